"""Bullets that are drawn, not written: browsers print lists so."""

from bisect import bisect_left
from collections.abc import Sequence

from bot.reading.document.pdf.glyphs import Drawn, Glyph

_FARTHEST = 40.0
_HIGHEST = 10.0
"""Points from a bullet to the word that it stands before, and above the line that the word stands on."""


def with_bullets(drawn: Drawn) -> list[Glyph]:
    """Each dot with a word at its right becomes a letter of that word's row."""
    if not drawn.dots:
        return drawn.glyphs
    placed = sorted(drawn.glyphs, key=lambda glyph: glyph.base)
    bases = [glyph.base for glyph in placed]
    bullets = [_bullet(dot, placed, bases) for dot in drawn.dots]
    return [*drawn.glyphs, *(bullet for bullet in bullets if bullet)]


def _bullet(dot: tuple[float, float, float], glyphs: Sequence[Glyph], bases: Sequence[float]) -> Glyph | None:
    x0, x1, middle = dot
    near = glyphs[bisect_left(bases, middle) : bisect_left(bases, middle + _HIGHEST)]
    right = [glyph for glyph in near if x1 < glyph.x0 < x1 + _FARTHEST and glyph.text.strip()]
    if not right:
        return None
    first = min(right, key=lambda glyph: glyph.x0)
    return Glyph("•", x0, x1, first.base, first.size, False)
