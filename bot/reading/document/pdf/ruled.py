"""Tables that are ruled on a page: their cells, and the words in each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pdfplumber.page import Page

from bot.reading.document.markers import marker
from bot.reading.document.pdf.dots import with_bullets
from bot.reading.document.pdf.glyphs import Drawn, Glyph
from bot.reading.document.pdf.rows import rows_of, with_words

_MOST_RULES = 3_000
"""A page with more holds a drawing, and to look for tables in it would take minutes."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """`rows` are its cells' words; `top` and `bottom` are from the page's top, in points."""

    rows: tuple[tuple[str, ...], ...]
    top: float
    bottom: float


def tables_on(page: Page, drawn: Drawn) -> tuple[list[Ruled], list[Glyph]]:
    """The tables, and the letters that stand in none."""
    upright = sum(rule["orientation"] == "v" for rule in drawn.rules)
    if upright < 2 or len(drawn.rules) - upright < 2 or len(drawn.rules) > _MOST_RULES:
        return [], with_bullets(drawn)
    left = with_bullets(drawn)
    tables: list[Ruled] = []
    for found in page.find_tables(_settings(drawn.rules)):
        x0, top, x1, bottom = found.bbox
        inside = [glyph for glyph in left if _is_in(glyph, (x0, top, x1, bottom))]
        rows = tuple(tuple(_words(cell, inside) for cell in row.cells) for row in found.rows)
        if _is_table(rows):
            tables.append(Ruled(rows, top, bottom))
            left = [glyph for glyph in left if not _is_in(glyph, (x0, top, x1, bottom))]
    return tables, left


def _settings(rules: list[dict[str, Any]]) -> dict[str, Any]:
    """The rules as they were found already, for the library to look for them again takes a quarter of its time."""
    kinds = {"vertical": "v", "horizontal": "h"}
    given = {kind: [rule for rule in rules if rule["orientation"] == sign] for kind, sign in kinds.items()}
    return {
        **{f"{kind}_strategy": "explicit" for kind in kinds},
        **{f"explicit_{kind}_lines": lines for kind, lines in given.items()},
    }


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """Not a frame around a paragraph, nor a line drawn under one."""
    return any(sum(bool(cell) for cell in row) > 1 for row in rows)


def _is_in(glyph: Glyph, box: tuple[float, float, float, float]) -> bool:
    x0, top, x1, bottom = box
    middle = glyph.base - glyph.size * 0.3
    return x0 <= (glyph.x0 + glyph.x1) / 2 <= x1 and top <= middle <= bottom


def _words(cell: tuple[float, float, float, float] | None, glyphs: Sequence[Glyph]) -> str:
    """A cell's rows are one paragraph unless an item begins."""
    if cell is None:
        return ""
    words = ""
    for row in with_words(rows_of(glyph for glyph in glyphs if _is_in(glyph, cell))):
        text = row.text(row.x0, 1e9, 1e9)
        words += ("\n" if marker(row.plain) else " ") + text if words else text
    return words
