"""What stands in lines of its own below an action: `Owner: Karen`, `Due: 12 May`, `Status: done`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.reading.document.blocks import Block, Kind
from bot.reading.letter.outline import bare
from bot.reading.regex import Regex

_OWNER = (
    r"(?P<owner>(?:action\s+)?owners?|responsible(?:\s+\w+)?|lead|assignees?|assigned(?:\s+to)?"
    r"|(?:action\s+)?by\s+whom|who|person\s+responsible"
    r"|owner\(s\))"
)
_DUE = (
    r"(?P<due>due(?:\s+(?:date|by))?|deadline|target(?:\s+date)?|by\s+when|when|timescale"
    r"|completion\s+date|date\s+due|timeline|eta)"
)
_STATUS = r"(?P<status>status|progress|update|outcome)"
_LABEL = Regex(rf"\W*(?:{_OWNER}|{_DUE}|{_STATUS})\W{{0,3}}:\W{{0,3}}\s*(?P<said>\S.*)", re.IGNORECASE | re.DOTALL)
_MOST = 5


class Labels(NamedTuple):
    owner: str = ""
    due: str = ""
    status: str = ""


def labels_below(blocks: Sequence[Block], at: int) -> Labels:
    """Those that follow the block at once."""
    said: dict[str, str] = {}
    for block in blocks[at + 1 : at + 1 + _MOST]:
        label = label_of(block)
        if label is None or label[0] in said:
            break
        said[label[0]] = label[1]
    return Labels(**said)


def label_of(block: Block) -> tuple[str, str] | None:
    """Which field a line gives, and what; None where it is no such line."""
    found = _LABEL.fullmatch(bare(block.text)) if block.kind is not Kind.ROW and len(block.text) < 200 else None
    if found is None:
        return None
    field = next(name for name in ("owner", "due", "status") if found[name])
    return field, bare(found["said"])
