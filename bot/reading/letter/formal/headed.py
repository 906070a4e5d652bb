"""Acts listed under a heading that directs: "Recommendations", "Steps to be taken", "What the school should do"."""

import re

from bot.reading.document.blocks import Kind
from bot.reading.letter.formal.deadlines import IN_TIME
from bot.reading.letter.formal.naming import owners_of
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.formal.verbs import act_in, acts
from bot.reading.regex import Regex

DIRECTING = Regex(
    r"\W*(?:[0-9.]+\s+|[ivx]+\.\s+)?(?:(?:key\s+|main\s+|our\s+|summary\s+of\s+|list\s+of\s+"
    r"|the\s+)?(?:recommendations?|requirements)(?:\s+(?:for|to|and)\b.*)?|(?:the\s+)?steps\s+(?:required"
    r"|to\s+be\s+taken)(?:\s+.*)?|what\s+you\s+(?:are\s+required|must|need|should)\s+(?:to\s+)?do.*"
    r"|agreed\s+(?:actions?|remed(?:y|ies))|action(?:s)?\s+(?:the\s+[\w\s]{2,40}?\s+(?:is|are|must"
    r"|should)\s+.*|required|(?:you|we|the\s+\w+)\s+(?:must|should|are).*|to\s+be\s+taken"
    r"|we\s+have\s+told.*)|what\s+(?:does\s+)?the\s+(?:school|provider|college|service|trust|local\s+area"
    r"|setting|nursery)\s+(?:needs?|must|should|do)\b.*|areas\s+for\s+improvement"
    r"|(?:(?:(?:case\s+management|further|agreed|standard|tribunal|court)\s+)?(?:directions|orders?)(?:\s+of\s+the\s+(?:tribunal|court|judge))?|it\s+is\s+(?:ordered|directed)(?:\s+that)?)|requirements?\s+notice"
    r"|priorities\s+for\s+improvement|next\s+steps(?:\s+for\s+the\s+\w+)?|actions?\s+for\s+\w.*"
    r"|further\s+action\s+required|required\s+actions?"
    r"|remedial\s+(?:works?|action|measures)|works\s+(?:required|to\s+be\s+(?:carried\s+out|done|undertaken))"
    r"|what\s+(?:we|I)\s+(?:have\s+)?(?:asked|told|said|recommended|ordered)\b.*)\W*",
    re.IGNORECASE,
)
_NUMBER = Regex(
    r"\W*(?:(?:recommendation|step|requirement|required\s+action|order)\s+[0-9]+|R[0-9]+)\b[.:)–-]*\s*(?P<act>\S.*)",
    re.IGNORECASE,
)
_SHOULD = Regex(r"\b(?:should|must|needs?\s+to)\s", re.IGNORECASE)
_CHANGE = Regex(r"\W*what\s+(?:we|I)\b.*\bshould\b.*", re.IGNORECASE)
_TO_DO = Regex(r"\W*(?P<who>(?:[\w’'-]+\s+){0,5}?[\w’'-]+)\s+(?:is|are)?\s*to\s+(?P<act>[a-z].*)", re.IGNORECASE)


_WE_ASKED = Regex(r"^\W*(?:we|I)\s+(?:have\s+)?(?:asked|told|required|instructed)\s+(?=the\s)", re.IGNORECASE)
_ORGANISATION = Regex(r"the\s+(?:organisation|body|authority)", re.IGNORECASE)


def headed(passage: Passage, scene: Scene) -> Said | None:
    """An item that begins with a verb under such a heading; `R1 Improve …` anywhere."""
    if not (scene.ruling or scene.letter):
        return None
    if found := _NUMBER.match(passage.text):
        return Said(found["act"].strip(), scene.you) if acts(found["act"]) else None
    lead = "" if IN_TIME.fullmatch(passage.lead) else passage.lead
    if not (passage.first and DIRECTING.fullmatch(lead or passage.under)):
        return None
    return _imperative(passage, scene) or _to_do(passage, scene) or _to_change(passage, scene, lead)


def _to_change(passage: Passage, scene: Scene, lead: str) -> Said | None:
    """What an ombudsman says should be otherwise: `Patients should have …`, whoever sees to it."""
    says = _CHANGE.fullmatch(lead) and _SHOULD.search(passage.text)
    return Said(passage.text.strip(), scene.you) if says else None


def _imperative(passage: Passage, scene: Scene) -> Said | None:
    act = act_in(passage.text.strip())
    return Said(act, scene.you) if passage.block.kind is Kind.ITEM and acts(act) else None


def _to_do(passage: Passage, scene: Scene) -> Said | None:
    """`Both parties to provide …`, as a tribunal directs."""
    found = _TO_DO.match(_WE_ASKED.sub("", passage.text))
    is_act = found is not None and not passage.items and acts(found["act"])
    if found is None or not is_act:
        return None
    owners = scene.you if scene.you and _ORGANISATION.fullmatch(found["who"]) else owners_of(found["who"], scene)
    return Said(found["act"].strip(), owners)
