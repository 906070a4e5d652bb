"""Initials in a column at the right of what was said: `The Clerk would write to the school.      JB`."""

from collections.abc import Iterator
from typing import NamedTuple

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.fields.naming import are_known, are_people
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Regex

_ACTION = Regex(r"(?i:action)s?(?:\s+by)?\s*[:–—-]?\s*")
_ENOUGH = 3
"""So many lines with somebody's initials at their right are no chance."""

_GAP = Regex(r"(?:\s{3,}|\t+)(?P<right>\S+(?: \S+){0,4})\s*$")
_GOES_ON = Regex(r"\b(?:a|and|at|by|for|from|in|of|on|or|the|to|with)$")
"""A gap inside a sentence is no column's."""

_DOES = Regex(r"\b(?:to|will|would|should|must|agreed|asked|requested|undertook|shall)\b")


class Row(NamedTuple):
    """What was said, at the left, and whose name stands at the right of it."""

    said: str
    right: str
    header: str
    line: int


def in_columns(document: Document, context: Context) -> Iterator[Found]:
    columned = [
        row for block in document.blocks if block.kind is Kind.COLUMNS for row in _rows(block, document, context)
    ]
    sure = sum(are_known(row.right, context.names) for row in columned) >= _ENOUGH
    for row in columned:
        stated = _stated(row, sure, context)
        candidate = stated and found(stated, document, context, "column", Confidence.STRONG)
        if candidate:
            yield candidate


def _rows(block: Block, document: Document, context: Context) -> list[Row]:
    """A block's one row; or several, where a line each ends or begins with initials of its own."""
    if len(block.cells) < 2:
        return []
    *before, last = block.cells
    whole = Row(max((cell.text for cell in before), key=len), last.text, last.header, block.line)
    if ";" not in last.text:
        return [whole]
    lines = [(at, _split(document.lines[at], context)) for at in range(block.line, block.line + block.lines)]
    return _ended(lines) if not lines[0][1][1] else _begun(lines)


def _split(line: str, context: Context) -> tuple[str, str]:
    """What stands at the left, and the people at the right of a gap."""
    found = _GAP.search(line)
    if found and are_people(found["right"], context.names):
        return line[: found.start()].strip(), found["right"]
    return line.strip(), ""


def _ended(lines: list[tuple[int, tuple[str, str]]]) -> list[Row]:
    rows: list[Row] = []
    said: list[str] = []
    for at, (left, right) in lines:
        said.append(left)
        if right:
            rows.append(Row(" ".join(said), right, "", at))
            said = []
    return rows


def _begun(lines: list[tuple[int, tuple[str, str]]]) -> list[Row]:
    rows: list[Row] = []
    for at, (left, right) in lines:
        if right:
            rows.append(Row(left, right, "", at))
        elif rows:
            rows[-1] = rows[-1]._replace(said=f"{rows[-1].said} {left}")
    return rows


def _stated(row: Row, sure: bool, context: Context) -> Stated | None:
    marked = _ACTION.match(row.right)
    owner = row.right[marked.end() :] if marked else row.right
    headed = row.header.casefold().startswith(("action", "owner", "lead", "who", "by"))
    if not owner or not are_people(owner, context.names) or _GOES_ON.search(row.said):
        return None
    counts = marked or headed or _DOES.search(row.said) or (sure and are_known(owner, context.names))
    return Stated(_task(row.said), row.line, owner) if counts and len(row.said.split()) > 2 else None


def _task(said: str) -> str:
    """The last sentence that says what is to be done."""
    sentences = [part for part in said.replace("; ", ". ").split(". ") if part.strip()]
    return next((part for part in reversed(sentences) if _DOES.search(part)), said)
