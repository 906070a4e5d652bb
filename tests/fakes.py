"""A voice that remembers what it said, and can be told how the platform behaves."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.notice import Outcome, Sent, Unknown
from bot.platforms.text import plain_card
from bot.platforms.voice import CannotAsk, Heard, NotThere, Target
from bot.saying.card import Card


@dataclass(frozen=True)
class Lost:
    """The platform posts the message, and its answer never arrives."""


@dataclass(frozen=True)
class Posted:
    """A message that stands: where, the words now, and the key that it was posted with."""

    workspace: str
    target: Target
    card: Card
    key: str
    sent: Sent

    @property
    def words(self) -> str:
        return plain_card(self.card)


Answer = Outcome | Lost | BaseException


class FakeVoice:
    """`answers` are given in turn to `say` and `redraw`, then all goes well; `heard` is everything that was posted."""

    def __init__(self) -> None:
        self.heard: list[Posted] = []
        self.drawn: dict[Sent, Card] = {}
        self.retracted: list[Sent] = []
        self.answers: deque[Answer] = deque()
        self.answers_to: dict[str, deque[Answer]] = {}
        self.findings: deque[Heard] = deque()
        self.places: dict[str, frozenset[str] | None] = {}
        self.gone: set[str] = set()
        self.can_find = True
        self.slowness = 0.0
        self.before_say: Callable[[], None] = lambda: None
        self.at_once = 0
        self.most_at_once = 0

    def answer(self, where: str, *answers: Answer) -> None:
        """What one conversation is answered, by its address or its reader's key."""
        self.answers_to[where] = deque(answers)

    async def say(self, workspace: str, target: Target, card: Card, key: str) -> Outcome:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self.slowness)
        self.at_once -= 1
        self.before_say()
        answer = self._next(target.address or target.person)
        if isinstance(answer, BaseException):
            raise answer
        if answer is not None and not isinstance(answer, Lost | Sent):
            return answer
        sent = Sent(target.address or f"D-{target.person}", f"{len(self.heard) + 1}.0")
        self.heard.append(Posted(workspace, target, card, key, sent))
        self.drawn[sent] = card
        return Unknown() if isinstance(answer, Lost) else sent

    async def redraw(self, workspace: str, sent: Sent, card: Card) -> Outcome:
        answer = self._next(sent.place)
        if answer is not None and not isinstance(answer, Sent | Lost | BaseException):
            return answer
        self.drawn[sent] = card
        return sent

    async def retract(self, workspace: str, sent: Sent) -> None:
        self.retracted.append(sent)

    async def find(self, workspace: str, target: Target, key: str) -> Heard:
        if self.findings:
            return self.findings.popleft()
        if not self.can_find:
            return CannotAsk()
        found = [one for one in self.heard if (one.workspace, one.key) == (workspace, key)]
        return found[0].sent if found else NotThere()

    async def members(self, workspace: str, address: str) -> frozenset[str] | None:
        return self.places.get(address, frozenset())

    async def is_gone(self, workspace: str, person: str) -> bool | None:
        return person in self.gone

    def _next(self, where: str) -> Answer | None:
        if answers := self.answers_to.get(where):
            return answers.popleft()
        return self.answers.popleft() if self.answers else None
