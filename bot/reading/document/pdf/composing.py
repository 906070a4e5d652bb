"""What stands on the pages, in order, to lines: tables and paragraphs stitched over page ends."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.reading.document.lines import Line, row_line, unmarked
from bot.reading.document.pdf.rows import TextRow
from bot.reading.document.pdf.ruled import Ruled
from bot.reading.document.pdf.setting import Setting
from bot.reading.document.wrapping import is_open


@dataclass(frozen=True, slots=True)
class Piece:
    """A row of words or a table, and its page."""

    what: TextRow | Ruled
    page: int


def composed(pieces: Sequence[Piece], setting: Setting) -> list[Line]:
    lines: list[Line] = []
    tables = 0
    for at, piece in enumerate(pieces):
        before = pieces[at - 1] if at else None
        if isinstance(piece.what, TextRow):
            after = pieces[at + 1] if at + 1 < len(pieces) else None
            _add(lines, _line(piece.what, before, after, setting, piece.page))
        elif before and isinstance(before.what, Ruled) and _is_one_table(before, piece):
            _stitch(lines, before.what, piece.what, tables)
        else:
            tables += 1
            lines += [Line("", ""), *(row_line(row, tables) for row in piece.what.rows)]
    return lines


def _line(row: TextRow, before: Piece | None, after: Piece | None, setting: Setting, page: int) -> Line:
    text = row.text(setting.left, setting.column, setting.wide)
    heading = setting.heading(row)
    words = unmarked(text) if heading else text
    goes_on = _goes_on(row, page, after, setting)
    return Line(unmarked(text), words, heading=heading, apart=_is_apart(row, page, before, setting), goes_on=goes_on)


def _is_apart(row: TextRow, page: int, before: Piece | None, setting: Setting) -> bool:
    if before is None or before.page != page or not isinstance(before.what, TextRow):
        return True
    return setting.is_apart(before.what, row)


def _goes_on(row: TextRow, page: int, after: Piece | None, setting: Setting) -> bool | None:
    if after is None or not isinstance(after.what, TextRow):
        return False
    if after.page == page and not setting.is_apart(row, after.what):
        return setting.goes_on(row, after.what)
    return after.page != page and is_open(row.plain) and setting.goes_on(row, after.what) is True


def _add(lines: list[Line], line: Line) -> None:
    """A heading, or a stretch in bold, of several rows is one line; what stands apart has an empty one before it."""
    above = lines[-1] if lines else None
    if above and not line.apart and above.heading and above.heading == line.heading:
        lines[-1] = _joined(above, line, above.text + " " * (not above.text.endswith("-")) + line.bare)
    elif above and above.goes_on and _is_bold(above) and _is_bold(line):
        lines[-1] = _joined(above, line, f"{above.text[:-2]} {line.bare[2:]}")
    elif above and line.apart and not above.goes_on:
        lines += [Line("", ""), line]
    else:
        lines.append(line)


def _joined(above: Line, below: Line, text: str) -> Line:
    return replace(above, raw=f"{above.raw} {below.raw.strip()}", text=text, goes_on=below.goes_on)


def _is_bold(line: Line) -> bool:
    return len(line.bare) > 4 and line.bare[:2] == line.bare[-2:] == "**" and line.bare.count("**") == 2


def _is_one_table(above: Piece, below: Piece) -> bool:
    """A table at a page's end and one at the next page's beginning, with as many columns."""
    if not (isinstance(above.what, Ruled) and isinstance(below.what, Ruled)) or below.page != above.page + 1:
        return False
    return len(above.what.rows[0]) == len(below.what.rows[0])


def _stitch(lines: list[Line], above: Ruled, below: Ruled, table: int) -> None:
    """The header that is printed again is left out, and a row that the page's end cut is made whole."""
    rows = below.rows[1:] if below.rows[0] == above.rows[0] else below.rows
    if rows and _is_cut(lines[-1].cells, rows[0]):
        whole = [f"{a} {b}".strip() for a, b in zip(lines[-1].cells, rows[0], strict=True)]
        lines[-1] = row_line(whole, table)
        rows = rows[1:]
    lines += [row_line(row, table) for row in rows]


def _is_cut(above: Sequence[str], below: Sequence[str]) -> bool:
    if len(above) != len(below) or below[0] or not any(below):
        return False
    return all(a and is_open(a) and b[0].islower() for a, b in zip(above, below, strict=True) if b)


def in_order(page: int, rows: Sequence[TextRow], tables: Sequence[Ruled]) -> Iterator[Piece]:
    """From the top down."""
    both = [*((row.base, Piece(row, page)) for row in rows), *((table.bottom, Piece(table, page)) for table in tables)]
    return (piece for _, piece in sorted(both, key=lambda placed: placed[0]))
