"""A row as a program wrote it, blanks and all: what prints a text draws each of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.reading.document.pdf.glyphs import Glyph

_KEPT = "\u00a0"
"""A blank at which no line is broken."""
_SPACE = 0.18
_COLUMN = 3.0
"""In parts of a letter's size: gaps without a blank that part words, and columns."""


@dataclass(frozen=True, slots=True)
class Written:
    """`start` and `end` are of all that is drawn; `first` is how wide its first word or blank is, `blank` how wide a
    blank is, 0 where it has none; in points.
    """

    text: str
    start: float
    end: float
    first: float
    blank: float


def written(glyphs: Sequence[Glyph]) -> Written:
    """`glyphs` are a row's, from the left."""
    parts: list[str] = []
    last = glyphs[0]
    for glyph in glyphs:
        gap = glyph.x0 - last.x1
        if gap > _COLUMN * glyph.size:
            parts.append("   ")
        elif gap > _SPACE * glyph.size and _is_word(glyph) and _is_word(last):
            parts.append(" ")
        parts.append(glyph.text if _is_word(glyph) else " ")
        last = glyph
    blank = next((glyph.x1 - glyph.x0 for glyph in glyphs if not _is_word(glyph)), 0.0)
    return Written("".join(parts), glyphs[0].x0, last.x1, _first(glyphs), blank)


def _is_word(glyph: Glyph) -> bool:
    return bool(glyph.text.strip())


def _first(glyphs: Sequence[Glyph]) -> float:
    end = glyphs[0].x1
    for glyph in glyphs if _is_word(glyphs[0]) else ():
        if not (_is_word(glyph) or glyph.text == _KEPT) or glyph.x0 - end > _SPACE * glyph.size:
            break
        end = glyph.x1
    return end - glyphs[0].x0
