"""What runs along the top and bottom of every page, and page numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from bot.reading.document.pdf.rows import TextRow
from bot.reading.regex import Regex

_DEEP = 3
_LONGEST = 45
_DIGITS = Regex(r"\d+")
_PAGE_NUMBER = Regex(r"(?:page\s*|p\.?\s*)?[-–|]?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*[-–|]?$", re.IGNORECASE)


def without_running(pages: Sequence[list[TextRow]]) -> list[list[TextRow]]:
    """From each page's edges inward, rows that come on most pages, whatever their numbers, are left out."""
    counted = Counter(said for page in pages for said in {_said(row) for row in (*_top(page), *_foot(page))})
    repeated = {said for said, count in counted.items() if count > 1 and count * 2 > len(pages)}
    return [page[_run(_top(page), repeated) : len(page) - _run(_foot(page), repeated)] for page in pages]


def _run(edge: Sequence[TextRow], repeated: set[str]) -> int:
    """How many of the rows, from the outermost on, run along."""
    runs = (_said(row) in repeated or (at == 0 and bool(_PAGE_NUMBER.match(row.plain))) for at, row in enumerate(edge))
    return sum(1 for _ in takewhile(bool, runs))


def _top(page: list[TextRow]) -> list[TextRow]:
    return page[: min(_DEEP, len(page) // 2)]


def _foot(page: list[TextRow]) -> list[TextRow]:
    return page[::-1][: min(_DEEP, len(page) // 2)]


def _said(row: TextRow) -> str:
    """A long row that differs in a number alone says something else."""
    return row.plain if len(row.plain) > _LONGEST else _DIGITS.sub("#", row.plain)
