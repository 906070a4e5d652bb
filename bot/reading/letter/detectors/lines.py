"""Whether a line, by itself, says who is to do what."""

import re

from bot.reading.document.blocks import Block
from bot.reading.letter.context import Context
from bot.reading.letter.fields.naming import are_known, are_people
from bot.reading.letter.fields.owners import subject
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Regex

LABEL = Regex(r"(?P<label>[^:\n]{2,60}?)\s*(?::|\s(?P<dash>[–—-]+)\s)\s*(?P<rest>.*)", re.DOTALL)
"""`Karen: …`, `Karen – …`."""

_NEEDS = Regex(r"needs?\s+to\s+[a-z]", re.IGNORECASE)

_OF = Regex(r"\S+\s+(?:of|by|from)\b")


def reads_as_action(text: str, context: Context) -> bool:
    """Whether a line, by itself, says who is to do what, or tells to do something."""
    label = LABEL.fullmatch(text)
    if label and are_people(label["label"], context.names):
        known = are_known(label["label"], context.names)
        told = first_verb(label["rest"]) or (known and _NEEDS.match(label["rest"]) is not None)
        return told or bool(label["dash"] and known)
    told = first_verb(text) and len(text.split()) > 2 and not _OF.match(text)
    told = told and not text.split(None, 1)[0].endswith(":")
    return subject(text, context.names) is not None or told or text.startswith("@") or " / " in text


def is_said(block: Block, context: Context) -> bool:
    """`AH: Thanks, but I would rather not`, below `Next steps`: what somebody says."""
    label = LABEL.fullmatch(block.text)
    said = label is not None and not label["dash"] and are_known(label["label"], context.names)
    return said and not reads_as_action(block.text, context)
