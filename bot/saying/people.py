"""People outside the workspace and short names, for one person's eyes; and what moved to a member."""

from collections.abc import Iterable
from datetime import date

from bot.domain.action import Action
from bot.domain.person import Person
from bot.saying.action import row
from bot.saying.brief import brief
from bot.saying.card import Block, Card, Heading, Para
from bot.saying.wording import counted, cut, listed

LINES = 40
LINE_LENGTH = 200
ROWS = 10
TEXT_LENGTH = 160


def people_card(contacts: Iterable[Person], aliases: Iterable[tuple[str, Person]], command: str) -> Card:
    """A line for each contact and each member with a short name."""
    short: dict[Person, list[str]] = {person: [] for person in contacts}
    for alias, person in aliases:
        short.setdefault(person, []).append(f"“{alias}”")
    head = f"People outside, and short names: {len(short):,}"
    lines = [Para((_line(person, names),)) for person, names in list(short.items())[:LINES]]
    left = len(short) - LINES
    more = (Para((f"… and {left:,} more. Add a word to narrow the list.",), quiet=True),) if left > 0 else ()
    nobody = Para((f'Nobody yet. Add somebody: {command} person add "Name, Post, Organisation"',))
    return Card(head, (Heading(head), *(lines or (nobody,)), *more))


def moved_card(contact: Person, member: Person, moved: tuple[Action, ...], stayed: int, today: date) -> Card:
    """What moved, and what of it stays here. Of other places nothing is said, whether there is something or not."""
    head = f"{contact.full_name} is {member.name}: {counted(len(moved), 'action')} moved"
    left = len(moved) - ROWS
    more: tuple[Block, ...] = (Para((f"… and {left:,} more",), quiet=True),) if left > 0 else ()
    stays = f"{counted(stayed, 'action')} here in which you have no part stayed. " if stayed else ""
    rest = Para((f"{stays}What you can't work on moves when somebody who can says the same.",), quiet=True)
    rows = tuple(row(brief(action, TEXT_LENGTH), today) for action in moved[:ROWS])
    return Card(head, (Heading(head), *rows, *more, rest))


def _line(person: Person, names: list[str]) -> str:
    said = cut(person.with_post, LINE_LENGTH)
    return f"{said} · {listed(names)}" if names else said
