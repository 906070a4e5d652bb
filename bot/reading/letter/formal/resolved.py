"""What a meeting resolves: `RESOLVED: That a timetable be prepared`, `requests the Officer to report back`."""

import re

from bot.reading.letter.fields.agent import agent_of
from bot.reading.letter.formal.courtesies import is_noted
from bot.reading.letter.formal.forms import form
from bot.reading.letter.formal.minuted import minuted
from bot.reading.letter.formal.naming import owners_of
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.formal.settled import is_said_so, is_settled
from bot.reading.letter.formal.subjects import subject_of_that
from bot.reading.letter.formal.verbs import NOT_ACTS, acts, is_deed
from bot.reading.letter.found import Confidence
from bot.reading.regex import Match, Regex

_RESOLVED = form(
    "resolved agreed ordered recommended decided resolves",
    r"(?:(?:^|:\s|\b(?=(?-i:RESOLVED|AGREED)\b))\W*|(?:\bit\s+was\b"
    r"|(?P<who>(?:\bthe\s+(?:[\w-]+\s+){0,4}?)?\b(?:council|committee|members|board|panel|cabinet"
    r"|governors|trustees|forum|group|meeting)\b(?!['’]s)))(?:(?!\s[–—-]\s)[^.;:]){0,30}?\W)(?:(?:unanimously|further|also"
    r"|duly)\s+)?\b(?P<how>resolve[ds]|agreed|ordered|recommended|decided)(?:\s+(?:unanimously"
    r"|by\s+[^:,]{3,40}|nem\.?\s+con\.?|accordingly|either|both|further))?\b"
    r"(?:(?<=further),)?\s*[:–—-]*\s*(?:(?P<joint>that|to)\b\s*)?(?:(?P<whose>the\s+\w+\s*[:–-]+)\s*)?(?P<what>.*)",
)

_REQUESTED = Regex(r"\W*(?:that\s+)?(?:also\s+)?(?:requests?|asks?|recommends?)\s+that\s", re.IGNORECASE)

_BE = Regex(r"\b(?:be|is|are|was|were|been)\b", re.IGNORECASE)

_REQUESTS = Regex(
    r"\W*(?:that\s+|to\s+)?(?:also\s+|further\s+)?(?:requests?|instructs?|asks?|invites?|directs?|authorises?"
    r"|delegates?\s+(?:authority\s+)?to|calls?\s+(?:up)?on|tasks?|urges?"
    r"|mandates?)\s+(?!that\b)(?P<who>[^,;:.]{3,120}?)\s*,?\s+to"
    r"\s+(?P<act>(?!(?:the|an?|our|its|this|that)\s)[a-z].*)",
    re.IGNORECASE,
)

_BE_ASKED = Regex(
    r"\W*(?:that\s+)?(?P<who>[^;:.]{3,140}?)\s+(?:(?:should\s+|to\s+)?be|is|are|was|were)\s+(?:hereby\s+"
    r"|also\s+)?(?:requested|instructed|asked|invited|directed|authorised|delegated(?:\s+authority)?"
    r"|given\s+delegated\s+(?:authority|powers?)|tasked|mandated|recommended"
    r"|urged)\s+to\s+(?P<act>[a-z].*)",
    re.IGNORECASE,
)

_DELEGATED = Regex(
    r"\W*(?:that\s+)?(?P<act>(?:delegated\s+)?(?:authority|powers?)\s+(?:should\s+)?be\s+(?:delegated|given"
    r"|granted)\s+to\s+(?P<who>[^,;:.]{3,90}?)\s+to\s+(?P<do>[a-z].*))",
    re.IGNORECASE,
)

_WOULD = Regex(
    r"\W*(?:that\s+)?(?P<who>[^;:.]{2,90}?)\s+(?:would|will|should|shall|must|to)\s+(?P<act>[a-z].*)", re.IGNORECASE
)

_VERB = Regex(
    r"\W*(?:that\s+)?(?P<who>(?:the\s+)?(?:council|clerk|committee|chair\w*|board|mayor|leader|cabinet"
    r"|officers?|cllrs?\.?\s+[A-Z][\w’'-]+))\s+(?P<act>[a-z].*)",
    re.IGNORECASE,
)

_THAT_OFFICE = Regex(
    r"\W*(?:that\s+)?(?P<who>(?:the\s+)?(?:(?-i:[A-Z])[\w’'&-]+\s+(?:(?:of|for"
    r"|and)\s+)?){2,8})(?=[a-z])(?-i:(?=[a-z]))",
    re.IGNORECASE,
)

