"""Requests by a verb that asks: `I ask that you …`, `the Panel requests …`, `trusts are asked to …`."""

import re

from bot.reading.letter.formal.binding import binds, is_spoken
from bot.reading.letter.formal.clauses import opens_clause
from bot.reading.letter.formal.forms import form
from bot.reading.letter.formal.naming import owners_of
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.formal.speech import ADVERBS, SPEAKER, SPOKEN_FOR
from bot.reading.letter.formal.subjects import subject_of_that
from bot.reading.regex import Regex

_ASK = (
    r"(?:ask|request|invite|urge|require|call\s+(?:up)?on|direct|instruct|order|beg|implore|press|challenge"
    r"|remind|expect|seek|recommend)"
)
_ASKS = (
    r"(?:asks|requests|invites|urges|requires|calls\s+(?:up)?on|directs|instructs|orders|seeks|expects|demands"
    r"|recommends)"
)
_ASKING = (
    r"(?:asking|requesting|inviting|urging|requiring|calling\s+(?:up)?on|directing|instructing|seeking"
    r"|recommending)"
)
_ASKED = (
    r"(?:asked|requested|required|invited|directed(?!\s+to\s+(?:item|section|part|page|the\s+attention)\b)|ordered|instructed"
    r"|urged|reminded|expected|recommended|advised(?!\s+to\s+(?:seek|consult|contact|read|check|be\b|take|speak|refer|visit"
    r"|keep|allow)))"
)
_WHOM = (
    r"(?P<whom>(?!to\b|that\b|you\s+(?:allow|let|give|grant|permit|provide|send|ensure|confirm|consider)\b|the\s+(?:opportunity|chance)\b|permission\b|leave\b|access|answers?|evidence|for\b|clarification|clarity|information|an\b|a\b|further\b"
    r"|confirmation|assurances?\b|sight\b|copies\b|details?\b|updates?\b)[^,;:.]{2,110}?)"
)

