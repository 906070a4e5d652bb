"""What stands below "Next steps" and is none: a question, a topic over one, the announcement of a meeting."""

import re
from collections.abc import Sequence

from bot.reading.document.blocks import Block, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.fields.naming import is_known
from bot.reading.letter.fields.owners import subject
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Regex

_WONDERS = Regex(r"(?:what|when|where|who|why|how|which|is|are|do|does|should)\b[^.:;]*\?", re.IGNORECASE)
"""`When does it start?`: below "Next steps", what nobody knows yet."""

_ASKS = Regex(r"[^.:;?]+\?")
_MEETS = Regex(r"we\s+(?:will\s+)?(?:next\s+)?meet\s+(?:again\s+|next\s+)?(?:on|at|in)\b", re.IGNORECASE)
"""`We meet again on 9 April`: an announcement."""

_FURTHEST = 12
_WORDS_OF_A_TOPIC = 5


def is_no_step(section: Sequence[Block], at: int, context: Context) -> bool:
    block = section[at]
    if _MEETS.match(block.text) or _wonders(block.text, context):
        return True
    below = section[at + 1] if at + 1 < len(section) else None
    topic = block.kind is Kind.ITEM and len(block.text.split()) <= _WORDS_OF_A_TOPIC and not first_verb(block.text)
    return topic and below is not None and below.depth > block.depth and _wonders(below.text, context)


def answers(section: Sequence[Block], at: int, context: Context) -> bool:
    """Whether somebody is to do something, right below a question."""
    block = section[at]
    said = subject(block.text, context.names) if block.kind is Kind.ITEM and block.depth else None
    if said is None or not first_verb(said.text):
        return False
    charged = block.text.removesuffix(said.text).endswith(" to ")
    if not charged and not all(is_known(owner, context.names) for owner in said.owners):
        return False
    over = (before for before in reversed(section[max(0, at - _FURTHEST) : at]) if before.depth < block.depth)
    parent = next(over, None)
    return parent is not None and _wonders(parent.text, context)


def _wonders(text: str, context: Context) -> bool:
    """`Still in private beta?`; but `Move the shed?` is a step."""
    asked = _ASKS.fullmatch(text) and not first_verb(text) and subject(text, context.names) is None
    return _WONDERS.fullmatch(text) is not None or bool(asked)
