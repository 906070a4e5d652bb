"""Paragraphs, lists and tables in order."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from bot.reading.document.blocks import Document
from bot.reading.document.lines import Line, row_line, unmarked
from bot.reading.document.odt.lists import Lists
from bot.reading.document.odt.styles import Style, Styles, qn
from bot.reading.document.runs import Run, marked
from bot.reading.document.spacing import spaced
from bot.reading.document.text import arrange

_INDENT = "    "
_SKIPPED = {qn("text:note"), qn("office:annotation"), qn("text:tracked-changes")}
_ROWS = {qn("table:table-header-rows"), qn("table:table-rows"), qn("table:table-row-group")}
_MOST_COPIES = 60
"""A row or cell may say that it is repeated a million times."""


def read_odt(content: bytes) -> Document:
    """Raises whatever its parser does where the document is broken. No DOCTYPE comes this far."""
    archive = ZipFile(BytesIO(content))
    text = fromstring(archive.read("content.xml"))
    styles = [fromstring(archive.read(name)) for name in ("styles.xml",) if name in archive.namelist()]
    body = text.find(f"{qn('office:body')}/{qn('office:text')}")
    return arrange([] if body is None else spaced(list(_Reader(Styles(text, *styles)).lines(body))))


class _Reader:
    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._lists = Lists(styles)
        self._tables = 0

    def lines(self, parent: Element) -> Iterator[Line]:
        for child in parent:
            if child.tag in {qn("text:p"), qn("text:h")}:
                yield from self._paragraph(child, "")
            elif child.tag == qn("text:list"):
                yield from self._list(child, "", 1)
            elif child.tag == qn("table:table"):
                yield from self._table(child)
            elif child.tag not in _SKIPPED:
                yield from self.lines(child)

    def _paragraph(self, paragraph: Element, before: str) -> Iterator[Line]:
        for box in paragraph.iter(qn("draw:text-box")):
            yield from self.lines(box)
        style = self._styles.style("paragraph", paragraph.get(qn("text:style-name"), ""))
        level = paragraph.get(qn("text:outline-level"), "1") if paragraph.tag == qn("text:h") else ""
        heading = min(6, int(level)) if level in set("123456789") else style.heading
        text = marked(list(self._runs(paragraph, replace(style, bold=style.bold and not heading)))).rstrip()
        for at, row in enumerate(text.split("\n")):
            words = before + row.lstrip() if at == 0 and before else " " * (len(before) + 1) * bool(before) + row
            yield Line(unmarked(words), words, heading=heading if row.strip() else 0, apart=at == 0)

    def _runs(self, element: Element, style: Style) -> Iterator[Run]:
        yield Run(element.text or "", style.bold, style.struck)
        for child in element:
            yield from self._inline(child, style)
            yield Run(child.tail or "", style.bold, style.struck)

    def _inline(self, child: Element, style: Style) -> Iterator[Run]:
        if child.tag == qn("text:s"):
            count = child.get(qn("text:c"), "1")
            yield Run(" " * (min(int(count), 200) if count.isdecimal() and len(count) < 6 else 1))
        elif child.tag == qn("text:tab"):
            yield Run("\t")
        elif child.tag == qn("text:line-break"):
            yield Run("\n")
        elif child.tag not in _SKIPPED and child.tag != qn("draw:frame"):
            own = self._styles.style("text", child.get(qn("text:style-name"), ""))
            both = replace(style, bold=style.bold or own.bold, struck=style.struck or own.struck)
            yield from self._runs(child, both)

    def _list(self, items: Element, inherited: str, depth: int) -> Iterator[Line]:
        style = items.get(qn("text:style-name"), inherited)
        if items.get(qn("text:continue-numbering")) != "true" and qn("text:continue-list") not in items.attrib:
            self._lists.begin(style, depth)
        for item in items:
            is_item = item.tag == qn("text:list-item")
            start = item.get(qn("text:start-value"), "")
            before = ""
            for child in item:
                if child.tag == qn("text:list"):
                    yield from self._list(child, style, depth + 1)
                elif child.tag in {qn("text:p"), qn("text:h")}:
                    if is_item and not before and "".join(child.itertext()).strip():
                        number = int(start) if start.isdecimal() and len(start) < 6 else None
                        before = _INDENT * min(depth - 1, 9) + self._lists.marker(style, depth, number)
                        yield from self._paragraph(child, before)
                    else:
                        yield from self._paragraph(child, "")

    def _table(self, table: Element) -> Iterator[Line]:
        rows = list(_rows(table))
        if all(sum(cell.tag == qn("table:table-cell") for cell in row) < 2 for row, _ in rows):
            for row, _ in rows:
                for cell in row:
                    yield from self.lines(cell)
            return
        self._tables += 1
        number = self._tables
        for at, (row, is_header) in enumerate(rows):
            yield row_line(self._cells(row), number, is_header and at == 0)

    def _cells(self, row: Element) -> list[str]:
        """A cell that covers others is read once, and the others are empty."""
        cells: list[str] = []
        for cell in row:
            count = cell.get(qn("table:number-columns-repeated"), "1")
            copies = min(int(count), _MOST_COPIES) if count.isdecimal() and len(count) < 8 else 1
            words = "" if cell.tag == qn("table:covered-table-cell") else self._words(cell)
            cells += [words] * copies
        while cells and not cells[-1]:
            cells.pop()
        return cells

    def _words(self, cell: Element) -> str:
        return "\n".join(line.text for line in self.lines(cell) if line.bare)


def _rows(parent: Element, is_header: bool = False) -> Iterator[tuple[Element, bool]]:
    """Its own, not those of a table within."""
    for child in parent:
        if child.tag == qn("table:table-row"):
            yield child, is_header
        elif child.tag in _ROWS:
            yield from _rows(child, is_header or child.tag == qn("table:table-header-rows"))
