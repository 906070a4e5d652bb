"""How far a heading of actions reaches: which blocks it opens with, and where its list ends."""

import re
from collections.abc import Iterator

from bot.reading.document.blocks import Block, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.fields.naming import NOBODY, are_people
from bot.reading.letter.fields.owners import subject
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.headings import heads_actions, heads_none
from bot.reading.letter.outline import bare, heading_depth
from bot.reading.regex import Regex

GROUP = Regex(r"(?P<who>[^:]{1,60}?)(?P<to>\s+to)?\s*:\s*")
_RESOLVED = Regex(r"(?:it\s+was\s+)?(?:resolved|agreed|recommended|ordered)", re.IGNORECASE)
"""`RESOLVED to:` is nobody's list."""

_ANNOUNCES = Regex(
    r"(?:^|[.!?]\s+)(?![^.!?]{0,40}\b(?:discussions?|motions?|updates|agenda)\b)[^.!?]{0,60}"
    r"\b(?:actions?|action\s+(?:points|items)|to[- ]?dos|next\s+steps)\b[^.!?]{0,80}:$",
    re.IGNORECASE,
)
"""`Thanks for yesterday. Actions below:`"""

_OF_EVERY_MEETING = Regex(
    r"(?:at\s+the\s+(?:start|end)\s+of|before|after)\s+(?:the|each|every)\s+meeting\W*$", re.IGNORECASE
)
"""What a form tells whoever keeps the notes."""

_AGENDA = Regex(r"(?:\w+\s+){0,3}agenda\b[^:]{0,40}:", re.IGNORECASE)
"""`Planned agenda for 27 February:`, over what is met about then."""

_REPORTS = Regex(
    r"\b(?:I|we)\s+(?:am|are)\s+(?:\w+\s+)?(?:involved|engaged)\s+in\b|\b(?:have|has|had)\s+(?:already\s+|since\s+|also\s+|now\s+)?"
    r"(?:taken|undertaken|completed|carried\s+out)\b|\b(?:were|was|been)\s+(?:taken|completed|carried\s+out)\b|\bwere\s+(?:the\s+)?actions\b",
    re.IGNORECASE,
)
"""`We have taken these actions:`"""


_NOTHING = Regex(
    r"\W*(?:none(?:\s+(?:this\s+(?:time|week|month)|at\s+(?:this\s+time|present)|identified|recorded|noted))?|nil|n\s*/\s*a"
    r"|(?:there\s+(?:were|are)\s+)?no(?:\s+(?:new|further|other|outstanding))*\s+(?:actions?(?:\s+(?:items?|points?))?|next\s+steps))\W*",
    re.IGNORECASE,
)

_NEXT_POINT = Regex(r"[A-Z]\.|(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3}|XIV|XV|XVI{1,3})[.)]\s+[A-Z][^.:]{2,60}")
"""`B.` in a line of its own, `III. Closing items`: the next point of the agenda."""

_SIGNED = Regex(
    r"(?:respectfully\s+)?submitted(?:\s+by\b.{0,60})?\W*|(?:minutes|notes)\s+(?:taken|prepared|recorded|submitted)\s+by\b.{0,60}",
    re.IGNORECASE,
)


def _holds_nothing(section: list[Block]) -> bool:
    """Whether all that a heading of actions says is that there are none; what follows is another matter."""
    if not section or not _NOTHING.fullmatch(section[0].text):
        return False
    return section[0].kind is Kind.PARAGRAPH or not any(block.kind is Kind.ITEM for block in section[1:2])


def is_whose(blocks: tuple[Block, ...], at: int, context: Context) -> bool:
    """`SupplyCo to:` and a list below it, wherever it stands."""
    block, below = blocks[at], blocks[at + 1 : at + 2]
    if block.kind not in (Kind.PARAGRAPH, Kind.HEADING) or not below or below[0].kind is not Kind.ITEM:
        return False
    said = GROUP.fullmatch(bare(block.text))
    if said and _RESOLVED.fullmatch(said["who"]):
        return False
    return bool(said and said["to"]) and are_people(said["who"] if said else "", context.names)