_BE_DONE = Regex(
    r"\W*(?:that\s+)?(?P<act>[^;:]{3,240}?\s(?:(?:should|to|would|will"
    r"|must)\s+)?be\s+(?:\w+ly\s+)?(?:noted\s+and\s+)?(?P<done>prepared|relayed|submitted|brought|sent|provided|supplied|written|circulated"
    r"|arranged|made|produced|drawn\s+up|included|appended|added|placed|invited|asked|contacted|obtained"
    r"|carried\s+out|undertaken|reported|presented|set\s+up|established|investigated|purchased|ordered"
    r"|issued|published|forwarded|referred|reviewed|amended|updated|appointed|convened|held|requested"
    r"|sought|installed|removed|replaced|repaired|commissioned|developed|completed|conveyed|notified"
    r"|informed|broken\s+down|drafted|clarified|displayed|cleared|followed\s+up|progressed|extended|monitored"
    r"|scheduled(?!\s+to\s+take\s+place)|surveyed|inspected|specified|identified|collated|kept|checked|distributed|raised|put|paid|shared|given|taken"
    r"|advertised|consulted|explored|considered\s+at|received\s+(?:at|by)\s+(?:the|a|an|its|our)\s+(?!meeting\b)"
    r"|revised)\b.*)",
    re.IGNORECASE,
)

_BY = Regex(
    r"\bby\s+(?P<who>(?:the\s+)?(?:(?-i:[A-Z])[\w’'&-]+\s+(?:of\s+|and\s+|the\s+)*){0,6}"
    r"(?:services|officers?|clerk|director|manager|chair\w*|team|secretary|head\s+of\s+[\w\s]{3,40}))\W*$",
    re.IGNORECASE,
)
"""`that the papers be sent out by Committee Services`: who does it, at the end."""

_HAD = Regex(
    r"(?<!\bit\s)\bhad\s+(?:\w+ly\s+)?(?:agreed|resolved|decided)\b"
    r"|\b(?:informed|told|advised)\s+(?:the\s+)?(?:meeting|members|council|committee|board|those\s+present)\s+that\b"
    r"(?:[^.](?!\s(?:and|but)\s+it\s+was))*\bagreed\b",
    re.IGNORECASE,
)
"""`He announced that the committee had agreed to …`: news of another meeting."""

_MAYBE = Regex(
    r"\b(?:could|might|may)\s+be\b|\bwhereby\b|\bwould\s+be\b[^.;]{0,80}\sif\s"
    r"|^\W*(?:for\s+[^,;:]{3,40}\s)?not\s+(?:to\s)?(?!(?:[^;:]*?\b)?but\b)|\b(?:would|will|shall|should|to)\s+not\s+be\b"
    r"|\blater\s+in\s+(?:the|this)\s+(?:meeting|agenda)\b",
    re.IGNORECASE,
)
"""`Not to renew it`, `to discuss it later in the meeting`: nobody has to do it afterwards."""

_DECLARED = Regex(
    r"\W*(?:that\s+)?[^,;:.]{0,60}?\b(?:approve|support|accept|adopt|endorse|ratify|join)s?\s", re.IGNORECASE
)
_AND_INSTRUCTS = Regex(
    r"\sand\s+(?:also\s+|to\s+)?(?:instruct|ask|request|direct|authorise)s?\s+(?P<who>[^,;:.]{3,60}?)\s+to\s+(?P<act>[a-z].*)",
    re.IGNORECASE,
)
"""`That the Council support the bid and instruct the Clerk to sign it`: the support is given by saying so."""

_DECISION = Regex(r"\W*(?:the\s+)?(?:decisions?|resolutions?)(?:\s+(?:made|taken))?\W*", re.IGNORECASE)


def resolutions(passage: Passage, scene: Scene) -> Said | None:
    """A resolution, an item of one, or what somebody undertook at a meeting."""
    if passage.lead and _opens_resolution(passage.lead):
        return _resolution(_ITEM.sub("", passage.text), scene, _who_resolved(passage, scene))
    found = None if scene.letter or scene.ruling or _HAD.search(passage.text) else _RESOLVED.search(passage)
    if found and found["what"].strip(" .;"):
        owners = owners_of(found["who"], scene) if found["who"] and (found["joint"] or "").casefold() == "to" else ()
        return _resolution(found["what"], scene, owners)
    return minuted(passage, scene)


_CHARGES = Regex(
    r"\W*(?P<who>(?:the\s+)?[\w’'&\s-]{2,60}?)\s+(?:should|would|will|must|shall|to)\W*"
    r"|\W*(?P<body>the\s+(?:[\w’'&-]+\s+){0,5}?(?:council|committee|board|panel|cabinet|executive|authority|trust|clerk"
    r"|chair\w*|officers?|director|manager|secretary|leader|mayor)(?:\s+(?:of|for)\s+[\w’'&,\s-]{2,40}?)?)\W*",
    re.IGNORECASE,
)
"""`that the Clerk should:` and `that the Clerk:`, with what is to be done below."""


