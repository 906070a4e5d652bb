"""The digest: how a log stands, for everybody in its place; names are plain, so that nobody is pinged."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.action import Action
from bot.domain.log import Log
from bot.saying.action import row
from bot.saying.brief import brief, cut
from bot.saying.card import Block, Card, Heading, Para, Strong, Tally
from bot.saying.wording import in_full

TEXT_LENGTH = 160
NAME_LENGTH = 60


class Topic(StrEnum):
    """The sections, in the order in which they are read."""

    OVERDUE = "overdue"
    SOON = "soon"
    CLOSED = "closed"
    REDATED = "redated"
    LOOSE = "loose"


TITLES = {
    Topic.OVERDUE: "Overdue",
    Topic.SOON: "Due in the next 7 working days",
    Topic.CLOSED: "Closed since last time",
    Topic.REDATED: "Dates changed",
    Topic.LOOSE: "No owner or no date",
}
WAYS = {Topic.OVERDUE: "list overdue", Topic.CLOSED: "list closed", Topic.LOOSE: "list no date"}
"""Where the rest of a section is found that is too long even for the thread; `list` for the others."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the headline; `before` is what the last digest said, None where there was none."""

    now: int
    words: str
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """`shown` stand in the head, `threaded` in its thread; `total` counts these and those that fit in neither."""

    topic: Topic
    shown: tuple[Action, ...]
    threaded: tuple[Action, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Digest:
    log: Log
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]


def digest_card(digest: Digest, today: date, command: str) -> Card:
    """The head, which has room for a few rows a section; the rest follows in its thread."""
    head = f"Action digest of {digest.log.code}, {in_full(today)}"
    figures = " · ".join(_figure(figure) for figure in digest.figures)
    tally = Tally((Strong(figures),), tuple((figure.words, figure.now) for figure in digest.figures))
    sections = (block for section in digest.sections for block in _section(section, today, command))
    place = Para((cut(digest.log.place.name, NAME_LENGTH),), quiet=True)
    return Card(f"{head}: {figures}", (Heading(head), place, tally, *sections))


def part_card(topic: Topic, log: Log, actions: tuple[Action, ...], today: date) -> Card:
    """More rows of one section, for the thread."""
    head = f"{TITLES[topic]}, continued"
    return Card(f"{log.code}: {head}", (Para((Strong(head),)), *_rows(actions, today)))


def _figure(figure: Figure) -> str:
    said = f"{figure.now:,} {figure.words}"
    if figure.before is None or figure.before == figure.now:
        return said
    change = figure.now - figure.before
    return f"{said} ({abs(change):,} {'more' if change > 0 else 'fewer'})"


def _section(section: Section, today: date, command: str) -> tuple[Block, ...]:
    title = Heading(f"{TITLES[section.topic]} ({section.total:,})")
    return (title, *_rows(section.shown, today), *_rest(section, command))


def _rest(section: Section, command: str) -> tuple[Block, ...]:
    threaded = len(section.threaded)
    if not threaded:
        return ()
    said = f"… and {threaded:,} more in the thread"
    beyond = section.total - len(section.shown) - threaded
    way = f". All {section.total:,}: {command} {WAYS.get(section.topic, 'list')}" if beyond > 0 else ""
    return (Para((said + way,), quiet=True),)


def _rows(actions: tuple[Action, ...], today: date) -> tuple[Block, ...]:
    return tuple(row(brief(action, TEXT_LENGTH), today) for action in actions)
