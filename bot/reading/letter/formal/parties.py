"""Who writes to whom: the greeting and the address block above it, the close and the signature below it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.reading.letter.context import Party
from bot.reading.letter.formal.addressing import (
    BODY,
    LONGEST,
    NOT_A_PARTY,
    TITLE,
    TO,
    WIDTH,
    after_to,
    groups_of,
    names_somebody,
    party_of,
)
from bot.reading.letter.formal.openings import ungreeted
from bot.reading.regex import Regex

_DATED = r"(?:[0-9]{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9},?\s+(?:19|20)[0-9]{2}[\s,]+)?"
"""`27th March 2024 Dear Minister`, as pages of print come out."""

_HELLO = r"(?:hello|hi)(?!,?\s+(?:and|world|again)\b|[^,]{1,40},(?:\s+[\w’']+){3})"
"""`Hello and welcome to our weekly` greets nobody."""

GREETING = Regex(
    rf"\s*\**{_DATED}(?:(?:dear|annwyl|{_HELLO})\s+"
    r"(?P<whom>(?:[^.:;]|\b(?:mr|mrs|ms|dr|prof|rev|hon|st|cllr)\.){1,90}?)[\s,:.*]*"
    r"|to\s+whom\s+it\s+may\s+concern(?:ed)?[\s,:*]*"
    r"|(?:(?:ladies\s+and\s+)?gentlemen|mesdames|sirs?|madame?|my\s+lords?|(?:your\s+)?excellency)\s*[,:][\s*]*)",
    re.IGNORECASE,
)

CLOSE = Regex(
    r"\W*(?:yours(?:\s+(?:very\s+)?(?:sincerely|faithfully|truly|ever|aye|etc))?|(?:very\s+)?(?:truly|sincerely|faithfully"
    r"|respectfully|cordially)(?:\s+(?:yours|submitted))?|(?:with\s+)?(?:my\s+|our\s+"
    r"|very\s+)?(?:best|kind|kindest|warm|warmest)"
    r"\s+(?:wishes|regards)|regards|yn\s+gywir)\W*",
    re.IGNORECASE,
)

_RUNS_INTO_CLOSE = Regex(r"[.?!]\s+yours\s+(?:sincerely|faithfully|truly)\W*$", re.IGNORECASE)
"""The close at the end of the last paragraph: that line is still spoken, and the signature begins below it."""

_NOBODY = frozenset(("sir", "sir or madam", "sir/madam", "madam", "sirs", "all", "sir / madam", "editor"))

_PAGED = 3
"""Headings before a greeting, of a page that quotes what somebody wrote."""

_TITLED = Regex(
    r"\W*(?:[\w() ]{2,20}:\s+)?(?:extracts?\s+from\s+(?:an?|the)\s+)?(?:further\s+|open\s+"
    r"|joint\s+)?letter\s+(?:(?:of|dated)\s+[^,]{4,20}\s+)?(?:addressed\s+)?(?:from\s+(?P<by>[^.;]{3,90}?)\s+)?to\s+(?P<to>[^.;]{3,16"
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
    greeted = next((at for at, line in enumerate(lines[:120]) if GREETING.fullmatch(line[:WIDTH])), -1)
    greeted = -1 if sum(line.startswith("#") for line in lines[: max(greeted, 0)]) >= _PAGED else greeted
    if greeted < 0 and (titled := _titled(lines)):
        return titled
    greeted = greeted if greeted >= 0 else ungreeted(lines)
    closed = _closed(lines, greeted) if greeted >= 0 else len(lines)
    signatory = _signatory(lines, closed) if greeted >= 0 else _sender(lines[:20])
    head = lines[:greeted] if greeted >= 0 else lines[:60]
    named = _named_in(head, lines[greeted]) if greeted >= 0 else ()
    addressees = named or _addressees(head, signatory, greeted >= 0)
    if greeted >= 0 and (not addressees or (_EVERYBODY.search(lines[greeted]) and not any(after_to(head)))):
        addressees = _greeted(lines[greeted])
    return Parties(addressees, signatory, greeted, closed)


def _closed(lines: Sequence[str], greeted: int) -> int:
    """The last line that closes; the one after it where the close ends a paragraph."""
    for at in range(len(lines) - 1, greeted, -1):
        if len(lines[at]) < 60 and CLOSE.fullmatch(lines[at]):
            return at
        if _RUNS_INTO_CLOSE.search(lines[at][-60:]):
            return at + 1
    return len(lines)


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


def _named_in(head: Sequence[str], greeting: str) -> tuple[Party, ...]:
    """The block that holds the greeted surname, whatever else stands in it: `Dear Mr. Lowe` below `Ann Lowe, Owner`."""
    said = GREETING.fullmatch(greeting[:WIDTH])
    surname = _SURNAME.fullmatch((said["whom"] or "") if said else "")
    if surname is None or any(after_to(head)):
        return ()
    blocks = [block for group in groups_of(head) if (block := _from_name(group, surname["name"]))]
    return (party_of(blocks[-1]),) if blocks else ()


def _from_name(group: Sequence[str], surname: str) -> Sequence[str]:
    first = next((at for at, line in enumerate(group[:2]) if surname in line.split(",")[0].split()), len(group))
    return group[first:]


_SURNAME = Regex(
    r"(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor)\b\.?\s+)(?:[\w.’'-]+\s+){0,2}(?P<name>[\w’'-]+)\W*", re.IGNORECASE
)


def _greeted(line: str) -> tuple[Party, ...]:
    said = GREETING.fullmatch(line[:WIDTH])
    whom = (said["whom"] or "").strip().split("   ")[0].strip(" ,") if said else ""
    return (Party(whom),) if whom and whom.casefold() not in _NOBODY else ()


def _signatory(lines: Sequence[str], closed: int) -> Party | None:
    after = [group for group in groups_of(lines[closed + 1 :][:25]) if not _is_aside(group[0])]
    if closed == len(lines):
        after = [group for group in groups_of(lines[-8:]) if len(group) <= LONGEST][-1:]
    apart = all(len(group) == 1 for group in after[:2])
    kept = [line for group in after[: 3 if apart else 2] for line in group][:4]
    return party_of(kept) if kept and len(kept[0]) <= 60 and not kept[0].endswith(".") else None


def _sender(head: Sequence[str]) -> Party | None:
    """`From: Appointed Auditor` beside a "To:", as memoranda have it."""
    sent = next((said["rest"].strip() for line in head if (said := _FROM.fullmatch(line[:WIDTH]))), "")
    return Party(sent) if sent and any(TO.fullmatch(line[:WIDTH]) for line in head) else None


_FROM = Regex(r"\W*from\s*:\s*(?P<rest>\S.*)", re.IGNORECASE)


def _is_aside(line: str) -> bool:
    return (
        len(line) > WIDTH or NOT_A_PARTY.search(line) is not None or line.casefold().startswith(("enc", "cc", "copy"))
    )


def _addressees(head: Sequence[str], signatory: Party | None, greeted: bool) -> tuple[Party, ...]:
    told = list(after_to(head))
    if told:
        return tuple(told)
    if not greeted:
        return ()
    groups = [group for group in groups_of(head) if names_somebody(group)]
    others = [group for group in groups if not (signatory and signatory.name and group[0].startswith(signatory.name))]
    own = {line for line in (signatory.office, signatory.body) if line} if signatory else set()
    others = [group for group in others if own.isdisjoint(group)]
    alone = [group for group in others if len(group) == 1 and TITLE.match(group[0])]
    if len(alone) > 1 and alone[-1] is others[-1]:
        return tuple(party_of(group) for group in alone)
    return tuple(party_of(group) for group in others[-1:])


def spoken_for(party: Party | None) -> str:
    """The body that a signatory speaks for: named below the signature, or in the office: `Chair, … Panel`."""
    if party is None or party.body:
        return party.body if party else ""
    _, _, after = (party.office or party.name).partition(",")
    return after.strip() if BODY.search(after) else ""
