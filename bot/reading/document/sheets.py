"""Spreadsheets to lines: .xlsx and .csv, each sheet a table under its header row, which is looked for."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO, StringIO
from itertools import islice
from typing import Any

from openpyxl import load_workbook

from bot.reading.document.lines import Line, row_line
from bot.reading.document.tables import Row, is_header
from bot.reading.document.unreadable import Unreadable

MOST_ROWS = 5_000
_MOST_EMPTY = 50_000
_MOST_COLUMNS = 60
_MOST_CHARACTERS = 400_000
_HEADER_WITHIN = 30
_TOO_MANY = f"This spreadsheet has more than {MOST_ROWS:,} rows: keep those that matter and send it again."
_TOO_LONG = "This spreadsheet holds more words than anybody's minutes: keep the rows that matter and send it again."

Cells = tuple[str, ...]


def lines_of_xlsx(content: bytes) -> list[Line]:
    """Raises Unreadable where there are too many rows, else whatever its library does where the file is broken."""
    book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    lines: list[Line] = []
    for number, sheet in enumerate(sheets, 1):
        sheet.reset_dimensions()
        rows = _kept(tuple(map(_written, cells)) for cells in sheet.iter_rows(max_col=_MOST_COLUMNS))
        if rows and len(sheets) > 1:
            lines.append(Line(sheet.title, sheet.title, heading=1))
        lines += _table(rows, number)
        if sum(len(line.raw) for line in lines) > _MOST_CHARACTERS:
            raise Unreadable(_TOO_LONG)
    return lines


def lines_of_csv(text: str) -> list[Line]:
    """Raises Unreadable where there are too many rows."""
    reader = csv.reader(StringIO(text), delimiter=_delimiter(text))
    return _table(_kept(tuple(cell.strip() for cell in cells[:_MOST_COLUMNS]) for cells in reader), 1)


def _delimiter(text: str) -> str:
    """The one that cuts the first lines most alike."""
    first = [line for line in text[:20_000].splitlines() if line.strip()][:20]
    counts = {sign: sorted(line.count(sign) for line in first) for sign in ",;\t|"}
    return max(counts, key=lambda sign: counts[sign][len(counts[sign]) // 2] if counts[sign] else 0)


def _kept(rows: Iterable[Cells]) -> list[Cells]:
    """Those that hold something."""
    kept: list[Cells] = []
    for cells in islice(rows, MOST_ROWS + _MOST_EMPTY):
        if any(cells):
            kept.append(cells)
        if len(kept) > MOST_ROWS:
            raise Unreadable(_TOO_MANY)
    return kept


def _table(rows: Sequence[Cells], number: int) -> list[Line]:
    """What stands above the header is said in lines of its own."""
    header = next((at for at, cells in enumerate(rows[:_HEADER_WITHIN]) if is_header(Row(cells, at))), None)
    above = rows[:header] if header is not None else ()
    lines = [line for cells in above for line in _said(cells)]
    lines += [row_line(_trimmed(cells), number, at == header) for at, cells in enumerate(rows) if at >= (header or 0)]
    return [*lines, Line("", "")]


def _said(cells: Cells) -> Iterator[Line]:
    words = "   ".join(cell for cell in cells if cell)
    yield Line(words, words, goes_on=False)


def _trimmed(cells: Cells) -> Cells:
    last = max((at for at, cell in enumerate(cells) if cell), default=-1)
    return cells[: last + 1]


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
