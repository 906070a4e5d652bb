"""A playground on a real port, a tiny bot that checks signatures, and a driver that plays the people."""

import json
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode

import uvicorn
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from playground.server import create_app
from playground.settings import Settings

SECRET, TRY_SECRET = "a signing secret", "a secret of this run"
TOKEN, OTHER_TOKEN = "xoxb-playground-warwickshire", "xoxb-playground-ofsted"
COUNCIL, OFSTED = "T0WARKS", "T0OFSTED"
NIGEL, PRIYA, TOM, KAREN = "U0NIGEL", "U0PRIYA", "U0TOM", "U0KAREN"
ANNUAL, OFFICE, PLACEMENTS, DCS = "C0ANNUAL", "C0OFFICE", "C0PLACE", "C0DCS"
Json = dict[str, Any]
Answer = Callable[[Json], Response]


@dataclass
class Heard:
    """One request as the bot got it."""

    kind: str
    said: Json
    body: bytes
    headers: dict[str, str]


@dataclass
class Bot:
    """Answers 200 and nothing, unless a test tells it what to say to a kind of request."""

    heard: list[Heard] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/slack/events", self.hear, methods=["POST"]),
                Route("/readyz", self.ready),
                Route("/try/{what}", self.operate, methods=["POST"]),
            ]
        )

    async def ready(self, request: Request) -> Response:
        return Response()

    async def operate(self, request: Request) -> Response:
        assert request.headers["x-try-secret"] == TRY_SECRET
        return self._answer(request.path_params["what"], json.loads(await request.body()), request, b"")

    async def hear(self, request: Request) -> Response:
        body = await request.body()
        if not SignatureVerifier(SECRET).is_valid_request(body, dict(request.headers)):
            return Response(status_code=401)
        kind, said = _opened(request.headers["content-type"], body)
        return self._answer(kind, said, request, body)

    def last(self, kind: str) -> Json:
        """The newest request of a kind."""
        return next(heard.said for heard in reversed(self.heard) if heard.kind == kind)

    def _answer(self, kind: str, said: Json, request: Request, body: bytes) -> Response:
        self.heard.append(Heard(kind, said, body, dict(request.headers)))
        return self.answers[kind](said) if kind in self.answers else Response()


def _opened(content_type: str, body: bytes) -> tuple[str, Json]:
    if content_type.startswith("application/json"):
        envelope = json.loads(body)
        return envelope["event"]["type"], envelope
    form = {name: values[0] for name, values in parse_qs(body.decode(), keep_blank_values=True).items()}
    if "payload" not in form:
        return "command", form
    payload = json.loads(form["payload"])
    return payload["type"], payload


@dataclass
class Play:
    """What a test does over HTTP: the people's part, the bot's part, and any request at all."""

    url: str
    bot: Bot

    def human(self, deed: str, *, workspace: str = COUNCIL, user: str = NIGEL, **more: Any) -> Json:
        """Something a person does; a refusal comes back as its JSON."""
        return self.request("POST", f"/human/{deed}", {"workspace": workspace, "user": user, **more})[1]

    def command(self, text: str, channel: str = ANNUAL, **more: Any) -> Json:
        return self.human("command", channel=channel, text=text, **more)

    def see(self, user: str = NIGEL, workspace: str = COUNCIL) -> Json:
        return self.request("GET", f"/human/state?workspace={workspace}&user={user}")[1]

    def messages(self, channel: str = ANNUAL, user: str = NIGEL, workspace: str = COUNCIL) -> list[Json]:
        shown: list[Json] = self.see(user, workspace)["messages"][channel]
        return shown

    def api(self, method: str, token: str = TOKEN, **args: Any) -> Json:
        """A call of the bot, as slack_sdk makes them: JSON with a bearer token."""
        return self.request("POST", f"/api/{method}", args, {"Authorization": f"Bearer {token}"})[1]

    def post(self, text: str = "words", channel: str = ANNUAL, **args: Any) -> str:
        """A message of the bot; its ts."""
        posted = self.api("chat.postMessage", channel=channel, text=text, **args)
        assert posted["ok"], posted
        return str(posted["ts"])

    def respond(self, url: str, **said: Any) -> tuple[int, Any]:
        return self.request("POST", url.removeprefix(self.url), said)

    def request(
        self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
    ) -> tuple[int, Any]:
        """Any request: its status, and its body as JSON where it is JSON. A body of bytes is sent as it is."""
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        asked = urllib.request.Request(f"{self.url}{path}", data, method=method)
        for name, value in {"Content-Type": "application/json", **(headers or {})}.items():
            asked.add_header(name, value)
        return _fetched(asked)

    def form(self, path: str, **fields: str) -> tuple[int, Any]:
        """A request with a form, as curl makes them."""
        return _fetched(urllib.request.Request(f"{self.url}{path}", urlencode(fields).encode(), method="POST"))


