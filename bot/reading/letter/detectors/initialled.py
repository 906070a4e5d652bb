"""A column of initials or posts that slid to the end of what was said: `Ash to list the paths. Bay to ask. PA/VB`."""

from collections.abc import Iterator

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.assigned import assigned
from bot.reading.letter.detectors.charges import last_task
from bot.reading.letter.detectors.marks import is_marked
from bot.reading.letter.detectors.sentences import sentences
from bot.reading.letter.fields.naming import Names, are_known, is_known, is_role, parts_of
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Match, Regex

_LAST = Regex(r"(?<=[.!?])\s+(?P<who>[A-Z]{2,3}(?:\s*[/,&]\s*[A-Z]{2,3}){0,3})\.?$")
_CAPITALS = Regex(r"(?<=[.!?])\s+(?P<who>[A-Z]{2,9}(?:\s?[/&,]\s?[A-Z]{2,9}){0,3})\s*$")
_TEXT = (Kind.ITEM, Kind.PARAGRAPH, Kind.HEADING)
_ENOUGH = 2
"""So many paragraphs that end like this, or one beside marks of another kind, are no chance."""

_ENOUGH_POSTS = 3


def in_initialled_lines(document: Document, context: Context) -> Iterator[Found]:
    """Each sentence that says who is to do what; the initials say it once more."""
    ended = [block for block in document.blocks if _is_ended(block, context)]
    if not ended or len(ended) + any(is_marked(block.text, context) for block in document.blocks) < _ENOUGH:
        return
    for block in ended:
        said = _LAST.search(block.text, max(0, len(block.text) - 40))
        for sentence in sentences(block.text[: said.start()] if said else ""):
            task = assigned(sentence, context.names)
            stated = Stated(task.text, block.line, ", ".join(task.owners)) if task and task.owners else None
            candidate = stated and found(stated, document, context, "column", Confidence.STRONG)
            if candidate:
                yield candidate


def _is_ended(block: Block, context: Context) -> bool:
    if block.kind in (Kind.ROW, Kind.COLUMNS, Kind.HEADING) or block.struck or is_marked(block.text, context):
        return False
    said = _LAST.search(block.text, max(0, len(block.text) - 40))
    return said is not None and are_known(said["who"], context.names)


def in_capitals(document: Document, context: Context) -> Iterator[Found]:
    """A column that was flattened: the initials and posts that it held end paragraphs, after a full stop."""
    ends = [(block, end) for block in document.blocks if (end := _capitals_at_end(block, context.names))]
    if len(ends) < _ENOUGH_POSTS:
        return
    for block, end in ends:
        task = last_task(block.text[: end.start()].rstrip())
        candidate = found(Stated(task, block.line, end["who"]), document, context, "signed", Confidence.FAIR)
        if candidate:
            yield candidate


def _capitals_at_end(block: Block, names: Names) -> Match | None:
    end = _CAPITALS.search(block.text, max(0, len(block.text) - 60)) if block.kind in _TEXT else None
    return end if end and any(is_known(who, names) or is_role(who) for who in parts_of(end["who"])) else None
