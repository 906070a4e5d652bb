"""The ear over real, signed HTTP: the playground plays Slack, and a house that says what a test wants stands behind."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator, MutableMapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from starlette.applications import Starlette
from starlette.routing import Route

from bot.domain.person import MemberSeen
from bot.platforms.slack.chats import Chats
from bot.platforms.slack.client import SlackClient
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.installed import Installations
from bot.saying.card import Button, Buttons, Card, Heading, Para, Row, Style
from handlers.body import Receive, Send
from handlers.house import House
from handlers.request import Answer, Asked, Nothing, Press, Submission
from handlers.request import Request as Said
from handlers.slack.building import build
from handlers.slack.guard import Door
from playground.server import create_app
from playground.settings import Settings
from tests.playground.stage import COUNCIL, OFSTED, OTHER_TOKEN, TOKEN, Bot, Play, a_port, address, serving
from tests.slack.wire import Seeded

SECRET = "a signing secret"
INSTALLED = {COUNCIL: Seeded(TOKEN, "U0ACTIONW"), OFSTED: Seeded(OTHER_TOKEN, "U0ACTIONO")}
MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)
LIST = Card(
    "Open actions: 1 action",
    (Heading("Open actions: 1 action"), Row(("AEM-7 Send it",), (), (Button("Done", "done", 7, Style.PRIMARY),))),
    again="overdue",
)
ADDED = Card("Added: AEM-7", (Para(("Added: AEM-7",)), Buttons((Button("Undo", "undo", 3),))))
NO = Card("I can't find AEM-9 here.", (Para(("I can't find AEM-9 here.",)),), refused=True)


@dataclass
class Inside:
    """What was asked and told, and what is answered: one answer, or a function of what is asked."""

    asked: list[Asked] = field(default_factory=list)
    told: list[tuple[Any, ...]] = field(default_factory=list)
    says: Answer | Callable[[Asked], Answer] = field(default_factory=Nothing)
    woken: int = 0
    broken: bool = False

    async def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        return self.says(asked) if callable(self.says) else self.says

    async def home(self, workspace: str, seen: MemberSeen, at: datetime) -> Card:
        assert at == MONDAY
        return Card("Mine", (Heading(f"Mine: {seen.name}"), *LIST.blocks[1:]))

    def wake(self) -> None:
        self.woken += 1

    async def uninstalled(self, workspace: str) -> None:
        self._tell("uninstalled", workspace)

    async def joined(self, workspace: str, place: str) -> None:
        self._tell("joined", workspace, place)

    async def left(self, workspace: str, place: str) -> None:
        self._tell("left", workspace, place)

    async def gone(self, workspace: str, member: MemberSeen) -> None:
        self._tell("gone", workspace, member.key)

    def _tell(self, *what: str) -> None:
        self.told.append(what)
        if self.broken:
            raise RuntimeError("canary words")

    @property
    def request(self) -> Said:
        (asked,) = self.asked
        assert isinstance(asked, Said)
        return asked

    @property
    def pressed(self) -> Press:
        return next(asked for asked in reversed(self.asked) if isinstance(asked, Press))

    @property
    def filled(self) -> Submission:
        return next(asked for asked in reversed(self.asked) if isinstance(asked, Submission))


@dataclass
class Threshold:
    """The door as a router's endpoint; it is built, and built again for each test, in the loop that serves it."""

    inside: Inside
    api_url: str
    installed: dict[str, Seeded]
    allowed: frozenset[str]
    stack: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        await self.door(scope, receive, send)

    @asynccontextmanager
    async def lifespan(self, _: Starlette) -> AsyncIterator[None]:
        self.loop = asyncio.get_running_loop()
        await self.build()
        yield
        await self.stack.aclose()

    async def build(self) -> None:
        """Everything new: nothing is remembered."""
        await self.stack.aclose()
        client = SlackClient(self.api_url)
        installations = Installations(self._find, self.allowed)
        chats = Chats(client, installations)
        house = House(self.inside.answer, self.inside.home, self.inside.wake, lambda: MONDAY, self.inside, "Action")
        ear = build(house, client, installations, Directory(client, installations, chats), chats)
        self.stack.push_async_callback(client.close)
        self.stack.push_async_callback(ear.background.finish)
        self.door = Door(ear.app, SECRET)

    async def _find(self, workspace: str) -> Seeded | None:
        return self.installed.get(workspace)


@dataclass
class Scene:
    play: Play
    threshold: Threshold
    url: str

    @property
    def inside(self) -> Inside:
        return self.threshold.inside

    @property
    def installed(self) -> dict[str, Seeded]:
        return self.threshold.installed

    def begin_again(self) -> None:
        """The first state, on both sides."""
        assert self.play.human("reset")["ok"]
        self.play.request("DELETE", "/human/faults")
        self.threshold.inside, self.threshold.installed = Inside(), dict(INSTALLED)
        asyncio.run_coroutine_threadsafe(self.threshold.build(), self.threshold.loop).result(5)

    def eventually(self, sees: Callable[[], Any]) -> Any:
        """What happens after the ack; gives the first that is true."""
        until = time.monotonic() + 5
        while not (seen := sees()):
            assert time.monotonic() < until, "it did not happen in time"
            time.sleep(0.01)
        return seen


@contextmanager
def playing_slack(allowed: frozenset[str] = frozenset()) -> Iterator[Scene]:
    port, bots_port = a_port(), a_port()
    settings = Settings(bot_url=address(bots_port), signing_secret=SECRET, seed_actions=False, url=address(port))
    threshold = Threshold(Inside(), f"{address(port)}/api/", dict(INSTALLED), allowed)
    app = Starlette(routes=[Route("/slack/events", threshold)], lifespan=threshold.lifespan)
    with serving(create_app(settings), port) as url, serving(app, bots_port) as bot_url:
        yield Scene(Play(url, Bot()), threshold, bot_url)
