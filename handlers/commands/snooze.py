"""`snooze REF DATE`: the next nudge moves, the due date stays."""

from datetime import date

from bot.domain.action import Action
from bot.domain.history import Did
from bot.saying.card import Card
from bot.saying.wording import in_full
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("snooze REF DATE", "Move the next nudge, never the due date", ("snooze AEM-7 Monday",))


def run(turn: Turn) -> Answer:
    action, rest = turn.named_action(USAGE.examples[0])
    until = turn.day_to_come(rest, turn.calendar_of(action.log), USAGE.examples[0])
    return snooze(turn, action, until)


def snooze(turn: Turn, action: Action, until: date) -> Card:
    after = action.snooze(until, turn.today)
    return turn.change(action, after, Did.SNOOZED, "Snoozed:", f"No nudge before {in_full(until)}; the due date stays.")
