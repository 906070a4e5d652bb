"""What stands below an agenda: what was to be done at a meeting, or all that was said there."""

import re
from collections.abc import Iterator, Sequence

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.headings import heads_actions, heads_none
from bot.reading.letter.outline import Placed, bare
from bot.reading.regex import Regex

_AGENDA = Regex(r"(?:\d+[.)]?\s+)?(?:meeting\s+)?agenda\W*", re.IGNORECASE)
_ENDS = (".", ":", ";", ",", "?", "!")
_LAST = Regex(
    r"\W*(?:q\s?&\s?a\b.*|(?:any\s+)?other(?:\s+business)?|aob|(?:upcoming|next)\s+(?:meetings?|calls?)\b.*)\W*",
    re.IGNORECASE,
)
"""What ends a meeting, with its own heading."""


def heads_agenda(title: str) -> bool:
    return _AGENDA.fullmatch(title) is not None


def holds_notes(blocks: Sequence[Placed]) -> bool:
    """Whether nothing but actions and links has a heading behind `Agenda`: what was said stands below it."""
    heads = [each for each in blocks if each.block.kind is Kind.HEADING]
    agenda = next((at for at, each in enumerate(heads) if heads_agenda(bare(each.block.text))), None)
    return agenda is not None and not any(_is_of_notes(each, heads[agenda]) for each in heads[agenda + 1 :])


def _is_of_notes(each: Placed, agenda: Placed) -> bool:
    title = bare(each.block.text)
    ends = heads_none(title) or heads_actions(title) or _LAST.fullmatch(title) is not None
    return each.block.depth <= agenda.block.depth and not ends


def agenda_lines(document: Document) -> frozenset[int]:
    """The lines between the heading of an item and its `Minutes:`, which ask nothing any more."""
    start, lines = 0, list[int]()
    for at, block in enumerate(document.blocks):
        if _opens_minutes(block):
            lines += _before(document.blocks[start:at], first=start == 0)
            start = at + 1
    return frozenset(lines)


def _opens_minutes(block: Block) -> bool:
    """`Decision:` may stand before the minutes; `2. Minutes:` is an item of its own."""
    return block.number is None and bare(block.text).casefold() in {"minutes:", "decision:"}


def _before(blocks: tuple[Block, ...], first: bool) -> Iterator[int]:
    """From the item's heading on; all of what stands before the first."""
    heads = [at for at, block in enumerate(blocks) if _is_head(block)]
    if heads or first:
        yield from (
            line
            for block in blocks[0 if first else heads[-1] :]
            for line in range(block.line, block.line + block.lines)
        )


def _is_head(block: Block) -> bool:
    """`127. Dates of future meetings`, `Agenda item`."""
    numbered = block.kind is Kind.ITEM and block.number is not None and not block.text.rstrip().endswith(_ENDS)
    return numbered or bare(block.text).casefold() == "agenda item"
