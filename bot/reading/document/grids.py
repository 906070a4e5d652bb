"""Tables drawn in text with pipes, boxes or tabs."""

from collections.abc import Sequence

from bot.reading.document.lines import Line
from bot.reading.document.markers import marker
from bot.reading.document.tables import Row, is_header
from bot.reading.regex import Regex

Grid = tuple[list[Row], Row | None, int]
"""The rows, the header where it is marked, and the line after the table."""

_DELIMITER = Regex(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$|\s*\|?\s*:?-{2,}:?\s*\|?$")
_REST_OF_DELIMITER = Regex(r"[-:\s]*(?:\|[-:\s]*)*\|")
_BORDER = Regex(r"(?=.*[-=+─━═┼])\s*[+|├┌└╔╠╚┠┝╟╞][-=+|─━═┬┼┴┐┤┘╦╬╩╗╣╝:┿╪╫\s]{2,}$")
_PIPES = str.maketrans("│┃║", "|||")
_MOST_LINES = 40
_FIRST_LINES = 8
"""By which a table shows how its rows end: the first may have been wrapped."""


def piped(lines: Sequence[Line], start: int) -> Grid | None:
    """A table with a pipe in each row; one blank line may stand between rows that pipes enclose."""
    if not _has_pipe(lines[start]) or not _begins_piped(lines, start):
        return None
    first = next((line.bare for line in lines[start : start + 2] if not _is_border(line.bare)), "").translate(_PIPES)
    left, right = first.startswith("|"), first.endswith("|") or _ends_piped(lines[start : start + _FIRST_LINES])
    wanted = _pipes_of_a_row(lines[start : start + _FIRST_LINES]) if left else 0
    bands: list[list[Row]] = [[]]
    at = start
    while at < len(lines) and (_has_pipe(lines[at]) or (len(bands) == 1 and _spaced(lines, at))):
        bare = lines[at].bare
        if bare and _is_border(bare):
            bands.append([])
            at += max(0, _filled(lines, at, wanted) - 1)
        elif bare:
            taken = _filled(lines, at, wanted) or (_taken(lines, at, left) if right else 1)
            row = " ".join(line.bare for line in lines[at : at + taken])
            bands[-1].append(Row(_cells(row, left, right), at, taken))
            at += taken - 1
        at += 1
    return *_banded([band for band in bands if band], len(bands) > 1), at


def _ends_piped(lines: Sequence[Line]) -> bool:
    """Whether at least every second line does, as where rows were wrapped."""
    rows = [line.bare.translate(_PIPES) for line in lines if _has_pipe(line) and not _is_border(line.bare)]
    return sum(row.endswith("|") for row in rows) * 2 >= len(rows)


def _pipes_of_a_row(lines: Sequence[Line]) -> int:
    """As many as Markdown's line below the header has, which may be wrapped itself; 0 where there is none."""
    at = next((at for at, line in enumerate(lines) if _DELIMITER.match(line.bare)), -1)
    if at < 0:
        return 0
    after = lines[at + 1].bare if at + 1 < len(lines) else ""
    is_wrapped = not lines[at].bare.endswith("|") and _REST_OF_DELIMITER.fullmatch(after) is not None
    return (lines[at].bare + after * is_wrapped).count("|")


def _filled(lines: Sequence[Line], at: int, wanted: int) -> int:
    """How many lines have the pipes of a row between them; 0 where their pipes don't come to that."""
    pipes = 0
    for more, line in enumerate(lines[at : at + _MOST_LINES] if wanted else ()):
        pipes += line.bare.count("|")
        if pipes >= wanted or not line.bare:
            return more + 1 if pipes == wanted and line.bare.endswith("|") else 0
    return 0


def _taken(lines: Sequence[Line], at: int, left: bool) -> int:
    """How many lines a row takes in a table whose rows end in a pipe: one that doesn't was wrapped."""
    for more, line in enumerate(lines[at : at + _MOST_LINES]):
        bare = line.bare.translate(_PIPES)
        if not bare or (more and left and bare.startswith("|")):
            return 1
        if bare.endswith("|"):
            return more + 1
    return 1


def _banded(bands: list[list[Row]], is_ruled: bool) -> tuple[list[Row], Row | None]:
    """What stands between two lines drawn is one row where every row is so parted, else each line is one."""
    if len(bands) > 2:
        bands = [[_whole(band)] for band in bands]
    if is_ruled and len(bands) > 1 and len(bands[0]) == 1:
        return [row for band in bands[1:] for row in band], bands[0][0]
    if is_ruled and len(bands) == 1 and len(bands[0]) == 1:
        return [], bands[0][0]
    return [row for band in bands for row in band], None


def _whole(band: list[Row]) -> Row:
    width = max(len(row.cells) for row in band)
    parts = [row.cells + ("",) * (width - len(row.cells)) for row in band[:_MOST_LINES]]
    cells = tuple(" ".join(filter(None, column)) for column in zip(*parts, strict=True))
    return Row(cells, band[0].line, band[-1].line + 1 - band[0].line)


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
    if lines[at].bare or at + 1 >= len(lines) or (at + 2 < len(lines) and _is_border(lines[at + 2].bare)):
        return False
    return lines[at - 1].bare.endswith("|") and lines[at + 1].bare.startswith("|")


def _is_border(bare: str) -> bool:
    return bool(_DELIMITER.match(bare) or _BORDER.match(bare))


def _cells(bare: str, left: bool, right: bool) -> tuple[str, ...]:
    """`left`, `right`: the table's first row has a pipe there; where it hasn't, one that has ends an empty cell."""
    row = bare.translate(_PIPES)
    row = row[1:] if left and row.startswith("|") else row
    row = row[:-1] if right and row.endswith("|") and not row.endswith("\\|") else row
    cells: list[str] = [""]
    for part in row.split("|"):
        if cells[-1].endswith("\\"):
            cells[-1] = cells[-1][:-1] + "|" + part
        else:
            cells.append(part)
    return tuple(cell.strip() for cell in cells[1:])


def _tabs(line: Line) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.text.rstrip(" \r").split("\t")) if "\t" in line.bare else ()
