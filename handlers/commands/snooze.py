"""`snooze REF DATE`: the next nudge moves, the due date stays."""

from datetime import date

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.refusal import Refusal
from bot.reading.command import read_due_because
from bot.reading.outcome import Due
from bot.saying.card import Card
from bot.saying.wording import in_full
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("snooze REF DATE", "Move the next nudge, never the due date", ("snooze AEM-7 Monday",))


def run(turn: Turn) -> Answer:
    action, rest = turn.named_action(USAGE.form)
    read = read_due_because(rest, turn.local_now, turn.settings.locale).due
    if not isinstance(read, Due):
        raise Refusal(f"Until when? Write it like this: `{turn.settings.command} {USAGE.examples[0]}`")
    return snooze(turn, action, read.day)


def snooze(turn: Turn, action: Action, until: date) -> Card:
    after = action.snooze(until, turn.today)
    return turn.change(action, after, Did.SNOOZED, "Snoozed:", f"No nudge before {in_full(until)}; the due date stays.")
