"""How a call fails when a fault says so."""

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from playground.connection import closing, cut
from playground.faults import Fault

LOOK_UP_SECONDS = 0.5


async def fail(request: Request, fault: Fault) -> Response:
    """The answer that the fault asks for; for "drop" and "hang" there is none that anybody will see."""
    match fault.kind:
        case "429":
            retry = {"Retry-After": str(fault.retry_after)}
            return JSONResponse({"ok": False, "error": "ratelimited"}, 429, headers=retry)
        case "500":
            return PlainTextResponse("Internal Server Error", 500)
        case "drop":
            cut(request)
            return await _gone(request)
        case "hang":
            return await _gone(request)
        case _:
            return JSONResponse({"ok": False, "error": fault.kind.removeprefix("error:")})


async def _gone(request: Request) -> Response:
    """Wait until nobody listens any more, or the server is stopped."""
    over = closing(request)
    left = asyncio.ensure_future(_disconnected(request))
    while not (left.done() or over()):
        await asyncio.wait([left], timeout=LOOK_UP_SECONDS)
    left.cancel()
    return Response()


async def _disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
