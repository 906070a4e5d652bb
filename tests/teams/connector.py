"""Microsoft, as far as a bot sees it: keys, tokens and the Bot Connector, with conversations that remember."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, unquote

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from tests.teams.strict import complaints

Json = dict[str, Any]
ISSUER = "https://api.botframework.com"
CLIENT, SECRET = "11111111-2222-3333-4444-555555555555", "a client secret"
KEY, OTHER_KEY = (generate_private_key(65537, 2048) for _ in range(2))
PAGE = 3


@dataclass
class Talk:
    """A conversation: who is in it, and the messages that stand there, by id."""

    members: list[Json] = field(default_factory=list)
    messages: dict[str, Json] = field(default_factory=dict)

    @property
    def shown(self) -> list[Json]:
        return list(self.messages.values())


@dataclass
class Connector:
    """`faults` are given in turn, before anything is done, to calls whose method and path contain their key.

    `issued` is the token that it takes; None takes what comes.
    """

    url: str
    talks: dict[str, Talk] = field(default_factory=dict)
    channels: dict[str, list[Json]] = field(default_factory=dict)
    calls: list[tuple[str, str, Any]] = field(default_factory=list)
    tokens: list[dict[str, list[str]]] = field(default_factory=list)
    faults: dict[str, list[tuple[int, Json, dict[str, str]]]] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    issued: str | None = ""
    _count: int = 0

    def signed(self, key: Any = KEY, kid: str = "one", **claims: Any) -> str:
        """A token as Microsoft makes it, or with other claims; a claim that is None is left out."""
        now = int(time.time())
        usual = {"iss": ISSUER, "aud": CLIENT, "iat": now, "nbf": now, "exp": now + 3600, "serviceurl": self.url}
        said = {name: value for name, value in {**usual, **claims}.items() if value is not None}
        return jwt.encode(said, key, algorithm="RS256", headers={"kid": kid})

    def talk(self, id: str) -> Talk:
        return self.talks.setdefault(id, Talk())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            for deed in ("startup", "shutdown"):
                await receive()
                await send({"type": f"lifespan.{deed}.complete"})
            return
        request = Request(scope, receive)
        answer = await self._answer(request.method, unquote(request.url.path), await request.body(), request)
        await answer(scope, receive, send)

    async def _answer(self, method: str, path: str, body: bytes, request: Request) -> Response:
        if path == "/keys":
            return JSONResponse({"keys": [_public(KEY, "one")]})
        if path == "/token":
            return self._token(body)
        if path.startswith("/files/"):
            return self._file(path.removeprefix("/files/"), request)
        said = json.loads(body) if body else dict(request.query_params)
        self.calls.append((method, path, said))
        if self.issued is not None and request.headers.get("authorization") != f"Bearer {self.issued}":
            return JSONResponse({}, 401)
        for part, answers in self.faults.items():
            if part in f"{method} {path}" and answers:
                status, data, headers = answers.pop(0)
                return JSONResponse(data, status, headers)
        return self._connector(method, path.split("/")[2:], said)

    def _token(self, body: bytes) -> Response:
        self.tokens.append(parse_qs(body.decode()))
        self.issued = jwt.encode({"n": len(self.tokens)}, "x" * 32)
        return JSONResponse({"access_token": self.issued, "expires_in": 3600, "token_type": "Bearer"})

    def _file(self, name: str, request: Request) -> Response:
        """Its address carries its own permission: a token that comes with it is one that was given away."""
        if "authorization" in request.headers:
            self.complaints.append("a token was sent for a file")
        if name == "trickle":
            return StreamingResponse(_trickle())
        return Response(self.files[name]) if name in self.files else JSONResponse({}, 404)

    def _connector(self, method: str, path: list[str], said: Json) -> Response:
        match method, path:
            case "POST", ["conversations"]:
                return self._open(said)
            case "GET", ["teams", team, "conversations"]:
                return JSONResponse({"conversations": self.channels.get(team, [])})
            case "GET", ["conversations", id, "pagedmembers"]:
                return self._members(id, said)
            case "POST", ["conversations", id, "activities"]:
                return self._post(id, said)
            case "PUT" | "DELETE", ["conversations", id, "activities", message]:
                return self._change(method, id.partition(";")[0], message, said)
        return JSONResponse({"error": {"code": "BadSyntax"}}, 404)

    def _open(self, said: Json) -> Response:
        id = f"a:{said['members'][0]['id']}"
        self.talk(id).members = said["members"]
        return JSONResponse({"id": id}, 201)

    def _members(self, id: str, said: Json) -> Response:
        if id not in self.talks:
            return JSONResponse({"error": {"code": "BotNotInConversationRoster"}}, 403)
        start, everybody = int(said.get("continuationToken", 0)), self.talks[id].members
        more = {"continuationToken": str(start + PAGE)} if start + PAGE < len(everybody) else {}
        return JSONResponse({"members": everybody[start : start + PAGE], **more})

    def _post(self, id: str, said: Json) -> Response:
        self.complaints += complaints(said)
        place, _, thread = id.partition(";messageid=")
        self._count += 1
        message = f"{1_700_000_000_000 + self._count}"
        self.talk(place).messages[message] = {**said, "id": message, "thread": thread}
        return JSONResponse({"id": message}, 201)

    def _change(self, method: str, id: str, message: str, said: Json) -> Response:
        messages = self.talk(id).messages
        if message not in messages:
            return JSONResponse({"error": {"code": "ActivityNotFoundInConversation"}}, 404)
        if method == "DELETE":
            del messages[message]
            return JSONResponse({})
        self.complaints += complaints(said)
        messages[message] = {**messages[message], **said, "edited": True}
        return JSONResponse({"id": message})


async def _trickle() -> AsyncIterator[bytes]:
    """A byte now and then, each in time for whoever waits for the next."""
    for _ in range(30):
        yield b"x"
        await asyncio.sleep(0.05)


def _public(key: Any, kid: str) -> Json:
    made: Json = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key()))
    return {**made, "kid": kid, "use": "sig", "endorsements": ["msteams"]}
