"""`due REF DATE [because …]`: a first date, a correction, or a date that moves for a reason."""

from datetime import date, time

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.refusal import Refusal
from bot.domain.rights import must_work_on
from bot.reading.command import read_due_because
from bot.reading.occurrences import starting
from bot.reading.outcome import Due, NoDate
from bot.saying.action import date_offers, understood
from bot.saying.asking import due_form
from bot.saying.card import Card
from handlers.doubts import Doubt, doubt_about
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage(
    "due REF DATE [because WHY]",
    "Set a date, or move it for a reason",
    ("due AEM-7 3 October", "due AEM-7 Friday because the data is late"),
)


def run(turn: Turn) -> Answer:
    action, rest = turn.named_action(USAGE.examples[0])
    calendar = turn.calendar_of(action.log)
    read = read_due_because(rest, turn.local_now, turn.settings.locale, calendar.is_working_day)
    match read.due:
        case NoDate():
            return redate(turn, action, None, read.because)
        case Due(day, time):
            return redate(turn, action, day, read.because, time)
    doubt = doubt_about(turn, read.due_words, read.due, calendar) if read.due_words else None
    if doubt is None:
        raise Refusal(f"I can't read a date there. Write it like this: “{turn.settings.command} {USAGE.form}”")
    return _ask(turn, action, doubt)


def take(turn: Turn, action: Action, offered: date) -> Answer:
    """A day that was offered: it stands at once, or in the form where its reason is to be given."""
    if offered == action.due or not action.needs_reason(turn.speaker, turn.now):
        return redate(turn, action, offered, "")
    must_work_on(action, turn.speaker)
    return due_form(action, offered)


def redate(turn: Turn, action: Action, due: date | None, because: str, at: time | None = None) -> Card:
    after = action.redate(due, turn.speaker, turn.now, because, at)
    if due and action.repeat and action.original_due is None:
        after = after.repeating(starting(action.repeat, due))
    return turn.change(action, after, Did.REDATED, "New date:")


def _ask(turn: Turn, action: Action, doubt: Doubt) -> Card:
    must_work_on(action, turn.speaker)
    stays = f"{action.ref} keeps the date it has." if action.due else f"{action.ref} has no date yet."
    return understood("Not changed:", action, None, doubt.said(stays), date_offers(action, doubt.days))
