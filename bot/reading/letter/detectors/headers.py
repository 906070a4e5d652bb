"""Which column of a table holds what, told by the names that people give to columns."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.reading.regex import Regex

_COLUMNS: tuple[tuple[str, Regex], ...] = tuple(
    (role, Regex(rf"\W*(?:{pattern})\W*", re.IGNORECASE))
    for role, pattern in (
        (
            "number",
            r"(?:action|item|ref|id|a/?p)?\s*(?:no|nos|number|ref|reference|id|#|num)\.?|ref(?:\s+back)?|id|#"
            r"|s/?n|minute(?:\s+(?:ref|no|number).*)?|item(?:\s+no\.?)?|action\s+(?:id|ref|no|point)\.?",
        ),
        ("new due", r"new\s+(?:due\s+|target\s+)?date|revised.{0,20}|extended.{0,20}"),
        (
            "due",
            r"(?:by\s+)?when\??|due(?:\s+(?:by|date))?|deadline|target(?:\s+(?:date|completion.*))?"
            r"|(?:action\s+)?(?:due|target|completion|complete\s+by|timescale|end)\s*(?:date|by)?"
            r"|required|(?:action\s+)?required\s*(?:date|by)"
            r"|timescales?|time\s*(?:frame|line|limit)|date\s+(?:due|for\s+completion|required|to\s+be\s+.*)"
            r"|by(?:\s+date)?|completion(?:\s+date)?|eta|to\s+be\s+completed.*|due/.*",
        ),
        ("organisation", r"organi[sz]ations?|org\.?|agency|agencies"),
        (
            "owner",
            r"(?:by\s+)?whom?\??|who\??|(?:action\s+)?(?:owners?|lead|leads|assignee|assigned(?:\s+to)?"
            r"|responsible|responsib\w+|resp\.?|person\w*|officer|holder|by|assignees?|initials?|allocated\s+to"
            r"|owned\s+by|party|owner\(s\))(?:\s+(?:person|officer|party|member|responsible|for\s+action|lead"
            r"|\(s\)|name|by|to))*|(?:lead|responsible|named?)\s+\w+|(?:person|officer|member|party"
            r"|individual)\w*\s+responsible|action\s+(?:by|for|owner|lead|with|on)(?:\s+whom)?"
            r"|for\s+action(?:\s+by)?|assigned|delegate|champion|names?|members?",
        ),
        (
            "status",
            r"(?:current\s+)?status(?:.*)|state|rag(?:\s+.*)?|progress(?:\s+.*)?|complete[d]?\s*\??|done\s*\??"
            r"|closed|outcome|result|✓|open\s*/\s*closed|closed.*",
        ),
        ("update", r"(?:latest\s+)?(?:updates?|comments?|notes?|remarks?)(?:\s*.*)?|progress\s+.*|update.*"),
        (
            "strong what",
            r"actions?(?:\s*(?:points?|items?|required|agreed|arising|needed|description|to\s+be\s+taken|text"
            r"|details?|steps?|taken\s+forward|summary|/.*))?|(?:description\s+of\s+)?actions?|to[- ]?dos?"
            r"|tasks?(?:\s+.*)?|next\s+steps?|what(?:\s+(?:needs?|must|should|will|is\s+to|has\s+to|action)\b.*)?|action\s+(?:and|to|by\s+committee).*"
            r"|agreed\s+actions?|deliverable|follow[- ]?up",
        ),
        (
            "what",
            r"description|details?|items?|issue|summary|title|what|matter|agenda\s+(?:item|matter)|discussion.*"
            r"|minute|notes|subject|point|recommendations?|topic|decision.*|item\s+description|activity"
            r"|commitment|paper|outcome.*",
        ),
    )
)
_NOT_ACTIONS = Regex(
    r"\b(?:decision|message|risk|vote|motion|attend|apolog|present|eip|date\s+of\s+meeting)", re.IGNORECASE
)


class Mapping(NamedTuple):
    """Which column holds what, -1 for none; `sure`: the headers themselves say that these are actions."""

    what: int
    owner: int = -1
    due: int = -1
    new_due: int = -1
    status: int = -1
    update: int = -1
    number: int = -1
    sure: bool = False
    other: int = -1
    organisation: int = -1


def mapped(headers: Sequence[str]) -> Mapping | None:
    """Which column holds what, by the headers; None where they don't say what is to be done."""
    roles: dict[str, int] = {}
    for at, header in enumerate(headers):
        role = _role(header)
        if role == "strong what" and role in roles:
            role = "what"
        if role and role not in roles:
            roles[role] = at
    what = roles.get("strong what", roles.get("what", -1))
    if "owner" in roles and "due" not in roles:
        roles |= _plain_date(headers, what)
    has_owner, has_due = "owner" in roles, "due" in roles
    if what < 0 and has_owner and headers[roles.get("number", 0)].strip().casefold() == "item":
        what = roles.pop("number", 0)
    if what < 0 or any(_NOT_ACTIONS.search(header) for header in headers[:1]):
        return None
    sure = "strong what" in roles or (has_owner and has_due) or (has_owner and "status" in roles)
    return Mapping(
        what,
        roles.get("owner", -1),
        roles.get("due", -1),
        roles.get("new due", -1),
        roles.get("status", -1),
        roles.get("update", -1),
        roles.get("number", -1),
        sure,
        roles.get("what", -1),
        roles.get("organisation", -1),
    )


def _plain_date(headers: Sequence[str], what: int) -> dict[str, int]:
    """A bare "Date" after what is to be done says by when; before it, it says when that was agreed."""
    dates = [at for at, header in enumerate(headers) if at > what >= 0 and header.strip(" *_:").casefold() == "date"]
    return {"due": dates[0]} if dates else {}


def _role(header: str) -> str:
    return next((role for role, pattern in _COLUMNS if header.strip() and pattern.fullmatch(header)), "")
