"""A text that a program printed as it stands: its lines, made whole where they were broken."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.reading.document.embedded import with_html
from bot.reading.document.lines import Line, lines_of
from bot.reading.document.markers import marker
from bot.reading.document.pdf.beside import Beside
from bot.reading.document.pdf.columns import Whole, realigned
from bot.reading.document.pdf.flat import with_flat
from bot.reading.document.pdf.limit import Limit
from bot.reading.document.pdf.rows import TextRow
from bot.reading.document.pdf.steps import Steps
from bot.reading.document.spacing import spaced
from bot.reading.document.wrapping import are_dashed, is_dash, is_hanging, is_labelled, is_open
from bot.reading.regex import Regex

_ALIKE = 0.95
_EDGE = 1.5
_WITHIN = Regex(r"[^\W_]-[^\W_]$|\]\($")
_BREAK = "   "
"""More blanks than Markdown ends a line with."""
_DIGITS = Regex(r"\d+")
_SIGN = Regex(r"#{1,6} |[=-]>|\*\*[^*]{1,40}(?:\*\*:|:\*\*)")


def printed(pages: Sequence[Sequence[TextRow]]) -> list[Line]:
    """Nothing where anything is set in another way than the rest: only a word processor does that."""
    if not _is_printed([row for page in pages for row in page]):
        return []
    text = _Print(pages)
    lines = with_flat(with_html(lines_of("\n".join(text.lines()))))
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
        self._beside = Beside([row.written.text for row in self._rows])
        self._is_always = self._limit.is_always and self._steps.are_two
        self.is_even = self._is_always and self._steps.is_even

    def lines(self) -> list[str]:
        return self._beside.apart(realigned(list(self._lines()), self._limit.most))

    def _lines(self) -> Iterator[Whole]:
        parts, gap, joint = [self._rows[0].written.text], 0, 0
        for above, below in pairwise(self._rows):
            if self._goes_on(parts, above, below):
                if not gap and self._limit.is_filled(above.written) and not below.written.text.startswith(" "):
                    gap = sum(map(len, parts))
                is_parted = self._limit.is_exact or _is_parted(parts[-1], below.written.text)
                parts += [] if is_parted else [" "]
                joint = joint or sum(map(len, parts))
                parts.append(below.written.text)
                continue
            yield Whole("".join(parts), gap, joint)
            if self._steps.is_parted(above, below, self._is_always):
                yield Whole("")
            parts, gap, joint = [below.written.text], 0, 0
        yield Whole("".join(parts), gap, joint)

    def _goes_on(self, parts: Sequence[str], above: TextRow, below: TextRow) -> bool:
        is_close = self._steps.is_close(above, below)
        if is_close and self._is_always:
            return True
        if not (is_close or (self._steps.is_over_page(above, below) and is_open(above.plain))):
            return False
        if _is_row(parts, above.written.text, below.written.text):
            return True
        if not self._limit.is_full(above.written, below.written):
            return False
        if self._limit.is_cut or (above.written.text.endswith(_BREAK) and self._limit.is_filled(above.written)):
            return True
        return not self._begins(parts, above.written.text, below.written.text)

    def _begins(self, parts: Sequence[str], above: str, below: str) -> bool:
        """Something that stands at a line's beginning."""
        bare = below.lstrip()
        if bare != below and not (above.endswith(" ") or self._limit.is_kept):
            return True
        if self._limit.is_exact and above[-1].isalnum() and below[0].isalnum():
            return True
        if bare.startswith("|"):
            return parts[0].startswith("|") and above.rstrip().endswith("|") and bare != "|"
        if not self._are_dashed and is_dash(above.rstrip(), bare):
            return False
        if self._beside.is_alone(bare) or (bare[:1].isupper() and self._beside.ends(above)):
            return True
        if _SIGN.match(bare) or marker(bare) or _are_alike(parts[0], bare):
            return True
        return is_labelled(bare) and not is_hanging(above.rstrip())


def _is_row(parts: Sequence[str], above: str, below: str) -> bool:
    """Of a table whose rows stand between pipes: one has no second, the other no first."""
    return parts[0].startswith("|") and not above.rstrip().endswith("|") and below.rstrip().endswith("|")


def _are_alike(above: str, below: str) -> bool:
    """They begin with the same words, or with numbers of the same shape."""
    first, second = above.split(None, 2), below.split(None, 2)
    if len(second) > 2 and first[:2] == second[:2]:
        return below[0].isupper()
    shapes = {_DIGITS.sub("#", words[0]) for words in (first, second) if words}
    return bool(first and second) and len(shapes) == 1 and "#" in shapes.pop()[:-1]


def _is_parted(above: str, below: str) -> bool:
    """By blanks that are there, or in a word at a sign where programs break one."""
    ends = above[-2:] + below[:1]
    return " " in {above[-1], below[0]} or bool(_WITHIN.search(ends))
