"""What minutes say in a sentence: `The Clerk undertook to …`, `Karen will …`. Read only where nothing is marked."""

import re
from collections.abc import Iterator

from bot.reading.document.blocks import Document, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.fields.naming import Names, is_known, is_role
from bot.reading.letter.fields.owners import Owned, subject
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.headings import heads_none
from bot.reading.letter.outline import placed
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Regex

_SENTENCE = Regex(r"(?<=[.!?;])\s+(?=[A-Z(@])")
_LEAD = Regex(
    r"(?:\(?[a-z0-9]{1,3}[.)]\s+|\d+(?:\.\d+)+\s+)?(?:(?:it\s+was\s+|was\s+)?(?:therefore\s+|also\s+|further\s+)?(?:agreed|resolved|decided|noted)\s*[:,–—-]?\s*(?:that\s+)?|(?:agreed|resolved|decision)\s*:\s*)?",
    re.IGNORECASE,
)
_SPOKEN = Regex(r"[\s>*_]*[A-Z@][\w.'’ @-]{0,24}[*_]*\s?:\s")
_HABIT = Regex(r"(?:will|would|shall|should|must)\s+(?:be|have|not|need|no|also\s+be|continue\s+to\s+be|remain|become|result|help|allow|provide|mean|include|run|require|cost|take\s+place)\b", re.IGNORECASE)
_LONGEST = 600


def in_prose(document: Document, context: Context) -> Iterator[Found]:
    if context.marked or context.correspondence:
        return
    for each in placed(document):
        block = each.block
        if block.kind in (Kind.ROW, Kind.HEADING) or block.struck or any(heads_none(title) for title in each.headings[-1:]):
            continue
        if _SPOKEN.match(block.text):
            continue
        for sentence in _sentences(block.text):
            said = _assigned(sentence, context.names)
            candidate = said and found(Stated(said.text, block.line, ", ".join(said.owners)), document, context, "prose", Confidence.WEAK)
            if candidate:
                yield candidate


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for gap in _SENTENCE.finditer(text):
        yield text[start : gap.start()]
        start = gap.end()
    yield text[start:]


def _assigned(sentence: str, names: Names) -> Owned | None:
    """Somebody known, or an officer, who is to do something, will, or took it on."""
    if len(sentence) > _LONGEST or sentence.endswith("?"):
        return None
    lead = _LEAD.match(sentence)
    words = sentence[lead.end() :] if lead else sentence
    said = subject(words, names)
    if said is None or not first_verb(said.text) or _HABIT.search(words[: len(words) - len(said.text) + 24]):
        return None
    return said if all(is_known(owner, names) or is_role(owner) for owner in said.owners) else None
