"""What somebody must do: `must`, `shall`, `is required to`, `under a duty to`, `has agreed to`, `should` in rulings."""

import re

from bot.reading.letter.formal.binding import binds, recommends
from bot.reading.letter.formal.forms import form
from bot.reading.letter.formal.naming import is_one_name, owners_of
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.formal.speech import ADVERBS
from bot.reading.letter.formal.verbs import act_in, acts, does
from bot.reading.letter.found import Confidence
from bot.reading.regex import Match, Regex

_SOMEBODY = (
    r"(?:you|councils?|authorit(?:y|ies)|area|trusts?|schools?|leaders?|governors?|governing\s+body"
    r"|provider(?:s)?|department(?:s)?|government|board(?:s)?|committee|panel"
    r"|agency|company|companies|clerk|chair|minister(?:s)?|officers?|directors?|manager(?:s)?|respondents?"
    r"|applicants?|appellants?|claimants?|defendants?|plaintiffs?|petitioners?|counsel|permittees?|registrants?|insurers?|landlords?|tenants?|part(?:y|ies)|commissioners?"
    r"|practices?"
    r"|hospitals?|homes?|service(?:s)?|university|college|headteacher|parents?|carers?|pupils?|students"
    r"|staff|members|police|force|constable|ombudsman|inspectorate|secretary(?:\s+of\s+state)?|executives?"
    r"|cabinet|association|society"
    r"|organisations?|bod(?:y|ies)|body|teams?|employer|owner|occupier|recipient|operator|holder|licensee"
    r"|contractor|developer|bank|firm|ombudsmen|groups?|hmcts|nhs\s+england|tribunal|trustees|controller"
    r"|processor|school’s\s+leaders|teachers|senior\s+leaders)"
)
_WHO = (
    r"(?P<who>(?:(?!\b(?:if|when|where|that|which|who|what|how|why|whether|(?-i:may)|not|to|must|shall|should"
    rf"|will)\b)[\w’'()&/.-]+\s+){{0,14}}?(?:{_SOMEBODY}|it|they|(?-i:(?!He\b|She\b|This\b|That\b|These\b"
    r"|Those\b|Any\b|All\b|There\b)[A-Z])[\w’'-]+)(?:\s+\([^)]{1,40}\)|,?\s+(?:for|of|and|at"
    r"|in)\s+[^,;:.]{2,50}?)?)"
)
_START = (
    r"(?:^(?:[\W_]*|[\W_]*(?:(?:[\w’'()/-]+\s+){1,16}?[\w’'()/-]+,\s+){1,2}?)|[;:]\s+|,\s+(?:and|but|so)\s+"
    r"|\bto\s+(?:put|set)\s+(?:matters|things|this|it)\s+right,?\s+|\bthat\s+"
    r"|\band\s+|(?<!what\s)(?<!which\s)(?<!if\s)(?<!when\s)(?<!whether\s)(?<!how\s)(?<!why\s)(?<!information\s)(?<!whom\s)\b(?=you\s))"
)

_MUST = form(
    "must shall do is are",
    rf"{_START}{_WHO}{ADVERBS}\s+(?:must|shall|do(?=\s+[a-z])|(?:is|are)\s+to(?!\s+be\b)){ADVERBS}\s*(?P<act>[^\s:].*)",
)
_REQUIRED = form(
    "required obliged ordered directed duty obligation",
    rf"{_START}{_WHO}\s+(?:is|are|will\s+be){ADVERBS}\s+(?:required|obliged"
    r"|ordered|directed|under\s+a\s+(?:legal\s+|statutory\s+)?(?:duty"
    rf"|obligation)){ADVERBS}\s+to\s*(?P<act>[^\s:].*)",
)
_ALL_WHO = form(
    "required must shall",
    r"(?:^\W*|,\s+)(?P<who>(?:all|any|both|each)\s+(?:[\w-]+\s+){1,4}?(?:that|which|who|with)\s+(?:[^,;:.]|,(?=[0-9])){3,80}?)\s+"
    rf"(?:(?:is|are|will\s+be){ADVERBS}\s+required{ADVERBS}\s+to|(?:must|shall){ADVERBS})\s*(?P<act>[^\s:].*)",
)
"""`All owners who moor 1,000 boats or more will be required to …`, said to one of them."""

