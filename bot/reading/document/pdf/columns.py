"""Tables wider than the page, whose rows a program broke within the blanks between two columns, and lost the blanks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.reading.document.aligned import SEGMENT
from bot.reading.document.tables import Row, is_header

_NEAR = 1
_SPARE = 5
"""Letters that the longest row may leave free at its end."""
_MOST = 60
"""Columns: what has more is no table."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A line made whole. `gap` is where blanks may be missing from it, `joint` where its second row begins, 0 where
    there is none.
    """

    text: str
    gap: int = 0
    joint: int = 0


def realigned(lines: Sequence[Whole], most: int) -> list[str]:
    """With blanks where they are missing, so that columns stand where they do in rows that lack none.

    `most` is how many letters a row has.
    """
    woven = list(_woven(lines, most))
    places = {place for line in woven for place in _starts(line.text[: line.gap or None])}
    columns = sorted(place for place in places if place > most // 2)[:_MOST]
    filled = [_filled(line, columns) for line in woven]
    far = max((place for line in filled if len(line) > most for place in _starts(line)), default=0)
    filled = [_at_last(whole, line, far) for whole, line in zip(woven, filled, strict=True)]
    if len(woven) == len(lines):
        return filled
    set_out = sorted({place for line in filled if len(line) > most for place in _starts(line)})[:_MOST]
    first = next(at for at, line in enumerate(woven) if line.gap)
    return [*filled[:first], *(_set_in(line, most, set_out) for line in filled[first:])]


def _filled(line: Whole, columns: Sequence[int]) -> str:
    """Two stretches of words at least have to begin where columns do."""
    starts = [line.gap + place for place in _starts(line.text[line.gap :])]
    if not line.gap or not starts:
        return line.text
    known = frozenset(columns)
    more = max((column - starts[0] for column in columns), key=lambda more: _met(starts, more, known), default=0)
    return _moved(line, more) if _met(starts, more, known) > 1 else line.text


def _at_last(line: Whole, text: str, column: int) -> str:
    """One stretch alone may be of any column beyond the page; what a row ends with is longest as a rule."""
    after = line.text[line.gap :]
    is_alone = line.gap and not line.text[: line.gap].strip() and len(_starts(after)) == 1
    return _moved(line, column - line.gap) if is_alone else text


def _moved(line: Whole, more: int) -> str:
    return line.text[: line.gap] + " " * max(0, more) + line.text[line.gap :]


def _set_in(line: str, most: int, columns: Sequence[int]) -> str:
    """What breaks lines so loses a row of blanks where nothing else is in one: as many as would have had room."""
    starts = _starts(line)
    if starts[:1] > [0] and not _fit(starts, columns):
        rooms = range(most, most + _SPARE)
        lost = next((room for room in rooms if _fit([start + room for start in starts], columns)), 0)
        return " " * lost + line
    return line


def _met(starts: Iterable[int], more: int, columns: frozenset[int]) -> int:
    """How many of the line's stretches of words begin at a column when they are moved by so many."""
    return sum(start + more in columns for start in starts) if more >= 0 else 0


def _woven(lines: Sequence[Whole], most: int) -> Iterable[Whole]:
    """Below a header that goes on in the next row, every row goes on that is set as the header's two parts are."""
    left: list[int] = []
    right: list[int] = []
    at = 0
    while at < len(lines):
        line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else Whole("")
        starts, after = _starts(line.text), _starts(below.text)
        if _is_header(line.text) and _is_header(below.text) and after[0] == 0 and not _fit(after, starts):
            left, right = starts, after
        if left and line.joint and _is_two(line, left, right):
            yield Whole(line.text[: line.joint].rstrip().ljust(most) + line.text[line.joint :], most)
            at += 1
            continue
        is_whole = line.gap or len(line.text) > most or starts in ([], left[:1])
        if left and not is_whole and _fit(starts, left) and after[:1] == [0] and _fit(after, right):
            yield Whole(line.text.ljust(most) + below.text, most)
            at += 1
        else:
            yield line
        at += 1


def _is_two(line: Whole, left: Sequence[int], right: Sequence[int]) -> bool:
    """The blanks between two columns were lost where not even the next word had room."""
    after = _starts(line.text[line.joint :])
    return len(after) > 1 and _fit(_starts(line.text[: line.joint]), left) and _fit(after, right)


def _is_header(text: str) -> bool:
    return is_header(Row(tuple(found[0] for found in islice(SEGMENT.finditer(text), _MOST)), 0))


def _fit(starts: Sequence[int], columns: Sequence[int]) -> bool:
    return all(any(abs(start - column) <= _NEAR for column in columns) for start in starts)


def _starts(text: str) -> list[int]:
    return [found.start() for found in islice(SEGMENT.finditer(text), _MOST)]
