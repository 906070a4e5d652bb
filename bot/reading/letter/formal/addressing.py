"""Who stands in the lines of an address block or below a signature: name, office and body."""

import re
from collections.abc import Iterator, Sequence

from bot.reading.letter.context import Party
from bot.reading.letter.formal.dates import DAY
from bot.reading.regex import Regex

TITLE = Regex(
    r"(?:the\s+)?(?:rt\.?\s+hon|right\s+hon|hon\b|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady"
    r"|baroness|cllr|councillor|deputy\s+(?!director|chief|head|clerk|chair|leader|mayor)\w+"
    r"|senator|connétable|constable\s+\w+|rev|his\s+honour|judge|ald)\b",
    re.IGNORECASE,
)

OFFICE = Regex(
    r"\b(?:minister|secretary|chief|chair(?:man|woman|person)?|director|head|officer|manager|chancellor"
    r"|clerk|commissioner|inspector|leader|mayor|principal"
    r"|president|governor|registrar|coroner|ombudsman|headteacher|executives?|treasurer|cadeirydd|convener"
    r"|lead|hmi|judge|solicitor|surveyor|engineer"
    r"|comptroller|auditor|speaker|counsel|trusts?|practices|providers|councils?|officers|managers|directors|secretaries|leaders|headteachers|principals|clerks|chairs|governors"
    r"|controller|superintendent|constable|administrator)\b",
    re.IGNORECASE,
)

BODY = Regex(
    r"\b(?:council|committee|panel|board|department|government|ofsted|trust|authority|agency|commission"
    r"|office|ministry|university|college|school|academy"
    r"|association|society|service|services|inspectorate|treasury|parliament|senedd|assembly|institute|ltd"
    r"|limited|plc|llp|foundation|group|partnership|nhs"
    r"|estyn|england|scotland|wales|company|police|hospital|directorate|tribunal|court|regulator|homes?"
    r"|union|federation)\b",
    re.IGNORECASE,
)

NOT_A_PARTY = Regex(
    r"@|www\.|https?:|\bletter\b|^\W*(?:re|subject)\s*:|\b(?:by\s+e-?mail|e-?mail(?:ed)?|tel(?:ephone)?|fax|textphone|ref(?:erence)?|street"
    r"|road|avenue|floor|house|gate|square|lane|parade"
    r"|p\.?o\.?\s+box|sent\s+by|by\s+post|via|date|cc|private|confidential|urgent|floor|building)\b"
    r"|[A-Z]{1,2}[0-9][A-Z0-9]?\s+[0-9][A-Z]{2}\b|[0-9]{5,}|^\W*$",
    re.IGNORECASE,
)

TO = Regex(
    r"\W*(?:to|for\s+the\s+attention\s+of|fao|addressees?|this\s+report\s+is\s+being\s+sent\s+to"
    r"|public\s+authority|body)\s*:\s*(?P<rest>.*)",
    re.IGNORECASE,
)

WIDTH, LONGEST = 110, 6


def after_to(head: Sequence[str]) -> Iterator[Party]:
    """`To: …`: a party on the same line, else a line each until the next empty one."""
    for at, line in enumerate(head):
        if said := TO.fullmatch(line[:WIDTH]):
            rest = said["rest"].strip()
            block = [_without_address(rest)] if rest else _listed_below(head[at + 1 :])
            yield from _each(block)
            return


def _listed_below(lines: Sequence[str]) -> list[str]:
    """The lines up to the next empty one, each without its address."""
    below = [line.strip(" *_#\t\r") for line in lines]
    first = next((at for at, line in enumerate(below) if line), 0)
    last = next((at for at in range(first, len(below)) if not below[at]), len(below))
    return [short for line in below[first:last] if len(line) <= WIDTH and (short := _without_address(line))]


def _without_address(line: str) -> str:
    parts = line.split(", ")
    kept = next(
        (n for n, part in enumerate(parts) if n and (NOT_A_PARTY.search(part) or part[:1].isdigit())), len(parts)
    )
    return ", ".join(parts[:kept])


def _each(block: Sequence[str]) -> Iterator[Party]:
    named = [line for line in block if not NOT_A_PARTY.search(line) and not DAY.search(line)]
    if named and (TITLE.match(named[0]) or (len(named) > 1 and not OFFICE.search(named[0]))):
        yield party_of(named)
    else:
        yield from (Party(body=_LISTED.sub("", line).strip(" •-*\t")) for line in named)


_LISTED = Regex(r"^\W*(?:[0-9]{1,2}|[a-z])[.)]\s+", re.IGNORECASE)


def names_somebody(group: Sequence[str]) -> bool:
    """Whether a personal title or an office stands in its first lines."""
    return any(TITLE.match(line) or OFFICE.search(line) for line in group[:3])


_ATTENTION = Regex(r"^(?:(?:attention|attn)\s*[:.]\s*|to\s+(?=all\s))", re.IGNORECASE)

_SENT = Regex(r"(?<=\w)\s+(?:sent\s+)?by\s+(?:e-?mail|post)\W*$", re.IGNORECASE)
"""`Ben Ode Harbour Master By Email`, in one line."""


def groups_of(lines: Sequence[str]) -> list[list[str]]:
    """Lines that stand together, without dates, addresses and references; a personal title begins a group."""
    groups: list[list[str]] = [[]]
    for line in (_SENT.sub("", _ATTENTION.sub("", line.strip(" *_#\t\r"))) for line in lines):
        short = line if len(line) <= WIDTH else ""
        dated = DAY.search(short) is not None
        if not short or dated or TITLE.match(short):
            groups.append([])
        if short and not dated and not NOT_A_PARTY.search(short):
            groups[-1].append(short)
    return [group for group in groups if group]


def party_of(group: Sequence[str]) -> Party:
    """The first line is the name; office and body are looked for below it."""
    name, *rest = [line.strip(" ,;•") for line in group[:LONGEST]]
    offices = [line for line in rest if OFFICE.search(line)]
    bodies = [line for line in rest if BODY.search(line) and line not in offices[:1]]
    return Party(name, offices[0] if offices else "", bodies[0] if bodies else "")
