"""One port: the ears, /healthz, /readyz, /metrics; and, for `bot try` alone, the clock."""

import errno
import hmac
import json
import socket
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.config import Misconfigured

Lifespan = Callable[[Starlette], AbstractAsyncContextManager[None]]


@dataclass(frozen=True, slots=True)
class Trial:
    """What `bot try` may do besides: move the domain's clock, and begin again; both need the secret of this run."""

    secret: str
    move_clock: Callable[[datetime], Awaitable[None]]
    reset: Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Doors:
    """`ears` by path are tried first and cost no routing; `measures` gives numbers by metric name."""

    ears: Mapping[str, ASGIApp]
    is_ready: Callable[[], Awaitable[bool]]
    measures: Callable[[], Awaitable[Mapping[str, float]]]
    lifespan: Lifespan
    metrics_token: str = ""
    trial: Trial | None = None


def application(doors: Doors) -> ASGIApp:
    """The ASGI application; every path that is none of its own is a 404."""
    others = Starlette(routes=[*_health(doors), *_trial(doors.trial)], lifespan=doors.lifespan)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        ear = doors.ears.get(scope["path"]) if scope["type"] == "http" else None
        await (ear or others)(scope, receive, send)

    return app


def listening(host: str, port: int) -> socket.socket:
    """Whoever comes before the server has started waits in line. Raises Misconfigured where the port can't be had."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        why = "is taken by another program; end that one first" if taken else "is no address to listen on here"
        raise Misconfigured(f"{host}:{port} {why}.") from error


def server(app: ASGIApp, host: str, port: int) -> uvicorn.Server:
    """Access is not logged: addresses and paths say who spoke and when."""
    config = uvicorn.Config(
        app,
        host,
        port,
        loop="uvloop",
        http="httptools",
        ws="none",
        access_log=False,
        log_level="warning",
        server_header=False,
    )
    config.timeout_graceful_shutdown = 5
    return uvicorn.Server(config)


def _health(doors: Doors) -> list[Route]:
    async def healthz(_: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def readyz(_: Request) -> Response:
        ready = await doors.is_ready()
        return PlainTextResponse("ready\n" if ready else "the database does not answer\n", 200 if ready else 503)

    async def metrics(request: Request) -> Response:
        if not _may_measure(request, doors.metrics_token):
            return PlainTextResponse("", 403)
        lines = (f"matters_arising_{name} {value:g}\n" for name, value in (await doors.measures()).items())
        return PlainTextResponse("".join(lines))

    return [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics)]


def _may_measure(request: Request, token: str) -> bool:
    """This machine may, and whoever has the token."""
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    if token and hmac.compare_digest(given.encode(), token.encode()):
        return True
    return request.client is not None and _is_loopback(request.client.host)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _trial(trial: Trial | None) -> list[Route]:
    if trial is None:
        return []

    async def clock(request: Request) -> Response:
        if not _knows(request, trial):
            return JSONResponse({"ok": False}, 403)
        try:
            now = _moment(await request.json())
        except (json.JSONDecodeError, KeyError, TypeError, ValueError):
            return JSONResponse({"ok": False, "error": 'Say {"now": "2025-10-03T09:00:00+01:00"}.'}, 400)
        await trial.move_clock(now)
        return JSONResponse({"ok": True})

    async def reset(request: Request) -> Response:
        if not _knows(request, trial):
            return JSONResponse({"ok": False}, 403)
        await trial.reset()
        return JSONResponse({"ok": True})

    return [Route("/try/clock", clock, methods=["POST"]), Route("/try/reset", reset, methods=["POST"])]


def _knows(request: Request, trial: Trial) -> bool:
    """From this machine, and with this run's secret."""
    secret = request.headers.get("x-try-secret", "")
    return (
        request.client is not None
        and _is_loopback(request.client.host)
        and hmac.compare_digest(secret.encode(), trial.secret.encode())
    )


def _moment(body: Any) -> datetime:
    moment = datetime.fromisoformat(body["now"])
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(UTC)
