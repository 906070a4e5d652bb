"""`due REF DATE [because …]`: a first date, a correction, or a date that moves for a reason."""

from datetime import date, time

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.refusal import Refusal
from bot.reading.command import read_due_because
from bot.reading.outcome import Due, Impossible, NoDate, Past
from bot.saying.card import Card
from bot.saying.wording import in_full
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage(
    "due REF DATE [because WHY]",
    "Set a date, or move it for a reason",
    ("due AEM-7 3 October", "due AEM-7 Friday because the data is late"),
)


def run(turn: Turn) -> Answer:
    action, rest = turn.named_action(USAGE.form)
    works = turn.calendar_of(action.log).is_working_day
    read = read_due_because(rest, turn.local_now, turn.settings.locale, works)
    match read.due:
        case NoDate():
            return redate(turn, action, None, read.because)
        case Due(day, time):
            return redate(turn, action, day, read.because, time)
        case Past(day):
            raise Refusal(f"{in_full(day)} has passed. Give {action.ref} a day that is still to come.")
        case Impossible(why):
            raise Refusal(f"{why} {action.ref} keeps the date it has.")
        case _:
            raise Refusal(f"I can't read a date there. Write it like this: `{turn.settings.command} {USAGE.form}`")


def redate(turn: Turn, action: Action, due: date | None, because: str, at: time | None = None) -> Card:
    after = action.redate(due, turn.speaker, turn.now, because, at)
    return turn.change(action, after, Did.REDATED, "New date:")
