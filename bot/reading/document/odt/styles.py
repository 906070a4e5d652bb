"""What an OpenDocument's styles say: bold, struck, titles, and how each list numbers its items."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

_NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
}
_DEEPEST = 20
_TITLES = {"Title": 1, "Subtitle": 2}


def qn(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_NAMES[prefix]}}}{local}"


@dataclass(frozen=True, slots=True)
class Style:
    bold: bool = False
    struck: bool = False
    heading: int = 0
    list_style: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """How a list writes the numbers of one level; an empty `format` is a bullet's, `shown` counts levels above too."""

    format: str = ""
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1
    bullet: str = "•"


class Styles:
    """Of both files that hold them: content.xml and styles.xml."""

    def __init__(self, *roots: Element) -> None:
        self._elements = {
            (one.get(qn("style:family"), ""), one.get(qn("style:name"), "")): one
            for root in roots
            for one in root.iter(qn("style:style"))
        }
        self._lists = {
            one.get(qn("style:name"), ""): dict(_levels(one))
            for root in roots
            for one in root.iter(qn("text:list-style"))
        }
        self._known: dict[tuple[str, str], Style] = {}

    def style(self, family: str, name: str) -> Style:
        if (family, name) not in self._known:
            self._known[family, name] = self._read(family, name)
        return self._known[family, name]

    def level(self, list_style: str, depth: int) -> Level:
        return self._lists.get(list_style, {}).get(depth, Level())

    def _read(self, family: str, name: str) -> Style:
        style = Style()
        chain: list[Element] = []
        while (family, name) in self._elements and len(chain) < _DEEPEST:
            chain.append(self._elements[family, name])
            style = replace(style, heading=style.heading or _TITLES.get(name, 0))
            name = chain[-1].get(qn("style:parent-style-name"), "")
        for element in reversed(chain):
            style = _with(style, element)
        return replace(style, heading=style.heading or _TITLES.get(name, 0))


def _with(style: Style, element: Element) -> Style:
    list_style = element.get(qn("style:list-style-name"), style.list_style)
    words = element.find(qn("style:text-properties"))
    if words is None:
        return replace(style, list_style=list_style)
    weight = words.get(qn("fo:font-weight"))
    line = words.get(qn("style:text-line-through-style"))
    bold = style.bold if weight is None else weight == "bold" or weight in {"600", "700", "800", "900"}
    return replace(style, bold=bold, struck=style.struck if line is None else line != "none", list_style=list_style)


def _levels(list_style: Element) -> Iterator[tuple[int, Level]]:
    for one in list_style:
        depth = _int(one.get(qn("text:level")), 1)
        if one.tag == qn("text:list-level-style-bullet"):
            yield depth, Level(bullet=one.get(qn("text:bullet-char"), "•"))
        elif one.tag == qn("text:list-level-style-number"):
            yield (
                depth,
                Level(
                    one.get(qn("style:num-format"), ""),
                    one.get(qn("style:num-prefix"), ""),
                    one.get(qn("style:num-suffix"), ""),
                    _int(one.get(qn("text:start-value")), 1),
                    _int(one.get(qn("text:display-levels")), 1),
                ),
            )


def _int(words: str | None, otherwise: int) -> int:
    return int(words) if words and words.isdecimal() and len(words) < 6 else otherwise