def opens(block: Block, below: tuple[Block, ...]) -> int:
    """The depth of an action heading, 20 and more for an item that heads the items below it; 0 for anything else."""
    title = bare(block.text)
    if block.kind is Kind.HEADING and heads_actions(title):
        return heading_depth(block)
    announced = _ANNOUNCES.search(title) if block.kind in (Kind.PARAGRAPH, Kind.HEADING) else None
    if announced:
        return 0 if _REPORTS.search(announced[0]) else 8
    if block.kind is Kind.ROW or block.kind is Kind.COLUMNS or not heads_actions(title):
        return 0
    if block.kind is Kind.ITEM:
        return 8 if below and is_tight(block, below[0]) else 20 + block.depth
    return heading_depth(block) or (8 if title.endswith((":", "?")) else 0)


def section_of(blocks: tuple[Block, ...], start: int, depth: int, head: Block) -> Iterator[Block]:
    """The blocks that a heading holds; lines that follow it at once are its own, whatever comes after a gap."""
    if start < len(blocks) and is_tight(head, blocks[start]):
        yield from _tight(blocks, start, head)
        return
    listed = False
    for at in range(start, len(blocks)):
        block = blocks[at]
        if depth >= 20:
            if block.kind is not Kind.ITEM or block.depth <= head.depth:
                return
        elif not _heads_a_list(blocks, at) and _closes(block, depth, head, listed):
            return
        listed = listed or block.kind is Kind.ITEM
        yield block


def _heads_a_list(blocks: tuple[Block, ...], at: int) -> bool:
    """A name in a line of its own, and that person's list below it."""
    block, below = blocks[at], blocks[at + 1 : at + 2]
    listed = block.kind is Kind.PARAGRAPH and bool(below) and below[0].kind is Kind.ITEM
    return listed and are_people(bare(block.text).rstrip(":"), NOBODY)


def is_tight(above: Block, below: Block) -> bool:
    return (
        below.kind is Kind.PARAGRAPH
        and (above.kind is not Kind.ITEM or above.ticked is not None)
        and below.line == above.line + above.lines
    )


def _tight(blocks: tuple[Block, ...], start: int, head: Block) -> Iterator[Block]:
    above = head
    for block in blocks[start:]:
        if not is_tight(above, block) and not (block.kind is Kind.PARAGRAPH and subject(block.text, NOBODY)):
            return
        if _NEXT_POINT.fullmatch(block.text) or _SIGNED.fullmatch(block.text):
            return
        yield block
        above = block


def _closes(block: Block, depth: int, head: Block, listed: bool) -> bool:
    """Whether a block is the end of what the heading holds."""
    level = heading_depth(block)
    if _OF_EVERY_MEETING.match(bare(block.text)) or (block.kind is not Kind.ITEM and _AGENDA.fullmatch(block.text)):
        return True
    if block.kind is Kind.HEADING:
        return level <= depth or heads_none(bare(block.text))
    if block.kind is Kind.ITEM:
        return _follows(block.number, head.number)
    if block.kind is not Kind.PARAGRAPH or GROUP.fullmatch(block.text):
        return False
    told = subject(block.text, NOBODY) is not None or first_verb(block.text)
    return depth >= 7 and (listed or bool(level and not told))


def until_next_point(section: list[Block], above: tuple[Block, ...]) -> list[Block]:
    """`3. Membership`, after the points `2.1` and `2.2` of `2. Matters arising` or their bullets, is the agenda's."""
    if _holds_nothing(section):
        return []
    points = (block.number for block in reversed(above) if (block.number or "").isdigit())
    before = next(points, None)
    listed = next((block for block in section if block.kind is Kind.ITEM), None)
    if before is None or listed is None or (listed.number or "").isdigit():
        return section
    ends = (at for at, block in enumerate(section) if block.kind is Kind.ITEM and _follows(block.number, before))
    return section[: next(ends, len(section))]


def _follows(number: str | None, head: str | None) -> bool:
    """`4.` after the heading `3. Actions`: the next point of the agenda."""
    return bool(number and head and number.isdigit() and head.isdigit() and int(number) == int(head) + 1)
