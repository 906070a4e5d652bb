"""How a whole PDF is set, so that a row can be told to be a heading, to stand apart or to go on."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from statistics import median

from bot.reading.document.markers import marker
from bot.reading.document.pdf.rows import TextRow
from bot.reading.document.wrapping import are_dashed, is_dash, is_open

_APART = 1.25
_LARGER = 1.12
_CLOSE = 1.45
_LONGEST_HEADING = 160


class Setting:
    """`left` and `right` are where most rows begin and the longest end, in points.

    `column` is the width of a letter, `wide` that of a gap between columns.
    """

    def __init__(self, pages: Sequence[Sequence[TextRow]], monospaced: float) -> None:
        """`monospaced`: the width of every letter in parts of its size, 0 where they differ."""
        rows = [row for page in pages for row in page]
        pairs = [pair for page in pages for pair in pairwise(page) if _alike(*pair)]
        sizes = Counter[float]()
        for row in rows:
            sizes[row.size] += len(row.plain)
        self.size = max(sizes, key=lambda size: sizes[size], default=10.0)
        self.column = self.size * (monospaced or 0.5)
        self.wide = self.column * 1.5 if monospaced else self.size * 1.4
        self.left = _most((row.x0 for row in rows), round, 0.0)
        ends = sorted(row.x1 for row in rows)
        self.right = ends[(len(ends) - 1) * 49 // 50] if ends else 0.0
        self._are_dashed = are_dashed([row.plain for row in rows])
        self._step = _step([below.base - above.base for above, below in pairs], self.size)
        close = [pair for pair in pairs if not self.is_apart(*pair)]
        full = [pair for pair in close if self._is_full(*pair)]
        on = [pair for pair in close if _is_unfinished(*pair)]
        self._is_wrapped = sum(_is_unfinished(*pair) for pair in full) * 4 >= len(full)
        self._is_certain = sum(self._is_full(*pair) for pair in on) * 5 >= len(on) * 4
        larger = sorted({row.size for row in rows if row.size > self.size * _LARGER}, reverse=True)
        self._levels = {size: min(level, 6) for level, size in enumerate(larger, 1)}

    def heading(self, row: TextRow) -> int:
        """Its level by the size of its letters, 0 where they are no larger than the others'."""
        return self._levels.get(row.size, 0) if len(row.plain) <= _LONGEST_HEADING else 0

    def is_apart(self, above: TextRow, below: TextRow) -> bool:
        """Of two rows on one page."""
        return below.base - above.base > self._step * _APART * max(1.0, below.size / self.size)

    def goes_on(self, above: TextRow, below: TextRow) -> bool | None:
        """The first word below had no room above, and nothing begins there. None where only the words can tell."""
        if above.size != below.size or (marker(below.plain) and not self._is_dash(above, below)):
            return False
        is_set_in = below.x0 > above.x0 + self.size and not marker(above.plain)
        if is_set_in and below.plain[0].isupper():
            return False
        if self._is_full(above, below):
            return self._is_wrapped or _is_unfinished(above, below)
        return False if self._is_certain else None

    def _is_dash(self, above: TextRow, below: TextRow) -> bool:
        return not self._are_dashed and is_dash(above.plain, below.plain)

    def _is_full(self, above: TextRow, below: TextRow) -> bool:
        first = below.words[0]
        return first.x1 - first.x0 > self.right - above.x1 - self.size * 0.75


def _most(values: Iterable[float], alike: Callable[[float], float], otherwise: float) -> float:
    """The value that is met most often."""
    counts: dict[float, list[float]] = {}
    for value in values:
        counts.setdefault(alike(value), []).append(value)
    return min(counts[max(counts, key=lambda kind: len(counts[kind]))]) if counts else otherwise


def _alike(above: TextRow, below: TextRow) -> bool:
    return above.size == below.size and 0 < below.base - above.base < above.size * 4


def _is_unfinished(above: TextRow, below: TextRow) -> bool:
    return is_open(above.plain) and below.plain[0].islower()


def _step(steps: list[float], size: float) -> float:
    """From row to row within a paragraph: where paragraphs stand apart and are short, most steps are longer."""
    close = [step for step in steps if step < size * _CLOSE]
    if len(close) * 10 >= len(steps) and len(close) > 1:
        return median(close)
    return median(steps) if steps else size * 1.2
