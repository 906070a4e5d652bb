"""What minutes tell that somebody undertook, was asked to do or asked for, without resolving it."""

import re

from bot.reading.letter.fields.naming import UPPER, is_role
from bot.reading.letter.formal.forms import form
from bot.reading.letter.formal.naming import owners_of
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.formal.subjects import subject_of_that
from bot.reading.letter.formal.verbs import NOT_ACTS, acts
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

_SAID_WOULD = form(
    "would",
    r"(?:^|[,;:]\s+|\b(?:and|that)\s+)(?P<who>[^,;:.]{2,60}?)\s+(?:advised|confirmed|said|stated|reported|indicated"
    r"|agreed)\s+"
    r"(?:that\s+)?(?:he|she|they|it)\s+would\s+(?P<act>[a-z].*)",
)

_ASKED_FOR = form(
    "requested asked ask",
    r"(?:^|:\s+|,\s+|\bbut\s+)(?P<who>(?:(?!\sbut\s)[^,;:.]){2,90}?)(?<!\bnot)\s+(?:did\s+)?(?P<act>(?:requested|asked|(?<=did\s)ask)\s+that\s+[^.]+.*)",
)

_AND_ASKED = form(
    "requested asked",
    r"\s(?:and|but)\s+(?:also\s+|then\s+)?(?P<act>(?:requested|asked)\s+that\s+(?:the|it|all|an?|(?-i:[A-Z])\w+)\s[^.]+.*)",
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
_IT_WAS_ASKED = form(
    "requested asked",
    r"\bit\s+was\s+(?:also\s+|further\s+)?(?P<act>(?:requested|asked)\s+that\s+[^.]+.*)",
)

_ASKED_TO_HAVE = form(
    "requested",
    r"^\W*(?:\([^()]{3,120}\)\s*[–-]?\s*)?(?P<who>(?:the\s+)?(?:members(?:\s+of\s+the\s+[\w-]+)?|committee|panel|board|chair\w*"
    r"|(?:cllr|councillor)\s+(?-i:[A-Z])[\w’'-]+))\s+(?:also\s+|then\s+)?(?P<act>requested\s+(?:the\s+provision\s+of|an?|further"
    r"|more|additional|information|details|figures|copies|clarification|sight\s+of)\s.*)",
)
"""`Members requested further information on the fees.`"""

_IS_TO_BE = form(
    "is are",
    r"^\W*(?:\([^()]{3,120}\)\s*[–-]?\s*)?(?P<act>(?:an?|the|further|copies\s+of|details\s+of)\s+[^,;:.]{2,90}?\s(?:is|are)\s+to\s+be\s+"
    r"(?:distributed|circulated|sent|provided|prepared|submitted|brought|produced|drafted|forwarded|obtained|invited"
    r"|added|amended|updated|checked|chased|investigated|reviewed|arranged)\b.*)",
)
"""`A paper is to be sent to all members`, whoever sends it."""

_NOBODY = Regex(
    r"\b(?:he|she|they|we|i|you|it|that|this|these|those|who|how|which|having|everyone|people|all|is|are|was|were)\b",
    re.IGNORECASE,
)
"""What nobody can be held to: `we agreed to use …` is talk."""


def minuted(passage: Passage, scene: Scene) -> Said | None:
    """What somebody took on or was asked for; nothing in letters, rulings and minutes that mark their actions."""
    if scene.letter or scene.ruling or scene.marked:
        return None
    found = _UNDERTOOK.search(passage) or _WAS_ASKED.search(passage) or _SAID_WOULD.search(passage)
    if found and not _NOBODY.search(_last(found["who"])) and acts(found["act"]) and not NOT_ACTS.match(found["act"]):
        return Said(found["act"].strip(), _each_of(_subject(found, passage), scene), Confidence.FAIR)
    asked = _ASKED_FOR.search(passage)
    asked = asked if asked and not _NOBODY.search(asked["who"]) else _asked_after(passage)
    asked = None if asked and _AT_ONCE.search(asked["act"]) else asked or _IT_WAS_ASKED.search(passage)
    if asked:
        return Said(asked["act"].strip(), subject_of_that(asked["act"], scene), Confidence.WEAK)
    left = _ASKED_TO_HAVE.search(passage) or _IS_TO_BE.search(passage)
    return Said(left["act"].strip(), (), Confidence.WEAK) if left else None


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
    r"\W*(?:[^,;:.]{5,160},\s+(?=the\s))?(?P<who>(?:the\s+)?[\w’'&-]+(?:\s[\w’'&-]+){0,6}?)\s+(?:confirmed|reported|advised|explained|noted|agreed"
    r"|stated|said"
    r"|considered|received|discussed|heard|took|presented|introduced|apologised|thanked|replied|responded)\b",
    re.IGNORECASE,
)
