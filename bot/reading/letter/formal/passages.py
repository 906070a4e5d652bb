"""A document as sentences in reading order, each under its heading, and leading into its list if it has one."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.reading.document.blocks import Block, Kind
from bot.reading.letter.formal.clauses import clauses
from bot.reading.letter.formal.dates import DAY
from bot.reading.letter.formal.deadlines import IN_TIME
from bot.reading.letter.formal.parties import Parties
from bot.reading.letter.formal.scene import Passage
from bot.reading.letter.formal.sentences import sentences
from bot.reading.letter.formal.verbs import THINGS, acts, verb_of
from bot.reading.regex import Regex

_LEADS = (":", ":-", ":–", ": -", "...", "…")
_GOES_ON = (";", ",", "; and", ", and", ";and", "; or")
_RESOLVED = Regex(
    r"(?i:(?:\W|it\s+was|unanimously|and|the\s+\w+|has)*\bresolved(?:\W|that|unanimously|to)*"
    r"(?:\bthe\s+(?:\w+\s+){0,3}?(?:council|committee|board|cabinet|panel|executive))?"
    r"|\W*directions?\W*|\W*it\s+is\s+(?:ordered|directed)\W*(?:that)?\W*)"
)
_ASKS = Regex(r"\W*(?i:please|kindly|(?:could|can|would|will)\s+you|(?:I|we)\s+(?:would|will|shall|ask|request))\s")
"""A short line without a stop that asks is a sentence."""

_THAT = Regex(r"\W*(?i:that(?:\s+(?:the\s+[\w\s]{3,40}|(?:this\s+)?(?:council|committee|board|cabinet)))?)\W*")
"""`Resolved:` in one line and `That:` in the next lead into the same list."""

_RESOLVES = Regex(r"\W*(?:(?i:it\s+was)\s+)?RESOLVED\b")
_NUMBERED = Regex(r"R[0-9]{1,2}\s")
_SUMMARY = Regex(r"\W*(?i:summary)\s*:\s*\S")
"""What a ruling puts in front says it all once more below."""

_SIGNS = str.maketrans(dict.fromkeys(",;:.!?()[]\"'’‘“”/–—*_", " "))
_HEADING_WORDS, _TITLE = 10, 160
_FOLLOWING = Regex(
    r"\b(?:(?:following|below)\b[^.]{0,60}|following\s+(?:\w+\s+)?questions\b[^.]{0,60}"
    r"\b(?:answers?|respon[ds]\w*|repl(?:y|ies))\b[^.]{0,60})\.?$",
    re.IGNORECASE,
)


def passages(blocks: Sequence[Block], ends: Parties) -> Iterator[Passage]:
    """Those of the body: what stands before a letter's greeting and after its close is not spoken."""
    under, when, lead, led = "", "", "", range(0)
    for at, block in enumerate(blocks):
        if not _is_spoken(block, ends):
            continue
        titled, timed = _is_heading(blocks, at), _is_of_time(block)
        if timed:
            when = block.text
        elif titled and not IN_TIME.fullmatch(block.text):
            under, when = block.text, ""
        items = _items(blocks, at)
        if not _SUMMARY.match(block.text) and (items or not (titled or timed) or block.text.endswith("?")):
            yield from _of_block(block, at, _Above(under, when, lead if at in led else ""), items)
        if items:
            before = f"{blocks[at - 1].text} " if at and _THAT.fullmatch(block.text) else ""
            lead, led = f"{before}{block.text}", range(items[0], items[-1] + 1)
        elif _RESOLVES.match(block.text) and block.text.rstrip().endswith(_GOES_ON):
            lead, led = block.text, range(at + 1, _last_of(blocks, at) + 1)


def _last_of(blocks: Sequence[Block], at: int) -> int:
    """The last block of what `RESOLVED – that (A) …; and` begins."""
    while at + 1 < len(blocks) and blocks[at].text.rstrip().endswith(_GOES_ON):
        at += 1
    return at


class _Above(NamedTuple):
    """The heading, the heading that says by when, and the sentence that leads into the list."""

    under: str
    when: str
    lead: str


def _of_block(block: Block, at: int, above: _Above, items: tuple[int, ...]) -> Iterator[Passage]:
    """A clause after the first is led by its whole sentence: `RESOLVED that X be sent and that Y be asked`."""
    said = [
        (clause, sentence) for text in _texts(block) for sentence in sentences(text) for clause in clauses(sentence)
    ]
    opened = False
    for n, (clause, sentence) in enumerate(said):
        following = said[n + 1][0] if n + 1 < len(said) else ""
        led = above.lead or ("" if sentence.startswith(clause) else sentence)
        quoted = opened or clause.lstrip().startswith(_QUOTES) or _CITES.search(clause) is not None
        opened ^= sum(map(clause.count, _QUOTES)) % 2 == 1
        yield Passage(
            clause,
            block,
            at,
            above.under,
            led,
            () if following else items,
            n == 0,
            following,
            quoted,
            above.when,
            _words(clause),
        )


