"""What minutes tell is wanted, to be sent or to be asked for, without saying that anybody undertook it."""

import re

from bot.reading.letter.formal.forms import form
from bot.reading.letter.formal.naming import owners_of
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.formal.subjects import subject_of_that
from bot.reading.letter.formal.verbs import acts, is_deed
from bot.reading.letter.found import Confidence
from bot.reading.regex import Regex

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

_ASKED_FOR_PAPER = form(
    "asked",
    r"^\W*(?:the\s+)?(?:committee|panel|board|cabinet|chair\w*)\s+(?:also\s+|then\s+)?(?P<act>asked\s+for\s+"
    r"(?:(?:an?|the)\s+(?:\w+\s+)?(?:breakdown|briefing|list|note|paper|plan|report|summary|timetable)|copies|details"
    r"|further\s+(?:information|details))\s"
    r"(?!.*\b(?:gave|provided|explained|replied|responded|answered|(?:was|were)\s+(?:given|told))\b).*)",
)
"""`The Panel asked for a note on the fees`, which nobody gave it there and then."""

_IS_TO_BE = form(
    "is are",
    r"^\W*(?:\([^()]{3,120}\)\s*[–-]?\s*)?(?P<act>(?:an?|the|further|copies\s+of|details\s+of)\s+[^,;:.]{2,90}?\s(?:is|are)\s+to\s+be\s+"
    r"(?:distributed|circulated|sent|provided|prepared|submitted|brought|produced|drafted|forwarded|obtained|invited"
    r"|added|amended|updated|checked|chased|investigated|reviewed|arranged)\b.*)",
)
"""`A paper is to be sent to all members`, whoever sends it."""

_WAS_REQUESTED = form(
    "requested",
    r"^\W*(?P<act>(?:an?|further|more|additional|copies|details)\s+[^,;:.]{2,90}?\s(?:was|were)\s+(?:also\s+)?requested\b"
    r"(?!\s+(?:by|to)\b).*)",
)
"""`A report on the quay was requested, for the next meeting.`"""

_WOULD_BE = form(
    "would",
    r"(?:\bit\s+was\s+(?:also\s+)?(?:confirmed|reported|noted|advised|stated)\s+that|\band\s+that(?=\s+(?:an?|the|further)\s)"
    r"|\band(?=\s+the\s+(?:outcomes?|results?|findings|answers?|response)\s))\s+"
    r"(?P<act>(?:(?!\sthat\s)[^;:.]){3,160}?\s+would\s+be\s+(?:(?:obtained|provided|circulated|sent|shared|forwarded"
    r"|distributed|supplied|e-?mailed|chased)\b|(?:presented|submitted|brought|reported)\s+(?:back\s+)?to\s).*)",
)
"""`It was confirmed that answers would be obtained from the pilots.`"""

_ALSO_ASKED = form(
    "be",
    r"^\W*(?P<act>(?:the|an?|all|any|both|each)\s+[^;:.]{3,120}?\sbe\s+(?!noted\b|approved\b|agreed\b|received\b)[a-z]+(?:ed|en|t|de)\b.*)",
)
_ASKED_THAT = Regex(r"\b(?:requested|asked)\s+that\s", re.IGNORECASE)
"""`The Chair asked that a date be set and that a review be prepared`: the second is asked as well."""

_WOULD_BE_ASKED = form(
    "would",
    r"(?:^\W*|,\s+|\b(?:and|that|but)\s+)(?P<who>(?:the|mr|mrs|ms|cllr|councillor)\s+[^,;:.]{2,60}?)\s+would\s+be\s+"
    r"(?:asked|requested)\s+to\s+(?P<act>[a-z].*)",
)
_NEXT = r"(?:to|at|for|before|by)\s+(?:the|its|their|our|a)\s+(?:next|following|future|forthcoming)\s"
_WOULD_NEXT_TIME = form(
    "would",
    r"(?:^\W*|,\s+|\b(?:and|that|but)\s+)(?P<who>(?:the\s+)?(?:[\w’'&-]+\s+){0,5}?(?:clerk|officers?|director|manager|chair\w*"
    r"|secretary|surveyor|engineer|treasurer|warden|team))\s+would\s+(?P<act>(?:bring|circulate|give|present|provide|prepare|produce"
    rf"|report|submit|table)\b[^;:.]{{2,120}}?\b{_NEXT}.*)",
)
"""`In that event the Warden would bring a note to the next meeting.`"""

