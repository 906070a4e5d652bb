"""Who writes to whom: the address block before the greeting, and the signature after the close."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.reading.letter.context import Party
from bot.reading.letter.formal.dates import DAY
from bot.reading.letter.formal.openings import ungreeted
from bot.reading.regex import Regex

GREETING = Regex(
    r"\s*\**(?:(?:dear|hello|hi)\s+(?P<whom>(?:[^.:;]|\b(?:mr|mrs|ms|dr|prof|rev|hon|st|cllr)\.){1,90}?)[\s,:.*]*|to\s+whom\s+it\s+may\s+concern(?:ed)?[\s,:*]*)",
    re.IGNORECASE,
)
CLOSE = Regex(
    r"\W*(?:yours(?:\s+(?:sincerely|faithfully|truly|ever|aye|etc))?|(?:with\s+)?(?:my\s+|our\s+"
    r"|very\s+)?(?:best|kind|kindest|warm|warmest)"
    r"\s+(?:wishes|regards)|regards|sincerely|yn\s+gywir)\W*",
    re.IGNORECASE,
)
_TITLE = Regex(
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
    r"|comptroller|auditor|speaker|counsel|trusts?|practices|providers|councils?|officers|managers"
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
    r"@|www\.|https?:|^\W*(?:re|subject)\s*:|\b(?:by\s+e-?mail|e-?mail(?:ed)?|tel(?:ephone)?|fax|textphone|ref(?:erence)?|street"
    r"|road|avenue|floor|house|gate|square|lane|parade"
    r"|p\.?o\.?\s+box|sent\s+by|by\s+post|via|date|cc|private|confidential|urgent|floor|building)\b"
    r"|[A-Z]{1,2}[0-9][A-Z0-9]?\s+[0-9][A-Z]{2}\b|[0-9]{5,}|^\W*$",
    re.IGNORECASE,
)
_TO = Regex(
    r"\W*(?:to|for\s+the\s+attention\s+of|fao|addressees?|this\s+report\s+is\s+being\s+sent\s+to"
    r"|public\s+authority|body)\s*:\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_NOBODY = frozenset(("sir", "sir or madam", "sir/madam", "madam", "sirs", "all", "sir / madam", "editor"))
_WIDTH, _LONGEST = 110, 6
_PAGED = 3
"""Headings before a greeting, of a page that quotes what somebody wrote."""


_TITLED = Regex(
    r"\W*(?:[\w() ]{2,20}:\s+)?(?:extracts?\s+from\s+(?:an?|the)\s+)?(?:further\s+|open\s+"
    r"|joint\s+)?letter\s+(?:of\s+[^,]{4,20}\s+)?(?:from\s+(?P<by>[^.;]{3,90}?)\s+)?to\s+(?P<to>[^.;]{3,16"
    r"0}?)(?:,?\s+from\s+(?P<from>[^.;]{3,110}?))?(?:,?\s+dated)?(?:,?\s+[0-9]{1,2}\s+\w+\s+[0-9]{4})?\W*",
    re.IGNORECASE,
)
"""`Letter from the Chair to the Minister for Ports, 6 May 2021`: a letter as it is printed, without a greeting."""


@dataclass(frozen=True, slots=True)
class Parties:
    """`greeted` is the line of the greeting and `closed` that of the close; -1 and the number of lines without one."""

    addressees: tuple[Party, ...] = ()
    signatory: Party | None = None
    greeted: int = -1
    closed: int = 0


def parties(lines: Sequence[str]) -> Parties:
    """Both ends of a letter; empty where nobody writes to anybody."""
    greeted = next((at for at, line in enumerate(lines[:120]) if GREETING.fullmatch(line[:_WIDTH])), -1)
    greeted = -1 if sum(line.startswith("#") for line in lines[: max(greeted, 0)]) >= _PAGED else greeted
    greeted = greeted if greeted >= 0 else ungreeted(lines)
    if greeted < 0 and (titled := _titled(lines)):
        return titled
    closes = [at for at, line in enumerate(lines) if at > greeted >= 0 and len(line) < 60 and CLOSE.fullmatch(line)]
    closed = closes[-1] if closes else len(lines)
    signatory = _signatory(lines, closed) if greeted >= 0 else _sender(lines[:20])
    head = lines[:greeted] if greeted >= 0 else lines[:60]
    addressees = _addressees(head, signatory, greeted >= 0)
    if greeted >= 0 and (not addressees or (_EVERYBODY.search(lines[greeted]) and not any(_after_to(head)))):
        addressees = _greeted(lines[greeted])
    return Parties(addressees, signatory, greeted, closed)


def _titled(lines: Sequence[str]) -> Parties | None:
    for at, line in enumerate(lines[:12]):
        if said := _TITLED.fullmatch(line.strip()[:300]):
            by = (said["by"] or said["from"] or "").strip(" ,")
            closed = next(
                (n for n, end in enumerate(lines) if n > at and len(end) < 60 and CLOSE.fullmatch(end)), len(lines)
            )
            return Parties(
                (Party(_ARTICLE.sub("", said["to"].strip(" ,"))),),
                Party(_ARTICLE.sub("", by)) if by else None,
                at,
                closed,
            )
    return None


_EVERYBODY = Regex(
    r"\b(?:parents?|carers?|guardians?|famil(?:y|ies)|residents?|neighbours?|pupils?|students?|patients?|customers?"
    r"|tenants?|members|colleagues|delegates)\b",
    re.IGNORECASE,
)
"""Whom a letter greets that goes to many: the office above it is the writer's own."""

