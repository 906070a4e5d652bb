"""One reading of some words: which rules fit them, whole, and what they then mean."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from bot.reading.grammar import Grammar, Here, Part, Stands, Way
from bot.reading.lexicon import Token
from bot.reading.outcome import NOT_A_DATE, Impossible, NotADate


class Found(NamedTuple):
    """What words mean, and where in a sentence they can."""

    meaning: Any
    stands: Stands


class Reading:
    """What each table makes of each stretch of the words is found out once, however many rules ask."""

    def __init__(self, grammar: Grammar, tokens: Sequence[Token], here: Here) -> None:
        self._grammar, self._tokens, self._here = grammar, tokens, here
        self._known: dict[tuple[str, int, int], Found | None] = {}

    def whole(self, table: str) -> Found | None:
        """What the table makes of all the words; None where they are not wholly understood."""
        return self._part(table, 0, len(self._tokens)) if self._tokens and all(self._tokens) else None

    def _part(self, table: str, start: int, end: int) -> Found | None:
        key = (table, start, end)
        if key not in self._known:
            self._known[key] = None  # for a table that leads back to itself with the same words
            self._known[key] = self._first(table, start, end)
        return self._known[key]

    def _first(self, table: str, start: int, end: int) -> Found | None:
        """The first rule that gives a meaning; failing that, the first that says why there is none."""
        impossible = None
        for way in self._grammar.ways(table, self._tokens[start]):
            if not self._may_fit(way, start, end):
                continue
            for found in self._meanings(way, start, end):
                if not isinstance(found.meaning, Impossible):
                    return found
                impossible = impossible or found
        return impossible

    def _may_fit(self, way: Way, start: int, end: int) -> bool:
        spare = end - start - len(way.parts)
        return (spare == 0 or (spare > 0 and not way.exact)) and not way.parts[-1].ends.isdisjoint(
            self._tokens[end - 1]
        )

    def _meanings(self, way: Way, start: int, end: int) -> Iterator[Found]:
        for filled in self._fillings(way.parts, start, end):
            found = self._meaning(way, filled)
            if not isinstance(found.meaning, NotADate):
                yield found

    def _fillings(self, parts: Sequence[Part], start: int, end: int) -> Iterator[dict[str, Any]]:
        """Every way to share the words among the parts: what each slot then holds, a Found where it is a table's."""
        part, rest = parts[0], parts[1:]
        for stop in self._stops(part, rest, start, end):
            filled = self._filling(part, start, stop)
            if filled is None:
                continue
            if rest:
                yield from (filled | others for others in self._fillings(rest, stop, end))
            else:
                yield filled

    def _stops(self, part: Part, rest: Sequence[Part], start: int, end: int) -> Iterable[int]:
        """Where a part that begins here may stop: the rest needs a word each, and must be able to begin there."""
        if part.begins.isdisjoint(self._tokens[start]):
            return ()
        if not rest:
            return (end,) if part.table or end == start + 1 else ()
        stops = range(start + 1, end - len(rest) + 1 if part.table else start + 2)
        return [stop for stop in stops if not rest[0].begins.isdisjoint(self._tokens[stop])]

    def _filling(self, part: Part, start: int, stop: int) -> dict[str, Any] | None:
        """What a part makes of these words, by the name of its slot; None where it makes nothing of them."""
        if not part.slot:
            return {}
        if not part.table:
            return {part.slot: self._value(part, start)}
        found = self._part(part.table, start, stop)
        return {part.slot: found} if found else None

    def _value(self, part: Part, at: int) -> Any:
        token = self._tokens[at]
        return next(token[kind] for kind in token if kind in part.begins)

    def _meaning(self, way: Way, filled: Mapping[str, Any]) -> Found:
        """A rule that only points to another table stands where its words do; what stands alone joins no others."""
        inner = [value for value in filled.values() if isinstance(value, Found)]
        for found in inner:
            if found.stands == "alone" and len(way.parts) > 1:
                return Found(NOT_A_DATE, "alone")
            if isinstance(found.meaning, Impossible):
                return found
        values = {slot: value.meaning if isinstance(value, Found) else value for slot, value in filled.items()}
        only_points = len(way.parts) == 1 and inner and way.rule.stands == "anywhere"
        stands = inner[0].stands if only_points else way.rule.stands
        try:
            return Found(way.rule.meaning(self._here, **values), stands)
        except (OverflowError, ValueError):  # a day that no calendar has: 999 years after the year 9999
            return Found(NOT_A_DATE, stands)
