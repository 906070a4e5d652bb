"""Lists under a heading that says they are actions, until the next heading of its rank."""

import re
from collections.abc import Iterator

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.beneath import has_lines_beneath, heads_lines_beneath
from bot.reading.letter.detectors.extent import GROUP, is_tight, is_whose, opens, section_of, until_next_point
from bot.reading.letter.detectors.groups import Group, group_of, next_body
from bot.reading.letter.detectors.labels import Labels, label_of, labels_below
from bot.reading.letter.detectors.lines import is_said, reads_as_action
from bot.reading.letter.detectors.marks import is_marked
from bot.reading.letter.detectors.slashes import of_slashes
from bot.reading.letter.detectors.small import parted, small_names
from bot.reading.letter.detectors.standing import is_settled
from bot.reading.letter.detectors.wondered import answers, is_no_step
from bot.reading.letter.fields.owners import subject
from bot.reading.letter.filters import says_done
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.headings import heads_actions
from bot.reading.letter.outline import bare
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Regex

_NUMBERED = Regex(r"(?:action|AP)(?:\s+(?:point|item))?\s*(?:no\.?\s*)?#?(?P<n>\d[\d./-]*)\W*", re.IGNORECASE)
"""A heading of one action: what it is stands in the line below."""

_DECISION = Regex(r"\W*(?:D\d+(?:\.\d+)*\s*[-–:.)]|decision\b[^:]{0,12}:|decided\s*:)", re.IGNORECASE)

_MIXED = Regex(
    r"\W*(?:\d+[.)]?\s*)?(?:minutes|notes|discussions?|next\s+meeting|(?:conclusion|deadline|outcome|plan|reminder)s?|summary)\s*(?:and|&|/|\+)\s.*",
    re.IGNORECASE,
)
"""`Minutes and action items`, `Deadlines / actions`: what else was said stands below it too."""

_DONE = Regex(r"done\b", re.IGNORECASE)

_LONGEST_LINE = 400


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
        taken = reader.takes(block, below) or (name == "steps" and answers(section, at, context))
        if (
            not taken
            or _TO_NOTE.match(block.text)
            or label_of(block)
            or is_marked(block.text, context)
            or _is_done(section, at, context)
        ):
            continue
        if name == "steps" and (is_said(block, context) or is_no_step(section, at, context)):
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
        named = next_body(block, below, self.group, self._context) or group_of(block, below, self._context)
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


def _stated(block: Block, group: Group, labels: Labels, context: Context) -> Iterator[Stated]:
    split = of_slashes(block.text, context.names)
    if split:
        yield split._replace(line=block.line)
        return
    owners = labels.owner or ("" if subject(block.text, context.names) else group.owners)
    if not says_done(labels.status):
        number = block.number or group.number
        yield Stated(block.text, block.line, owners, labels.due, number, group.organisation)


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
