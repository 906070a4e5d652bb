"""What the writer promises, and what the reader has promised: `I will write to you`, `You agreed to send …`."""

import re

from bot.reading.letter.formal.forms import form
from bot.reading.letter.formal.naming import owners_of
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.formal.speech import ADVERBS
from bot.reading.letter.formal.verbs import acts
from bot.reading.regex import Match, Regex

_FIRM = (
    r"(?:write|send|provide|share|encourage|work\s+with|ensure|make\s+sure|contact|arrange|report|respond|reply"
    r"|inform|notify"
    r"|publish|consult|meet|raise|ask|confirm|forward|circulate|review"
    r"|investigate|return|bring|place|lay|issue|liaise|update|let\s+(?:you|them|members|the)|keep\s+(?:you"
    r"|members|the\s+(?:committee|panel|board)|[^.;,]{2,40}?\s(?:informed|updated|posted|abreast|up\s+to\s+date)\b)|get\s+back|come\s+back|set\s+(?:up|out)|follow\s+(?:this\s+"
    r"|it\s+)?up"
    r"|visit|undertake|carry\s+out|conduct|submit|present|prepare|produce|convene|appoint|remove|repay"
    r"|refund|pay|pass\s+on|supply|deliver|table|commission|call|email|e-mail|attend|copy"
    r"|be\s+(?:(?:formally|separately|shortly|also|further)\s+)*(?:writing|in\s+(?:touch|contact)|inspecting|sending|contacting"
    r"|contacted|providing|publishing|issuing|meeting|visiting|arranging|asking|holding|carrying\s+out"
    r"|conducting|undertaking|placing|laying|sharing|reporting|seeking|bringing|submitting|consulting"
    r"|inviting|circulating|returning|updating|raising|discussing))"
)
_ADV = (
    r"(?:,?\s+(?:also|therefore|now|then|further|separately|personally|certainly|of\s+course|[a-z]+ly"
    r"|in\s+the\s+meantime|in\s+due\s+course|again|both|each|in\s+turn|,),?){0,3}?"
)
_TEAM = (
    r"(?:(?:my|our)\s+(?:officials?|office|officers?|team|department|clerks?|staff|private\s+(?:office"
    r"|secretary)|colleagues?|inspectors?|(?:[\w&-]+\s+){1,5}?(?:team|officer|manager|clerk))"
    r"|(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:clerk|secretariat|registrar|clerks|case\s+officer"
    r"|scrutiny\s+office(?:r)?)|the\s+(?:[\w’'&-]+\s+){1,4}?(?:manager|officer|inspector|surveyor|engineer"
    r"|director|adviser|co-?ordinator|nurse|team)|(?:a|one\s+of\s+(?:my|our)|members?\s+of\s+(?:my|our"
    r"|the))\s+[\w\s-]{2,30}?)"
)
_WILL = r"(?:will|shall|[’']ll)"

_FIRM_ACT = Regex(rf"{_FIRM}\b", re.IGNORECASE)
_BY = Regex(
    r"\b(?:by|before|within|no\s+later\s+than)\s+(?:the\s+)?(?:[0-9]|end\s+of|one|two|three|four|six|(?:mon"
    r"|tues|wednes|thurs|fri)day)",
    re.IGNORECASE,
)
_FIRST = form("will shall ll", rf"(?:\b(?P<who>I|we){_ADV}\s*{_WILL}{_ADV}\s+(?P<act>[a-z].*))")
_TEAM_WILL = form(
    "will shall ll", rf"(?:^\W*|[,;]\s+|\b(?:and|that)\s+)(?P<who>{_TEAM})\s+{_WILL}{_ADV}\s+(?P<act>[a-z].*)"
)
_BODY_WILL = form(
    "will shall ll",
    r"(?:^\W*|[,;]\s+|\b(?:and|that)\s+)(?P<who>(?:the|this|our)\s+(?:(?!that\b|which\b"
    r"|who\b)[\w’'&-]+\s+){0,6}?(?:panel|committee|board|department|ministry|council|trust|authority"
    r"|agency|ombudsman|commission|office|school|university|service|society"
    rf"|company))\s+{_WILL}{_ADV}\s+(?P<act>[a-z].*)",
)
_UNDERTOOK = form(
    "undertook undertaken agreed promised offered committed pledged",
    r"\b(?P<who>I|we|you)\s+(?:have\s+|(?<=you\s)had\s+|has\s+|also\s+|kindly\s+|both\s+|then\s+"
    r"|helpfully\s+){0,3}(?:undertook|undertaken|agreed|promised|offered|committed"
    rf"|pledged){ADVERBS}\s+(?:\w+\s+)?to\s+(?P<act>[a-z].*)",
)
_UNDERTAKES = form(
    "undertake promise commit pledge",
    r"\b(?P<who>I|we)\s+(?:hereby\s+|also\s+|do\s+)?(?:undertake|promise|commit|pledge)\s+to\s+(?P<act>[a-z].*)",
)
_AND_WILL = form(
    "will shall",
    r"\b(?P<who>I|we)\s+(?:am|are|have|had|was|were)\s[^.;]{5,160}?\s(?:and|but)\s+(?:will|shall)\s+(?:also\s+)?(?P<act>[a-z].*)",
)
"""`I am waiting for figures and will write again.`"""

