"""What ASGI has no word for. Both reach for uvicorn's own record of a request, and do nothing under another server."""

from collections.abc import Callable
from typing import Any

from starlette.requests import Request


def cut(request: Request) -> None:
    """Cut the connection, so that the caller gets no answer at all."""
    transport = getattr(_cycle(request), "transport", None)
    if transport is not None:
        transport.abort()


def closing(request: Request) -> Callable[[], bool]:
    """Whether the server is being stopped meanwhile: an endless answer must end then, or Ctrl-C would wait for it."""
    cycle = _cycle(request)
    kept = getattr(cycle, "keep_alive", False)
    return lambda: bool(kept) and not cycle.keep_alive


def _cycle(request: Request) -> Any:
    return getattr(request.receive, "__self__", None)
