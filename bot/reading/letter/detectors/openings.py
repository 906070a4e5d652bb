"""Marks that no colon sets off: `**Action** send the draft`, `Ann has an action to check the lamps`."""

import re

from bot.reading.document.blocks import Block
from bot.reading.letter.fields.naming import Names, are_people
from bot.reading.letter.fields.owners import subject
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Regex

_BOLD = Regex(r"(?:new\s+)?(?:actions?(?:\s+(?:items?|points?))?|AI|to[- ]?do)", re.IGNORECASE)
_HAS = Regex(
    r"(?P<who>[^.;:]{1,60}?)\s+(?:has|have|took|takes?|accept(?:s|ed)|was\s+given)\s+(?:on\s+)?(?:an?|the)\s+action"
    r"(?:\s+(?:item|point))?\s+to\s+(?P<task>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


def with_colon(block: Block, names: Names) -> str:
    """The block's text, such a mark written as the others are."""
    text = block.text
    bold = block.strong[0] if block.strong else ""
    rest = text.removeprefix(bold).strip()
    if _BOLD.fullmatch(bold) and rest != text and (subject(rest, names) or first_verb(rest)):
        return f"{bold}: {rest}"
    has = _HAS.match(text)
    return f"Action: {has['who']} to {has['task']}" if has and are_people(has["who"], names) else text
