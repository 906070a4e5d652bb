"""Whose list it is that stands below `Warwickshire to:`, `Karen:` or a topic, in a section of actions."""

import re
from typing import NamedTuple

from bot.reading.document.blocks import Block, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.extent import GROUP
from bot.reading.letter.detectors.lines import LABEL, reads_as_action
from bot.reading.letter.fields.naming import are_known, are_people, is_role
from bot.reading.letter.fields.owned import is_term
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.outline import bare
from bot.reading.regex import Regex

_SAYS = Regex(r"(?:I|we|yes|no|yeah|not|it|that|this|there|thanks?|maybe|should|can|could)\b", re.IGNORECASE)

_WORDS_OF_A_BODY = 6

_WORDS_OF_A_TOPIC = 5


class Group(NamedTuple):
    """Whose list it is: people, or an organisation."""

    owners: str = ""
    organisation: str = ""
    number: str = ""


def group_of(block: Block, below: Block | None, context: Context) -> Group | None:
    """`Warwickshire to:`, `Karen:` and whatever else ends in a colon and has a list below it."""
    title = bare(block.text)
    said = GROUP.fullmatch(title)
    listed = below is not None and below.kind is Kind.ITEM
    deeper = listed and below is not None and (block.kind is not Kind.ITEM or below.depth > block.depth)
    if deeper and below is not None and _is_topic(block, below, context):
        return Group()
    if not deeper or not (said or block.kind is Kind.HEADING or are_people(title, context.names)):
        return None
    who = said["who"].strip(" *_") if said else title
    if not are_people(who, context.names) or is_term(who, context.names):
        return Group()
    if said and context.correspondence and not (are_known(who, context.names) or is_role(who)):
        return Group(organisation=who)
    return Group(owners=who)


def _is_topic(block: Block, below: Block, context: Context) -> bool:
    """`Website` over what is to be done about it."""
    words = block.text.split()
    is_short = block.kind is Kind.ITEM and len(words) <= _WORDS_OF_A_TOPIC and not block.number
    is_told = first_verb(block.text) or any(word[0] in "@(" for word in words)
    over = reads_as_action(below.text, context) or _is_given(below, context)
    return is_short and not is_told and over and ":" not in block.text


def _is_given(block: Block, context: Context) -> bool:
    """`Ann: the year's figures`, and nothing that she says."""
    label = LABEL.fullmatch(block.text)
    return label is not None and are_known(label["label"], context.names) and not _SAYS.match(label["rest"])


def next_body(block: Block, below: Block | None, before: Group, context: Context) -> Group | None:
    """`Ofsted:` above a list, where the list before it was a body's: the other one's."""
    if not before.organisation or block.kind is Kind.ITEM or below is None or below.kind is not Kind.ITEM:
        return None
    said = GROUP.fullmatch(bare(block.text))
    who = said["who"].strip() if said and not said["to"] else ""
    is_body = 0 < len(who.split()) <= _WORDS_OF_A_BODY and not are_known(who, context.names)
    return Group(organisation=who) if is_body else None
