"""Tables that were flattened to lines: `Non-executive update / Clerk to book a room / Anthea Sherwin`."""

from collections.abc import Iterator

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.fields.naming import Names, are_known, are_people, is_known
from bot.reading.letter.fields.owners import subject
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.headings import heads_people
from bot.reading.letter.outline import placed
from bot.reading.letter.stated import Stated, found

_FEWEST_WORDS, _LONGEST = 3, 600


def of_slashes(text: str, names: Names) -> Stated | None:
    """The longest part is the action and the last one its owner; None where the line is no such row."""
    parts = [part.strip() for part in text.split(" / ")]
    if not 2 <= len(parts) <= 4 or not are_people(parts[-1], names):
        return None
    what = max(parts[:-1], key=len)
    return Stated(what, 0, parts[-1]) if len(what.split()) >= _FEWEST_WORDS else None


def in_slashes(document: Document, context: Context) -> Iterator[Found]:
    """Such rows outside a list of actions, where the last part is somebody known or says what somebody is to do."""
    for each in placed(document):
        there = any(map(heads_people, each.headings[-1:]))
        stated = None if there else _row(each.block, context.names)
        candidate = stated and found(stated, document, context, "slashes", Confidence.STRONG)
        if candidate:
            yield candidate


def _row(block: Block, names: Names) -> Stated | None:
    if " / " not in block.text or block.kind in (Kind.ROW, Kind.HEADING) or len(block.text) > _LONGEST:
        return None
    *before, last = [part.strip() for part in block.text.split(" / ")]
    if are_people(before[0], names):
        return None
    told = subject(last, names)
    if told and are_known(" ".join(before[-1].split()[-2:]), names):
        return None
    if told and all(is_known(owner, names) for owner in told.owners):
        return Stated(last, block.line)
    what = max(before, key=len).split(". ")[-1]
    while before[-1] != what and are_known(before[-1], names):
        last = f"{before.pop()}, {last}"
    if are_known(last, names) and len(what.split()) >= _FEWEST_WORDS:
        return Stated(what, block.line, last)
    return None