_AGREED = form(
    "agreed",
    rf"{_START}{_WHO}\s+(?:has|have)\s+(?:also\s+|now\s+)?agreed{ADVERBS}(?:,\s+[^,:;]{{3,60}},)?"
    r"\s+(?:to|that\s+(?:[^:;]{3,50}\s)?(?:it|they)\s+will)\s*(?P<act>[^\s:].*|(?=:|$))",
)
_HAS_UNTIL = form(
    "until days weeks month months",
    r"(?:^|[,;:]\s+|\b(?:and|that)\s+)(?P<who>[^,;:.]{2,90}?)\s+(?:therefore\s+|now\s+|will\s+)*(?:has|have)\s+"
    r"(?:until\s+[^,;:]{4,50}?|(?:[\w()-]+\s+){1,4}?(?:days?|weeks?|months?)(?:\s+from\s+[^,;:]{4,50}?)?)\s+(?:in\s+which\s+)?"
    r"to\s+(?P<act>(?!appeal\b|object\b|challenge\b|complain\b|request\b|apply\b|ask\b|change\b|cancel\b)[a-z].*)",
)
"""`All parties have until 13 May to file their responses.`"""

_GAINED = form(
    "agreement",
    r"\b(?:gained|obtained|secured|received"
    r"|sought)\s+(?P<who>the\s+[^,;:.]{2,60}?)[’']s?\s+agreement\s+to(?P<act>\W+[a-z].*)",
)
_SHOULD = form(
    "should need needs ought agree agrees",
    rf"{_START}{_WHO}{ADVERBS}\s+(?:should|needs?\s+to|will{ADVERBS}\s+need\s+to|ought\s+to"
    rf"|agrees?\s+to){ADVERBS}\s*(?P<act>[^\s:].*)",
)
_WILL = form("will", rf"{_START}{_WHO}{ADVERBS}\s+will{ADVERBS}\s*(?P<act>[^\s:].*)")
_PASSIVE = form(
    "must shall should is are",
    r"(?P<act>\b[^;:]{3,260}?\b(?:must|shall|should|(?:is|are)\s+to(?=\s[^.;]*\b(?:by|before|within|later\s+than)\s+[^.;]*[0-9]))\s+(?:also\s+|now\s+"
    r"|then\s+)?be\s+(?:\w+ly\s+)?(?:submitted|sent|provided|returned|paid|removed|completed|received"
    r"|served|signed|filed|lodged|delivered|made|booked|carried\s+out|taken|reported|published|forwarded"
    r"|demolished|restored|agreed|disclosed|exchanged|issued|given|notified|reinstated)\b.*)",
)
_IF_ANY = form(
    "if should where",
    r"^\W*(?:if|should|where)\s+(?P<who>(?:the\s+|either\s+|any\s+)?(?:appellant|applicant|claimant|defendant|respondent|party|parent"
    r"|council|authority|school|tenant|landlord|licensee)s?)\s+[^;:]{3,240}?,\s+(?:this|it|they|these|that|those|such\s+\w+)\s+"
    r"(?:should|must|shall|(?:is|are)\s+to)\s+be\s+(?:sent|filed|served|lodged|submitted|delivered|provided|returned|made)\s"
    r"[^;:]*?\b(?:by|before|within|no\s+later\s+than|not\s+later\s+than)\s",
)
"""`If the claimant has more charts, these must be sent to the court within ten days.`"""

