"""A text that a program printed as it stands: its lines, made whole where they were broken."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.reading.document.embedded import with_html
from bot.reading.document.lines import Line, lines_of
from bot.reading.document.markers import marker
from bot.reading.document.pdf.limit import Limit
from bot.reading.document.pdf.rows import TextRow
from bot.reading.document.pdf.steps import Steps
from bot.reading.document.pdf.written import Written
from bot.reading.document.spacing import spaced
from bot.reading.document.wrapping import are_dashed, is_dash, is_hanging, is_labelled, is_open
from bot.reading.regex import Regex

_ALIKE = 0.95
_EDGE = 1.5
_WITHIN = Regex(r"[^\W_]-[^\W_]$|\]\($")
_SIGN = Regex(r"#{1,6} |[=-]>")


def printed(pages: Sequence[Sequence[TextRow]]) -> list[Line]:
    """None where anything is set in another way than the rest: only a word processor does that."""
    if not _is_printed([row for page in pages for row in page]):
        return []
    text = _Print(pages)
    lines = with_html(lines_of("\n".join(text.lines())))
    return spaced([replace(line, apart=True) for line in lines]) if text.is_even else lines


def _is_printed(rows: Sequence[TextRow]) -> bool:
    """In letters of one size, none of them bold, and every row from the same edge on."""
    sizes = Counter[Hashable]()
    edges = Counter[Hashable]()
    for row in rows:
        sizes[row.size] += len(row.written.text)
        edges[round(row.written.start / _EDGE)] += 1
    if any(word.bold for row in rows for word in row.words):
        return False
    return _is_most(sizes) and _is_most(edges)


def _is_most(counts: Counter[Hashable]) -> bool:
    return bool(counts) and counts.most_common(1)[0][1] >= counts.total() * _ALIKE


class _Print:
    """`is_even`: lines stand apart, all alike."""

    def __init__(self, pages: Sequence[Sequence[TextRow]]) -> None:
        self._rows = [row for page in pages for row in page]
        self._steps = Steps(pages)
        pairs = [(a.written, b.written) for a, b in pairwise(self._rows) if self._steps.is_close(a, b)]
        self._limit = Limit([row.written for row in self._rows], pairs)
        self._are_dashed = are_dashed([row.plain for row in self._rows])
        self.is_even = self._limit.is_always and self._steps.is_even

    def lines(self) -> Iterator[str]:
        parts = [self._rows[0].written.text]
        for above, below in pairwise(self._rows):
            if self._goes_on(parts, above, below):
                is_parted = self._limit.is_exact or _is_parted(parts[-1], below.written.text)
                parts += [below.written.text] if is_parted else [" ", below.written.text]
                continue
            yield "".join(parts)
            if self._steps.is_parted(above, below, self._limit.is_always):
                yield ""
            parts = [below.written.text]
        yield "".join(parts)

    def _goes_on(self, parts: Sequence[str], above: TextRow, below: TextRow) -> bool:
        is_close = self._steps.is_close(above, below)
        if is_close and self._limit.is_always:
            return True
        if not (is_close or (self._steps.is_over_page(above, below) and is_open(above.plain))):
            return False
        if not self._limit.is_full(above.written, below.written):
            return False
        return self._limit.is_cut or not self._begins(parts, above.written, below.written)

    def _begins(self, parts: Sequence[str], above: Written, below: Written) -> bool:
        """Something that stands at a line's beginning."""
        bare = below.text.lstrip()
        if bare != below.text and not (above.text.endswith(" ") or self._limit.is_kept):
            return True
        if bare.startswith("|"):
            return parts[0].startswith("|") and above.text.rstrip().endswith("|") and bare != "|"
        if not self._are_dashed and is_dash(above.text.rstrip(), bare):
            return False
        if _SIGN.match(bare) or marker(bare):
            return True
        return is_labelled(bare) and not is_hanging(above.text.rstrip())


def _is_parted(above: str, below: str) -> bool:
    """By blanks that are there, or in a word at a sign where programs break one."""
    ends = above[-2:] + below[:1]
    return " " in {above[-1], below[0]} or bool(_WITHIN.search(ends))
