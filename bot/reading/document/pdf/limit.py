"""Where a program that printed a text broke its lines: at so many points, at so many letters, or within a word."""

from collections.abc import Callable, Sequence
from statistics import median

from bot.reading.document.markers import marker
from bot.reading.document.pdf.written import Written
from bot.reading.document.wrapping import is_dash, is_hanging, is_open

Pair = tuple[Written, Written]
"""A row, and the one below it."""

_NEAR = 8
_FEWEST = 2
_DRAWN = " |│┃║+-=_*─━═"


class Limit:
    """`most` is how many letters a row has at most.

    `is_cut`: lines were broken within words. `is_kept`: blanks at which a line was broken are printed, and where
    `is_exact` every one is. `is_always`: no line ends where the row below is close.
    """

    def __init__(self, rows: Sequence[Written], pairs: Sequence[Pair]) -> None:
        """`pairs` are of rows that are close."""
        self.most = max(len(row.text) for row in rows)
        self._blank = median([row.blank for row in rows if row.blank] or [0.0])
        self._right = max(row.end - self._blank * row.text.endswith(" ") for row in rows)
        self.is_cut = self._cuts(pairs)
        self._is_full = self._measure(pairs)
        full = [pair for pair in pairs if self._is_full(*pair)]
        self.is_kept = any(above.text.endswith("  ") for above, _ in full)
        single = [above.text[-1] == " " for above, below in full if _is_single(above, below)]
        self.is_exact = self.is_cut or (any(single) and sum(single) * 5 >= len(single) * 4)
        pipes = max(row.text.count("|") for row in rows)
        shown = sum(_is_shown(*pair, pipes) for pair in full)
        are_few = len(full) == len(pairs) > 1 and len(pairs) * 2 < len(rows)
        self._is_wrapped = are_few or shown * 4 >= len(full)
        self.is_always = self._is_wrapped and bool(full) and len(full) * 10 >= len(pairs) * 9

    def is_full(self, above: Written, below: Written) -> bool:
        """What begins the row below had no room above."""
        return self._is_wrapped and self._is_full(above, below)

    def is_filled(self, row: Written) -> bool:
        """To the edge, with blanks: there may have been more of them."""
        return row.text.endswith("  ") and row.end + self._blank * 2 > self._right

    def _measure(self, pairs: Sequence[Pair]) -> Callable[[Written, Written], bool]:
        """The one that explains more of the breaks within sentences."""
        if self.is_cut:
            return self._by_sign
        broken = [pair for pair in pairs if _is_unfinished(*pair) or is_dash(pair[0].text.rstrip(), pair[1].text)]
        by_count = sum(self._by_count(*pair) for pair in broken)
        return self._by_count if by_count > sum(self._by_width(*pair) for pair in broken) else self._by_width

    def _by_width(self, above: Written, below: Written) -> bool:
        blank = 0.0 if above.text.endswith(" ") or below.text.startswith(" ") else self._blank
        return above.end + blank + below.first > self._right

    def _by_count(self, above: Written, below: Written) -> bool:
        first = below.text.split(None, 1)[0] if below.text.strip() else ""
        return len(above.text) + 1 + len(first) > self.most

    def _by_sign(self, above: Written, _: Written) -> bool:
        return len(above.text) == self.most

    def _cuts(self, pairs: Sequence[Pair]) -> bool:
        """Most rows that are nearly full are full to a letter, and not all of them end where a word does."""
        near = [pair for pair in pairs if len(pair[0].text) > self.most - _NEAR and pair[0].text[-1] not in _DRAWN]
        full = [pair for pair in near if self._by_sign(*pair)]
        if len(full) < _FEWEST or len(full) * 3 < len(near) * 2:
            return False
        return any(self._by_sign(*pair) and " " in pair[0].text[-1] + pair[1].text[0] for pair in pairs)


def _is_unfinished(above: Written, below: Written) -> bool:
    return below.text[:1].islower() and is_open(above.text.rstrip()) and marker(below.text) is None


def _is_single(above: Written, below: Written) -> bool:
    """Broken where one blank is at most."""
    return not above.text.endswith("  ") and not below.text.startswith(" ")


def _is_shown(above: Written, below: Written, pipes: int) -> bool:
    """One line plainly: a sentence stands open, blanks lead to the edge, or either has pipes that the other lacks."""
    if _is_unfinished(above, below) or above.text.endswith("  ") or is_hanging(above.text.rstrip()):
        return True
    counts = above.text.count("|"), below.text.count("|")
    return max(counts) < pipes == sum(counts)
