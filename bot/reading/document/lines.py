"""A document's lines before they are blocks: what stands in each, and what its format says of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.reading.regex import Regex

_ENDS = Regex("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_QUOTES = Regex(r"\s{0,3}(?:>[ \t]?){1,9}(?!>)")
_TAB = 4


@dataclass(frozen=True)
class Line:
    """One line. `raw` is quoted as evidence; `text` is the same without a reply's ">", its bold as `**`, its struck
    words as `~~`. `heading` is a level that the format itself gives, `cells` are a table's row that it gives, and
    `goes_on` says whether the next line is the same paragraph, where the format knows.
    """

    raw: str
    text: str
    quoted: bool = False
    heading: int = 0
    table: int = 0
    cells: tuple[str, ...] = ()
    goes_on: bool | None = None

    @cached_property
    def bare(self) -> str:
        return self.text.strip()

    @cached_property
    def indent(self) -> int:
        """In columns; a tab is four."""
        before = self.text[: len(self.text) - len(self.text.lstrip())]
        return len(before.expandtabs(_TAB))

    @cached_property
    def width(self) -> int:
        return self.indent + len(self.bare)


def lines_of(text: str) -> list[Line]:
    return [_line(raw) for raw in split(text)]


def split(text: str) -> list[str]:
    """By every sign that ends a line, a page's end among them."""
    return _ENDS.sub("\n", text.removeprefix("\ufeff")).split("\n")


def raws(lines: Iterable[Line]) -> tuple[str, ...]:
    return tuple(line.raw for line in lines)


def _line(raw: str) -> Line:
    quotes = _QUOTES.match(raw)
    text = raw[quotes.end() :] if quotes else raw
    return Line(raw, text.replace("\u00a0", " ").replace("\u200b", ""), bool(quotes))
