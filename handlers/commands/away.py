"""`away until DATE|back`: a person's nudges pause, and the chairs of their logs are told."""

from dataclasses import replace
from datetime import date

from bot.domain.notice import Kind, Owed
from bot.domain.refusal import Refusal
from bot.saying.card import Card, one_sentence
from bot.saying.wording import in_full
from bot.store import Listing
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("away until DATE | back", "Pause your nudges while you are away", ("away until 3 October", "away back"))


def run(turn: Turn) -> Answer:
    words = turn.words.strip().removeprefix("until ")
    if words.casefold() == "back":
        turn.store.keep(replace(turn.speaker, away_until=None), turn.now)
        turn.store.hurry_nudges(turn.speaker, turn.now)
        return one_sentence("Welcome back. Your nudges go on.")
    return _leave(turn, turn.day_to_come(words, turn.calendar, USAGE.examples[0]))


def _leave(turn: Turn, until: date) -> Card:
    if until <= turn.today:
        raise Refusal("Away until a day that is still to come, please.")
    turn.store.keep(replace(turn.speaker, away_until=until), turn.now)
    _tell_chairs(turn, until)
    return one_sentence(
        f"You are away until {in_full(until)}: no nudges before then. Back earlier? {turn.settings.command} away back"
    )


def _tell_chairs(turn: Turn, until: date) -> None:
    owned = turn.store.listed(Listing(owner=turn.speaker, reader=turn.speaker, limit=1_000)).actions
    for log in {action.log.id: action.log for action in owned}.values():
        if log.chair and log.chair.id != turn.speaker.id:
            key = f"away:{turn.speaker.id}:{log.id}:{until.isoformat()}"
            owed = Owed(key, Kind.AWAY, turn.now, person=log.chair.id, log=log.id, by=turn.speaker.id)
            turn.store.owe(owed, turn.now)
