"""How a call fails when a fault says so."""

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from playground.faults import Fault


async def fail(request: Request, fault: Fault) -> Response:
    """The answer that the fault asks for; for "drop" and "hang" there is none that anybody will see."""
    match fault.kind:
        case "429":
            retry = {"Retry-After": str(fault.retry_after)}
            return JSONResponse({"ok": False, "error": "ratelimited"}, 429, headers=retry)
        case "500":
            return PlainTextResponse("Internal Server Error", 500)
        case "drop":
            _cut(request)
            return await _gone(request)
        case "hang":
            return await _gone(request)
        case _:
            return JSONResponse({"ok": False, "error": fault.kind.removeprefix("error:")})


def _cut(request: Request) -> None:
    """Cut the connection. ASGI has no word for it, so this reaches for uvicorn's transport."""
    cycle = getattr(request.receive, "__self__", None)
    cycle.transport.abort()  # type: ignore[union-attr]


async def _gone(request: Request) -> Response:
    """Wait until nobody listens any more."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
    return Response()