_SAID = form(
    "would",
    r"\b(?P<who>I|we|you)\s+(?:also\s+)?(?:said|confirmed|indicated|agreed|mentioned)\s+(?:that\s+)?(?:you|I"
    r"|we)\s+would\s+(?P<act>[a-z].*)",
)
_DELEGATED = form(
    "asked instructed requested",
    rf"\b(?:I|we)\s+have{ADVERBS}\s+(?:asked|instructed"
    r"|requested)\s+(?P<who>[^,;:.]{2,80}?)\s+to\s+(?P<act>[a-z].*)",
)
_DONE = Regex(
    r"\b(?:attach(?:ed|ing)?|enclos(?:e|ed|ing)|annex(?:ed)?|have\s+now|now\s+(?:been|done|able)"
    r"|has\s+(?:now\s+)?been|have\s+since|has\s+since|below|is\s+set\s+out|in\s+response)\b",
    re.IGNORECASE,
)
_NOT_FIRM = Regex(
    r"^\W*(?:if|should|unless|where|were|failure|however,?\s+you|in\s+the\s+event|without)\b"
    r"|\bif\s+(?:you|we|I)\s+had\b|\b(?:in\s+this\s+(?:letter|report|notice|section)|hope|hopefully|if\s+(?:we|you)\s+do\s+not"
    r"|otherwise|unless|will\s+only|as\s+usual|always|each\s+year|every\s+year|normally|usually"
    r"|may\s+also)\b",
    re.IGNORECASE,
)
_PAST_MATTER = re.compile(
    r"(?:note|draw|highlight|approve|accept|recommend|adopt|defer|support|endorse|the|a"
    r"|be\b)\b",
    re.IGNORECASE,
)


def undertakings(passage: Passage, scene: Scene) -> Said | None:
    """Only in correspondence, where somebody is there to say "I" and "you"."""
    said = (_promised(passage, scene) or _reminded(passage, scene)) if scene.letter else None
    return None if said is None or _NOT_FIRM.search(passage.text) else said


def _promised(passage: Passage, scene: Scene) -> Said | None:
    for each in (_FIRST, _TEAM_WILL, _BODY_WILL, _AND_WILL, _UNDERTAKES):
        found = each.search(passage)
        if found and (_FIRM_ACT.match(found["act"]) or (acts(found["act"]) and _BY.search(found["act"]))):
            return Said(found["act"].strip(), owners_of(found["who"], scene))
    return None


def _reminded(passage: Passage, scene: Scene) -> Said | None:
    """`I undertook to …` still holds, unless the letter says at once that it has been done."""
    found = _UNDERTOOK.search(passage) or _SAID.search(passage) or _DELEGATED.search(passage)
    if found is None or _is_over(found) or _DONE.search(f"{found['act']} {passage.following}"):
        return None
    owners = owners_of(found["who"], scene)
    return Said(found["act"].strip(), owners, asks=bool(owners) and owners == scene.you)


def _is_over(found: Match) -> bool:
    """`We agreed to write to you` is this letter, `I have agreed to fund it` a decision; `you agreed …` is to come."""
    by_reader = found["who"].casefold() == "you"
    decided = "agreed" in found.string[found.start() : found.start("act")] and not _FIRM_ACT.match(found["act"])
    writes = found["act"].casefold().startswith("write") and found["who"].casefold() in {"i", "we"}
    return (not by_reader and (writes or decided)) or _PAST_MATTER.match(found["act"]) is not None