def _fetched(asked: urllib.request.Request) -> tuple[int, Any]:
    try:
        with urllib.request.urlopen(asked, timeout=10) as answer:
            return answer.status, _read(answer.read())
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, _read(refused.read())


def _read(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return body.decode()


@contextmanager
def serving(app: ASGIApp, port: socket.socket) -> Iterator[str]:
    """Serve an application on an open socket in a thread of its own."""
    config = uvicorn.Config(app, log_level="error", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [port]}, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.005)
    yield address(port)
    server.should_exit = True
    thread.join(5)
    port.close()
    assert not thread.is_alive()


def a_port() -> socket.socket:
    """A socket on a free loopback port."""
    port = socket.socket()
    port.bind(("127.0.0.1", 0))
    return port


def address(port: socket.socket) -> str:
    """Where a socket is reached."""
    return f"http://127.0.0.1:{port.getsockname()[1]}"


@contextmanager
def playing(*, history: bool = False, files: bool = True, seed: bool = False) -> Iterator[Play]:
    """A playground and its bot, both serving."""
    bot, bots_port, port = Bot(), a_port(), a_port()
    with serving(bot.app(), bots_port) as bot_url:
        settings = Settings(
            bot_url=bot_url,
            signing_secret=SECRET,
            clock_url=f"{bot_url}/try/clock",
            reset_url=f"{bot_url}/try/reset",
            try_secret=TRY_SECRET,
            history_scope=history,
            files_scope=files,
            seed_actions=seed,
            url=address(port),
        )
        with serving(create_app(settings), port) as url:
            yield Play(url, bot)


def says(**body: Any) -> Answer:
    """An answer of the bot: 200 with this JSON."""
    return lambda _: JSONResponse(body)


def button(action_id: str = "done", value: str = "7", **more: Any) -> Json:
    """A button."""
    return {
        "type": "button",
        "action_id": action_id,
        "value": value,
        "text": {"type": "plain_text", "text": "Done"},
        **more,
    }


def actions(*elements: Json, block_id: str = "card") -> Json:
    """A row of buttons."""
    return {"type": "actions", "block_id": block_id, "elements": list(elements)}


def section(text: str = "words", **more: Any) -> Json:
    """A paragraph."""
    return {"type": "section", "text": {"type": "plain_text", "text": text}, **more}


def field_block(block_id: str = "text", **element: Any) -> Json:
    """One line to fill in."""
    return {
        "type": "input",
        "block_id": block_id,
        "label": {"type": "plain_text", "text": "What"},
        "element": {"type": "plain_text_input", "action_id": "it", **element},
    }


def modal(*blocks: Json, **more: Any) -> Json:
    """A form."""
    return {
        "type": "modal",
        "callback_id": "add",
        "title": {"type": "plain_text", "text": "New action"},
        "submit": {"type": "plain_text", "text": "Add"},
        "blocks": list(blocks) or [field_block()],
        **more,
    }
