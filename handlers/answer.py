"""One transaction, one router, one `except Refusal`: whatever a person asks comes out of here as an answer."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.config import Settings
from bot.domain.person import MemberSeen, Person
from bot.domain.place import Place, PlaceSeen
from bot.domain.refusal import Refusal
from bot.reading.command import split_command
from bot.saying.action import understood
from bot.saying.asking import add_form
from bot.saying.card import Card, Divider, Para
from bot.saying.home import home_card
from bot.store import Busy, Database, Listing, Overtaken, Store
from handlers import help as help_
from handlers.buttons import VERBS, WRITING
from handlers.commands import COMMANDS, list_
from handlers.door import must_be_welcome
from handlers.forms import FORMS
from handlers.request import Answer, Asked, Nothing, Press, Request, Submission
from handlers.turn import MembershipUnknown, Turn
from handlers.usage import Command

MembersOf = Callable[[str, str], Awaitable[frozenset[str] | None]]
"""(workspace, a place's address) to who is in it now, or None where that can't be proved."""

ROUTES: Mapping[str, Command] = {**COMMANDS, "help": help_}
BUSY = "I couldn't store that just now: the database is busy. Nothing was changed; please try again."
FAULT = "Sorry, something went wrong on my side. Nothing was changed; please try again in a minute."
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where requests are answered. `members_of` asks the platform, through a memo."""

    database: Database
    settings: Settings
    members_of: MembersOf

    async def answer(self, asked: Asked) -> Answer:
        """Never raises: a refusal, a race lost, a busy database and a fault each have their sentence."""
        try:
            return await self._answer(asked, {})
        except Refusal as no:
            return _sentence(str(no), refused=True)
        except Overtaken as race:
            return understood("Somebody was quicker. This is how it stands:", race.action)
        except Busy:
            return _sentence(BUSY, refused=True)
        except Exception as fault:  # noqa: BLE001 whatever else is wrong, the person gets a sentence
            log.error("fault=%s workspace=%s key=%s", _traced(fault), asked.workspace, asked.key)
            return _sentence(FAULT, refused=True)

    async def home(self, workspace: str, seen: MemberSeen, at: datetime) -> Card:
        """What one person owes and chases, for their eyes alone."""
        return await self.database.read(workspace, lambda store: _home(store, self.settings, seen, at))

    async def _answer(self, asked: Asked, proved: Mapping[int, bool]) -> Answer:
        """Asks the platform about a place at most once for each that the words lead to."""
        work = self.database.write if _writes(asked) else self.database.read
        try:
            return await work(asked.workspace, lambda store: answer(store, self.settings, asked, proved))
        except MembershipUnknown as gap:
            members = await self.members_of(asked.workspace, gap.place.address)
            return await self._answer(asked, {**proved, gap.place.id: asked.speaker.key in (members or ())})


def answer(store: Store, settings: Settings, asked: Asked, proved: Mapping[int, bool]) -> Answer:
    """The answer to one request, inside its transaction."""
    writes = _writes(asked)
    if writes and not store.is_new(asked.key, asked.at):
        return Nothing()
    speaker = _speaker(store, asked.speaker, writes)
    turn = Turn(store, settings, asked, speaker, _place(store, asked.place, writes), "", proved)
    match asked:
        case Request():
            return _command(turn, asked)
        case Press():
            return _press(turn, asked)
        case Submission():
            return _submission(turn, asked)


def _writes(asked: Asked) -> bool:
    match asked:
        case Request(words=words):
            command = ROUTES.get(split_command(words)[0])
            return command is not None and command.USAGE.writes
        case Press(verb=verb):
            return verb in WRITING
        case Submission():
            return True


def _command(turn: Turn, asked: Request) -> Answer:
    word, rest = split_command(asked.words)
    if word != "help":
        said = f"{turn.settings.command} {turn.plain(asked.words)}"
        must_be_welcome(asked.place, asked.speaker, turn.settings.name, said)
    if not word:
        return add_form()
    if word not in ROUTES:
        raise help_.unknown(word, turn.settings.command)
    return ROUTES[word].run(replace(turn, words=rest))


def _press(turn: Turn, asked: Press) -> Answer:
    if asked.verb not in VERBS:
        raise Refusal("That button is from an older version of me. Please use the newest message.")
    answered = VERBS[asked.verb](turn)
    if not isinstance(answered, Card) or not asked.again:
        return answered
    fresh = list_.run(replace(turn, words=split_command(asked.again)[1]))
    return replace(answered, blocks=(*answered.blocks, Divider(), *fresh.blocks), again=fresh.again)


def _submission(turn: Turn, asked: Submission) -> Answer:
    if asked.place:
        must_be_welcome(asked.place, asked.speaker, turn.settings.name)
    return FORMS[asked.verb](turn)


def _speaker(store: Store, seen: MemberSeen, writes: bool) -> Person:
    """A reader need not be remembered: one whom nobody has met owns nothing, so no id fits."""
    if writes:
        return store.meet(seen)
    return store.member(seen.key) or Person(0, seen.name, seen.key, zone=seen.zone)


def _place(store: Store, seen: PlaceSeen | None, writes: bool) -> Place | None:
    if seen is None:
        return None
    if writes:
        return store.enter(seen)
    return store.place_at(seen.key) or Place(0, seen.key, seen.name, seen.kind, seen.address)


def _home(store: Store, settings: Settings, seen: MemberSeen, at: datetime) -> Card:
    speaker = _speaker(store, seen, writes=False)
    mine = store.listed(Listing(owner=speaker, limit=100)).actions
    chasing = store.listed(Listing(chaser=speaker, limit=100)).actions
    return home_card(mine, chasing, settings.log.calendar(speaker).today(at), settings.command)


def _sentence(words: str, refused: bool) -> Card:
    return Card(words, (Para((words,)),), refused=refused)


def _traced(fault: BaseException) -> str:
    """The fault's type and where it was raised; never its message, which may hold what people wrote."""
    trace = fault.__traceback__
    places = []
    while trace:
        places.append(f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{type(fault).__name__} at {' < '.join(reversed(places[-6:]))}"