_ITEM = Regex(r"^\W*to\s+|[;,]\s*(?:and|or)\s*$", re.IGNORECASE)


def _who_resolved(passage: Passage, scene: Scene) -> tuple[str, ...]:
    """`The Committee resolved: (i) to write …` is the Committee's own act."""
    said = _RESOLVED.pattern.search(passage.lead[:400])
    if said is None:
        return ()
    charged = _CHARGES.fullmatch(said["what"] or said["whose"] or "")
    own = said["who"] if passage.text.casefold().startswith("to ") else ""
    who = (charged["who"] or charged["body"]) if charged else own
    return owners_of(who, scene) if who else scene.you if scene.ruling else ()


def _opens_resolution(lead: str) -> bool:
    return _RESOLVED.pattern.search(lead[:400]) is not None or _DECISION.fullmatch(lead) is not None


def _resolution(words: str, scene: Scene, owners: tuple[str, ...] = ()) -> Said | None:
    words = _ITEM.sub("", words.strip())
    if leads := _ASKED_TO.fullmatch(words):
        return Said("", owners_of(leads["who"], scene), Confidence.STRONG)
    if words.startswith("the proposed") or is_noted(words) or _MAYBE.search(words):
        return None
    if said := _requested(words, scene):
        return said
    if acts(words) and not NOT_ACTS.match(words):
        return Said(words, owners, Confidence.FAIR)
    if is_said_so(words):
        return None
    for pattern in (_VERB, _WOULD):
        found = pattern.match(words)
        if found and not _BE.search(found["who"]) and _acts(found["act"]) and is_deed(found["act"]):
            return Said(found["act"].strip(), owners_of(found["who"], scene), Confidence.FAIR)
    return _to_be_done(words, scene) or _charged(words, scene)


_ASKED_TO = Regex(
    r"\W*(?:that\s+)?(?P<who>[^;:.]{3,90}?)\s+(?:should\s+|to\s+)?be\s+(?:hereby\s+|also\s+)?"
    r"(?:requested|instructed|asked|invited|directed|authorised|tasked)\s+to\W*",
    re.IGNORECASE,
)
"""`that the Clerk be requested to:`, with the acts below."""


def _requested(words: str, scene: Scene) -> Said | None:
    """What somebody is asked, instructed or given the power to do."""
    instructed = _AND_INSTRUCTS.search(words[:600]) if _DECLARED.match(words) else None
    if instructed and _acts(instructed["act"]):
        return Said(instructed["act"].strip(), owners_of(instructed["who"], scene), Confidence.STRONG)
    for pattern in (_REQUESTS, _BE_ASKED, _DELEGATED):
        found = pattern.match(words)
        if found and (pattern is _DELEGATED or _is_charge(found) or not _BE_DONE.match(words)):
            if _ALONE.fullmatch(found["act"]):
                return Said(words, (), Confidence.STRONG)
            return Said(found["act"].strip(), owners_of(found["who"], scene), Confidence.STRONG)
    return Said(words, subject_of_that(words, scene), Confidence.FAIR) if _REQUESTED.match(words) else None


def _to_be_done(words: str, scene: Scene) -> Said | None:
    found = _BE_DONE.match(words)
    if found is None or is_settled(words):
        return None
    by = _BY.search(words)
    return Said(found["act"].strip(), owners_of(by["who"], scene) if by else agent_of(found["act"]), Confidence.FAIR)


_ALONE = Regex(r"attend\W*", re.IGNORECASE)
"""`That all owners be invited to attend`: somebody is to invite them."""


def _is_charge(found: Match) -> bool:
    """Whatever somebody is "requested to" is an act; of a thing that is done first, "requested" is another clause."""
    return _acts(found["act"]) or " be " not in found["who"]


def _charged(words: str, scene: Scene) -> Said | None:
    """`That the Estates Manager provide a plan`: somebody with an office, and a verb that can be no thing."""
    said = _THAT_OFFICE.match(words)
    rest = words[said.end() :] if said else ""
    if said is None or not acts(rest) or NOT_ACTS.match(rest):
        return None
    return Said(rest.strip(), owners_of(said["who"], scene), Confidence.FAIR)


def _acts(words: str) -> bool:
    """`write to …` and `writes to …` both."""
    first, _, rest = words.partition(" ")
    return acts(words) or acts(f"{first.removesuffix('s')} {rest}")
