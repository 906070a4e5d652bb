"""A nudge: what one person owes, or chases, today; the most urgent first, from all their logs."""

from collections.abc import Iterable
from datetime import date

from bot.domain.action import Action, Status
from bot.domain.person import Person
from bot.saying.action import done_and_snooze, row, summary
from bot.saying.brief import brief
from bot.saying.card import Block, Card, Heading, Para, Row
from bot.saying.wording import counted, owner_name

ROWS = 15
TEXT_LENGTH = 300


def nudge_card(actions: Iterable[Action], reader: Person, today: date, command: str) -> Card:
    """Each row has Done and Snooze. What has been settled since the nudge was said stays in it, without buttons."""
    urgent = sorted(actions, key=_urgency)
    left = len(urgent) - ROWS
    more = (Para((f"… and {left:,} more: {command} list mine",), quiet=True),) if left > 0 else ()
    mine = [action for action in urgent[:ROWS] if not is_chased(action, reader)]
    chased = [action for action in urgent[:ROWS] if is_chased(action, reader)]
    head = _head(urgent)
    blocks: tuple[Block, ...] = (
        Heading(head),
        *(_row(action, today) for action in mine),
        *_chase(chased, today),
        *more,
    )
    first = f": {summary(urgent[0])}" if urgent else ""
    return Card(head + first, blocks)


def is_chased(action: Action, reader: Person) -> bool:
    """Whether the reader is nudged in the place of an owner outside the workspace."""
    return action.owner is not None and action.owner.id != reader.id


def _head(actions: list[Action]) -> str:
    waiting = sum(action.status is Status.OPEN for action in actions)
    if not waiting:
        return "Nothing here is waiting for you any more"
    return f"{counted(waiting, 'action is', 'actions are')} waiting for you"


def _chase(actions: list[Action], today: date) -> tuple[Block, ...]:
    """The words say why the reader hears of it."""
    if not actions:
        return ()
    names = dict.fromkeys(owner_name(brief(action, TEXT_LENGTH).owner) for action in actions)
    them = "them" if len(names) > 1 else next(iter(names))
    why = f"Please chase {them}: I don't write to people outside this workspace."
    return (Heading("For you to chase"), Para((why,)), *(_row(action, today) for action in actions))


def _row(action: Action, today: date) -> Row:
    return row(brief(action, TEXT_LENGTH), today, done_and_snooze(action))


def _urgency(action: Action) -> tuple[bool, date, str, int]:
    """The longest overdue first, those without a date after all others."""
    return (action.due is None, action.due or date.max, action.log.code, action.number)
