"""Excel workbooks (.xlsx): each sheet that is not hidden is a table."""

from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from bot.reading.document.blocks import Document
from bot.reading.document.lines import Line
from bot.reading.document.sheets import MOST_COLUMNS, kept, table
from bot.reading.document.text import arrange

_HIDDEN = "Hidden sheets, which I have not read: {}."


def read_xlsx(content: bytes) -> Document:
    """Raises Unreadable where there are too many rows, else whatever its library does where the file is broken."""
    book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    lines: list[Line] = []
    for number, sheet in enumerate(sheets, 1):
        sheet.reset_dimensions()
        rows = kept(tuple(map(_written, cells)) for cells in sheet.iter_rows(max_col=MOST_COLUMNS))
        if rows and len(sheets) > 1:
            lines.append(Line(sheet.title, sheet.title, heading=1))
        lines += table(rows, number)
    hidden = len(book.worksheets) - len(sheets)
    return arrange(lines, left_out=_HIDDEN.format(hidden) if hidden else "")


def _written(cell: Any) -> str:
    """Days as YYYY-MM-DD; a cell whose font is struck through keeps that."""
    words = _words(cell.value)
    if words and cell.font is not None and cell.font.strike:
        return f"~~{words}~~"
    return words


def _words(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.date().isoformat() if value.time() == time(0) else value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case float():
            return f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else f"{value:.10g}"
    return str(value).strip()
