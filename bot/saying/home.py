""" "Mine": what one person owes, most urgent first; Slack's Home draws it."""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.domain.action import Action
from bot.saying.action import done_and_snooze, row
from bot.saying.card import Block, Card, Heading, Para

ROWS_A_SECTION = 10


def home_card(mine: Iterable[Action], chasing: Iterable[Action], today: date, command: str) -> Card:
    """Overdue · this week · later · no date · I'm chasing; a section without rows is left out."""
    mine = tuple(mine)
    week_ends = today + timedelta(days=6 - today.weekday())
    sections = (
        ("Overdue", [a for a in mine if a.due and a.due < today]),
        ("This week", [a for a in mine if a.due and today <= a.due <= week_ends]),
        ("Later", [a for a in mine if a.due and a.due > week_ends]),
        ("No date", [a for a in mine if a.due is None]),
        ("I'm chasing", list(chasing)),
    )
    blocks = tuple(
        block for title, actions in sections if actions for block in _section(title, actions, today, command)
    )
    head = f"Your open actions: {len(mine):,}"
    return Card(head, (Heading(head), *(blocks or (_nothing(command),))))


def _section(title: str, actions: list[Action], today: date, command: str) -> tuple[Block, ...]:
    shown = tuple(row(action, today, done_and_snooze(action)) for action in actions[:ROWS_A_SECTION])
    left = len(actions) - len(shown)
    more = (Para((f"… and {left:,} more: {command} list mine",), quiet=True),) if left else ()
    return (Heading(title), *shown, *more)


def _nothing(command: str) -> Para:
    return Para(
        (f"Nothing is waiting for you. Add an action in any channel I am in: {command} add send the minutes by Friday",)
    )
