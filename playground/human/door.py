"""`/human/…`: what the page and the tests ask and do."""

import json

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from playground.connection import closing
from playground.downloads import attached
from playground.ground import Playground
from playground.human import DEEDS, attaching
from playground.human.sight import state, workspaces
from playground.human.who import Refused
from playground.nouns import Json


async def do(request: Request) -> Response:
    """POST: something a person does."""
    ground = _ground(request)
    deed = DEEDS.get(request.path_params["deed"])
    try:
        if deed is None:
            raise Refused(404, "There is nothing of that name to do.")
        return JSONResponse(await deed(ground, await _asked(request)))
    except Refused as refused:
        return _refusal(refused)


async def upload(request: Request) -> Response:
    """POST /human/upload: the bytes of a file; who uploads it, and its name, are in the query."""
    try:
        return JSONResponse(attaching.upload(_ground(request), dict(request.query_params), await request.body()))
    except Refused as refused:
        return _refusal(refused)


async def show_file(request: Request) -> Response:
    """GET /human/file: the bytes of a file; as an attachment, so that no file becomes a page of this server's."""
    try:
        file = attaching.open_file(_ground(request), dict(request.query_params))
    except Refused as refused:
        return _refusal(refused)
    return Response(file.body, headers=attached(file), media_type="application/octet-stream")


async def show_workspaces(request: Request) -> Response:
    """GET /human/workspaces."""
    return JSONResponse(workspaces(_ground(request)))


async def show_state(request: Request) -> Response:
    """GET /human/state: what one person sees."""
    try:
        return JSONResponse(state(_ground(request), dict(request.query_params)))
    except Refused as refused:
        return _refusal(refused)


async def stream(request: Request) -> Response:
    """GET /human/stream: Server-Sent Events."""
    watching = _ground(request).changes.stream(request.query_params.get("workspace"), closing(request))
    return StreamingResponse(watching, media_type="text/event-stream")


async def show_calls(request: Request) -> Response:
    """GET /human/calls."""
    return JSONResponse(_ground(request).records.calls_since(_since(request)))


async def show_deliveries(request: Request) -> Response:
    """GET /human/deliveries."""
    return JSONResponse(_ground(request).records.deliveries_since(_since(request)))


async def show_faults(request: Request) -> Response:
    """GET /human/faults."""
    faults = _ground(request).faults
    waiting = [dict(vars(fault)) for fault in faults.waiting]
    return JSONResponse({"faults": waiting, "late_history": faults.late_history})


async def clear_faults(request: Request) -> Response:
    """DELETE /human/faults."""
    _ground(request).faults.clear()
    return JSONResponse({"ok": True, "delivery": None})


def _ground(request: Request) -> Playground:
    """The playground, which learns its own address from the people who come in."""
    ground: Playground = request.app.state.ground
    ground.url = f"http://{request.headers['host']}"
    return ground


def _since(request: Request) -> int:
    given = request.query_params.get("since", "0")
    return int(given) if given.isdigit() else 0


async def _asked(request: Request) -> Json:
    try:
        asked = json.loads(await request.body() or b"{}")
    except ValueError:
        raise Refused(400, "That is not JSON.") from None
    if not isinstance(asked, dict):
        raise Refused(400, "That is not a JSON object.")
    return asked


def _refusal(refused: Refused) -> Response:
    return JSONResponse({"ok": False, "error": refused.sentence}, refused.status)
