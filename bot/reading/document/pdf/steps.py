"""How far apart a printed text's rows stand, and what that tells: one line, the next line, or an empty one between."""

from collections.abc import Sequence
from itertools import pairwise

from bot.reading.document.pdf.rows import TextRow

_CLOSEST = 0.7
_ALIKE = 1.25
_LINE = 1.6
_EMPTY = 0.05


class Steps:
    """`are_two`: some rows stand further apart than others. `is_even`: lines stand apart, all alike, so that none tells
    of an empty one.
    """

    def __init__(self, pages: Sequence[Sequence[TextRow]]) -> None:
        pairs = [pair for page in pages for pair in pairwise(page)]
        steps = [below.base - above.base for above, below in pairs if below.base - above.base > above.size * _CLOSEST]
        self._least = min(steps, default=0.0)
        self._line = min((step for step in steps if not self._is_least(step)), default=0.0)
        self._is_loose = self._line < self._least * _LINE
        self._top = min(page[0].base for page in pages if page)
        self._foot = max(page[-1].base for page in pages if page)
        self.are_two = self._line > 0
        is_empty = abs(self._line - 2 * self._least) < self._least * _EMPTY
        self.is_even = not is_empty and all(step < self._line * _ALIKE for step in steps)

    def is_close(self, above: TextRow, below: TextRow) -> bool:
        return above.base < below.base and self._is_least(below.base - above.base)

    def is_over_page(self, above: TextRow, below: TextRow) -> bool:
        """With nothing between."""
        return below.base <= above.base and not self._has_room(above, below)

    def is_parted(self, above: TextRow, below: TextRow, always: bool) -> bool:
        """By an empty line. `always`: none ends between close rows, so that the next step is one from line to line."""
        if below.base <= above.base:
            return self._has_room(above, below)
        step = below.base - above.base
        is_line = always and (self._is_loose or self.is_even) and step < self._line * _ALIKE
        return not self._is_least(step) and not is_line

    def _is_least(self, step: float) -> bool:
        return step < self._least * _ALIKE

    def _has_room(self, above: TextRow, below: TextRow) -> bool:
        return below.base > self._top + self._least / 2 or above.base + self._least / 2 < self._foot
