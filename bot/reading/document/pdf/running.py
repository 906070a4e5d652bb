"""What runs along the top and bottom of every page, and page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.reading.document.pdf.rows import TextRow
from bot.reading.regex import Regex

_DEEP = 3
_DIGITS = Regex(r"\d+")
_PAGE_NUMBER = Regex(r"(?:page\s*|p\.?\s*)?[-–|]?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*[-–|]?$", re.IGNORECASE)


def without_running(pages: Sequence[list[TextRow]]) -> list[list[TextRow]]:
    """Rows near a page's edge that come on most pages, whatever their numbers, are left out."""
    counted = Counter(said for page in pages for said in {_said(row) for row in _edges(page)})
    repeated = {said for said, count in counted.items() if count > 1 and count * 2 > len(pages)}
    return [_kept(page, repeated) for page in pages]


def _kept(page: list[TextRow], repeated: set[str]) -> list[TextRow]:
    edges = {id(row) for row in _edges(page)}
    outer = {id(row) for row in (*page[:1], *page[-1:])}
    return [
        row
        for row in page
        if not (id(row) in edges and _said(row) in repeated)
        and not (id(row) in outer and len(page) > 1 and _PAGE_NUMBER.match(row.plain))
    ]


def _edges(page: list[TextRow]) -> list[TextRow]:
    return page if len(page) <= 2 * _DEEP else [*page[:_DEEP], *page[-_DEEP:]]


def _said(row: TextRow) -> str:
    return _DIGITS.sub("#", row.plain)
