"""Requests in polite forms: `I would be grateful if …`, `it would be helpful to have …`, `we would welcome …`."""

import re

from bot.reading.letter.formal.binding import is_spoken
from bot.reading.letter.formal.naming import opens_clause
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.formal.speech import ADVERBS, COMMA, SPEAKER
from bot.reading.regex import Regex

_WOULD = rf"(?:{ADVERBS}\s+(?:would|should|will|shall)|[’']d){ADVERBS}"
_IF_YOU = r"(?:if|that|were)\s+(?:you|both\s+of\s+you|your\s+(?:office|officials|officers|department|team))\s+(?:(?:could|would|can|might|were|are|will|be)\s+)?(?:both\s+)?(?:be\s+)?(?:able\s+to\s+|so\s+kind\s+as\s+to\s+|willing\s+to\s+|prepared\s+to\s+)?(?:please\s+)?(?:also\s+)?"

_FORMS = tuple(
    Regex(form, re.IGNORECASE)
    for form in (
        rf"(?:{SPEAKER}{_WOULD}\s+(?:be|remain){ADVERBS}|{SPEAKER}\s+(?:am|are|is|remain){ADVERBS}|^\W*)(?P<core>\s*\b(?:grateful|obliged|thankful|appreciative){ADVERBS}"
        rf"{COMMA}(?:{_IF_YOU}(?P<act>)|if|to\s+(?:receive|have|hear|know|see|be|learn|understand|get)|for)\b.+)",
        rf"(?:{SPEAKER}{_WOULD}\s+be{ADVERBS})(?P<core>\s+(?:pleased|glad|happy|delighted){ADVERBS}{COMMA}(?:{_IF_YOU}(?P<act>)|if\s+the|to\s+(?:receive|hear\s+(?:your|how|what|from))\b).+)",
        rf"(?:{SPEAKER}{_WOULD}\s+be|{SPEAKER}\s+(?:am|are|is){ADVERBS}){ADVERBS}(?P<core>\s+(?:keen|interested|eager|anxious){ADVERBS}\s+(?:to\s+(?:hear|know|receive|understand|see|learn|have|explore\s+with\s+you)|in\s+your\s+(?:views|response))\b.+)",
        rf"\bit\s+(?:would|will|could|is|may|might){ADVERBS}\s+be{ADVERBS}(?P<core>\s+(?:helpful|useful|appreciated|beneficial|valuable|good|of\s+(?:great\s+|real\s+)?(?:assistance|help|use)){ADVERBS}{COMMA}"
        rf"(?:{_IF_YOU}(?P<act>)|if|to\s+(?:have|know|see|receive|hear|understand|get|learn|be)|for)\b.+)",
        rf"{SPEAKER}{_WOULD}(?P<core>\s+appreciate{ADVERBS}\s+(?:it{ADVERBS}\s+{_IF_YOU}(?P<act>)|it\s+if|an?|any|your|receiving|the|further|confirmation|clarity|clarification|details|some|having|knowing|hearing|if)\b.+)",
        rf"(?:{SPEAKER}{_WOULD}|\b(?:and|but)\s+(?:therefore\s+)?would\s+(?:also\s+)?)(?P<core>\s*\bwelcome\s+(?!the\s+(?:opportunity|chance)|an\s+opportunity|(?:your|any)\s+questions)\S.+)",
        rf"(?P<core>\b(?:[\w’'-]+\s+){{1,12}}would\s+be\s+(?:very\s+|much\s+|most\s+|greatly\s+|also\s+)*(?:appreciated|welcome|welcomed|helpful)\b.*)",
        rf"{SPEAKER}{ADVERBS}(?:\s+would|[’']d){ADVERBS}\s+(?:like|wish){ADVERBS}(?P<core>\s+(?:you\s+to\b(?P<act>\s+)|to\s+(?:request|invite|receive|see|have|hear\s+(?:your|from\s+you|how|what|more)|know|understand|ask\s+(?:that|whether|if|for|you\s+to)|be\s+(?:provided|kept|sent|informed))|further|more|an?\s+(?:update|copy|response|explanation)|your)\b.+)",
        rf"{SPEAKER}{ADVERBS}\s+(?P<core>wish(?:es)?{ADVERBS}\s+to\s+(?:receive|see|have|hear|know|request|understand)\b.+)",
        rf"\bit\s+would\s+be{ADVERBS}\s+(?P<core>an?\s+(?:great\s+|real\s+|considerable\s+)?(?:help|assistance)\b.+)",
        rf"{SPEAKER}\s+(?:need|require|want){ADVERBS}(?P<core>\s+(?:you\s+to\b(?P<act>\s+)|(?:to\s+(?:receive|see|know|have)|an?|the\s+following|further|confirmation|more|your)\b).+)",
        r"\b(?P<core>(?:the\s+following|further|additional)\s+(?:information|documents?|details?|data|items?|evidence)\s+(?:is|are)\s+(?:therefore\s+|also\s+|now\s+)?(?:requested|required|needed|sought)\b.*)",
        r"(?P<core>\b(?:a|an|your|the)\s+(?:[\w-]+\s+){0,3}?(?:response|reply|update|answer|report|acknowledgement)\s+(?:is|are)\s+(?:therefore\s+|also\s+|now\s+)?(?:requested|required|needed|sought|expected|due)\b.*)",
    )
)


def asks(passage: Passage, scene: Scene) -> Said | None:
    """The core is the act where "you" is to do it, otherwise the asking as it stands."""
    if not is_spoken(scene):
        return None
    for form in _FORMS:
        found = form.search(passage.text)
        if found and (passage.items or opens_clause(passage.text, found.start())):
            groups = found.groupdict()
            start = found.end("act") if groups.get("act") is not None else found.start("core")
            return Said(passage.text[start : found.end("core")].strip(), scene.you, asks=True)
    return None