_TO_WHOM = (
    form(
        "ask request invite urge require call direct instruct order beg implore press challenge remind"
        " expect seek recommend",
        rf"(?:{SPEAKER}{ADVERBS}(?:\s+(?:would|must|will|do|should|shall|can\s+only))?|^\W*(?:may|can"
        rf"|could)\s+I){ADVERBS}\s+(?:like\s+to\s+)?(?P<core>{_ASK}{ADVERBS}\s+{_WHOM}{ADVERBS}\s+to\s+"
        r"(?:please\s+)?(?P<act>\S.*))",
    ),
    form(
        "ask request invite urge require call direct instruct order beg implore press challenge remind"
        " expect seek recommend asking requesting inviting urging requiring calling directing instructing"
        " seeking recommending",
        rf"(?:{SPEAKER}\s+(?:am|are|is|have|has)){ADVERBS}\s+(?:(?:writing|written|agreed|resolved|decided"
        rf"|minded){ADVERBS}\s+(?:to\s+you\s+)?to\s+)?(?P<core>(?:{_ASKING}"
        rf"|(?<=to\s){_ASK}){ADVERBS}\s+{_WHOM}{ADVERBS}\s+to\s+(?:please\s+)?(?P<act>\S.*))",
    ),
    form(
        "write writing",
        rf"\b(?:I|we)\s+(?:write|(?:am|are)\s+writing)\s+(?:to\s+)?(?:you\s+)?(?:(?:again|today|now|as|on\s+behalf\s+of|with"
        rf"|following|further\s+to|in|about)\b[^;:.]{{0,80}}?,?\s+)?to\s+(?P<core>{_ASK}{ADVERBS}\s+{_WHOM}{ADVERBS}\s+to\s+"
        r"(?:please\s+)?(?P<act>\S.*))",
    ),
    form(
        "wish",
        rf"(?:{SPEAKER}){ADVERBS}\s+wish(?:es)?\s+to\s+(?P<core>(?:invite|ask|urge|remind)\s+{_WHOM}\s+to\s+(?P<act>\S.*))",
    ),
    form(
        "purpose reason",
        rf"\b(?:my|our)\s+(?:purpose|reason)\s+(?:in|for)\s+writing\s+is\s+to\s+(?P<core>{_ASK}\s+{_WHOM}\s+to\s+(?P<act>\S.*))",
    ),
    form("asked", rf"\basked\s+me\s+(?P<core>to\b[^.]{{0,300}}?\b{_ASK}\s+{_WHOM}{ADVERBS}\s+to\s+(?P<act>\S.*))"),
    form(
        "asks requests invites urges requires calls directs instructs orders seeks expects demands recommends",
        rf"{SPOKEN_FOR}{ADVERBS}\s+(?P<core>{_ASKS}{ADVERBS}\s+{_WHOM}{ADVERBS}\s+to\s+(?:please\s+)?(?P<act>\S.*))",
    ),
    form(
        "agreed",
        rf"{SPOKEN_FOR}{ADVERBS}[^.;]{{0,80}}?\bagreed\s+to\s+(?P<core>(?:ask|invite|instruct"
        rf"|urge)\s+{_WHOM}\s+to\s+(?P<act>\S.*))",
    ),
)
_WISH = form(
    "want wants need needs like look looks",
    rf"{SPEAKER}{ADVERBS}\s+(?:would\s+)?(?P<core>(?:want|need|like|look(?:s)?\s+to)s?\s+(?P<whom>(?:the|this|all|each|every)\s+(?:[\w’'&-]+\s+){{0,6}}?"
    r"[\w’'&-]+)\s+to\s+(?!(?:be|stay|remain)\s+(?:at|in|on|part|able|involved)\b)(?:please\s+)?(?P<act>\S.*))",
)
"""`We want the Council to …`."""
_WRITTEN = form(
    "instructs requires asks requests directs invites",
    r"^\W*(?:this|the)\s+(?:[\w-]+\s+){0,3}?(?:letter|notice|circular|direction|memorandum)\b[^.;]{0,220}?\s(?P<core>(?:instructs|requires|asks|requests"
    rf"|directs|invites)\s+{_WHOM}\s+to\s+(?P<act>\S.*))",
)
"""`This letter sets out the grant and instructs you to …`."""
_PLAIN = (
    form(
        "ask request invite urge require call direct instruct order beg implore press challenge remind"
        " expect seek recommend",
        rf"(?:{SPEAKER}{ADVERBS}(?:\s+(?:would|must|will|do|should|shall))?|^\W*(?:may|can"
        rf"|could)\s+I){ADVERBS}\s+(?:like\s+to\s+)?(?P<core>(?:ask|request|seek|require|urge|recommend"
        rf"|expect){ADVERBS}\s+(?:that|you(?=\s+(?:to\s+)?(?:allow|let|give|grant|permit|provide|send|ensure|confirm|consider)\b)|for|if|whether|an?|any|the|your|further|more|all|confirmation"
        r"|clarification|clarity|information|details|assurances?|copies|sight|to\s+(?:receive|see"
        r"|have|be\s+(?:kept|told|informed|given|sent|provided|notified|consulted)))\b.+)",
    ),
    form(
        "ask request invite urge require call direct instruct order beg implore press challenge remind"
        " expect seek recommend asking requesting inviting urging requiring calling directing instructing"
        " seeking recommending",
        rf"{SPEAKER}\s+(?:am|are|is){ADVERBS}\s+(?:writing{ADVERBS}\s+(?:to\s+you\s+)?(?:(?:as|on\s+behalf\s+of)\s+[^,;:.]{{3,90}}?\s+)?to\s+)?(?P<core>(?:(?"
        rf":request|seek|ask)(?:ing)?|recommending){ADVERBS}\s+(?:that|for|if|whether|an?|any|the|your"
        r"|further|more|all|confirmation|clarification|clarity|information|details|assurances?|copies"
        r"|sight)\b.+)",
    ),
    form(
        "asks requests invites urges requires calls directs instructs orders seeks expects demands recommends",
        rf"{SPOKEN_FOR}{ADVERBS}\s+(?P<core>{_ASKS}{ADVERBS}\s+(?:that|for|access|answers?|an?|any|the|your"
        r"|further|more|all|to\s+(?:receive|see|have|be)|confirmation|clarification|clarity|information"
        r"|details|assurances?|copies|sight)\b.+)",
    ),
    form(
        "agreed",
        rf"{SPOKEN_FOR}[^.;]{{0,90}}?\bagreed\s+to\s+(?:write\s+to\s+you\s+to\s+)?(?P<core>(?:request|seek"
        r"|ask\s+(?:for|whether|if|that))\s+.+)",
    ),
    form(
        "seeking requesting asking",
        r"\b(?:(?:agreed|decided|resolved|asked\s+me)\s+(?:to|that\s+I\s+should"
        r"|that\s+we\s+should)\s+write|(?:am|are)\s+writing)\b[^.;]{0,200}?,?\s(?P<core>(?:seeking"
        r"|requesting|asking\s+(?:for|that|you|whether|if))\s.+)",
    ),
    form(
        "ask request urge recommend expect seek asks requests urges recommends expects seeks",
        rf"^\W*{SPEAKER}\b[^.;]{{3,200}}?,?\s(?:and|but)\s+(?:therefore\s+|so\s+|also\s+|would\s+|respectfully\s+|kindly\s+)?"
        r"(?P<core>(?:ask|request|urge|recommend|expect|seek)s?\s+(?:that|an?|the|your|for|you|confirmation"
        r"|clarification"
        r"|clarity|further|details|information|sight|copies)\b.+)",
    ),
    form("ask request asks requests", r"^\W*also\s+(?P<core>(?:asks?|requests?)\s+(?:that|for)\s.+)"),
    form(
        "requested recommended required",
        r"\bit\s+is\s+(?:also\s+|therefore\s+)?(?P<core>(?:requested|recommended|required)\s+that\s+.+)",
    ),
    form(
        "asked",
        r"\basked\s+me\s+to\s+(?:write\s+to\s+(?:you\s+)?)?(?:to\s+)?(?P<core>(?:seek|request|ask\s+(?:for|whether|if|that))\s.+)",
    ),
    form("invite", rf"(?:{SPEAKER}{ADVERBS}\s+(?:am|are|is)\s+writing{ADVERBS}\s+)(?P<core>to\s+invite\s+.+)"),
)
_PASSIVE = form(
    "advised asked requested required invited directed ordered instructed urged reminded expected recommended",
    r"(?:^|[,;:]\s+|\b(?:and|that|therefore|so)\s+)(?P<whom>[^,;:.]{2,90}?)\s+(?:(?:is|are)|(?:will|must"
    rf"|should|shall|would)\s+be){ADVERBS}\s+(?P<how>{_ASKED}){ADVERBS}\s+to\s*:?\s*(?P<act>.*)",
)
_GENERAL = Regex(
    r"\b(?:which|who|that|where|what|if|when|may|not|as|he|she|anyone|any\s+person|nobody|no|there)\b", re.IGNORECASE
)


