"""What is drawn on a page: letters, and the straight lines that rule tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pdfminer.layout import LTChar, LTCurve, LTFigure, LTImage, LTLine, LTRect

from bot.reading.regex import Regex

_BOLD = Regex(r"bold|black|heavy|demi")
_DEEPEST = 20
_WITHOUT_NAME = {"(cid:127)": "•"}
"""What the library can't name: PDF's standard fonts have a bullet at 127."""
_DOT = (1.5, 6.0)


class Glyph(NamedTuple):
    """`base` is the line it stands on, from the page's top; all in points."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool


@dataclass(slots=True)
class Drawn:
    """`rules` as the library's table finder takes them; `dots` are small, as wide as high: x0, x1, middle."""

    glyphs: list[Glyph] = field(default_factory=list)
    rules: list[dict[str, Any]] = field(default_factory=list)
    dots: list[tuple[float, float, float]] = field(default_factory=list)
    images: int = 0


def drawn_on(layout: Any) -> Drawn:
    """`layout` is a page as the library lays it out. Letters that stand on their side are left out: watermarks."""
    drawn = Drawn()
    _collect(layout, layout.height, drawn, 0)
    return drawn


def _collect(parts: Iterable[Any], height: float, drawn: Drawn, depth: int) -> None:
    for part in parts:
        if isinstance(part, LTChar):
            if part.upright and part.size > 1:
                drawn.glyphs.append(_glyph(part, height))
        elif isinstance(part, LTFigure):
            if depth < _DEEPEST:
                _collect(part, height, drawn, depth + 1)
        elif isinstance(part, LTCurve) and _is_dot(part):
            drawn.dots.append((part.x0, part.x1, height - (part.y0 + part.y1) / 2))
        elif isinstance(part, LTLine | LTRect):
            drawn.rules += _rules(part, height)
        elif isinstance(part, LTImage):
            drawn.images += 1


def _is_dot(part: LTCurve) -> bool:
    small, large = _DOT
    return small <= part.width <= large and abs(part.width - part.height) <= 1


def _glyph(part: LTChar, height: float) -> Glyph:
    bold = bool(_BOLD.search(part.fontname.lower()))
    text = part.get_text()
    return Glyph(_WITHOUT_NAME.get(text, text), part.x0, part.x1, height - part.matrix[5], part.size, bold)


def _rules(part: LTLine | LTRect, height: float) -> Iterator[dict[str, Any]]:
    """A box's sides; one that is no wider than a line has two that fall together."""
    top, bottom = height - part.y1, height - part.y0
    if part.width >= part.height:
        sides = {(part.x0, part.x1, top, top), (part.x0, part.x1, bottom, bottom)}
    else:
        sides = {(part.x0, part.x0, top, bottom), (part.x1, part.x1, top, bottom)}
    if isinstance(part, LTRect):
        sides |= {(part.x0, part.x0, top, bottom), (part.x1, part.x1, top, bottom)}
        sides |= {(part.x0, part.x1, top, top), (part.x0, part.x1, bottom, bottom)}
    for x0, x1, y0, y1 in sides:
        yield {
            "object_type": "rect_edge",
            "orientation": "v" if x0 == x1 else "h",
            "x0": x0,
            "x1": x1,
            "width": x1 - x0,
            "top": y0,
            "bottom": y1,
            "height": y1 - y0,
        }
