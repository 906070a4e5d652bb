"""Lists under a heading that says they are actions, until the next heading of its rank."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.slashes import of_slashes
from bot.reading.letter.fields.naming import are_known, are_people, is_handle, is_role
from bot.reading.letter.fields.owners import subject
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.filters import says_done
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.headings import heads_actions, heads_none
from bot.reading.letter.outline import bare, heading_depth
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Regex

_GROUP = Regex(r"(?P<who>[^:]{1,60}?)(?P<to>\s+to)?\s*:\s*")
_LABEL = Regex(r"(?P<label>[^:\n]{3,60}?)\s*:\s*(?P<rest>.*)", re.DOTALL)
_ENDS = Regex(r"[.!?]$")
_LONGEST_LINE = 400


class Group(NamedTuple):
    """Whose list it is: people, or an organisation."""

    owners: str = ""
    organisation: str = ""


def in_sections(document: Document, context: Context) -> Iterator[Found]:
    blocks = document.blocks
    at = 0
    while at < len(blocks):
        depth = _opens(blocks[at])
        if not depth:
            at += 1
            continue
        section = list(_section(blocks, at + 1, depth, blocks[at]))
        yield from _of_section(section, document, context)
        at += max(1, len(section) + 1)


def _opens(block: Block) -> int:
    """The depth of an action heading, 20 and more for an item that heads the items below it; 0 for anything else."""
    title = bare(block.text)
    if block.kind is Kind.ROW or block.kind is Kind.COLUMNS or not heads_actions(title):
        return 0
    if block.kind is Kind.ITEM:
        return 20 + block.depth
    return heading_depth(block) or (8 if title.endswith(":") else 0)


def _section(blocks: tuple[Block, ...], start: int, depth: int, head: Block) -> Iterator[Block]:
    """The blocks that a heading holds."""
    listed = False
    for block in blocks[start:]:
        if depth >= 20:
            if block.kind is not Kind.ITEM or block.depth <= head.depth:
                return
        elif _closes(block, depth, listed):
            return
        listed = listed or block.kind is Kind.ITEM
        yield block


def _closes(block: Block, depth: int, listed: bool) -> bool:
    level = heading_depth(block)
    if block.kind is Kind.HEADING:
        return level <= depth or heads_none(bare(block.text))
    if block.kind is not Kind.PARAGRAPH or _GROUP.fullmatch(block.text):
        return False
    return bool(level and depth >= 7 and subject(block.text, frozenset()) is None and not first_verb(block.text)) or (listed and depth >= 7)


def _of_section(section: list[Block], document: Document, context: Context) -> Iterator[Found]:
    listed = any(block.kind is Kind.ITEM for block in section)
    group, parent = Group(), -1
    for at, block in enumerate(section):
        below = section[at + 1] if at + 1 < len(section) else None
        if named := _group(block, below, context):
            group, parent = named, block.depth if block.kind is Kind.ITEM else -1
            continue
        if not _is_action(block, listed, section, at, parent, context):
            continue
        for stated in _stated(block, group, context):
            candidate = None if _is_done(section, at) else found(stated, document, context, "section", Confidence.STRONG)
            if candidate:
                yield candidate


def _stated(block: Block, group: Group, context: Context) -> Iterator[Stated]:
    split = of_slashes(block.text, context.names)
    if split:
        yield split._replace(line=block.line)
        return
    owners = "" if subject(block.text, context.names) else group.owners
    yield Stated(block.text, block.line, owners, number=block.number or "", organisation=group.organisation)


def _group(block: Block, below: Block | None, context: Context) -> Group | None:
    """`Warwickshire to:`, `Karen:` and whatever else ends in a colon and has a list below it."""
    said = _GROUP.fullmatch(bare(block.text))
    deeper = below is not None and below.kind is Kind.ITEM and (block.kind is not Kind.ITEM or below.depth > block.depth)
    alone = block.kind in (Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM) and deeper and are_people(bare(block.text), context.names)
    if not (said or alone) or not deeper:
        return None
    who = said["who"].strip(" *_") if said else bare(block.text)
    if not are_people(who, context.names):
        return Group()
    if context.correspondence and not (are_known(who, context.names) or is_role(who)):
        return Group(organisation=who)
    return Group(owners=who)


def _is_action(block: Block, listed: bool, section: list[Block], at: int, parent: int, context: Context) -> bool:
    if block.struck or block.ticked is True or block.kind in (Kind.ROW, Kind.HEADING, Kind.COLUMNS):
        return False
    if block.kind is Kind.PARAGRAPH:
        return not listed and len(block.text) <= _LONGEST_LINE and _looks_so(block.text, context)
    if listed and parent >= 0:
        return block.depth == parent + 1 or block.depth <= parent
    top = min(each.depth for each in section if each.kind is Kind.ITEM)
    return block.depth == top


def _looks_so(text: str, context: Context) -> bool:
    return subject(text, context.names) is not None or first_verb(text) or is_handle(text.split()[0]) or " / " in text or ":" in text[:40]


def _is_done(section: list[Block], at: int) -> bool:
    """Whether an item below it says that it is."""
    for below in section[at + 1 : at + 4]:
        if below.kind is not Kind.ITEM or below.depth <= section[at].depth:
            return False
        if says_done(below.text) or re.match(r"(?i)done\b", below.text):
            return True
    return False
