"""`POST /respond/<id>`: a response_url. Five uses in 30 minutes, for one person's eyes unless it says in_channel."""

import json
import time

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from playground.failing import fail
from playground.ground import Playground
from playground.nouns import Content, Json, Message
from playground.tickets import Response as Leave
from playground.validate import SlackError, read_content
from playground.world import Workspace

EXPIRED = "expired_url"


async def respond(request: Request) -> Response:
    """Say something through a response_url."""
    ground: Playground = request.app.state.ground
    ident, body = request.path_params["ident"], await request.body()
    leave = ground.tickets.answerable(ident)
    channel, workspace = (leave.channel, leave.workspace) if leave else (None, None)
    fault = ground.faults.take("respond", workspace, channel)
    if fault and not fault.accepted:
        _record(ground, workspace, {}, f"fault:{fault.kind}", None)
        return await fail(request, fault)
    answer = _answered(ground, ident, leave, body)
    return await fail(request, fault) if fault else answer


def _answered(ground: Playground, ident: str, leave: Leave | None, body: bytes) -> Response:
    said: Json = {}
    try:
        if leave is None:
            raise SlackError(EXPIRED)
        said = _read(body)
        _carry_out(ground, ground.world.workspaces[leave.workspace], leave, said)
    except SlackError as refused:
        status = 404 if refused.error == EXPIRED else 400
        _record(ground, leave.workspace if leave else None, said, refused.error, status)
        return JSONResponse(refused.answer(), status)
    ground.tickets.count_use(ident)
    _record(ground, leave.workspace, said, None, 200)
    return PlainTextResponse("ok")


def _read(body: bytes) -> Json:
    try:
        said = json.loads(body)
    except ValueError:
        raise SlackError("invalid_payload") from None
    if not isinstance(said, dict):
        raise SlackError("invalid_payload")
    return said


def _carry_out(ground: Playground, workspace: Workspace, leave: Leave, said: Json) -> None:
    source = workspace.messages[leave.channel].get(leave.source or "")
    if said.get("delete_original"):
        if source:
            workspace.remove(source)
            ground.changes.announce(workspace.id)
        return
    content = read_content(said.get("text"), said.get("blocks"))
    if said.get("replace_original") and source:
        _replace(ground, workspace, source, content)
    else:
        say(ground, workspace, leave.channel, leave.user, said, content)


def _replace(ground: Playground, workspace: Workspace, source: Message, content: Content) -> None:
    workspace.redraw(source, content, source.metadata, edited=False)
    ground.changes.announce(workspace.id)


def say(ground: Playground, workspace: Workspace, channel: str, user: str, said: Json, content: Content) -> Message:
    """An answer to what `user` did: for them alone, or for the whole channel if it says so."""
    alone = said.get("response_type") != "in_channel"
    return ground.post(
        workspace,
        channel,
        workspace.bot_user,
        content,
        thread_ts=said.get("thread_ts"),
        only_for=user if alone else None,
    )


def _record(ground: Playground, workspace: str | None, said: Json, error: str | None, status: int | None) -> None:
    ground.records.call(
        method="respond",
        workspace=workspace,
        args=said,
        ok=error is None,
        error=error,
        status=status,
        at=ground.clock.now().isoformat(timespec="seconds"),
        real=time.time(),
    )
