"""A nudge: what one person owes, or chases, today; the most urgent first, from all their logs."""

from collections.abc import Iterable
from datetime import date

from bot.domain.action import Action, Status
from bot.domain.person import Person
from bot.saying.action import done_and_snooze, row, summary
from bot.saying.brief import brief
from bot.saying.card import Block, Card, Heading, Para, Row
from bot.saying.wording import counted

ROWS = 15
TEXT_LENGTH = 300


def nudge_card(actions: Iterable[Action], reader: Person, today: date, command: str) -> Card:
    """Each row has Done and Snooze. What has been settled since the nudge was said stays in it, without buttons."""
    urgent = sorted(actions, key=_urgency)
    left = len(urgent) - ROWS
    more = (Para((f"… and {left:,} more: {command} list mine",), quiet=True),) if left > 0 else ()
    mine = [action for action in urgent[:ROWS] if not is_for_another(action, reader)]
    chased = [action for action in urgent[:ROWS] if is_for_another(action, reader)]
    head = _head(urgent)
    blocks: tuple[Block, ...] = (
        Heading(head),
        *(_row(action, today) for action in mine),
        *_chase(chased, today),
        *more,
    )
    first = f": {summary(urgent[0])}" if urgent else ""
    return Card(head + first, blocks)


def is_for_another(action: Action, reader: Person) -> bool:
    """Whether the reader is nudged in the place of an owner outside the workspace."""
    return action.owner is not None and action.owner.id != reader.id


def _head(actions: list[Action]) -> str:
    waiting = sum(action.status is Status.OPEN for action in actions)
    if not waiting:
        return "Nothing here is waiting for you any more"
    return f"{counted(waiting, 'action is', 'actions are')} waiting for you"


def _chase(actions: list[Action], today: date) -> tuple[Block, ...]:
    """By who owes it; the words say why the reader hears of it, and that nobody else has."""
    if not actions:
        return ()
    owed: dict[str, list[Action]] = {}
    for action in actions:
        owed.setdefault(_outsider(brief(action, TEXT_LENGTH)), []).append(action)
    why = Para(("I don't write to people outside this workspace, so they hear of it from you alone.",), quiet=True)
    groups: tuple[Block, ...] = tuple(block for who, theirs in owed.items() for block in _owed_by(who, theirs, today))
    return (Heading("For you to chase"), *groups, why)


def _outsider(action: Action) -> str:
    """`Karen Wareing (Ofsted)`."""
    name, of = (action.owner.name, action.owner.organisation) if action.owner else ("Nobody", "")
    return f"{name} ({of})" if of else name


def _owed_by(who: str, actions: list[Action], today: date) -> tuple[Block, ...]:
    """What was settled since, or chased today, is no question any more."""
    waiting = sum(action.status is Status.OPEN and action.chased_on != today for action in actions)
    asked = f"{who} owes {'this' if waiting == 1 else 'these'}. Chase them?" if waiting else who
    return (Para((asked,)), *(_row(action, today) for action in actions))


def _row(action: Action, today: date) -> Row:
    return row(brief(action, TEXT_LENGTH), today, done_and_snooze(action))


def _urgency(action: Action) -> tuple[bool, date, str, int]:
    """The longest overdue first, those without a date after all others."""
    return (action.due is None, action.due or date.max, action.log.code, action.number)
