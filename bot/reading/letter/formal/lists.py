"""A list under one request: acts of their own are an action each, things are what the one request covers."""

import re
from collections.abc import Sequence

from bot.reading.document.blocks import Block
from bot.reading.letter.formal.pleas import is_question
from bot.reading.letter.formal.scene import Said
from bot.reading.letter.formal.sentences import sentences
from bot.reading.letter.formal.verbs import acts
from bot.reading.regex import Regex

_HOLE = Regex(
    r"(?:\bto|\bwill|\bwill\s+also|\bmust|\bshould|\bshall|\balso|\bagreed|\bthat|\byou|\bit)\W*$", re.IGNORECASE
)
_ACTS = Regex(
    r"\b(?:steps|measures|works|actions?|recommendations?|directions?|requirements?|tasks|things|improvements"
    r"|areas\s+for\s+improvement|following\s+ways|as\s+follows)\b",
    re.IGNORECASE,
)
_OF_ITS_OWN = Regex(
    r"\W*(?:please|can\s+you|could\s+you|would\s+you|will\s+you|I\s+would|we\s+would|you\s+(?:should|must)"
    r"|the\s+[\w\s]{2,40}?\s(?:should|must|shall)\b)",
    re.IGNORECASE,
)
_TRIM = " ;,•·-–—*\t"


def is_of_its_own(words: str) -> bool:
    """Whether an item is a request without its lead."""
    return _OF_ITS_OWN.match(words) is not None


def item_text(block: Block) -> str:
    """The first sentence of an item, without what joins it to the next."""
    first = next(iter(sentences(block.text[:_LONGEST])), "")
    return re.sub(r"[;,]\s*(?:and|or)?\s*$", "", first).strip(_TRIM)


def acts_of(said: Said, lead: str, items: Sequence[Block]) -> tuple[bool, list[tuple[Block, str]]]:
    """Whether the lead itself is an action, and the items that are, each with its text."""
    texts = [(block, text) for block in items if (text := item_text(block))]
    if _HOLE.search(lead):
        head = said.text.rstrip(":–- ")
        return False, [(block, f"{head} {text}" if 0 < len(head.split()) <= 4 else text) for block, text in texts]
    own = [(block, text) for block, text in texts if acts(text) or is_of_its_own(text)]
    if own and (_ACTS.search(lead) or 2 * len(own) >= len(texts)):
        return False, texts if _ACTS.search(lead) else [each for each in texts if each in own or is_question(each[1])]
    return True, [(block, text) for block, text in texts if is_question(text) or is_of_its_own(text)]


def with_items(said: Said, items: Sequence[Block]) -> str:
    """What a lead asks; where it says nothing by itself (`provide:`), with the things that it leads to."""
    bare = said.text.strip(":–- ")
    if not items or (len(bare.split()) > 2 and not (bare.endswith("following") and len(bare.split()) < 5)):
        return said.text
    texts = [text for block in items if (text := item_text(block))]
    things = [text for text in texts if not (is_question(text) or is_of_its_own(text))]
    return f"{said.text} {'; '.join(things or texts)}"[:600]


_LONGEST = 1_500
