"""Check-boxes that nobody has ticked: `- [ ] send the figures`."""

from collections.abc import Iterator

from bot.reading.document.blocks import Document, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.labels import labels_below
from bot.reading.letter.fields.naming import are_people
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.headings import heads_none
from bot.reading.letter.outline import placed
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Regex

_PART = Regex(r"\s+[-–—]\s+")


def in_boxes(document: Document, context: Context) -> Iterator[Found]:
    """A box beside a name is a list of those present, one in an agenda a point to come to."""
    for each in placed(document):
        block = each.block
        if block.ticked is not False or block.struck or block.kind is Kind.ROW:
            continue
        if any(heads_none(title) for title in each.headings[-1:]) or _is_of_people(block.text, context):
            continue
        labels = labels_below(document.blocks, each.at)
        stated = Stated(block.text, block.line, labels.owner, labels.due)
        candidate = found(stated, document, context, "box", Confidence.STRONG)
        if candidate:
            yield candidate


def _is_of_people(text: str, context: Context) -> bool:
    """`Ann Lee`, `Ann Lee - Finance representative`."""
    dash = _PART.search(text)
    who, part = (text[: dash.start()], text[dash.end() :]) if dash else (text, "")
    return are_people(who, context.names) and not first_verb(part)
