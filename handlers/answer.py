"""One transaction, one router, one `except Refusal`: whatever a person asks comes out of here as an answer."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.config import Settings
from bot.domain.action import Action
from bot.domain.person import MemberSeen, Person
from bot.domain.place import Place, PlaceSeen
from bot.domain.refusal import Refusal
from bot.reading.command import split_command
from bot.saying.action import understood
from bot.saying.asking import add_form
from bot.saying.card import Card, Divider, one_sentence
from bot.saying.home import home_card
from bot.store import Busy, Database, Listing, Overtaken, Store
from handlers import help as help_
from handlers.buttons import VERBS, WRITING
from handlers.commands import COMMANDS, list_
from handlers.door import must_be_welcome
from handlers.forms import FORMS
from handlers.importing.beginning import begin
from handlers.importing.shared import read_shared, shared_in
from handlers.proving import Proof, Proving
from handlers.request import GIVEN_BACK, Answer, Asked, File, Nothing, Press, Request, Submission, given_back
from handlers.reviews import Reviews
from handlers.turn import Turn, sees
from handlers.usage import Command

ROUTES: Mapping[str, Command] = {**COMMANDS, "help": help_}
BUSY = "I couldn't store that just now: the database is busy. Nothing was changed; please try again."
FAULT = "Sorry, something went wrong on my side. Nothing was changed; please try again in a minute."
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where requests are answered."""

    database: Database
    settings: Settings
    proving: Proving
    reviews: Reviews = field(default_factory=Reviews)

    async def answer(self, asked: Asked) -> Answer:
        """Never raises: a refusal, a race lost, a busy database and a fault each have their sentence."""
        try:
            return await self._answer(asked)
        except Refusal as no:
            return self._refused(str(no), asked)
        except Overtaken as race:
            return _overtaken(race.action)
        except Busy:
            return self._try_again(BUSY, asked)
        except Exception as fault:  # noqa: BLE001 whatever else is wrong, the person gets a sentence
            log.error("fault=%s workspace=%s key=%s", _traced(fault), asked.workspace, asked.key)
            return self._try_again(FAULT, asked)

    def _refused(self, why: str, asked: Asked) -> Card:
        """What should have been added took the longest to write."""
        word, rest = split_command(asked.words) if isinstance(asked, Request) else ("", "")
        return self._try_again(why, asked) if word == "add" and rest else one_sentence(why, refused=True)

    def _try_again(self, sentence: str, asked: Asked) -> Card:
        """With the words of a command, for they were kept nowhere."""
        if _writes(asked) and GIVEN_BACK not in sentence:
            sentence += self._given_back(asked)
        return one_sentence(sentence, refused=True)

    def _given_back(self, asked: Asked) -> str:
        return given_back(self.settings.command, asked.plain(asked.words)) if isinstance(asked, Request) else ""

    async def home(self, workspace: str, seen: MemberSeen, at: datetime) -> Card:
        """What one person owes and chases, for their eyes alone."""

        def drawn(store: Store, proof: Proof) -> Card:
            return _home(store, self.settings, seen, at, proof)

        return await self.proving.run(self.database.read, workspace, seen, drawn)

    async def _answer(self, asked: Asked) -> Answer:
        file = shared_in(asked)
        if file:
            return await self._read(asked, file)

        def answered(store: Store, proof: Proof) -> Answer:
            return answer(store, self.settings, asked, proof, self.reviews)

        transaction = self.database.write if _writes(asked) else self.database.read
        return await self.proving.run(transaction, asked.workspace, asked.speaker, answered)

    async def _read(self, asked: Asked, file: File) -> Answer:
        """What was shared is read while no transaction is held; nothing of it is stored."""
        if asked.place:
            must_be_welcome(asked.place, asked.speaker, self.settings.name, self._given_back(asked))
        reading, left_out = await read_shared(file, ZoneInfo(asked.speaker.zone or self.settings.log.zone))

        def begun(store: Store, proof: Proof) -> Answer:
            return begin(_turn(store, self.settings, asked, proof, self.reviews, writes=False), file, reading, left_out)

        return await self.proving.run(self.database.read, asked.workspace, asked.speaker, begun)


def answer(store: Store, settings: Settings, asked: Asked, proof: Proof, reviews: Reviews) -> Answer:
    """The answer to one request, inside its transaction."""
    writes = _writes(asked)
    if writes and not store.is_new(asked.key, asked.at):
        return Nothing()
    turn = _turn(store, settings, asked, proof, reviews, writes)
    match asked:
        case Request():
            return _command(turn, asked)
        case Press():
            return _press(turn, asked)
        case Submission():
            return _submission(turn, asked)


def _turn(store: Store, settings: Settings, asked: Asked, proof: Proof, reviews: Reviews, writes: bool) -> Turn:
    place = _place(store, asked.place, writes)  # before the people: those who speak at once then wait in one order
    return Turn(
        store,
        settings,
        asked,
        _speaker(store, asked.speaker, writes),
        place,
        "",
        proof.places,
        reviews=reviews,
        named=proof.people,
    )


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
        back = given_back(turn.settings.command, asked.plain(asked.words))
        must_be_welcome(asked.place, asked.speaker, turn.settings.name, back)
    if not word:
        return add_form()
    if word not in ROUTES:
        raise help_.unknown(word, turn.settings.command, asked.plain(asked.words))
    return ROUTES[word].run(turn.listening(rest))


def _press(turn: Turn, asked: Press) -> Answer:
    if asked.verb not in VERBS:
        raise Refusal("That button is from an older version of me. Please use the newest message.")
    return _with_list(turn, VERBS[asked.verb](turn), asked.again)


def _submission(turn: Turn, asked: Submission) -> Answer:
    if asked.place:
        must_be_welcome(asked.place, asked.speaker, turn.settings.name)
    if asked.verb not in FORMS:
        raise Refusal("That form is from an older version of me. Please use the newest message.")
    return _with_list(turn, FORMS[asked.verb](turn), asked.again)


def _with_list(turn: Turn, answered: Answer, again: str) -> Answer:
    """The list that the button stood in, drawn afresh below what was done."""
    if not isinstance(answered, Card) or not again:
        return answered
    fresh = list_.run(replace(turn, words=split_command(again)[1]))
    return replace(answered, blocks=(*answered.blocks, Divider(), *fresh.blocks), again=fresh.again)


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


def _home(store: Store, settings: Settings, seen: MemberSeen, at: datetime, proof: Proof) -> Card:
    """Whoever chases sees what they chase while they are in its place."""
    speaker = _speaker(store, seen, writes=False)
    mine = store.listed(Listing(owner=speaker, reader=speaker, limit=100)).actions
    chased = store.listed(Listing(chaser=speaker, reader=speaker, limit=100)).actions
    chasing = (action for action in chased if sees(action, speaker, proof.places))
    return home_card(mine, chasing, settings.log.calendar(speaker).today(at), settings.command)


def _overtaken(action: Action) -> Card:
    """What is private may have been taken from whoever was slower, so nothing of it is said."""
    if action.private:
        return one_sentence("Somebody was quicker, and nothing was changed. Please look again.", refused=True)
    return understood("Somebody was quicker. This is how it stands:", action)


def _traced(fault: BaseException) -> str:
    """The fault's type and where it was raised; never its message, which may hold what people wrote."""
    trace = fault.__traceback__
    places = []
    while trace:
        places.append(f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{type(fault).__name__} at {' < '.join(reversed(places[-6:]))}"
