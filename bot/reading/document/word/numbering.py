"""Word's list numbers: they are not in the text, so they are counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from bot.reading.document.numbers import FORMATS, readable
from bot.reading.document.word.styles import left_of
from bot.reading.regex import Regex

_PLACE = Regex(r"%([1-9])")
_BOXES = {"☐", "□", "\uf0a8", "\uf06f", "\uf071", "\uf072"}


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int
    left: int | None = None
    """Where its items begin, in twentieths of a point, if it says so."""


class Numbering:
    """The lists of one document, and how far each has counted."""

    def __init__(self, root: Any | None) -> None:
        """`root` is the numbering part's element, None where the document has none."""
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, int]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._restarted: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def marker(self, number_id: str, level: int) -> str:
        """What Word prints before the next item of this list, empty where it prints nothing."""
        abstract, starts = self._lists.get(number_id, ("", {}))
        levels = self._abstract.get(abstract, {})
        if level not in levels:
            return ""
        if levels[level].format == "bullet":
            return "☐ " if levels[level].text in _BOXES else "• "
        counts = self._counts.setdefault(abstract, {})
        if level in starts and (number_id, level) not in self._restarted:
            self._restarted.add((number_id, level))
            counts[level] = starts[level] - 1
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        return readable(_PLACE.sub(lambda place: _written(int(place[1]) - 1, levels, counts), levels[level].text))

    def left(self, number_id: str, level: int) -> int | None:
        """Where that level's items begin, in twentieths of a point."""
        levels = self._abstract.get(self._lists.get(number_id, ("", {}))[0], {})
        return levels[level].left if level in levels else None

    def _read(self, root: Any) -> None:
        for one in root.iterchildren(qn("w:abstractNum")):
            self._abstract[str(one.get(qn("w:abstractNumId")))] = dict(_levels(one))
        for one in root.iterchildren(qn("w:num")):
            number_id = str(one.get(qn("w:numId")))
            abstract = _value(one, "w:abstractNumId") or ""
            own = {at: level for over in one.iterchildren(qn("w:lvlOverride")) for at, level in _levels(over)}
            if own:
                self._abstract[f"{abstract}/{number_id}"] = {**self._abstract.get(abstract, {}), **own}
                abstract = f"{abstract}/{number_id}"
            self._lists[number_id] = (abstract, dict(_starts(one)))


def _levels(parent: Any) -> Iterator[tuple[int, _Level]]:
    for one in parent.iterchildren(qn("w:lvl")):
        start = _value(one, "w:start") or "1"
        written = (_value(one, "w:numFmt") or "decimal", _value(one, "w:lvlText") or "")
        level = _Level(*written, _int(start, 1), left_of(one.find(qn("w:pPr"))))
        yield _int(one.get(qn("w:ilvl")), 0), level


def _starts(number: Any) -> Iterator[tuple[int, int]]:
    for over in number.iterchildren(qn("w:lvlOverride")):
        start = _value(over, "w:startOverride")
        if start is not None:
            yield _int(over.get(qn("w:ilvl")), 0), _int(start, 1)


def _value(parent: Any, name: str) -> str | None:
    child = parent.find(qn(name))
    return None if child is None else child.get(qn("w:val"))


def _int(words: str | None, otherwise: int) -> int:
    return int(words) if words and words.isdecimal() and len(words) < 6 else otherwise


def _written(level: int, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    """A level above that has not been counted yet stands at its start."""
    known = levels.get(level, _Level("decimal", "", 1))
    return FORMATS.get(known.format, str)(counts.get(level, known.start))