_HOLE = Regex(
    rf"{_START}{_WHO}{ADVERBS}\s+(?:must|shall|should|will|needs?\s+to|(?:is|are){ADVERBS}\s+(?:required"
    rf"|ordered|directed){ADVERBS}\s+to|agrees?{ADVERBS}\s+to|(?:has|have)\s+(?:also\s+)?agreed{ADVERBS}(?:,\s+[^,:;]{{3,60}},)?"
    rf"\s+(?:to|that\s+(?:[^:;]{{3,50}}\s)?it\s+will)){ADVERBS}(?:,?\s+(?:within|by|no\s+later\s+than)\s+[^:;]{{3,50}})?\s*[:–-]*\s*$",
    re.IGNORECASE,
)
_TO_BE_TAKEN = Regex(
    r"\b(?:steps|actions?|measures)\s+(?:are|is|must|shall"
    r"|should)?\s*(?:required\s+)?(?:to\s+)?be\s+taken\s+by\s+(?P<who>[^,;:]{2,80}?)\s*[:–-]*\s*$",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?:not|never|(?:inform|advise|notify|remind|tell)\s+(?:you|the\s+\w+)\s+(?:that|of)|have|be\s+(?!responsible|submitted|sent|provided|returned|paid|removed|completed)|been"
    r"|remain|only|like|wish|know|understand|note|expect|see\b|also\s+be\s+aware|find|receive|expect|hear|feel"
    r"|consider|contact|speak|seek|visit|consult|ask|read|always)\b",
    re.IGNORECASE,
)
_NOT = Regex(r"not\s+(?!later\b|less\b|more\b|only\b)", re.IGNORECASE)
_SAID = Regex(
    r"\b(?:(?<!that\s)says|said|heard|(?:been|was|were)\s+told|wants|wanted|(?<!which\s)(?<!the\s)(?<!her\s)(?<!his\s)(?<!their\s)(?<!all\s)(?<!any\s)claims|complains|complained|alleges"
    r"|thinks|(?:not|n[’']t)\s+(?:think|believe|consider))\b"
    r"|^\W*(?:they|inspectors|reviewers|(?:the|its|their)\s+(?:report|review|inspectors?|auditors?|peer\s+team))\s+(?:also\s+)?"
    r"(?:noted|found|felt|observed|stressed|emphasi[sz]ed|commented|added|acknowledged|recognised)\s+that\b(?!.*\byou\s)"
    r"|\byou\s+(?:also\s+|had\s+|have\s+)?(?:asked|wanted|requested|suggested|argued|felt|feel|believed?|thought|think|said|say)\s+"
    r"(?:(?:me|us)\s+)?that\b"
    r"|\b(?:steer|message|signal|principle|idea|belief|argument|suggestion|claim|assumption|allegation)\s+that\b",
    re.IGNORECASE,
)
_CONDITION = Regex(
    r"^\W*(?:if|where|when(?!\s+you\s+have\b)|should|unless|anyone|any\s+person|a\s+person|an\s+application|appeals?)\b",
    re.IGNORECASE,
)
_NOBODY = Regex(
    r"\b(?:steps|actions?|measures|conditions?|works?|staff|pupils|people|children|patients|teachers"
    r"|priorit(?:y|ies)|aims?|purpose|objectives?|intention|ambition|role|task|challenge|approach|goal|focus)$"
    r"|\b(?:he|she)$|^(?:the\s+)?(?:decision|judg[e]?ment|conclusion|finding|function|remit)\s+of\s",
    re.IGNORECASE,
)
"""Things, those that are only spoken of, and whoever a rule is about."""
_LAW = Regex(
    r"\b(?:(?:section|regulation|paragraph|article)\s+[0-9]+\w*[^.]{0,80}\b(?:provides|states|requires|says"
    r"|imposes)|the\s+(?:act|law|regulations|code|guidance|policy)\s+(?:says|states|provides|requires)"
    r"|by\s+law|(?:local\s+authorities|councils|public\s+authorities|employers|landlords)\s+(?:must|should"
    r"|shall|are\s+(?:required|under)))\b",
    re.IGNORECASE,
)


_EMBEDDED = Regex(
    r"\b(?:how|whether|why|which|what|where|when)\s+(?:[\w’'-]+\s+){1,7}?(?:must|shall|should)\s+(?:\w+\s+)?be\s",
    re.IGNORECASE,
)
"""`It is for you to decide how it should be done`: a question in a sentence."""

_LEAD = Regex(
    r"\W*(?:what\s+(?:we|I)\b|the\s+(?:steps|actions?|measures|works)\s+(?:that|which)\s+must\b)", re.IGNORECASE
)
"""What introduces the directions, and is none."""


