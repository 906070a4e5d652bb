"""A column of initials that was flattened to text: each in a line of its own, beneath what was said."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.agreed import agreed
from bot.reading.letter.fields.naming import are_known, are_people
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.outline import bare
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Regex

_ENOUGH = 3
"""So many lines that are nothing but somebody's initials are a column."""

_HEAD = 40
"""Blocks in which the header of the column stands: with it one line is enough."""

_LONGEST, _FEWEST_WORDS = 24, 4
_WISH = Regex(
    r"(?:the\s+\w+|members)\s+noted\s[^.;]{3,300}?\s+and\s+(?P<wish>(?:requested|asked|agreed|instructed)\s.*)",
    re.IGNORECASE | re.DOTALL,
)
"""`The Panel noted the plan and requested a copy`: what was noted is done."""

_NOTED = Regex(r"(?:the\s+\w+|members)\s+noted\s", re.IGNORECASE)
_ASKED = Regex(r"\b(?:was|were)\s+(?:asked|requested|instructed|tasked)\s+to\s", re.IGNORECASE)
_FEW = 6
"""Paragraphs of one item of an agenda."""

_TEXT = (Kind.ITEM, Kind.PARAGRAPH)
_SAID_OF_THE_COLUMN = Regex(r"(?i:actions?(?:\s+by)?|by\s+whom|who)\W*")


def in_lines_beneath(document: Document, context: Context) -> Iterator[Found]:
    for beside, who in _pairs(document, context):
        said = _meant(beside, document.blocks)
        wish = _WISH.match(said.text)
        words = wish["wish"] if wish else said.text if said is beside else agreed(said.text)
        candidate = found(Stated(words, said.line, bare(who.text)), document, context, "column", Confidence.STRONG)
        if candidate:
            yield candidate


def _meant(beside: Block, blocks: Sequence[Block]) -> Block:
    """What was only noted is nobody's task: then the last paragraph before it that asks somebody, under one heading."""
    if not _NOTED.match(beside.text) or _WISH.match(beside.text):
        return beside
    at = bisect_left(blocks, beside.line, key=lambda block: block.line)
    above = takewhile(lambda block: block.kind in _TEXT, reversed(blocks[max(0, at - _FEW) : at]))
    return next((block for block in above if _ASKED.search(block.text)), beside)


def has_lines_beneath(document: Document, context: Context) -> bool:
    return bool(_pairs(document, context))


def heads_lines_beneath(block: Block) -> bool:
    """`Action` over such a column is no heading of what follows."""
    return _SAID_OF_THE_COLUMN.fullmatch(bare(block.text)) is not None


def _pairs(document: Document, context: Context) -> list[tuple[Block, Block]]:
    pairs = [(said, who) for said, who in pairwise(document.blocks) if _is_pair(said, who, context)]
    headed = bool(pairs) and any(heads_lines_beneath(block) for block in document.blocks[:_HEAD])
    return pairs if headed or len(pairs) >= _ENOUGH else []


def _is_pair(said: Block, who: Block, context: Context) -> bool:
    name = bare(who.text)
    if (
        name.endswith(":")
        or who.kind not in (Kind.PARAGRAPH, Kind.HEADING)
        or said.kind not in _TEXT
        or len(name) > _LONGEST
    ):
        return False
    is_said = len(said.text.split()) >= _FEWEST_WORDS and not are_people(said.text, context.names)
    return is_said and name.replace("’", "'").upper() == name and are_known(name, context.names)
