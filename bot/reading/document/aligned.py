"""Tables whose columns stand in line under names that do, with at least two spaces between them."""

from collections.abc import Sequence

from bot.reading.document.grids import Grid
from bot.reading.document.lines import Line
from bot.reading.document.tables import Row, is_header
from bot.reading.regex import Regex

SEGMENT = Regex(r"\S+(?: \S+)*")
"""What stands in one column: words with single spaces between them."""

PARTED = Regex(r"\S {2,}\S")
"""Where one column ends and the next begins."""

_RULE = Regex(r"[-=\s]+$")
_MOST_LINES = 40
_TAB = 8
_LONGEST_GROUP = 40


def aligned(lines: Sequence[Line], start: int) -> Grid | None:
    """Three columns or more. Blank lines may stand between rows."""
    first = _segments(lines[start])
    if len(first) < 3 or not is_header(Row(tuple(words for _, words in first), start)):
        return None
    columns = [place for place, _ in first]
    header = _placed(first, columns, start)
    rows: list[Row] = []
    at = start + 1
    while at < len(lines) and _belongs(lines, at, columns):
        row = _placed(_segments(lines[at]), columns, at)
        if not rows and not row.cells[0] and lines[at].bare.isupper():
            header = header.joined(row)
        elif rows and _goes_on(rows[-1], row, lines[at - 1]):
            rows[-1] = rows[-1].joined(row)
        elif lines[at].bare and not _RULE.match(lines[at].bare):
            rows.append(row)
        at += 1
    return (rows, header, at) if rows else None


def gapped(lines: Sequence[Line], start: int) -> Grid | None:
    """Columns that no longer stand in line, where each row has as many stretches of words as there are names."""
    header = _in_order(lines[start], start)
    if header.filled < 3 or not is_header(header):
        return None
    at = start + 1
    rows: list[Row] = []
    while at < len(lines) and len(_segments(lines[at])) == header.filled:
        rows.append(_in_order(lines[at], at))
        at += 1
    return (rows, header, at) if len(rows) > 1 else None


def _in_order(line: Line, at: int) -> Row:
    return Row(tuple(words for _, words in _segments(line)), at)


def _belongs(lines: Sequence[Line], at: int, columns: Sequence[int]) -> bool:
    if lines[at].bare:
        return _fits(lines[at], columns, 1) or _groups(lines, at, columns)
    return at + 1 < len(lines) and _fits(lines[at + 1], columns, 2)


def _goes_on(above: Row, row: Row, before: Line) -> bool:
    """Without anything in the first column, it is more of the row above: unless a blank line parts them."""
    if row.cells[0] or not row.filled or above.lines >= _MOST_LINES:
        return False
    return bool(before.bare) or row.filled == 1


def _groups(lines: Sequence[Line], at: int, columns: Sequence[int]) -> bool:
    """A short line of its own over the rows that it names."""
    line = lines[at]
    if line.indent > columns[0] + 1 or len(line.bare) > _LONGEST_GROUP or at + 1 >= len(lines):
        return False
    return len(_segments(line)) == 1 and _fits(lines[at + 1], columns, 2)


def _fits(line: Line, columns: Sequence[int], least: int) -> bool:
    """Each stretch of words keeps to its column: it ends before the next, and no two are in one."""
    segments = _segments(line)
    if len(segments) < least or line.heading or line.quoted:
        return False
    places = [_column(place, columns) for place, _ in segments]
    if len(set(places)) < len(places):
        return False
    if len(segments) > 1:
        return True
    end = segments[0][0] + len(segments[0][1])
    return places[0] + 1 >= len(columns) or end <= columns[places[0] + 1]


def _placed(segments: Sequence[tuple[int, str]], columns: Sequence[int], line: int) -> Row:
    cells = [""] * len(columns)
    for place, words in segments:
        at = _column(place, columns)
        cells[at] = f"{cells[at]} {words}".strip()
    return Row(tuple(cells), line)


def _column(place: int, columns: Sequence[int]) -> int:
    return max((at for at, column in enumerate(columns) if column <= place + 2), default=0)


def _segments(line: Line) -> list[tuple[int, str]]:
    """Stretches of words, and the column at which each begins."""
    if "  " not in line.bare and "\t" not in line.bare:
        return [(line.indent, line.bare)] if line.bare else []
    return [(found.start(), found[0]) for found in SEGMENT.finditer(line.text.expandtabs(_TAB))]
