"""What minutes tell that somebody undertook, was asked to do or asked for, without resolving it."""

import re

from bot.reading.letter.fields.naming import UPPER, is_role
from bot.reading.letter.formal.forms import form
from bot.reading.letter.formal.naming import owners_of
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.formal.subjects import person_of, subject_of_that
from bot.reading.letter.formal.verbs import acts, does, is_deed
from bot.reading.letter.formal.wishes import BARE, wishes
from bot.reading.letter.found import Confidence
from bot.reading.regex import Match, Regex

_WAS_ASKED = form(
    "asked requested instructed tasked directed actioned",
    r"(?:^|[,;:]\s+|\b(?:and|that)\s+)(?P<who>[^,;:.]{2,90}?)\s+(?:was|were)\s+(?:also\s+|then\s+"
    r"|further\s+)?(?:asked|requested|instructed|tasked|directed|actioned)\s+to\s+(?P<act>[a-z].*)",
)

_UNDERTOOK = form(
    "undertook agreed offered volunteered promised committed",
    r"(?:^|[,;:]\s+(?:(?:and|but|so)\s+)?|\b(?:and|that)\s+)(?P<who>[^,;:.]{2,90}?)\s+(?:kindly\s+|also\s+|further\s+|then\s+|has\s+"
    r"|had\s+)?(?:undertook|agreed|offered|volunteered|promised|committed)\s+to\s+(?P<act>[a-z].*)",
)

_THEN_UNDERTOOK = form(
    "undertook agreed offered volunteered promised",
    r"\s(?:and|but),?\s+(?:in|on|after|following|at|when|having)\b[^,;:.]{3,80},\s+(?:also\s+|then\s+)?"
    r"(?:undertook|agreed|offered|volunteered|promised)\s+to\s+(?P<act>[a-z].*)",
)
"""`The Warden presented the chart and, in reply to the Chair, agreed to …`: whoever the sentence began with."""

_SAID_WOULD = form(
    "would",
    r"(?:^|[,;:]\s+|\b(?:and|that|but)\s+)(?P<who>(?:(?!\sbut\s)[^,;:.]){2,60}?)\s+(?:advised|confirmed|said|stated|reported|indicated"
    r"|agreed)\s+"
    r"(?:that\s+)?(?:he|she|they|it)\s+would\s+(?P<act>[a-z].*)",
)

_ASKED_FOR = form(
    "requested asked ask",
    r"(?:^|:\s+|,\s+|\bbut\s+)(?P<who>(?:(?!\sbut\s)[^,;:.]){2,90}?)(?<!\bnot)\s+(?:did\s+)?(?P<act>(?:requested|asked|(?<=did\s)ask)\s+that\s+[^.]+.*)",
)

_AND_ASKED = form(
    "requested asked",
    r"\s(?:and|but)\s+(?:also\s+|then\s+)?(?P<act>(?:requested|asked)\s+that\s+(?:the|it|all|an?|any|[a-z]{4,}s|(?-i:[A-Z])\w+)\s[^.]+.*)",
)
"""`The Director said that it was late and asked that the wardens open it`: whoever the sentence began with."""

_PEOPLE = Regex(rf"([{UPPER}][\w'’-]+\s[{UPPER}][\w'’-]+)\s+and\s+([{UPPER}][\w'’-]+\s[{UPPER}][\w'’-]+)")
_AT_ONCE = Regex(
    r"\bbe\s+(?:(?:amended|corrected|changed|re-?worded)\s+to\s+(?:show|read|say|state)|minuted|recorded|noted)\b"
    r"|,\s+(?:and\s+)?(?-i:[A-Z])[\w’'-]+\s+(?:(?-i:[A-Z])[\w’'-]+\s+)?(?:answered|clarified|did|explained|gave|replied|said"
    r"|showed|walked|went)\b",
    re.IGNORECASE,
)
"""What was asked and done at the meeting: `that it be minuted`, `that we explain it, Ben gave an example`."""

_NOBODY = Regex(
    r"\b(?:he|she|they|we|i|you|it|that|this|these|those|who|how|which|having|everyone|people|all|is|are|was|were)\b",
    re.IGNORECASE,
)
"""What nobody can be held to: `we agreed to use …` is talk."""


