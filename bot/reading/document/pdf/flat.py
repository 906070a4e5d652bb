"""Tables whose columns are lost with their blanks: told by a row of their names, and by initials in every row."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.reading.document.aligned import PARTED
from bot.reading.document.lines import Line
from bot.reading.document.tables import Row, is_header
from bot.reading.regex import Match, Regex

_ACTION = Regex(r"actions?$", re.IGNORECASE)
_OWNER = Regex(r"(?:lead|leads|owner|owners|who|responsible|officer|assigned|assignee)$", re.IGNORECASE)
_DATE = Regex(r"(?:target|date|dates|due|when|deadline|timescale|timescales)$", re.IGNORECASE)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_WHEN = Regex(
    rf"(?:\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH})(?: \d{{4}})?\b|ASAP\b"
)
_SIGNS = r"[A-Z]{2,4}(?:\s?[/,&+]\s?[A-Z]{2,4}){0,4}"
_ROW = Regex(rf"(?P<number>[A-Z]{{0,4}}[-/]?\d[\d./-]{{0,12}})\s(?P<rest>.*\s{_SIGNS}(?:\s.*)?)$")
_STARTS = Regex(rf"{_SIGNS}(?:\s|$)")
_WHO = Regex(rf"\s(?P<who>{_SIGNS})(?=\s[A-Z\d]|\s?$)")
_FEWEST = 2
_MOST_NAMES = 12
_LONGEST_GROUP = 40
_LONGEST_ROW = 600
_MOST_BETWEEN = 8


def with_flat(lines: list[Line]) -> list[Line]:
    """The rows of such tables, as a format's own; where blanks stand in a row anywhere, columns would have them."""
    if any(PARTED.search(line.bare) for line in lines):
        return lines
    done: list[Line] = []
    at = table = 0
    while at < len(lines):
        names = _names(lines[at].bare)
        rows, end = _rows(lines, at + 1, table + 1) if names else ([], at)
        if sum(bool(row.cells) for row in rows) >= _FEWEST:
            table += 1
            header = replace(lines[at], table=table, cells=names, is_header=True)
            done += [header, *rows]
            at = end
        else:
            done.append(lines[at])
            at += 1
    return done


def _names(bare: str) -> tuple[str, ...]:
    """Of the columns that can be told from each other; none where this is no row of names."""
    words = bare.split()
    if len(words) > _MOST_NAMES or not all(word[0].isupper() or word == "#" for word in words):
        return ()
    action = next((at for at, word in enumerate(words) if _ACTION.match(word)), 0)
    owner = next((at for at, word in enumerate(words) if at > action and _OWNER.match(word)), 0)
    if not action or not owner or not is_header(Row(tuple(words), 0)):
        return ()
    return words[0], words[action], words[owner], "Date" if any(map(_DATE.match, words[owner:])) else "", "Status"


def _rows(lines: Sequence[Line], start: int, table: int) -> tuple[list[Line], int]:
    """Until no row comes any more, and where they end. What stands between rows is the rest of one, or names some."""
    rows: list[Line] = []
    end = start
    for at in range(start, len(lines)):
        after = lines[at + 1].bare if at + 1 < len(lines) else ""
        cells = _cells(lines[at].bare) or (_cells(f"{lines[at].bare} {after}") if _STARTS.match(after) else ())
        rows.append(replace(lines[at], table=table, cells=cells))
        if cells:
            end = at + 1
        elif at - end >= _MOST_BETWEEN or (len(lines[at].bare) > _LONGEST_GROUP and lines[at].bare[0].isupper()):
            break
    return rows[: end - start], end


def _cells(bare: str) -> tuple[str, ...]:
    row = _ROW.match(bare) if len(bare) <= _LONGEST_ROW else None
    who = _owner(row["rest"]) if row else None
    if row is None or who is None:
        return ()
    after = row["rest"][who.end() :].strip()
    when = _WHEN.match(after)
    date = when[0] if when else ""
    return row["number"], row["rest"][: who.start()], who["who"], date, after.removeprefix(date).strip()


def _owner(rest: str) -> Match | None:
    """The last initials before the first day, or the last of all."""
    found = list(_WHO.finditer(rest))
    dated = [who for who in found if _WHEN.match(rest[who.end() :].strip())]
    return dated[0] if dated else found[-1] if found else None
