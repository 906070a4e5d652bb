"""The digest: how a log stands, for everybody in its place; names are plain, so that nobody is pinged."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.domain.action import Action
from bot.domain.log import Log
from bot.saying.action import row
from bot.saying.brief import brief
from bot.saying.card import Block, Card, Heading, Para, Row, Strong, Tally
from bot.saying.wording import counted, cut, in_full

TEXT_LENGTH = 160
NAME_LENGTH = 60
ORGANISATIONS = 6
"""How many are named in the head."""


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
class Owing:
    """What one organisation has open or held, and how much of it is overdue; the name is empty where none was said."""

    organisation: str
    live: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Section:
    """`shown` stand in the head, `threaded` in its thread; `total` counts these and those that fit in neither."""

    topic: Topic
    shown: tuple[Action, ...]
    threaded: tuple[Action, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Digest:
    """`owing` is empty where all is owed by one organisation; else the rows of each message are grouped by them."""

    log: Log
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    owing: tuple[Owing, ...] = ()


def digest_card(digest: Digest, today: date, command: str) -> Card:
    """The head, which has room for a few rows a section; the rest follows in its thread."""
    head = f"Action digest of {digest.log.code}, {in_full(today)}"
    figures = " · ".join(_figure(figure) for figure in digest.figures)
    tally = Tally((Strong(figures),), tuple((figure.words, figure.now) for figure in digest.figures))
    grouped = bool(digest.owing)
    sections = (block for section in digest.sections for block in _section(section, today, command, grouped))
    place = Para((cut(digest.log.place.name, NAME_LENGTH),), quiet=True)
    return Card(f"{head}: {figures}", (Heading(head), place, tally, *_shares(digest.owing), *sections))


def part_card(topic: Topic, log: Log, actions: tuple[Action, ...], today: date, grouped: bool = False) -> Card:
    """More rows of one section, for the thread; by organisation where the head is."""
    head = f"{TITLES[topic]}, continued"
    return Card(f"{log.code}: {head}", (Para((Strong(head),)), *_rows(actions, today, grouped)))


def _shares(owing: tuple[Owing, ...]) -> tuple[Para, ...]:
    """A line of who owes how much; those beyond the first few are counted together."""
    if not owing:
        return ()
    shown = [f"{_named(one.organisation)}: {_share(one)}" for one in owing[:ORGANISATIONS]]
    others = owing[ORGANISATIONS:]
    if others:
        rest = Owing("", sum(one.live for one in others), sum(one.overdue for one in others))
        shown.append(f"{counted(len(others), 'other')}: {_share(rest)}")
    return (Para((" · ".join(shown),)),)


def _share(one: Owing) -> str:
    return f"{one.live:,} to do, {one.overdue:,} overdue" if one.overdue else f"{one.live:,} to do"


def _named(organisation: str) -> str:
    return cut(organisation, NAME_LENGTH) or "No organisation named"


def _figure(figure: Figure) -> str:
    said = f"{figure.now:,} {figure.words}"
    if figure.before is None or figure.before == figure.now:
        return said
    change = figure.now - figure.before
    return f"{said} ({abs(change):,} {'more' if change > 0 else 'fewer'})"


def _section(section: Section, today: date, command: str, grouped: bool) -> tuple[Block, ...]:
    title = Heading(f"{TITLES[section.topic]} ({section.total:,})")
    return (title, *_rows(section.shown, today, grouped), *_rest(section, command))


def _rest(section: Section, command: str) -> tuple[Block, ...]:
    threaded = len(section.threaded)
    if not threaded:
        return ()
    said = f"… and {threaded:,} more in the thread"
    beyond = section.total - len(section.shown) - threaded
    way = f". All {section.total:,}: {command} {WAYS.get(section.topic, 'list')}" if beyond > 0 else ""
    return (Para((said + way,), quiet=True),)


def _rows(actions: tuple[Action, ...], today: date, grouped: bool) -> tuple[Row, ...]:
    """Grouped: the most urgent row's organisation first, and each name once, on the line above its first row."""
    if not grouped:
        return tuple(row(brief(action, TEXT_LENGTH), today) for action in actions)
    owed: dict[str, list[Row]] = {}
    names: dict[str, str] = {}
    for action in actions:
        key = action.owing.casefold()
        names.setdefault(key, action.owing)
        owed.setdefault(key, []).append(row(brief(action, TEXT_LENGTH), today))
    return tuple(line for key, rows in owed.items() for line in _under(_named(names[key]), rows))


def _under(name: str, rows: list[Row]) -> tuple[Row, ...]:
    first, *others = rows
    return (replace(first, words=(f"{name}\n", *first.words)), *others)
