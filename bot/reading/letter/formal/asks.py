"""Requests in polite forms: `I would be grateful if …`, `it would be helpful to have …`, `we would welcome …`."""

import re

from bot.reading.letter.formal.binding import is_spoken
from bot.reading.letter.formal.clauses import opens_clause
from bot.reading.letter.formal.forms import form
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.formal.speech import ADVERBS, COMMA, SPEAKER
from bot.reading.regex import Regex
from bot.reading.words import word_set

_WOULD = rf"(?:{ADVERBS}\s+(?:would|should|will|shall)|[’']d){ADVERBS}"
_GRATEFUL = word_set("grateful obliged thankful pleased glad")
_THANKS = Regex(
    r"\b(?:am|are|is|remain)\s+(?:\w+\s+){0,2}?(?:grateful|obliged|thankful)\s+(?:for|to)\b(?!.*\b(?:by|before"
    r"|within)\b)"
    r"|\b(?:grateful|thankful|pleased|glad)\s+(?:for|to\s+have)\s+(?:had\s+)?(?:the|an|this)\s+(?:opportunity"
    r"|chance)\b",
    re.IGNORECASE,
)
_IF_YOU = (
    r"(?:if|that|were)\s+(?:you|both\s+of\s+you|your\s+(?:office|officials|officers|department"
    r"|team))\s+(?:(?:could|would|can|might|were|are|will|be)\s+)?(?:both\s+)?(?:be\s+)?(?:able\s+to\s+"
    r"|so\s+kind\s+as\s+to\s+|willing\s+to\s+|prepared\s+to\s+)?(?:please\s+)?(?:also\s+)?"
)

