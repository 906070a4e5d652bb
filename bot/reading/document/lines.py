"""A document's lines before they are blocks: what stands in each, and what its format says of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.reading.regex import Regex

_ENDS = Regex("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_QUOTES = Regex(r"\s{0,3}(?:>[ \t]?){1,9}(?!>)")
_TAB = 4


@dataclass(frozen=True)
class Line:
    """One line: `raw` is quoted as evidence; `text` is the same without a reply's ">", bold as `**`, struck as `~~`.

    What only a format knows: `heading` is a level, `cells` are a row of a `table` (whose number is on each of its
    lines), `apart` is set off from the line above as by a blank one, `goes_on` says whether the next line is the same
    paragraph.
    """

    raw: str
    text: str
    quoted: bool = False
    heading: int = 0
    table: int = 0
    cells: tuple[str, ...] = ()
    is_header: bool = False
    apart: bool = False
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


def row_line(cells: Sequence[str], table: int, is_header: bool = False) -> Line:
    """A table's row, which a format gives."""
    words = " | ".join(" ".join(cell.split()) for cell in cells)
    return Line(unmarked(words), words, table=table, cells=tuple(cells), is_header=is_header)


def unmarked(text: str) -> str:
    return text.replace("**", "").replace("~~", "")


def _line(raw: str) -> Line:
    quotes = _QUOTES.match(raw)
    text = raw[quotes.end() :] if quotes else raw
    return Line(raw, text.replace("\u00a0", " ").replace("\u200b", ""), bool(quotes))
