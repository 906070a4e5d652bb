"""`POST /api/<method>`: reads the call, checks the token, suffers a fault if one is due, and answers as Slack does."""

import json
import time
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from playground.failing import fail
from playground.ground import Playground
from playground.nouns import Json
from playground.validate import SlackError
from playground.web_api import METHODS
from playground.web_api.call import Call
from playground.world import Workspace

OBJECTS = ("blocks", "view", "metadata")


async def web_api(request: Request) -> Response:
    """Any method of the Web API."""
    ground: Playground = request.app.state.ground
    method = request.path_params["method"]
    try:
        args = await _arguments(request)
    except SlackError as refused:
        return JSONResponse(refused.answer())
    token = _token(request, args)
    workspace = ground.world.by_token(token) if token else None
    fault = ground.faults.take(method, workspace.id if workspace else None, args.get("channel"))
    if fault and not fault.accepted:
        _record(ground, method, workspace, args, {"ok": False, "error": f"fault:{fault.kind}"}, None)
        return await fail(request, fault)
    answer = _answered(ground, method, workspace, token, args)
    _record(ground, method, workspace, args, answer, 200)
    if fault:
        return await fail(request, fault)
    return JSONResponse(answer, headers={"x-oauth-scopes": ",".join(sorted(ground.settings.scopes))})


def _answered(ground: Playground, method: str, workspace: Workspace | None, token: str, args: Json) -> Json:
    try:
        return {"ok": True, **_run(ground, method, workspace, token, args)}
    except SlackError as refused:
        return refused.answer()


def _run(ground: Playground, method: str, workspace: Workspace | None, token: str, args: Json) -> Json:
    if method not in METHODS:
        raise SlackError("unknown_method", req_method=method)
    if not token:
        raise SlackError("not_authed")
    if workspace is None:
        raise SlackError("invalid_auth")
    if not workspace.installed:
        raise SlackError("account_inactive")
    run, scope = METHODS[method]
    call = Call(ground, workspace, args)
    if scope:
        call.need(scope)
    return run(call)


async def _arguments(request: Request) -> Json:
    """Query, form or JSON, with those that are objects read as objects. Raises SlackError."""
    args: Json = dict(request.query_params)
    body = await request.body()
    if request.headers.get("content-type", "").startswith("application/json"):
        args |= _from_json(body)
    else:
        args |= dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return {name: _object(name, value) for name, value in args.items()}


def _from_json(body: bytes) -> Json:
    try:
        read = json.loads(body or b"{}")
    except ValueError:
        raise SlackError("invalid_json") from None
    if not isinstance(read, dict):
        raise SlackError("json_not_object")
    return {name: value for name, value in read.items() if value is not None}


def _object(name: str, value: Any) -> Any:
    if name not in OBJECTS or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _token(request: Request, args: Json) -> str:
    """The bearer token, or the argument; it goes no further than here."""
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    argument = str(args.pop("token", ""))
    return bearer.strip() if scheme.lower() == "bearer" else argument


def _record(
    ground: Playground, method: str, workspace: Workspace | None, args: Json, answer: Json, status: int | None
) -> None:
    ground.records.call(
        method=method,
        workspace=workspace.id if workspace else None,
        args=args,
        ok=bool(answer["ok"]),
        error=answer.get("error"),
        status=status,
        at=ground.clock.now().isoformat(timespec="seconds"),
        real=time.time(),
    )