_WOULD_RECEIVE = form(
    "would",
    r"(?:^\W*|,\s+|\b(?:and|that)\s+)(?P<act>(?:members|councillors|(?:the\s+)?(?:[\w-]+\s+)?(?:committee|panel|board|council))\s+"
    rf"would\s+(?:be\s+(?:given|sent)|receive)\s+(?:an?|the|further|more)\s[^;:.]{{2,120}}?\b{_NEXT}.*)",
)
"""`Members would receive a note at the next meeting`, whoever writes it."""

_AND_ASKED = form(
    "asked requested instructed",
    r"\b(?:panel|committee|board|council|members|trustees|governors|chair\w*)\s+[^;:.]{3,160}?\s+and\s+(?:also\s+|then\s+)?"
    r"(?:asked|requested|instructed)\s+(?P<who>(?:the|(?-i:[A-Z])[\w’'-]+)\s?[^,;:.]{0,60}?)\s+to\s+(?P<act>[a-z].*)",
)
"""`The Board approved the plan and asked the warden to send it out.`"""

_WHICH_WOULD = form(
    "which",
    r",\s+which\s+(?P<who>(?:the\s+)?(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+){0,3})\s+(?:would|will)\s+(?P<act>[a-z].*)",
)
"""`He thanked her for the form, which Jo Lake would send round.`"""

_ENCOURAGED = form(
    "encouraged urged reminded",
    r"(?:^\W*|[,;]\s+)(?P<who>(?:all\s+)?(?:[\w’'-]+\s+){0,3}?(?:members|schools|governors|councillors|officers|attendees))\s+"
    r"(?:were|are)\s+(?:encouraged|urged|reminded)\s+to\s+(?P<act>[a-z][^;]*\b(?:by|before|deadline)\b.*)",
)
"""With a day, what people are encouraged to do is asked of them."""


BARE = Regex(r"\w+(?:\s+\w+)?\s+(?:it|them|this|that)\W*", re.IGNORECASE)
"""`look into them` says nothing without its sentence."""


def wishes(passage: Passage, scene: Scene) -> Said | None:
    """Each of its own words; who is to do it is said only where somebody is to be asked, or will."""
    if asked := _IT_WAS_ASKED.search(passage):
        return Said(asked["act"].strip(), subject_of_that(asked["act"], scene), Confidence.WEAK)
    for each in (_WOULD_BE_ASKED, _AND_ASKED, _WHICH_WOULD, _WOULD_NEXT_TIME, _ENCOURAGED):
        found = each.search(passage)
        if found and acts(found["act"]) and is_deed(found["act"]):
            act = passage.text[found.start("who") :].strip() if BARE.fullmatch(found["act"]) else found["act"].strip()
            return Said(act, owners_of(found["who"], scene), Confidence.WEAK)
    if passage.lead and _ASKED_THAT.search(passage.lead) and (also := _ALSO_ASKED.search(passage)):
        return Said(also["act"].strip(), (), Confidence.WEAK)
    left = next(
        (
            found
            for each in (_ASKED_TO_HAVE, _ASKED_FOR_PAPER, _IS_TO_BE, _WAS_REQUESTED, _WOULD_BE, _WOULD_RECEIVE)
            if (found := each.search(passage))
        ),
        None,
    )
    return Said(left["act"].strip(), (), Confidence.WEAK) if left else None