_QUOTES = ('"', "“", "”")
_CITES = Regex(r":\s*[\"“‘']")
"""What somebody wrote, after a colon: `He asked for the following: “I require a list …”`."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().translate(_SIGNS).split())


_NUMBER = Regex(r"^[0-9]{1,3}[.)]\s+(?=\S)")
"""`- 1. Please …`: a number behind a bullet."""

_PRINTED = Regex(r"^(?P<number>[0-9]{1,3})\s+(?=(?:The|Both|Each|All|By|Within|No\s+later)\s)")
"""`3 The claimant shall …`: the number of a paragraph, without its stop."""


def number_of(block: Block) -> str:
    """The number of an item, or the one printed before a paragraph; empty without one."""
    printed = _PRINTED.match(block.text) if block.kind is Kind.PARAGRAPH else None
    return block.number or (printed["number"] if printed else "")


def _texts(block: Block) -> list[str]:
    """Cells of a table without headers, as official forms are set, are paragraphs; those of a log are not."""
    if block.kind is Kind.ITEM:
        return [_NUMBER.sub("", block.text)]
    if block.kind is not Kind.ROW:
        return [_PRINTED.sub("", block.text)]
    return [cell.text for cell in block.cells if not cell.header and len(cell.text) > 40]


def _is_spoken(block: Block, ends: Parties) -> bool:
    return ends.greeted < block.line < ends.closed and not block.struck and block.ticked is not True


def _is_heading(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at]
    text = block.text.rstrip()
    if len(text) > _TITLE or DAY.search(text) or _ASKS.match(text):
        return False
    if block.kind is Kind.HEADING:
        return True
    short = block.kind is Kind.PARAGRAPH and len(text.split()) <= _HEADING_WORDS
    return (
        short and not _NUMBERED.match(text) and text[:1].isupper() and text[-1:] not in ".,;:?!"
    ) or _is_capital_title(block)


def _is_of_time(block: Block) -> bool:
    """`By 19 November 2018`, a line of its own: what stands below it is due then."""
    return block.kind is not Kind.ITEM and block.text[-1:] not in ".:" and IN_TIME.fullmatch(block.text) is not None


def _is_capital_title(block: Block) -> bool:
    return block.text.isupper() and len(block.text.split()) <= 2 * _HEADING_WORDS


def _items(blocks: Sequence[Block], at: int) -> tuple[int, ...]:
    """The items of the list that a block leads into, by position: deeper ones where it is an item itself."""
    block, text = blocks[at], blocks[at].text.rstrip()
    if not (text.endswith(_LEADS) or _FOLLOWING.search(text[-160:]) or _RESOLVED.fullmatch(text)):
        return ()
    found: list[int] = []
    for next_at in range(at + 1, len(blocks)):
        item = blocks[next_at]
        if (
            _is_item_of(block, item)
            or (text.endswith(_LEADS) and _is_unmarked_item(blocks, next_at, bool(found)))
            or (_STEPS.search(text[-120:]) and _is_step(item))
        ):
            found.append(next_at)
        elif not (item.kind is Kind.ITEM and found and item.depth > blocks[found[0]].depth):
            break
    return tuple(found)


def _is_step(block: Block) -> bool:
    """A paragraph that begins with a verb below `to take the following steps:`."""
    return block.kind is Kind.PARAGRAPH and acts(block.text) and verb_of(block.text) not in THINGS


_STEPS = Regex(
    r"\b(?:following|these)\s+(?:[\w-]+\s+){0,2}(?:steps?|actions?|measures|requirements|recommendations):\W*$",
    re.IGNORECASE,
)


def _is_item_of(lead: Block, item: Block) -> bool:
    if item.kind is not Kind.ITEM:
        return False
    if lead.kind is not Kind.ITEM:
        return True
    if item.depth == lead.depth and item.text[:1].islower():
        return True
    return item.depth > lead.depth or _style(item) != _style(lead)


def _style(item: Block) -> str:
    number = item.number or ""
    return "digits" if number[:1].isdigit() else "letters" if number else "bullet"


def _is_unmarked_item(blocks: Sequence[Block], at: int, goes_on: bool) -> bool:
    """A list whose bullets were lost: paragraphs that begin small or end with a semicolon, and the one after."""
    block = blocks[at]
    if block.kind is not Kind.PARAGRAPH:
        return False
    text = block.text.rstrip()
    after = goes_on and blocks[at - 1].text.rstrip().endswith(_GOES_ON)
    return text[:1].islower() or text.startswith("That ") or text.endswith(_GOES_ON) or after