_ARTICLE = Regex(r"^(?:the|an?)\s+", re.IGNORECASE)


def _greeted(line: str) -> tuple[Party, ...]:
    said = GREETING.fullmatch(line[:_WIDTH])
    whom = (said["whom"] or "").strip().split("   ")[0].strip(" ,") if said else ""
    return (Party(whom),) if whom and whom.casefold() not in _NOBODY else ()


def _signatory(lines: Sequence[str], closed: int) -> Party | None:
    after = [group for group in _groups(lines[closed + 1 :][:25]) if not _is_aside(group[0])]
    if closed == len(lines):
        after = [group for group in _groups(lines[-8:]) if len(group) <= _LONGEST][-1:]
    kept = [line for group in after[:2] for line in group][:4]
    return _party(kept) if kept and len(kept[0]) <= 60 and not kept[0].endswith(".") else None


def _sender(head: Sequence[str]) -> Party | None:
    """`From: Appointed Auditor` beside a "To:", as memoranda have it."""
    sent = next((said["rest"].strip() for line in head if (said := _FROM.fullmatch(line[:_WIDTH]))), "")
    return Party(sent) if sent and any(_TO.fullmatch(line[:_WIDTH]) for line in head) else None


_FROM = Regex(r"\W*from\s*:\s*(?P<rest>\S.*)", re.IGNORECASE)


def _is_aside(line: str) -> bool:
    return (
        len(line) > _WIDTH or NOT_A_PARTY.search(line) is not None or line.casefold().startswith(("enc", "cc", "copy"))
    )


def _addressees(head: Sequence[str], signatory: Party | None, greeted: bool) -> tuple[Party, ...]:
    told = list(_after_to(head))
    if told:
        return tuple(told)
    if not greeted:
        return ()
    groups = [group for group in _groups(head) if _names_somebody(group)]
    others = [group for group in groups if not (signatory and signatory.name and group[0].startswith(signatory.name))]
    own = {line for line in (signatory.office, signatory.body) if line} if signatory else set()
    others = [group for group in others if own.isdisjoint(group)]
    alone = [group for group in others if len(group) == 1 and _TITLE.match(group[0])]
    if len(alone) > 1 and alone[-1] is others[-1]:
        return tuple(_party(group) for group in alone)
    return tuple(_party(group) for group in others[-1:])


def _after_to(head: Sequence[str]) -> Iterator[Party]:
    """`To: …`: a party on the same line, else a line each until the next empty one."""
    for at, line in enumerate(head):
        if said := _TO.fullmatch(line[:_WIDTH]):
            rest = said["rest"].strip()
            block = [_without_address(rest)] if rest else _listed_below(head[at + 1 :])
            yield from _each(block)
            return


def _listed_below(lines: Sequence[str]) -> list[str]:
    """The lines up to the next empty one, each without its address."""
    below = [line.strip(" *_#\t\r") for line in lines]
    first = next((at for at, line in enumerate(below) if line), 0)
    last = next((at for at in range(first, len(below)) if not below[at]), len(below))
    return [short for line in below[first:last] if len(line) <= _WIDTH and (short := _without_address(line))]


def _without_address(line: str) -> str:
    parts = line.split(", ")
    kept = next(
        (n for n, part in enumerate(parts) if n and (NOT_A_PARTY.search(part) or part[:1].isdigit())), len(parts)
    )
    return ", ".join(parts[:kept])


def _each(block: Sequence[str]) -> Iterator[Party]:
    named = [line for line in block if not NOT_A_PARTY.search(line) and not DAY.search(line)]
    if named and (_TITLE.match(named[0]) or (len(named) > 1 and not OFFICE.search(named[0]))):
        yield _party(named)
    else:
        yield from (Party(body=_LISTED.sub("", line).strip(" •-*\t")) for line in named)


_LISTED = Regex(r"^\W*(?:[0-9]{1,2}|[a-z])[.)]\s+", re.IGNORECASE)


def _names_somebody(group: Sequence[str]) -> bool:
    return any(_TITLE.match(line) or OFFICE.search(line) for line in group[:3])


def _groups(lines: Sequence[str]) -> list[list[str]]:
    """Lines that stand together, without dates, addresses and references; a personal title begins a group."""
    groups: list[list[str]] = [[]]
    for line in (line.strip(" *_#\t\r") for line in lines):
        short = line if len(line) <= _WIDTH else ""
        dated = DAY.search(short) is not None
        if not short or dated or _TITLE.match(short):
            groups.append([])
        if short and not dated and not NOT_A_PARTY.search(short):
            groups[-1].append(short)
    return [group for group in groups if group]


def _party(group: Sequence[str]) -> Party:
    name, *rest = [line.strip(" ,;•") for line in group[:_LONGEST]]
    offices = [line for line in rest if OFFICE.search(line)]
    bodies = [line for line in rest if BODY.search(line) and line not in offices[:1]]
    return Party(name, offices[0] if offices else "", bodies[0] if bodies else "")


def spoken_for(party: Party | None) -> str:
    """The body that a signatory speaks for: named below the signature, or in the office: `Chair, … Panel`."""
    if party is None or party.body:
        return party.body if party else ""
    _, _, after = (party.office or party.name).partition(",")
    return after.strip() if BODY.search(after) else ""
