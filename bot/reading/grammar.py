"""Tables of rules, each a way to say something; tables may hold one another, so that what is said composes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal, NamedTuple, Protocol

from bot.reading.lexicon import Token
from bot.reading.templates import Step, templates

Stands = Literal["anywhere", "after on", "after a connector", "alone"]
"""Where in a sentence words can be a due date: anywhere, after `on` or `by`, only after `by` or `due`, nowhere."""


class IsWorkingDay(Protocol):
    """Whether people work on a day, as the calendar of their country has it."""

    def __call__(self, day: date, /) -> bool: ...


class Here(NamedTuple):
    """Where and when words are said; `now` is aware, in the reader's zone, and `today` is its day."""

    now: datetime
    today: date
    month_first: bool
    is_working_day: IsWorkingDay

    @classmethod
    def at(cls, now: datetime, locale: str, is_working_day: IsWorkingDay) -> "Here":
        """`en-US` puts the month first."""
        return cls(now, now.date(), locale == "en-US", is_working_day)


class Rule(NamedTuple):
    """A way to say something: a template (see templates.py), what it means, and examples of it between ` · `.

    `meaning` gets Here and, by name, what each slot holds; it gives NotADate where the words fit but mean nothing.
    """

    template: str
    meaning: Callable[..., Any]
    examples: str = ""
    stands: Stands = "anywhere"


def as_it_is(_: Here, **said: Any) -> Any:
    """The meaning of a rule with one slot that means what the slot does."""
    (meaning,) = said.values()
    return meaning


class Part(NamedTuple):
    """A step of a template: the kinds of token that it can begin and end with; `table` is empty for a single token."""

    begins: frozenset[str]
    ends: frozenset[str]
    slot: str
    table: str


class Way(NamedTuple):
    """A rule with each of its optional words there or not; `exact`: it takes as many tokens as it has parts."""

    rule: Rule
    parts: tuple[Part, ...]
    exact: bool


_Said = Mapping[str, Sequence[tuple[Rule, tuple[Step, ...]]]]
_Edges = Mapping[str, frozenset[str]]


class Grammar:
    """Tables by the names that templates call them; `vocabulary` is every plain word that any of their rules knows."""

    def __init__(self, tables: Mapping[str, Iterable[Rule]]) -> None:
        said = {
            table: [(rule, way) for rule in rules for way in templates(rule.template)]
            for table, rules in tables.items()
        }
        steps = {step for ways in said.values() for _, way in ways for step in way}
        parts = _parts(steps, _edges(said, 0), _edges(said, -1))
        self._ways = {
            table: [_way(rule, [parts[step] for step in way]) for rule, way in ways] for table, ways in said.items()
        }
        self._beginning: dict[tuple[str, ...], list[Way]] = {}
        self.vocabulary = frozenset(kind.strip("'") for step in steps if not step.slot for kind in step.kinds)

    def ways(self, table: str, token: Token) -> list[Way]:
        """The ways of a table that can begin with this token, in the table's order."""
        key = (table, *token)
        if key not in self._beginning:
            self._beginning[key] = [way for way in self._ways[table] if not way.parts[0].begins.isdisjoint(token)]
        return self._beginning[key]


def _edges(said: _Said, edge: int) -> _Edges:
    """The kinds of token that each table can begin (edge 0) or end (edge -1) with, through whatever tables it holds."""
    steps = {table: {way[edge] for _, way in ways} for table, ways in said.items()}
    edges: dict[str, frozenset[str]] = {table: frozenset() for table in said}
    size = -1
    while size != (size := sum(map(len, edges.values()))):
        edges = {table: frozenset().union(*(_kinds(step, edges) for step in first)) for table, first in steps.items()}
    return edges


def _kinds(step: Step, edges: _Edges) -> frozenset[str]:
    return edges[step.kinds[0]] if _is_table(step, edges) else frozenset(step.kinds)


def _is_table(step: Step, edges: _Edges) -> bool:
    return bool(step.slot) and step.kinds[0] in edges


def _parts(steps: Iterable[Step], begins: _Edges, ends: _Edges) -> Mapping[Step, Part]:
    return {
        step: Part(
            _kinds(step, begins), _kinds(step, ends), step.slot, step.kinds[0] if _is_table(step, begins) else ""
        )
        for step in steps
    }


def _way(rule: Rule, parts: Sequence[Part]) -> Way:
    return Way(rule, tuple(parts), not any(part.table for part in parts))
