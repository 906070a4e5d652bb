"""A sheet to lines: a table under its header row, which is looked for."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from bot.reading.document.lines import Line, row_line
from bot.reading.document.tables import Row, is_header
from bot.reading.document.unreadable import Unreadable

MOST_ROWS = 5_000
_MOST_EMPTY = 50_000
MOST_COLUMNS = 60
_HEADER_WITHIN = 30
_TOO_MANY = f"This spreadsheet has more than {MOST_ROWS:,} rows: keep those that matter and send it again."

Cells = tuple[str, ...]


def kept(rows: Iterable[Cells]) -> list[Cells]:
    """Those that hold something."""
    full: list[Cells] = []
    for cells in islice(rows, MOST_ROWS + _MOST_EMPTY):
        if any(cells):
            full.append(cells)
        if len(full) > MOST_ROWS:
            raise Unreadable(_TOO_MANY)
    return full


def table(rows: Sequence[Cells], number: int) -> list[Line]:
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
