"""The playground as one ASGI application: the page, the Web API, response_urls and the Human API."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from playground.downloads import download, login
from playground.ground import Playground, new_playground
from playground.guard import Guard
from playground.human import door
from playground.human.operate import begin
from playground.respond import respond
from playground.settings import Settings
from playground.web_api.door import web_api

PAGE = Path(__file__).parent / "page"
LETTERS = Path(__file__).parent / "letters"
log = logging.getLogger(__name__)


def create_app(settings: Settings) -> Starlette:
    """A playground in its first state; once it serves it gives the bot its first actions."""
    ground = new_playground(settings)
    app = Starlette(routes=_routes(), middleware=[Middleware(Guard)], lifespan=_lifespan(ground))
    app.state.ground = ground
    return app


def _routes() -> list[BaseRoute]:
    return [
        Route("/api/{method}", web_api, methods=["GET", "POST"]),
        Route("/respond/{ident}", respond, methods=["POST"]),
        Route("/files-pri/{which}/{name}", download),
        Route("/files-pri/{which}/download/{name}", download),
        Route("/files/{user}/{file}/{name}", file_permalink),
        Route("/login", login),
        Route("/human/workspaces", door.show_workspaces),
        Route("/human/state", door.show_state),
        Route("/human/stream", door.stream),
        Route("/human/calls", door.show_calls),
        Route("/human/deliveries", door.show_deliveries),
        Route("/human/faults", door.show_faults),
        Route("/human/faults", door.clear_faults, methods=["DELETE"]),
        Route("/human/file", door.show_file),
        Route("/human/upload", door.upload, methods=["POST"]),
        Route("/human/{deed}", door.do, methods=["POST"]),
        Route("/archives/{channel}/p{stamp:int}", permalink),
        Mount("/letters", StaticFiles(directory=LETTERS)),
        Mount("/", StaticFiles(directory=PAGE, html=True, check_dir=False)),
    ]


async def permalink(request: Request) -> Response:
    """A message's address: leads to the page, which shows it."""
    ground: Playground = request.app.state.ground
    channel, stamp = request.path_params["channel"], request.path_params["stamp"]
    owners = [each.id for each in ground.world.workspaces.values() if channel in each.channels]
    if not owners:
        return Response(status_code=404)
    ts = f"{stamp // 1_000_000}.{stamp % 1_000_000:06d}"
    return RedirectResponse(f"/?workspace={owners[0]}&channel={channel}&ts={ts}")


async def file_permalink(request: Request) -> Response:
    """A file's address: leads to the message that it was shared in, else to its workspace."""
    ground: Playground = request.app.state.ground
    ident = request.path_params["file"]
    for workspace in ground.world.workspaces.values():
        if ident in workspace.files:
            shown = next((each for each in workspace.everything() if ident in each.files), None)
            where = f"&channel={shown.channel}&ts={shown.ts}" if shown else ""
            return RedirectResponse(f"/?workspace={workspace.id}{where}")
    return Response(status_code=404)


def _lifespan(ground: Playground) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        await ground.courier.start()
        seeding = asyncio.create_task(_seed(ground))
        yield
        seeding.cancel()
        with suppress(asyncio.CancelledError):
            await seeding
        await ground.courier.stop()

    return lifespan


async def _seed(ground: Playground) -> None:
    if not await begin(ground):
        log.warning("the bot was not ready in time; the playground starts without actions")
