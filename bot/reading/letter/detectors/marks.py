"""Actions behind marks: each piece of a block that one begins; before it, where only people stand behind."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.charges import charges, last_task
from bot.reading.letter.detectors.labels import Labels, label_of, labels_below
from bot.reading.letter.detectors.marked import Marked, marked
from bot.reading.letter.detectors.openings import with_colon
from bot.reading.letter.detectors.standing import owners_left
from bot.reading.letter.detectors.trailing import at_the_ends
from bot.reading.letter.fields.naming import UPPER, are_known, are_people, is_initials, is_known
from bot.reading.letter.fields.owners import subject
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.filters import says_done, says_none
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.headings import heads_actions
from bot.reading.letter.outline import Placed, placed
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Regex

_INSIDE = Regex(
    r"(?<=[.;:!?)\]*])\s+[\[(*_]*(?=(?:ACTION|Action|AI|AP|TODO)(?:\s+(?:POINT|ITEM|[Pp]oint"
    r"|[Ii]tem))?s?\s*(?:[A-Z]{0,2}[\d.]+\s*)?(?:[:\[(]|\s[–—-]\s)"
    rf"|ACTION\s[{UPPER}][\w'’./&-]*(?:\s[{UPPER}][\w'’.-]*){{0,2}}\s(?:to|will)\s)"
)

_CHARGED = Regex(rf"[{UPPER}][^.:]{{0,40}}?\sto\s")
_LONGEST_BELOW = 200
_ASKS = Regex(
    r"(?:what|who|where|when|how|why)(?:['’]s|\s+(?:is|are|was|were|has|have|does|do|did|will|should|needs))\b",
    re.IGNORECASE,
)


def after_marks(document: Document, context: Context) -> Iterator[Found]:
    above: Block | None = None
    goes_on = False
    for each in placed(document):
        labels = labels_below(document.blocks, each.at)
        beneath = _goes_on(each.block, context) if goes_on else []
        goes_on = bool(beneath) or _tells(marked(each.block.text, context), context)
        for stated in (*beneath, *_stated(each, above, context)):
            candidate = (
                None
                if says_done(labels.status)
                else found(_labelled_by(stated, labels), document, context, "mark", Confidence.STRONG)
            )
            if candidate and not each.block.struck and each.block.ticked is not True:
                yield candidate
        above = each.block if each.block.text.strip() else above


def is_marked(text: str, context: Context) -> bool:
    """Whether a line begins with a mark, so that what it holds is that mark's affair."""
    return marked(text, context) is not None


def _stated(each: Placed, above: Block | None, context: Context) -> Iterator[Stated]:
    block = each.block
    if block.kind is Kind.ROW or (block.kind is Kind.HEADING and _heads(block.text, context)) or label_of(block):
        return
    before, marks = above, 0
    for piece in _pieces(with_colon(block, context.names)):
        mark = marked(piece, context)
        if mark:
            yield from _of_mark(mark, block, before, context)
        marks += mark is not None
        before = replace(block, text=piece)
    if not marks:
        yield from (ending._replace(line=block.line) for ending in at_the_ends(block.text, context))


def _tells(mark: Marked | None, context: Context) -> bool:
    if mark is None or not mark.text or _only_people(mark.text, context):
        return False
    return owners_left(mark.text, context) is None


def _goes_on(block: Block, context: Context) -> list[Stated]:
    """`Ben to post the key`, right below `ACTION: Ann to ring the bank`."""
    if block.kind is not Kind.PARAGRAPH or len(block.text) > _LONGEST_BELOW:
        return []
    parts = charges(block.text)
    if not all(_CHARGED.match(part) and _is_of_somebody(part, context) for part in parts):
        return []
    return [Stated(part, block.line) for part in parts]


def _is_of_somebody(words: str, context: Context) -> bool:
    said = subject(words, context.names)
    return said is not None and all(is_initials(owner) or is_known(owner, context.names) for owner in said.owners)


def _heads(title: str, context: Context) -> bool:
    """`Action – Ann to mend the gate` is one."""
    mark = marked(title, context) if heads_actions(title) else None
    return heads_actions(title) and not (mark and subject(mark.text, context.names))


def _labelled_by(stated: Stated, labels: Labels) -> Stated:
    return stated._replace(owners=stated.owners or labels.owner, due=stated.due or labels.due)


def _of_mark(mark: Marked, block: Block, above: Block | None, context: Context) -> Iterator[Stated]:
    """A mark with nothing but people after it speaks of what stands before."""
    if says_none(mark.text) or _ASKS.match(mark.text):
        return
    left = owners_left(mark.text, context)
    if left is not None:
        if left and above is not None:
            yield Stated(above.text, above.line, "; ".join(left), number=mark.number)
        return
    if mark.text and not _only_people(mark.text, context):
        for text in charges(mark.text):
            yield Stated(text, block.line, mark.who, number=mark.number)
    elif above is not None and above.kind in (Kind.PARAGRAPH, Kind.ITEM) and (mark.text or mark.who):
        text = last_task(above.text)
        if len(text.split()) > 3:
            yield Stated(text, above.line, mark.text or mark.who, number=mark.number)


def _only_people(text: str, context: Context) -> bool:
    said = text.rstrip(".?")
    return are_people(said, context.names) and (are_known(said, context.names) or not first_verb(said))


def _pieces(text: str) -> list[str]:
    """The text cut before each mark that begins a sentence inside it."""
    cuts = [found.end() for found in _INSIDE.finditer(text)]
    starts = [0, *cuts]
    return [text[start:end] for start, end in zip(starts, [*cuts, len(text)], strict=True)]
