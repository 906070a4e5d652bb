"""Initials in a column at the right of what was said: `The Clerk would write to the school.      JB`."""

from collections.abc import Iterator

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.fields.naming import are_known, are_people
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Regex

_ACTION = Regex(r"(?i:action)s?(?:\s+by)?\s*[:–—-]?\s*")
_ENOUGH = 3
"""So many lines with somebody's initials at their right are no chance."""

_DOES = Regex(r"\b(?:to|will|would|should|must|agreed|asked|requested|undertook|shall)\b")


def in_columns(document: Document, context: Context) -> Iterator[Found]:
    columned = [block for block in document.blocks if block.kind is Kind.COLUMNS and len(block.cells) >= 2]
    sure = sum(are_known(block.cells[-1].text, context.names) for block in columned) >= _ENOUGH
    for block in document.blocks:
        if block.kind is Kind.COLUMNS and len(block.cells) >= 2:
            stated = _stated(block, sure, context)
            candidate = stated and found(stated, document, context, "column", Confidence.STRONG)
            if candidate:
                yield candidate


def _stated(block: Block, sure: bool, context: Context) -> Stated | None:
    *before, last = block.cells
    said = max((cell.text for cell in before), key=len)
    marked = _ACTION.match(last.text)
    owner = last.text[marked.end() :] if marked else last.text
    headed = last.header.casefold().startswith(("action", "owner", "lead", "who", "by"))
    if not owner or not are_people(owner, context.names):
        return None
    counts = marked or headed or _DOES.search(said) or (sure and are_known(owner, context.names))
    return Stated(_task(said), block.line, owner) if counts and len(said.split()) > 2 else None


def _task(said: str) -> str:
    """The last sentence that says what is to be done."""
    sentences = [part for part in said.replace("; ", ". ").split(". ") if part.strip()]
    return next((part for part in reversed(sentences) if _DOES.search(part)), said)
