"""What Word's styles say of a paragraph: its level as a heading, its list, bold and struck."""

import re
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from bot.reading.regex import Regex

_HEADING = Regex(r"heading ?([1-9])$", re.IGNORECASE)
_NAMED = {"title": 1, "subtitle": 2}
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Style:
    heading: int = 0
    number_id: str = ""
    level: int = 0
    bold: bool = False
    struck: bool = False


class Styles:
    """Each style with what it inherits."""

    def __init__(self, root: Any | None) -> None:
        self._elements = {} if root is None else {one.get(qn("w:styleId")): one for one in root.iter(qn("w:style"))}
        self._known: dict[str, Style] = {}

    def style(self, style_id: str | None) -> Style:
        if not style_id:
            return Style()
        if style_id not in self._known:
            self._known[style_id] = self._read(style_id)
        return self._known[style_id]

    def _read(self, style_id: str) -> Style:
        """From the oldest ancestor down; a style that is its own ancestor is followed only so far."""
        chain: list[Any] = []
        at: str | None = style_id
        while at in self._elements and len(chain) < _DEEPEST:
            chain.append(self._elements[at])
            at = value(chain[-1], "w:basedOn")
        style = Style()
        for element in reversed(chain):
            style = _with(style, element)
        return style


def _with(style: Style, element: Any) -> Style:
    name = (value(element, "w:name") or "").lower()
    named = _HEADING.match(name)
    properties = element.find(qn("w:pPr"))
    numbered = listed(properties)
    return Style(
        int(named[1]) if named else _NAMED.get(name, outline(properties) or style.heading),
        numbered[0] if numbered else style.number_id,
        numbered[1] if numbered else style.level,
        is_on(element.find(qn("w:rPr")), "w:b", style.bold),
        is_on(element.find(qn("w:rPr")), "w:strike", style.struck),
    )


def value(parent: Any | None, name: str) -> str | None:
    child = None if parent is None else parent.find(qn(name))
    return None if child is None else child.get(qn("w:val"))


def is_on(properties: Any | None, name: str, otherwise: bool = False) -> bool:
    child = None if properties is None else properties.find(qn(name))
    return otherwise if child is None else child.get(qn("w:val")) not in {"0", "false", "off"}


def outline(properties: Any | None) -> int:
    """The level as a heading, 0 for body text."""
    level = value(properties, "w:outlineLvl")
    return int(level) + 1 if level and level in "012345678" else 0


def listed(properties: Any | None) -> tuple[str, int] | None:
    """The list's id (`0`: none, whatever the style says) and the level in it."""
    numbering = None if properties is None else properties.find(qn("w:numPr"))
    if numbering is None:
        return None
    level = value(numbering, "w:ilvl") or "0"
    return value(numbering, "w:numId") or "", int(level) if level in "012345678" else 0


def left_of(properties: Any | None) -> int | None:
    """The indentation, in twentieths of a point."""
    indent = None if properties is None else properties.find(qn("w:ind"))
    left = None if indent is None else indent.get(qn("w:left")) or indent.get(qn("w:start"))
    return int(left) if left and left.isdecimal() and len(left) < 6 else None