def minuted(passage: Passage, scene: Scene) -> Said | None:
    """What somebody took on or was asked for; nothing in letters, rulings and minutes that mark their actions."""
    if scene.letter or scene.ruling or scene.marked:
        return None
    found = _UNDERTOOK.search(passage) or _WAS_ASKED.search(passage)
    acted = found is not None and acts(found["act"])
    if found is None:
        found = _SAID_WOULD.search(passage)
        acted = found is not None and does(found["act"])
    if found and found["who"].rstrip().endswith(("-", "–", "—")):
        return None
    if found and acted and not _NOBODY.search(_last(found["who"])) and is_deed(found["act"]):
        return Said(found["act"].strip(), _each_of(_subject(found, passage), scene), Confidence.FAIR)
    if then := _undertaken_then(passage, scene):
        return then
    asked = _ASKED_FOR.search(passage)
    asked = asked if asked and not _NOBODY.search(_last(asked["who"])) else _asked_after(passage)
    asked = None if asked and _AT_ONCE.search(asked["act"]) else asked
    if asked:
        return Said(asked["act"].strip(), subject_of_that(asked["act"], scene), Confidence.WEAK)
    return _by_whoever_spoke(passage, scene) or wishes(passage, scene)


def _undertaken_then(passage: Passage, scene: Scene) -> Said | None:
    found, began = _THEN_UNDERTOOK.search(passage), _BEGAN.match(passage.text)
    if found is None or began is None or _NOBODY.search(began["who"]):
        return None
    if not (does(found["act"]) and is_deed(found["act"])):
        return None
    return Said(found["act"].strip(), owners_of(began["who"], scene), Confidence.FAIR)


_HE_WILL = form(
    "he she",
    r"(?:^\W*|[,;]\s+|\b(?:and|that|but)\s+)(?:he|she)\s+(?:(?:also\s+)?(?:agreed|undertook|offered|promised)\s+to\s+(?P<act>[a-z].*)"
    r"|would\s+(?P<then>(?:ask|chase|circulate|contact|e-?mail|make\s+enquiries|enquire|find\s+out|investigate|look\s+into"
    r"|liaise|speak\s+to|write\s+to|send|provide|check|follow\s+up|report\s+back|take\s+up|pursue|arrange|forward)\b.*))",
)
"""`Matters were raised and he agreed to look into them`, said behind `Mr Lake spoke of the quay`."""


def _by_whoever_spoke(passage: Passage, scene: Scene) -> Said | None:
    found = _HE_WILL.search(passage)
    act = (found["act"] or found["then"]).strip() if found else ""
    who = person_of(passage.text) or scene.person
    if not who or not acts(act) or not is_deed(act):
        return None
    return Said(passage.text.strip() if BARE.fullmatch(act) else act, owners_of(who, scene), Confidence.FAIR)


def _each_of(who: str, scene: Scene) -> tuple[str, ...]:
    """`Ann Holt and Ben Frey` are two; `the Fire and Rescue Service` is one."""
    pair = _PEOPLE.fullmatch(who.strip())
    if pair and not any(is_role(name) for name in pair.groups()):
        return pair.groups()
    return owners_of(who, scene)


def _asked_after(passage: Passage) -> Match | None:
    began = _BEGAN.match(passage.text)
    return _AND_ASKED.search(passage) if began and not _NOBODY.search(began["who"]) else None


def _last(who: str) -> str:
    """`The lease is in order and AH`: what went before in the sentence has a verb of its own."""
    said, _, last = who.rpartition(" and ")
    return last if _NOBODY.search(said) else who


def _subject(found: Match, passage: Passage) -> str:
    """`The Director confirmed that they had, and undertook to …`: whoever the sentence began with."""
    if found["who"].split()[-1].casefold() not in {"and", "but"}:
        return _last(found["who"])
    began = _BEGAN.match(passage.text)
    return began["who"] if began else ""


_BEGAN = Regex(
    r"\W*(?:[^,;:.]{5,160},\s+(?=the\s))?(?P<who>(?:the\s+)?[\w’'&-]+(?:\s[\w’'&-]+){0,9}?)\s+(?:confirmed|reported|advised|explained|noted|agreed"
    r"|stated|said"
    r"|considered|received|discussed|heard|took|presented|introduced|apologised|thanked|replied|responded)\b",
    re.IGNORECASE,
)
