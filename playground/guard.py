"""Nobody but this machine, and no other page in its browser: Host must be loopback, Origin this server's own."""

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = re.compile(r"(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d{1,5})?", re.IGNORECASE)
POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)


class Guard:
    """Refuses what another site made a browser send, and tells browsers to keep the page to itself."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on with the headers added."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif not is_own(Headers(scope=scope)):
            await PlainTextResponse("This is a playground for one machine.\n", 403)(scope, receive, send)
        else:
            await self.app(scope, receive, _guarded(send))


def is_own(headers: Headers) -> bool:
    """Whether a request came to a loopback name, and from nowhere else's page."""
    host, origin = headers.get("host", ""), headers.get("origin")
    return LOOPBACK.fullmatch(host) is not None and origin in (None, f"http://{host}")


def _guarded(send: Send) -> Send:
    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers["Content-Security-Policy"] = POLICY
            headers["X-Content-Type-Options"] = "nosniff"
            headers["Cache-Control"] = "no-store"
        await send(message)

    return guarded
