"""Whom a meeting resolved something for: `RESOLVED for Ann to paint it`, `agreed … and for Ben to write`."""

import re
from collections.abc import Iterator

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.sentences import sentences
from bot.reading.letter.fields.naming import are_people, is_known, is_role, parts_of
from bot.reading.letter.fields.owned import is_term
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Match, Regex

DETECTOR = "resolved"

_FOR = Regex(
    r"(?<!\bhad\s)\b(?i:agreed|resolved|decided)\b:?\s+(?:(?:to|that)\s[^.;:]{2,160}?\sand\s+)?"
    r"for\s+(?P<who>[^,.;:]{2,50}?)\s+to\s+(?P<task>[a-z-]+\s.*)",
    re.DOTALL,
)
_AND_FOR = Regex(
    r",?\s+and\s+for\s+(?P<who>(?:the\s+)?(?:[A-Z]|clerk|chair|secretary|treasurer)[^,.;:]{0,40}?)\s+to\s+(?=[a-z])"
)
_AT_ONCE = Regex(r"(?:act|be|become|chair|continue|join|leave|present|remain|represent|serve|sign|stand|stay)\b")
"""What is done by agreeing to it."""

_LONGEST = 600


def in_resolutions(document: Document, context: Context) -> Iterator[Found]:
    """Where other actions are marked too: to resolve it for somebody is a mark of its own."""
    if context.correspondence or not context.meeting:
        return
    for block in document.blocks:
        if block.kind in (Kind.ROW, Kind.HEADING) or block.struck:
            continue
        for stated in _stated(block, context):
            candidate = found(stated, document, context, DETECTOR, Confidence.FAIR)
            if candidate:
                yield candidate


def _stated(block: Block, context: Context) -> Iterator[Stated]:
    for sentence in sentences(block.text, context.names):
        said = _FOR.search(sentence) if len(sentence) <= _LONGEST else None
        for who, task in _charges(said) if said else ():
            if _is_charged(who, context) and first_verb(task) and not _AT_ONCE.match(task):
                yield Stated(task, block.line, who, number=block.number or "")


def _charges(said: Match) -> Iterator[tuple[str, str]]:
    """`for Ben to write to the bank and for Anne to wait for its answer`: each has their own."""
    who, start = said["who"], 0
    for gap in _AND_FOR.finditer(said["task"]):
        yield who, said["task"][start : gap.start()]
        who, start = gap["who"], gap.end()
    yield who, said["task"][start:]


def _is_charged(who: str, context: Context) -> bool:
    """Somebody with an office, or who is called by a name: `agreed for Action to be taken` is nobody's."""
    said = are_people(who, context.names) and not is_term(who, context.names)
    return said and all(is_known(part, context.names) or is_role(part) or part[:1].isupper() for part in parts_of(who))
