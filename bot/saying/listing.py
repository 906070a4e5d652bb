"""A list of actions for one person's eyes."""

from datetime import date

from bot.domain.action import Action
from bot.domain.person import Person
from bot.saying.action import done_and_snooze, row
from bot.saying.card import Block, Card, Heading, Para


def list_card(
    heading: str, actions: tuple[Action, ...], total: int, reader: Person, today: date, again: str = ""
) -> Card:
    """`total` is how many there are; a row has buttons where its reader may press them."""
    head = f"{heading}: {total:,}"
    left = total - len(actions)
    more: tuple[Block, ...] = (
        (Para((f"… and {left:,} more. Add a word to narrow the list.",), quiet=True),) if left else ()
    )
    rows = tuple(row(action, today, done_and_snooze(action, reader)) for action in actions)
    return Card(head, (Heading(head), *(rows or (Para(("Nothing here.",)),)), *more), again)