def directions(passage: Passage, scene: Scene) -> Said | None:
    """A person or body with "must"; with "should" and "will" only where a ruling speaks."""
    text = passage.text
    if scene.ruling and (found := _IF_ANY.search(passage)):
        return Said(text.strip(), owners_of(found["who"], scene), Confidence.FAIR)
    said = _directly(passage, scene) or _hole(passage, scene) or _until(passage, scene) or _passively(passage, scene)
    if (
        said is None
        or _LEAD.match(text)
        or _LAW.search(text)
        or _CONDITION.search(text)
        or _SAID.search(text)
        or _NARRATIVE.fullmatch(passage.under)
    ):
        return None
    return said if binds(passage, scene) else None


def _directly(passage: Passage, scene: Scene) -> Said | None:
    forms = [_MUST, _REQUIRED, _AGREED, _GAINED] + ([_ALL_WHO] if scene.letter else [])
    if recommends(passage, scene):
        forms += [_SHOULD] if scene.letter else [_SHOULD, _WILL]
    found = next((found for each in forms if (found := each.search(passage))), None)
    if found is None or not is_one_name(found["who"]) or _NOBODY.search(found["who"]) or _is_relative(found):
        return None
    if _NOT.match(found["act"]):
        return None
    act = act_in(found["act"].strip())
    if _STATE.match(act) or not (does(act) or acts(act) or act.startswith("be responsible")):
        return None
    owners = owners_of(found["who"], scene)
    return Said(act.strip(), owners, Confidence.FAIR, asks=owners == scene.you and bool(owners))


def _is_relative(found: Match) -> bool:
    """`The points that the panel must consider`: which points, not what the panel is told."""
    return found[0].startswith("that") and _POINTS.search(found.string[: found.start()]) is not None


_POINTS = Regex(
    r"\b(?:factors|things|matters|issues|points|questions|steps|changes|areas|challenges|decisions|criteria|information"
    r"|work|rules|duties|standards|tasks|forms)\s+$",
    re.IGNORECASE,
)


def _hole(passage: Passage, scene: Scene) -> Said | None:
    """`Within three months the Council will also:` with its acts in a list."""
    found = (_HOLE.search(passage.text) or _TO_BE_TAKEN.search(passage.text)) if passage.items else None
    return Said("", owners_of(found["who"], scene)) if found and is_one_name(found["who"]) else None


def _until(passage: Passage, scene: Scene) -> Said | None:
    found = _HAS_UNTIL.search(passage)
    return (
        Said(found["act"].strip(), owners_of(found["who"], scene), asks=True) if found and acts(found["act"]) else None
    )


def _passively(passage: Passage, scene: Scene) -> Said | None:
    found = _PASSIVE.search(passage) if (scene.ruling or scene.letter) else None
    if found is None or _EMBEDDED.search(found["act"]):
        return None
    if " should " in found["act"] and not recommends(passage, scene):
        return None
    return Said(found["act"].strip(), scene.you, asks=True)


_NARRATIVE = Regex(
    r"\W*(?:[0-9.]+\s+)?(?:what\s+(?:happened|I\s+(?:have\s+)?(?:and\s+have\s+not\s+)?(?:found"
    r"|investigated)|we\s+(?:have\s+)?found).*|background|the\s+complaint|(?:my|our|key)?\s*(?:analysis"
    r"|assessment|findings?|consideration)|how\s+(?:I|we)\s+considered.*"
    r"|(?:the\s+)?(?:relevant\s+)?(?:law|legislation|legal)\b.*|.*\b(?:role\s+and\s+powers"
    r"|right\s+of\s+appeal|breach\s+of\s+planning\s+control\s+alleged|circumstances\s+of\s+the\s+death"
    r"|legal\s+powers)|(?:the\s+)?(?:[\w’'-]+\s+){0,2}process"
    r"|(?:relevant|statutory|government|national|council)\s+(?:\w+\s+){0,2}?(?:guidance|polic(?:y|ies)|procedures?)"
    r"|reasons\s+for.*|was\s+there\s+fault.*|evidence|is\s+the\s+service\s+\w+\W*)\W*",
    re.IGNORECASE,
)