_HELD = Regex(r"\byou\b|\bnow\b|\b(?:by|before|within|later\s+than)\s", re.IGNORECASE)
"""What makes of "is expected to" more than a hope."""

_ANYBODY = Regex(r"\b(?:staff|employees|users|people|drivers|a\s+(?:senior\s+)?officer)\s*$", re.IGNORECASE)
"""Whom a rule is about, not whom a request goes to."""

_PURPOSE = Regex(r"(?:enable|allow|permit|facilitate|accommodate|make\s+way\s+for)\b", re.IGNORECASE)
"""`The closure is required to enable the works`: what a thing is for."""

_HABIT = Regex(r"\b(?:when|whenever|where|if)\s+(?:an?|any)\s", re.IGNORECASE)


_STANDING = Regex(
    r"\brequires?\s+(?!you\b|your\b|the\b|both\b)[a-z]+s\s+to\s+(?:keep|hold|have|maintain|declare|observe|comply)\b",
    re.IGNORECASE,
)
"""`We require operators to keep records`: a rule for all of them."""

_FORECAST = Regex(
    r"\bexpects?\s+(?:(?!you\b|your\b)[^,;:.]){2,80}?\s+to\s+be\s+(?:published|released|available|announced|open|ready"
    r"|finali[sz]ed|in\s+place|back)\b",
    re.IGNORECASE,
)
"""`I would expect the report to be published by Easter`: what the writer thinks will happen."""


def demands(passage: Passage, scene: Scene) -> Said | None:
    """Whoever stands between the verb and its "to" owns the act; "you" is the addressee."""
    if not (is_spoken(scene) or binds(passage, scene)):
        return None
    said = _to_somebody(passage, scene) or _plainly(passage, scene) or _passively(passage, scene)
    general = any(each.search(passage.text) for each in (_HABIT, _FORECAST, _STANDING))
    return None if said is None or general else said


_OWN_STAFF = Regex(r"^\W*(?:I|we)\b[^.;]{0,30}?\b(?:will|shall|[’']ll)\s+(?:\w+\s+)?ask\s+(?:my|our)\s", re.IGNORECASE)
"""`I will ask my office to …`: what the writer undertakes."""


def _to_somebody(passage: Passage, scene: Scene) -> Said | None:
    for each in (*_TO_WHOM, _WISH, _WRITTEN):
        found = each.search(passage)
        opens = found and (found[0].startswith("asked") or opens_clause(passage.text, found.start()))
        if found and opens and not _GENERAL.search(found["whom"]) and not _OWN_STAFF.search(found[0]):
            owners = owners_of(found["whom"], scene)
            return Said(found["act"].strip(), owners, asks=owners == scene.you)
    return None


def _plainly(passage: Passage, scene: Scene) -> Said | None:
    found = next((found for each in _PLAIN if (found := each.search(passage))), None)
    opens = found and (passage.items or found[0].startswith("asked") or opens_clause(passage.text, found.start()))
    if found is None or not opens:
        return None
    core = found["core"].strip()
    return Said(core, subject_of_that(core, scene) or scene.you, asks=True)


def _passively(passage: Passage, scene: Scene) -> Said | None:
    found = _PASSIVE.search(passage) if binds(passage, scene) else None
    if found is None or _GENERAL.search(found["whom"]) or found["act"].startswith("be taken"):
        return None
    if _ANYBODY.search(found["whom"]) or _PURPOSE.match(found["act"]):
        return None
    if found["how"].casefold() == "expected" and not _HELD.search(passage.text):
        return None
    return Said(found["act"].strip(), owners_of(found["whom"], scene), asks=True)
