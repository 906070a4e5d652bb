"""One notice that was claimed: asked for where in doubt, drawn, said, and settled by the value that comes back."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from traceback import extract_tb
from typing import TypeVar

from bot.domain.notice import GiveUp, Kind, Notice, Outcome, Sent, TryLater, Unknown
from bot.platforms.voice import Target, Voice
from bot.store import Database, Store
from scheduler import ending
from scheduler.claiming import Claimed, has_moved, is_doubtful
from scheduler.deliver.lanes import Lane
from scheduler.drawing import draw
from scheduler.scene import Drawn, MembershipUnknown, Scene

T = TypeVar("T")
Clock = Callable[[], datetime]

TIME_TO_SAY = timedelta(seconds=15)
"""What has to be left of the lease before something is said."""
UNTIL_ASKED = timedelta(seconds=30)
"""How long an answer may have been on its way before the platform is asked."""
PAUSE = timedelta(seconds=60)
"""Before a notice is tried again that a fault of ours, or a question without an answer, held up."""
QUESTIONS = 5
"""Attempts that wait for a proof of membership; after that it counts as none."""
TRIES = 2
"""Sends whose end nobody learnt, before a person is told."""

log = logging.getLogger(__name__)


class How(StrEnum):
    """What became of a notice in this pass."""

    SAID = "said"
    REDRAWN = "redrawn"
    DROPPED = "dropped"
    LATER = "later"
    GIVEN_UP = "given_up"
    UNCONFIRMED = "unconfirmed"
    FAULTY = "faulty"


@dataclass(frozen=True, slots=True)
class Attempt:
    """`clock` gives the domain's now; the lease is counted by it too."""

    database: Database
    voice: Voice
    command: str
    claimed: Claimed
    lane: Lane
    clock: Clock

    async def run(self) -> How:
        """Never raises. Where even the fault can't be stored, the lease runs out and the platform is asked."""
        try:
            drawn = await self._prepared()
            return drawn if isinstance(drawn, How) else await self._say(drawn)
        except Exception as fault:  # noqa: BLE001 one bad notice must not stop the others
            note(fault, self.notice.workspace, self.notice.id)
            return How.FAULTY

    async def _prepared(self) -> Drawn | How:
        """A fault before a word was said leaves no doubt: the notice is given back."""
        try:
            return await self._prepare()
        except Exception as fault:  # noqa: BLE001
            note(fault, self.notice.workspace, self.notice.id)
            await self._later(self.clock() + PAUSE)
            return How.FAULTY

    @property
    def notice(self) -> Notice:
        return self.claimed.notice

    @property
    def target(self) -> Target:
        return Target(self.claimed.address, self.claimed.reader, self.notice.parent_sent)

    async def _prepare(self) -> Drawn | How:
        """What is to be said, or what became of the notice without a word."""
        if self.lane.until is not None and self.lane.is_shut(self.clock()):
            return await self._later(self.lane.until)
        if is_doubtful(self.notice) and (how := await self._ask()):
            return how
        if await self._reader_is_gone():
            return How.DROPPED
        return await self._draw()

    async def _ask(self) -> How | None:
        """Whether it was said already. None: it was not, or nobody knows, and one more try is left."""
        heard = await self.voice.find(self.notice.workspace, self.target, self.notice.owed.key)
        match heard:
            case Sent():
                return await self._found(heard)
            case TryLater(seconds):
                return await self._later(self.clock() + timedelta(seconds=seconds))
        if self.notice.doubts + self.notice.lost >= TRIES:
            await self._write(lambda store: ending.unconfirmed(store, self.notice, self.clock()))
            return How.UNCONFIRMED
        has_gone_on = await self._write(lambda store: has_moved(store, self.notice, self.clock()))
        return How.LATER if has_gone_on else None

    async def _found(self, sent: Sent) -> How:
        """It stands. A digest's thread is still owed; its numbers are not kept, for nobody knows which were said."""
        drawn = await self._draw() if self.notice.owed.kind is Kind.DIGEST else None
        if isinstance(drawn, How):
            return drawn
        return await self._said(sent, replace(drawn, counts=None) if drawn else None)

    async def _reader_is_gone(self) -> bool:
        """Asked before each nudge, for platforms don't always tell when an account is deactivated."""
        if self.notice.owed.kind is not Kind.NUDGE or self.notice.sent or not self.claimed.reader:
            return False
        if not await self.voice.is_gone(self.notice.workspace, self.claimed.reader):
            return False
        await self._write(lambda store: ending.gone(store, self.notice, self.clock()))
        return True

    async def _draw(self) -> Drawn | How:
        proved: dict[int, bool] = {}
        while True:
            try:
                drawn = await self.database.read(self.notice.workspace, lambda store: self._drawn(store, proved))
            except MembershipUnknown as gap:
                members = await self.voice.members(self.notice.workspace, gap.place.address)
                if members is None and self.notice.attempts <= QUESTIONS:
                    return await self._later(self.clock() + PAUSE)
                proved[gap.place.id] = gap.reader.key in (members or ())
                continue
            if drawn is None:
                await self._write(lambda store: store.settle(self.notice, None, self.clock()))
            return drawn or How.DROPPED

    def _drawn(self, store: Store, proved: dict[int, bool]) -> Drawn | None:
        return draw(Scene(store, self.notice, self.clock(), self.command, proved))

    async def _say(self, drawn: Drawn) -> How:
        """Nothing is said on a lease that could end meanwhile."""
        if self.notice.lease_until - self.clock() < TIME_TO_SAY:
            return await self._later(self.clock())
        return await self._settle(drawn, await self._spoken(drawn))

    async def _spoken(self, drawn: Drawn) -> Outcome:
        """A voice that breaks its word, by raising or by taking for ever, leaves the end unknown."""
        workspace, sent, left = self.notice.workspace, self.notice.sent, self.notice.lease_until - self.clock()
        try:
            async with asyncio.timeout(left.total_seconds()):
                if sent is not None:
                    return await self.voice.redraw(workspace, sent, drawn.card)
                return await self.voice.say(workspace, self.target, drawn.card, self.notice.owed.key)
        except Exception as fault:  # noqa: BLE001
            note(fault, self.notice.workspace, self.notice.id)
            return Unknown()

    async def _settle(self, drawn: Drawn, outcome: Outcome) -> How:
        match outcome:
            case Sent():
                return await self._said(outcome, drawn)
            case TryLater(seconds):
                return await self._later(self.lane.shut(self.clock(), seconds))
            case GiveUp(reason):
                self.lane.open()
                await self._write(lambda store: ending.given_up(store, self.notice, reason, self.clock()))
                return How.GIVEN_UP
            case Unknown():
                until = self.lane.shut(self.clock(), UNTIL_ASKED.total_seconds())
                return await self._later(until, doubt=self.notice.sent is None)

    async def _said(self, sent: Sent, drawn: Drawn | None) -> How:
        self.lane.open()
        old = await self._write(lambda store: ending.said(store, self.notice, sent, drawn, self.clock()))
        if old is not None:
            await self.voice.retract(self.notice.workspace, old)
        return How.REDRAWN if self.notice.sent else How.SAID

    async def _later(self, until: datetime, doubt: bool = False) -> How:
        await self._write(lambda store: store.postpone(self.notice, until, doubt))
        return How.LATER

    async def _write(self, work: Callable[[Store], T]) -> T:
        return await self.database.write(self.notice.workspace, work)


def note(fault: BaseException, workspace: str, notice: int) -> None:
    """Ids, the fault's type and its place in the code; never its message, which may hold what people wrote."""
    frames = extract_tb(fault.__traceback__)
    place = f"{frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno}" if frames else "nowhere"
    log.error("fault=%s at=%s workspace=%s notice=%s", type(fault).__name__, place, workspace, notice)
