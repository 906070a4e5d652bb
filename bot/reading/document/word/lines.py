"""Paragraphs and tables in order, also those in content controls and text boxes."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.package import Package

from bot.reading.document.blocks import Document
from bot.reading.document.lines import Line, row_line, unmarked
from bot.reading.document.runs import marked
from bot.reading.document.spacing import spaced
from bot.reading.document.text import arrange
from bot.reading.document.word.numbering import Numbering
from bot.reading.document.word.styles import Styles, left_of, listed, outline, value
from bot.reading.document.word.words import runs_of

_INTO = {qn(f"w:{name}") for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")}
_BOX = qn("w:txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_COLUMN, _FARTHEST = 180, 9_000
"""Twentieths of a point."""


def read_docx(content: bytes) -> Document:
    """Raises whatever its library does where the document is broken."""
    part = Package.open(BytesIO(content)).main_document_part
    related = {relation.reltype.rpartition("/")[2]: relation for relation in part.rels.values()}
    styles, numbering = (_root(related[name]) if name in related else None for name in ("styles", "numbering"))
    body = _element(part).find(qn("w:body"))
    return arrange(spaced(list(_Reader(Styles(styles), Numbering(numbering)).lines(body))))


def _root(relation: Any) -> Any | None:
    return None if relation.is_external else _element(relation.target_part)


def _element(part: Any) -> Any:
    """Templates and documents with macros are kept unread by the library, though they hold the same."""
    return part.element if hasattr(part, "element") else parse_xml(part.blob)


class _Reader:
    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._tables = 0

    def lines(self, parent: Any) -> Iterator[Line]:
        """Each paragraph and table in order."""
        for child in parent.iterchildren():
            if child.tag == qn("w:p"):
                yield from self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                yield from self._table(child)
            elif child.tag in _INTO:
                yield from self.lines(child)

    def _paragraph(self, paragraph: Any) -> Iterator[Line]:
        for box in paragraph.iter(_BOX):
            if not any(above.tag == _FALLBACK for above in box.iterancestors()):
                yield from self.lines(box)
        properties = paragraph.find(qn("w:pPr"))
        style = self._styles.style(value(properties, "w:pStyle"))
        heading = outline(properties) or style.heading
        plain = replace(style, bold=style.bold and not heading)
        text = marked(list(runs_of(paragraph, plain, self._styles))).rstrip()
        first = ""
        if text.strip():
            first = self._marker(*(listed(properties) or (style.number_id, style.level)), left_of(properties))
        for at, row in enumerate(text.split("\n")):
            words = first + row.lstrip() if at == 0 and first else " " * (len(first) + 1) * bool(first) + row
            yield Line(unmarked(words), words, heading=heading if row.strip() else 0, apart=at == 0)

    def _marker(self, number_id: str, level: int, left: int | None) -> str:
        """What stands before an item, set in as it is; `left` is where the paragraph itself says that it begins."""
        written = self._numbering.marker(number_id, level) if number_id not in {"", "0"} else ""
        place = self._numbering.left(number_id, level) if left is None else left
        columns = 4 * level if place is None else min(place, _FARTHEST) // _COLUMN
        return " " * columns + written if written else ""

    def _table(self, table: Any) -> Iterator[Line]:
        rows = [row for row in _children(table, "w:tr") if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None]
        if all(len(list(_children(row, "w:tc"))) < 2 for row in rows):
            for row in rows:
                for cell in _children(row, "w:tc"):
                    yield from self.lines(cell)
            return
        self._tables += 1
        number = self._tables
        for at, row in enumerate(rows):
            header = row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
            yield row_line(self._cells(row), number, header and at == 0)

    def _cells(self, row: Any) -> list[str]:
        """A cell that is merged over several columns or rows is read once, and the others are empty."""
        cells: list[str] = []
        for cell in _children(row, "w:tc"):
            properties = cell.find(qn("w:tcPr"))
            merged = None if properties is None else properties.find(qn("w:vMerge"))
            goes_on = merged is not None and merged.get(qn("w:val")) in {None, "continue"}
            span = value(properties, "w:gridSpan") or "1"
            cells.append("" if goes_on else self._words(cell))
            cells += [""] * (min(int(span), 60) - 1 if span.isdecimal() and len(span) < 6 else 0)
        return cells

    def _words(self, cell: Any) -> str:
        lines = self.lines(cell)
        return "\n".join(line.text for line in lines if line.bare)


def _children(parent: Any, name: str) -> Iterator[Any]:
    """Its own, not those of a table within."""
    for child in parent.iterchildren():
        if child.tag == qn(name):
            yield child
        elif child.tag in _INTO:
            yield from _children(child, name)
