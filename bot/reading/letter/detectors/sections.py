"""Lists under a heading that says they are actions, until the next heading of its rank."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.beneath import has_lines_beneath, heads_lines_beneath
from bot.reading.letter.detectors.extent import GROUP, is_tight, is_whose, opens, section_of, until_next_point
from bot.reading.letter.detectors.labels import Labels, label_of, labels_below
from bot.reading.letter.detectors.marks import is_marked
from bot.reading.letter.detectors.slashes import of_slashes
from bot.reading.letter.detectors.small import parted, small_names
from bot.reading.letter.detectors.standing import is_settled
from bot.reading.letter.fields.naming import are_known, are_people, is_role
from bot.reading.letter.fields.owned import is_term
from bot.reading.letter.fields.owners import subject
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.filters import says_done
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.headings import heads_actions
from bot.reading.letter.outline import bare
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Regex

_LABEL = Regex(r"(?P<label>[^:\n]{2,60}?)\s*(?::|\s(?P<dash>[–—-]+)\s)\s*(?P<rest>.*)", re.DOTALL)
_NUMBERED = Regex(r"(?:action|AP)(?:\s+(?:point|item))?\s*(?:no\.?\s*)?#?(?P<n>\d[\d./-]*)\W*", re.IGNORECASE)
"""A heading of one action: what it is stands in the line below."""

_DECISION = Regex(r"\W*(?:D\d+(?:\.\d+)*\s*[-–:.)]|decision\b[^:]{0,12}:|decided\s*:)", re.IGNORECASE)
_NEEDS = Regex(r"needs?\s+to\s+[a-z]", re.IGNORECASE)
_SAYS = Regex(r"(?:I|we|yes|no|yeah|not|it|that|this|there|thanks?|maybe|should|can|could)\b", re.IGNORECASE)
_OF = Regex(r"\S+\s+(?:of|by|from)\b")
_MIXED = Regex(
    r"\W*(?:\d+[.)]?\s*)?(?:minutes|notes|discussions?|next\s+meeting|(?:conclusion|deadline|outcome|plan|reminder)s?|summary)\s*(?:and|&|/|\+)\s.*",
    re.IGNORECASE,
)
"""`Minutes and action items`, `Deadlines / actions`: what else was said stands below it too."""

_DONE = Regex(r"done\b", re.IGNORECASE)
_LONGEST_LINE = 400
_WORDS_OF_A_BODY = 6
_WORDS_OF_A_TOPIC = 5


class Group(NamedTuple):
    """Whose list it is: people, or an organisation."""

    owners: str = ""
    organisation: str = ""
    number: str = ""


def in_sections(document: Document, context: Context) -> Iterator[Found]:
    blocks = document.blocks
    columned = has_lines_beneath(document, context)
    at = 0
    while at < len(blocks):
        whose = is_whose(blocks, at, context)
        depth = 8 if whose else opens(blocks[at], blocks[at + 1 : at + 2])
        if not depth or (columned and heads_lines_beneath(blocks[at])):
            at += 1
            continue
        section = until_next_point(list(section_of(blocks, at + 1, depth, blocks[at])), blocks[:at])
        section = [blocks[at], *section] if whose else _innermost(section)
        tight = bool(section) and is_tight(blocks[at], section[0])
        yield from _of_section(section, bare(blocks[at].text), tight, document, context)
        at += max(1, len(section) + 1)


def _innermost(section: list[Block]) -> list[Block]:
    """`Actions` over a whole agenda, one of whose headings is `Next actions`: what stands under that."""
    heads = [at for at, block in enumerate(section) if block.kind is Kind.HEADING and heads_actions(bare(block.text))]
    return section[heads[0] + 1 :] if heads and section[0].kind is Kind.HEADING and heads[0] else section


_WONDERS = Regex(r"(?:what|when|where|who|why|how|which|is|are|do|does|should)\b[^.:;]*\?", re.IGNORECASE)
"""`When does it start?`: below "Next steps", what nobody knows yet."""

_MEETS = Regex(r"we\s+(?:will\s+)?(?:next\s+)?meet\s+(?:again\s+|next\s+)?(?:on|at|in)\b", re.IGNORECASE)
"""`We meet again on 9 April`: an announcement."""


_TO_NOTE = Regex(
    r"\W*(?:the\s+)?(?:[\w-]+\s+){1,4}?(?:is|are)\s+(?:asked|invited|recommended|requested)\s+to\s+(?:note|receive)\b(?!.*\band\s)",
    re.IGNORECASE,
)
"""`Members are asked to note the list`: what a paper is for."""


def _of_section(section: list[Block], title: str, tight: bool, document: Document, context: Context) -> Iterator[Found]:
    numbered = _NUMBERED.fullmatch(title)
    name = "section" if "action" in title.casefold() or GROUP.fullmatch(title) else "steps"
    reader = _Reader(context, numbered["n"] if numbered else "", tight, _MIXED.fullmatch(title) is not None)
    small = small_names(section, context)
    for at, block in enumerate(section):
        below = section[at + 1] if at + 1 < len(section) else None
        taken = reader.takes(block, below)
        if (
            not taken
            or _TO_NOTE.match(block.text)
            or label_of(block)
            or is_marked(block.text, context)
            or _is_done(section, at, context)
        ):
            continue
        if name == "steps" and (_is_said(block, context) or _WONDERS.fullmatch(block.text) or _MEETS.match(block.text)):
            continue
        labels = labels_below(section, at)
        somebody, said = parted(block, small)
        labels = labels._replace(owner=labels.owner or somebody)
        for stated in _stated(said, reader.group, labels, context):
            candidate = found(stated, document, context, name, Confidence.STRONG)
            if candidate:
                yield candidate


class _Reader:
    """Which blocks of a section are its actions, as they come: the items of its first depth, or lines that read so."""

    def __init__(self, context: Context, number: str, tight: bool, mixed: bool) -> None:
        self._tight = tight
        self._mixed = mixed
        self.group = Group(number=number)
        self._number = number
        self._context = context
        self._top: int | None = None
        self._parent = -1
        self._lines = False
        self._below = False

    def takes(self, block: Block, below: Block | None) -> bool:
        named = _next_body(block, below, self.group, self._context) or _group(block, below, self._context)
        if named:
            self.group = named
            self._parent = block.depth if block.kind is Kind.ITEM else -1
            self._top = None if block.kind is not Kind.ITEM else self._top
            return False
        if block.struck or block.ticked is True or _DECISION.match(block.text):
            return False
        self._below = self._below or block.kind is Kind.HEADING
        if block.kind is Kind.PARAGRAPH:
            return self._takes_line(block)
        if block.kind is Kind.ITEM and block.text.endswith(":"):
            told = self._top is None and reads_as_action(block.text, self._context)
            self._top = block.depth if told else self._top
            return False
        if (self._below or self._mixed) and not self.group.owners and not self._reads(block.text):
            return False
        return block.kind is Kind.ITEM and self._takes_item(block)

    def _takes_line(self, block: Block) -> bool:
        if self._top is not None or len(block.text) > _LONGEST_LINE:
            return False
        if not self._tight and not self._reads(block.text) and not (self._number and not self._lines):
            return False
        self._lines = True
        return True

    def _reads(self, text: str) -> bool:
        if self._below:
            return subject(text, self._context.names) is not None
        return reads_as_action(text, self._context)

    def _takes_item(self, block: Block) -> bool:
        if self._lines and subject(block.text, self._context.names) is None:
            return False
        if self._parent >= 0 and block.depth > self._parent:
            return block.depth == self._parent + 1
        if self._parent >= 0:
            self._parent, self.group = -1, Group()
        self._top = block.depth if self._top is None else min(self._top, block.depth)
        return block.depth == self._top


def reads_as_action(text: str, context: Context) -> bool:
    """Whether a line, by itself, says who is to do what, or tells to do something."""
    label = _LABEL.fullmatch(text)
    if label and are_people(label["label"], context.names):
        known = are_known(label["label"], context.names)
        told = first_verb(label["rest"]) or (known and _NEEDS.match(label["rest"]) is not None)
        return told or bool(label["dash"] and known)
    told = first_verb(text) and len(text.split()) > 2 and not _OF.match(text)
    told = told and not text.split(None, 1)[0].endswith(":")
    return subject(text, context.names) is not None or told or text.startswith("@") or " / " in text


def _is_said(block: Block, context: Context) -> bool:
    """`AH: Thanks, but I would rather not`, below `Next steps`: what somebody says."""
    label = _LABEL.fullmatch(block.text)
    said = label is not None and not label["dash"] and are_known(label["label"], context.names)
    return said and not reads_as_action(block.text, context)


def _stated(block: Block, group: Group, labels: Labels, context: Context) -> Iterator[Stated]:
    split = of_slashes(block.text, context.names)
    if split:
        yield split._replace(line=block.line)
        return
    owners = labels.owner or ("" if subject(block.text, context.names) else group.owners)
    if not says_done(labels.status):
        number = block.number or group.number
        yield Stated(block.text, block.line, owners, labels.due, number, group.organisation)


def _group(block: Block, below: Block | None, context: Context) -> Group | None:
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
    label = _LABEL.fullmatch(block.text)
    return label is not None and are_known(label["label"], context.names) and not _SAYS.match(label["rest"])


def _next_body(block: Block, below: Block | None, before: Group, context: Context) -> Group | None:
    """`Ofsted:` above a list, where the list before it was a body's: the other one's."""
    if not before.organisation or block.kind is Kind.ITEM or below is None or below.kind is not Kind.ITEM:
        return None
    said = GROUP.fullmatch(bare(block.text))
    who = said["who"].strip() if said and not said["to"] else ""
    is_body = 0 < len(who.split()) <= _WORDS_OF_A_BODY and not are_known(who, context.names)
    return Group(organisation=who) if is_body else None


def _is_done(section: list[Block], at: int, context: Context) -> bool:
    """Whether an item or a mark below it says that it is."""
    if at + 1 < len(section) and is_settled(section[at + 1], context):
        return True
    for below in section[at + 1 : at + 4]:
        if below.kind is not Kind.ITEM or below.depth <= section[at].depth:
            return False
        if says_done(below.text) or _DONE.match(below.text):
            return True
    return False
