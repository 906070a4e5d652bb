"""`GET /files-pri/…`: a file's bytes for the app's token, and for anybody else the way to a page to sign in at."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse

from playground.connection import closing
from playground.failing import LOOK_UP_SECONDS, fail
from playground.faults import DOWNLOAD, Fault
from playground.files import app_may_read, kind_of
from playground.ground import Playground
from playground.nouns import File
from playground.settings import FILES_SCOPE
from playground.world import Workspace

SIGN_IN = """<!DOCTYPE html>
<html lang="en"><head><title>Sign in | Playground</title></head>
<body><h1>Sign in to your workspace</h1><p>You need to sign in to see this page.</p></body></html>
"""


@dataclass(frozen=True)
class Wanted:
    """What is asked for: a workspace and a file of it, as far as they exist, and whose token came along."""

    workspace: Workspace | None
    file: File | None
    bearer: Workspace | None


async def download(request: Request) -> Response:
    """A file for the app; what came, and to which name of this machine, is remembered among the calls."""
    ground: Playground = request.app.state.ground
    wanted = _wanted(ground, request)
    fault = ground.faults.take(DOWNLOAD, wanted.workspace.id if wanted.workspace else None, None)
    if fault:
        _record(ground, request, wanted, f"fault:{fault.kind}", None)
        return await _failed(request, fault, wanted.file)
    answer = _answered(ground, request, wanted)
    error = None if answer.status_code == 200 else f"http_{answer.status_code}"
    _record(ground, request, wanted, error, answer.status_code)
    return answer


async def login(request: Request) -> Response:
    """Where those without a token are sent: a page, with 200, which is no file."""
    return HTMLResponse(SIGN_IN)


def attached(file: File) -> dict[str, str]:
    """The header by which a file is kept rather than shown."""
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"}


def _wanted(ground: Playground, request: Request) -> Wanted:
    workspace_id, _, file_id = request.path_params["which"].partition("-")
    workspace = ground.world.workspaces.get(workspace_id)
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    bearer = ground.world.by_token(token.strip()) if scheme.lower() == "bearer" else None
    return Wanted(workspace, workspace.files.get(file_id) if workspace else None, bearer)


def _answered(ground: Playground, request: Request, wanted: Wanted) -> Response:
    workspace, file = wanted.workspace, wanted.file
    known = workspace is not None and workspace is wanted.bearer and workspace.installed
    if workspace is None or not known or FILES_SCOPE not in ground.settings.scopes:
        return RedirectResponse(f"/login?redir={quote(request.url.path)}", 302)
    if file is None:
        return PlainTextResponse("Not Found\n", 404)
    if not app_may_read(workspace, file):
        return RedirectResponse(f"/login?redir={quote(request.url.path)}", 302)
    return Response(file.body, headers=attached(file), media_type=kind_of(file)[2])


async def _failed(request: Request, fault: Fault, file: File | None) -> Response:
    body = file.body if file else b""
    match fault.kind:
        case "404":
            return PlainTextResponse("Not Found\n", 404)
        case "html":
            return HTMLResponse(SIGN_IN)
        case "redirect":
            elsewhere = f"http://localhost:{request.url.port}{request.url.path}"
            return RedirectResponse(fault.to or elsewhere, 302)
        case "slow":
            length = {"Content-Length": str(len(body))}
            return StreamingResponse(_slowly(body, fault.seconds, closing(request)), headers=length)
        case _:
            return await fail(request, fault)


async def _slowly(body: bytes, seconds: float, over: Callable[[], bool]) -> AsyncIterator[bytes]:
    """Half of it at once, and the rest when everybody has lost patience."""
    half = len(body) // 2
    yield body[:half]
    until = time.monotonic() + seconds
    while time.monotonic() < until and not over():
        await asyncio.sleep(min(LOOK_UP_SECONDS, seconds))
    yield body[half:]


def _record(ground: Playground, request: Request, wanted: Wanted, error: str | None, status: int | None) -> None:
    ground.records.call(
        method=DOWNLOAD,
        workspace=wanted.workspace.id if wanted.workspace else None,
        args={
            "path": request.url.path,
            "host": request.headers["host"],
            "with_token": "authorization" in request.headers,
        },
        ok=error is None,
        error=error,
        status=status,
        at=ground.clock.now().isoformat(timespec="seconds"),
        real=time.time(),
    )