_FORMS = (
    form(
        "grateful obliged thankful appreciative",
        rf"(?:{SPEAKER}{_WOULD}\s+(?:be|remain){ADVERBS}|{SPEAKER}\s+(?:am|are|is|remain){ADVERBS}"
        rf"|^\W*)(?P<core>\s*\b(?:grateful|obliged|thankful|appreciative){ADVERBS}"
        rf"{COMMA}(?:{_IF_YOU}(?P<act>)|if|to\s+(?:receive|have|hear|know|see|be|learn|understand|get)|for)\b.+)",
    ),
    form(
        "grateful",
        rf"{SPEAKER}\s+(?:am|are|is|have|has)\b[^;:.]{{3,160}}?,?\s+and\s+(?P<core>would\s+be\s+(?:\w+\s+)?grateful\s+"
        rf"(?:{_IF_YOU}(?P<act>)|for|to\s+(?:receive|have|hear|know|see|learn|understand))\b.+)",
    ),
    form(
        "pleased glad happy delighted",
        rf"(?:{SPEAKER}{_WOULD}\s+be{ADVERBS})(?P<core>\s+(?:pleased|glad|happy"
        rf"|delighted){ADVERBS}{COMMA}(?:{_IF_YOU}(?P<act>)|if\s+the|to\s+(?:receive|hear\s+(?:your|how"
        r"|what|from))\b).+)",
    ),
    form(
        "keen interested eager anxious",
        rf"(?:{SPEAKER}{_WOULD}\s+be|{SPEAKER}\s+(?:am|are|is){ADVERBS}){ADVERBS}(?P<core>\s+(?:keen"
        rf"|interested|eager|anxious){ADVERBS}\s+(?:to\s+(?:hear|know|receive|understand|see|learn|have"
        r"|explore\s+with\s+you)|in\s+your\s+(?:views|response))\b.+)",
    ),
    form(
        "helpful useful appreciated beneficial valuable good assistance help use",
        rf"\bit\s+(?:would|will|could|is|may|might){ADVERBS}\s+be{ADVERBS}(?P<core>\s+(?:helpful|useful"
        r"|appreciated|beneficial|valuable|good|of\s+(?:great\s+|real\s+)?(?:assistance|help"
        rf"|use)){ADVERBS}{COMMA}"
        rf"(?:{_IF_YOU}(?P<act>)|if|to\s+(?:have|know|see|receive|hear|understand|get|learn|be)|for)\b.+)",
    ),
    form(
        "assist help find",
        rf"(?:\bit\s+would{ADVERBS}\s+(?P<core>(?:assist|help)\s+(?:me|us|the\s+[\w-]+|our\s+\w+){ADVERBS}\s+(?:{_IF_YOU}|if|to\s+(?:have"
        rf"|know|see|receive|hear|understand|learn))\b.+)|{SPEAKER}\s+would{ADVERBS}\s+(?P<found>find\s+it\s+(?:\w+\s+)?(?:helpful|useful)"
        rf"\s+(?:{_IF_YOU}|if|to\s+(?:have|know|see|receive|hear|understand|learn))\b.+))",
    ),
    form(
        "appreciate",
        rf"{SPEAKER}{_WOULD}(?P<core>\s+appreciate{ADVERBS}\s+(?:it{ADVERBS}\s+{_IF_YOU}(?P<act>)|it\s+if"
        r"|an?|any|your|receiving|to\s+(?:receive|have|see|know|hear)|the|further|confirmation|clarity|clarification"
        r"|details|some|having|knowing|hearing|if)\b.+)",
    ),
    form(
        "welcome",
        rf"(?:{SPEAKER}{_WOULD}|\b(?:and|but)\s+(?:therefore\s+)?would\s+(?:also\s+)?)(?P<core>\s*\bwelcome"
        r"\s+(?!the\s+(?:opportunity|chance)|an\s+opportunity|(?:your|any)\s+questions)\S.+)",
    ),
    form(
        "appreciated welcome welcomed helpful",
        r"(?P<core>\b(?:[\w’'-]+\s+){1,12}would\s+be\s+(?:very\s+|much\s+|most\s+|greatly\s+"
        r"|also\s+)*(?:appreciated|welcome|welcomed|helpful)\b.*)",
    ),
    form(
        "like wish",
        rf"(?:{SPEAKER}{ADVERBS}(?:\s+would|[’']d)|^\W*would){ADVERBS}\s+(?:like"
        rf"|wish){ADVERBS}(?P<core>\s+(?:you\s+to\b(?P<act>\s+)|to\s+(?:request|invite|receive|see|have"
        r"|hear\s+(?:your|from\s+you|how|what|more)|know|understand|ask\s+(?:that|whether|if|for|you\s+to)"
        r"|be\s+(?:provided|kept|sent|informed)|(?:suggest|propose)\s+that\s+we\s+(?:meet|speak|discuss|arrange)"
        r"|meet\s+(?:with\s+)?you)|further|more|an?\s+(?:update|copy|response|explanation)"
        r"|your)\b.+)",
    ),
    form(
        "wish wishes",
        rf"(?:{SPEAKER}|\b(?:and|but|however),?|^\W*also){ADVERBS}\s+(?P<core>wish(?:es)?{ADVERBS}\s+to\s+(?:better\s+"
        rf"|fully\s+)?"
        r"(?:receive|see|have|hear|know|request|understand)\b.+)",
    ),
    form(
        "wish like",
        rf"(?:{SPEAKER}{ADVERBS}(?:\s+would)?(?:\s+also)?\s+|^\W*(?:would\s+)?also\s+)(?:wish|like)\s+to\s+(?P<core>(?:extend"
        r"|offer)\s+(?:you\s+)?an?\s+invitation\b.+)",
    ),
    form(
        "help assistance",
        rf"\bit\s+would\s+be{ADVERBS}\s+(?P<core>an?\s+(?:great\s+|real\s+|considerable\s+)?(?:help|assistance)\b.+)",
    ),
    form(
        "may could can",
        r"^\W*(?P<core>(?:may|could|can)\s+(?:we|I)\s+(?:please\s+|also\s+)*(?:have|see|receive|know|be\s+(?:told|sent"
        r"|given))\b.+)",
    ),
    form(
        "look looking",
        rf"{SPEAKER}{ADVERBS}\s+(?:(?:am|are|is)\s+)?(?P<core>look(?:s|ing)?\s+forward\s+to\s+(?:receiving|having"
        rf"|your)\b"
        r".*\b(?:by|before|within|later\s+than)\s.+)",
    ),
    form(
        "need require want",
        rf"{SPEAKER}{ADVERBS}\s+(?:need|require|want){ADVERBS}(?P<core>\s+(?:you\s+to\b(?P<act>\s+)"
        r"|(?:to\s+(?:receive|see|know|have)|an?|the\s+following|further|confirmation|more|your)\b).+)",
    ),
    form(
        "requested required needed sought",
        r"\b(?P<core>(?:the\s+following|further|additional)\s+(?:information|documents?|details?|data"
        r"|items?|evidence)\s+(?:is|are)\s+(?:therefore\s+|also\s+|now\s+)?(?:requested|required|needed"
        r"|sought)\b.*)",
    ),
    form(
        "requested required needed sought expected due",
        r"(?P<core>\b(?:a|an|your|the)\s+(?:[\w-]+\s+){0,3}?(?:response|reply|update|answer|report"
        r"|acknowledgement)\s+(?:is|are)\s+(?:therefore\s+|also\s+|now\s+)?(?:requested|required|needed"
        r"|sought|expected|due)\b.*)",
    ),
)


_IF = Regex(r"\b(?:if|when|whenever|unless|should)\s*$", re.IGNORECASE)
"""`If we need a copy, we will ask`: on what it depends."""


def _opens(passage: Passage, start: int) -> bool:
    return bool(passage.items) or opens_clause(passage.text, start)


def asks(passage: Passage, scene: Scene) -> Said | None:
    """The core is the act where "you" is to do it, otherwise the asking as it stands."""
    if not is_spoken(scene) or (not _GRATEFUL.isdisjoint(passage.words) and _THANKS.search(passage.text)):
        return None
    for each in _FORMS:
        found = each.search(passage)
        if found and not _IF.search(passage.text[: found.start()]) and _opens(passage, found.start()):
            groups = found.groupdict()
            core = "core" if groups.get("core") is not None else "found"
            start = found.end("act") if groups.get("act") is not None else found.start(core)
            return Said(passage.text[start : found.end(core)].strip(), scene.you, asks=True)
    return None
