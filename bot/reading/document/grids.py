"""Tables drawn in text: with pipes, with boxes, with tabs, or with columns that stand in line."""

from collections.abc import Sequence

from bot.reading.document.lines import Line
from bot.reading.document.markers import marker
from bot.reading.document.tables import Row, is_header
from bot.reading.regex import Regex

Grid = tuple[list[Row], Row | None, int]
"""The rows, the header where it is marked, and the line after the table."""

_DELIMITER = Regex(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$|\s*\|?\s*:?-{2,}:?\s*\|?$")
_BORDER = Regex(r"(?=.*[-=+─━═┼])\s*[+|├┌└╔╠╚┠┝╟╞][-=+|─━═┬┼┴┐┤┘╦╬╩╗╣╝:┿╪╫\s]{2,}$")
_PIPES = str.maketrans("│┃║", "|||")
_SEGMENT = Regex(r"\S+(?: \S+)*")


def piped(lines: Sequence[Line], start: int) -> Grid | None:
    """A table with a pipe in each row; one blank line may stand between rows that pipes enclose."""
    if not _has_pipe(lines[start]) or not _begins_piped(lines, start):
        return None
    rows: list[Row] = []
    header: Row | None = None
    boxed = bool(_BORDER.match(lines[start].bare)) and not _DELIMITER.match(lines[start].bare)
    is_open = False
    enclosed = lines[start].bare[0] in "|│┃║+┌├╔╠"
    at = start
    while at < len(lines) and (_has_pipe(lines[at]) or _spaced(lines, at)):
        bare = lines[at].bare
        if bare and (_DELIMITER.match(bare) or _BORDER.match(bare)):
            if rows and header is None and len(rows) == 1:
                header = rows.pop()
            is_open = False
        elif bare:
            row = Row(_cells(bare, enclosed), at)
            if boxed and is_open and len(rows[-1].cells) == len(row.cells) and rows[-1].lines < 40:
                rows[-1] = rows[-1].joined(row)
            else:
                rows.append(row)
            is_open = True
        at += 1
    return rows, header, at


def tabbed(lines: Sequence[Line], start: int) -> Grid | None:
    """Pasted from a spreadsheet or a word processor's table."""
    first = _tabs(lines[start])
    if len(first) < 2 or marker(lines[start].bare.split("\t", 1)[0]):
        return None
    after = _tabs(lines[start + 1]) if start + 1 < len(lines) else ()
    if not (is_header(Row(first, start)) and len(after) > 1) and not (len(first) == len(after) > 2):
        return None
    at = start
    rows: list[Row] = []
    while at < len(lines) and len(_tabs(lines[at])) > 1:
        rows.append(Row(_tabs(lines[at]), at))
        at += 1
    widest = max(len(row.cells) for row in rows)
    return [Row(row.cells + ("",) * (widest - len(row.cells)), row.line) for row in rows], None, at


def aligned(lines: Sequence[Line], start: int) -> Grid | None:
    """Columns that stand in line under names that do: at least two spaces between them."""
    first = _segments(lines[start])
    if len(first) < 3 or not is_header(Row(tuple(words for _, words in first), start)):
        return None
    columns = [place for place, _ in first]
    header = _placed(first, columns, start)
    rows: list[Row] = []
    at = start + 1
    while at < len(lines):
        if not lines[at].bare:
            if at + 1 >= len(lines) or not _fits(lines[at + 1], columns, 2):
                break
            at += 1
            continue
        if not _fits(lines[at], columns, 1) and not _groups(lines, at, columns):
            break
        row = _placed(_segments(lines[at]), columns, at)
        if not rows and not row.cells[0] and lines[at].bare.isupper():
            header = header.joined(row)
        elif rows and not row.cells[0] and rows[-1].lines < 40 and not (row.filled > 1 and not lines[at - 1].bare):
            rows[-1] = rows[-1].joined(row)
        else:
            rows.append(row)
        at += 1
    return (rows, header, at) if rows else None


def _has_pipe(line: Line) -> bool:
    if any(sign in line.text for sign in "|│┃║"):
        return True
    return line.bare[:1] in {"+", "┌", "├", "└", "╔", "╠", "╚"} and bool(_BORDER.match(line.bare))


def _begins_piped(lines: Sequence[Line], start: int) -> bool:
    bare = lines[start].bare.translate(_PIPES)
    if _BORDER.match(bare):
        return start + 1 < len(lines) and _has_pipe(lines[start + 1])
    if bare.startswith("|") and bare.count("|") > 1:
        return True
    after = lines[start + 1].bare if start + 1 < len(lines) else ""
    if _DELIMITER.match(after) and "|" in after:
        return True
    return (bare.endswith("|") or bare.count("|") > 1) and "|" in after.translate(_PIPES)


def _spaced(lines: Sequence[Line], at: int) -> bool:
    """A blank line between two rows that pipes enclose."""
    if lines[at].bare or at + 1 >= len(lines):
        return False
    return lines[at - 1].bare.endswith("|") and lines[at + 1].bare.startswith("|")


def _cells(bare: str, enclosed: bool) -> tuple[str, ...]:
    """`enclosed`: the table's rows begin with a pipe; where they don't, one that does has an empty first cell."""
    row = bare.translate(_PIPES)
    row = row[1:] if enclosed and row.startswith("|") else row
    row = row[:-1] if row.endswith("|") and not row.endswith("\\|") else row
    cells: list[str] = [""]
    for part in row.split("|"):
        if cells[-1].endswith("\\"):
            cells[-1] = cells[-1][:-1] + "|" + part
        else:
            cells.append(part)
    return tuple(cell.strip() for cell in cells[1:])


def _tabs(line: Line) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.text.rstrip(" \r").split("\t")) if "\t" in line.bare else ()


def _segments(line: Line) -> list[tuple[int, str]]:
    if "  " not in line.bare and "\t" not in line.bare:
        return [(line.indent, line.bare)] if line.bare else []
    return [(found.start(), found[0]) for found in _SEGMENT.finditer(line.text.expandtabs(8))]


def _column(place: int, columns: Sequence[int]) -> int:
    return max((at for at, column in enumerate(columns) if column <= place + 2), default=0)


def _fits(line: Line, columns: Sequence[int], least: int) -> bool:
    """Each segment keeps to its column: it ends before the next one that is filled, and none crosses two."""
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


def _groups(lines: Sequence[Line], at: int, columns: Sequence[int]) -> bool:
    """A short line of its own over the rows that it names."""
    line = lines[at]
    if line.indent > columns[0] + 1 or len(line.bare) > 40 or at + 1 >= len(lines):
        return False
    return len(_segments(line)) == 1 and _fits(lines[at + 1], columns, 2)


def _placed(segments: list[tuple[int, str]], columns: Sequence[int], line: int) -> Row:
    cells = [""] * len(columns)
    for place, words in segments:
        at = _column(place, columns)
        cells[at] = f"{cells[at]} {words}".strip()
    return Row(tuple(cells), line)
