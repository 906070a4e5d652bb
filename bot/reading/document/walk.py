"""One walk over a document's lines, which gives its blocks."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from bot.reading.document.aligned import aligned, gapped
from bot.reading.document.blocks import Block, Cell, Kind
from bot.reading.document.grids import Grid, piped, tabbed
from bot.reading.document.headings import is_rule
from bot.reading.document.inline import clean
from bot.reading.document.lines import Line
from bot.reading.document.margins import Margin, heads_margin
from bot.reading.document.markers import Marker, marker
from bot.reading.document.outline import Outline
from bot.reading.document.tables import Row, blocks_of
from bot.reading.document.titles import Title, Titles
from bot.reading.document.wrapping import are_dashed, is_joined, is_unfinished, rejoined, starts_anew, width_of
from bot.reading.regex import Regex

_FENCE = Regex(r"(?:```|~~~)[\w-]{0,20}\s*$")
_CODE = Regex(r"(?:```|~~~)\s*(?!(?:text|txt|md|markdown|plain|plaintext)\b)[A-Za-z][\w+-]{0,20}\s*$")
_LONGEST_CODE = 500
_TABLES: tuple[Callable[[list[Line], int], Grid | None], ...] = (piped, tabbed, aligned, gapped)


class Walk:
    """Goes forward only: every taker eats at least a line, and looks no more than a few beyond those that it eats."""

    def __init__(self, lines: list[Line], start: int = 0) -> None:
        self._lines = lines
        self._at = start
        self._blocks: list[Block] = []
        self._width = width_of(lines)
        self._are_dashed = are_dashed([line.bare for line in lines])
        self._outline = Outline()
        self._titles = Titles(lines)
        self._tables = 0
        self._margin = ""

    def blocks(self) -> list[Block]:
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.bare and not line.table:
                self._at += 1
            elif not (self._row() or self._drawn() or self._furniture() or self._heading() or self._item()):
                self._paragraph()
        return self._blocks

    def _row(self) -> bool:
        """A table that the format itself gives; the lines between its rows are theirs."""
        table = self._lines[self._at].table
        if not table:
            return False
        rows: list[Row] = []
        header: Row | None = None
        while self._at < len(self._lines) and self._lines[self._at].table == table:
            line = self._lines[self._at]
            if line.is_header:
                header = Row(line.cells, self._at)
            elif line.cells:
                rows.append(Row(line.cells, self._at))
            elif rows:
                rows[-1] = replace(rows[-1], lines=rows[-1].lines + 1)
            self._at += 1
        self._add_table(rows, header, wrapped=False)
        return True

    def _drawn(self) -> bool:
        for find in _TABLES:
            grid = find(self._lines, self._at)
            if grid:
                rows, header, self._at = grid
                self._add_table(rows, header, wrapped=True)
                return True
        return False

    def _add_table(self, rows: list[Row], header: Row | None, wrapped: bool) -> None:
        """A header without rows is one."""
        self._tables += 1
        if header and not rows:
            rows, header = [header], None
        self._blocks += blocks_of(rows, self._tables, header, wrapped)

    def _furniture(self) -> bool:
        """Lines drawn, fences, and what heads a column at the right."""
        line = self._lines[self._at]
        if _CODE.match(line.bare):
            self._at = self._end_of_code()
        elif heads_margin(line):
            self._margin = line.bare
        elif not (is_rule(line.bare) or _FENCE.match(line.bare)):
            return False
        self._at += 1
        return True

    def _end_of_code(self) -> int:
        """The line of the fence that ends a program's text, which is nobody's words; the fence itself without one."""
        fence = self._lines[self._at].bare[:3]
        after = range(self._at + 1, min(self._at + _LONGEST_CODE, len(self._lines)))
        return next((at for at in after if self._lines[at].bare == fence), self._at)

    def _heading(self) -> bool:
        title = self._titles.at(self._at, self._blocks[-1] if self._blocks else None)
        if not title:
            return False
        self._add_heading(title)
        return True

    def _add_heading(self, title: Title) -> None:
        words = clean(title.words)
        text = words.text.replace("\n", " ")
        if text:
            place = (self._at, title.lines, title.depth, title.number)
            self._blocks.append(Block(Kind.HEADING, text, *place, struck=words.struck, strong=words.strong))
        self._outline = Outline()
        self._at += title.lines

    def _item(self) -> bool:
        line = self._lines[self._at]
        item = marker(line.bare)
        if not item:
            return False
        start = self._at
        if not item.rest and item.number:
            self._skip_to_words()
        elif not item.rest:
            self._at += 1
            return True
        depth = self._outline.depth(item, line.indent)
        first = item.rest if item.rest else self._lines[self._at].bare
        self._add(Kind.ITEM, start, first, line.indent, item, depth)
        return True

    def _skip_to_words(self) -> None:
        """A number alone on its line: its words are the next paragraph, if one follows soon."""
        for at in range(self._at + 1, min(self._at + 3, len(self._lines))):
            line = self._lines[at]
            if line.bare:
                if not marker(line.bare) and not line.table and not line.heading:
                    self._at = at
                return

    def _paragraph(self) -> None:
        line = self._lines[self._at]
        self._outline.close(line.indent)
        self._add(Kind.PARAGRAPH, self._at, line.text, None, None, 0)

    def _add(self, kind: Kind, start: int, first: str, indent: int | None, item: Marker | None, depth: int) -> None:
        words, margin = self._gathered(first, indent)
        read = clean(words)
        text = read.text.replace("\n", " ")
        if not text:
            return
        block = Block(
            kind,
            text,
            start,
            self._at - start,
            depth,
            item.number if item else None,
            item.ticked if item else None,
            read.struck,
            read.strong,
            quoted=self._lines[start].quoted,
        )
        if margin:
            cells = (Cell("", text), Cell(self._margin, margin))
            block = replace(block, kind=Kind.COLUMNS, text=f"{text} | {margin}", cells=cells)
        self._blocks.append(block)

    def _gathered(self, first: str, indent: int | None) -> tuple[str, str]:
        """The words from here on that belong together, and what stands in the margin beside them."""
        margin = Margin()
        parts = [margin.take(first)]
        self._at += 1
        while self._at < len(self._lines) and self._continues(indent):
            parts.append(margin.take(self._lines[self._at].text))
            self._at += 1
        return rejoined(parts, self._knows), margin.text

    @cached_property
    def _words(self) -> set[str]:
        return {word for line in self._lines for word in line.text.lower().split()}

    def _knows(self, word: str) -> bool:
        return word.lower() in self._words

    def _continues(self, indent: int | None) -> bool:
        """Whether this line is of the same block as the one above; `indent` is that of the item begun there, if any."""
        above, below = self._lines[self._at - 1], self._lines[self._at]
        if above.goes_on is False or not above.bare or not below.bare or above.quoted != below.quoted:
            return False
        if below.table or below.heading or is_rule(below.bare) or self._titles.is_marked(self._at):
            return False
        item = marker(below.bare)
        inside = indent is not None and below.indent > indent + 1
        if starts_anew(below, above, self._width, inside, self._are_dashed) or (item and self._outline.follows(item)):
            return False
        return inside or is_joined(above, below, self._width) or (indent is not None and is_unfinished(above, below))
