"""Pages to lines; what runs along the edges of every page is left out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError
from pdfplumber.utils.exceptions import PdfminerException

from bot.reading.document.blocks import Document
from bot.reading.document.lines import Line
from bot.reading.document.pdf.composing import composed, in_order
from bot.reading.document.pdf.glyphs import drawn_on
from bot.reading.document.pdf.printed import printed
from bot.reading.document.pdf.rows import TextRow, rows_of, with_words
from bot.reading.document.pdf.ruled import Ruled, tables_on
from bot.reading.document.pdf.running import without_running
from bot.reading.document.pdf.setting import Setting
from bot.reading.document.text import arrange
from bot.reading.document.unreadable import BROKEN, LOCKED, Unreadable

MOST_PAGES = 300
_TOO_MANY = f"This PDF has more than {MOST_PAGES} pages: send the part that matters."
_SCANNED = (
    "This PDF is scanned: it holds pictures of pages and no words, so I can't read it. Send the document it was "
    "made from, or paste its text."
)
_PICTURES = "Of {all} pages {count} are pictures, which I can't read."
_FEWEST_LETTERS = 20
_MONOSPACED = 0.9


@dataclass(frozen=True, slots=True)
class _Page:
    rows: list[TextRow]
    tables: list[Ruled]
    is_picture: bool
    widths: Counter[float]
    """How many letters are how wide, in parts of their size."""


def read_pdf(content: bytes) -> Document:
    """Raises Unreadable."""
    pages = list(_pages(content))
    if not pages:
        raise Unreadable(BROKEN)
    if sum(_letters(page) for page in pages) < _FEWEST_LETTERS:
        raise Unreadable(_SCANNED)
    pictures = sum(page.is_picture for page in pages)
    left_out = _PICTURES.format(all=len(pages), count=pictures) if pictures else ""
    return arrange(_lines(pages), left_out=left_out)


def _pages(content: bytes) -> Iterator[_Page]:
    if b"%%EOF" not in content[-4096:]:
        raise Unreadable(BROKEN)
    try:
        with pdfplumber.open(BytesIO(content)) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise Unreadable(_TOO_MANY)
            for page in pdf.pages:
                drawn = drawn_on(page.layout)
                tables, glyphs = tables_on(page, drawn)
                rows = rows_of(glyphs)
                page.close()
                widths = Counter(round((glyph.x1 - glyph.x0) / glyph.size, 2) for glyph in drawn.glyphs)
                yield _Page(rows, tables, bool(drawn.images and not drawn.glyphs), widths)
    except PdfminerException as error:
        cause = error.args[0] if error.args else error
        raise Unreadable(LOCKED if isinstance(cause, PDFEncryptionError) else BROKEN) from error


def _letters(page: _Page) -> int:
    words = sum(len(word.text) for row in page.rows for word in row.words)
    return words + sum(len(cell) for table in page.tables for row in table.rows for cell in row)


def _lines(pages: Sequence[_Page]) -> list[Line]:
    if not any(page.tables for page in pages):
        lines = printed(without_running([page.rows for page in pages]))
        if lines:
            return lines
    kept = without_running([with_words(page.rows) for page in pages])
    numbered = enumerate(zip(pages, kept, strict=True))
    pieces = [piece for number, (page, rows) in numbered for piece in in_order(number, rows, page.tables)]
    widths: Counter[float] = sum((page.widths for page in pages), Counter())
    width, count = widths.most_common(1)[0]
    return composed(pieces, Setting(kept, width if count > _MONOSPACED * widths.total() else 0))
