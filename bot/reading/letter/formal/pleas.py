"""Requests by "please" and by a question: `Please send …`, `Can you confirm …?`, `Could the Minister explain …?`."""

import re

from bot.reading.letter.formal.binding import is_spoken
from bot.reading.letter.formal.forms import form
from bot.reading.letter.formal.naming import owners_of
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.formal.speech import ADVERBS
from bot.reading.letter.formal.verbs import acts, verb_of
from bot.reading.regex import Regex

_PLEASE = form(
    "please",
    r"(?:^\W*|[,;:–—-]\s*|\b(?:and|so|therefore|also|then|meantime|[0-9])\s+)please,?(?:,?\s+(?:therefore"
    r"|also|now|then|could|can|would|will|you|kindly|both|all|either|(?!apply|supply|reply"
    r"|comply)[a-z]+ly),?)*\s+(?P<act>[a-z].*)",
)
_MODAL_PLEASE = form(
    "please",
    r"\b(?:can|could|would|will)\s+(?P<whom>you|I|we|all\s+[^,;:.]{2,60}?"
    rf"|(?!be\b|not\b|have\b|also\b)[^,;:.]{{2,60}}?)\s+(?:kindly\s+|also\s+)?please{ADVERBS}\s+(?P<act>[a-z].*)",
)
_QUESTION = Regex(
    r"(?:^\W*|[,;:–—]\s+|\b(?:and|so|therefore|also)\s+)(?:can|could|would|will)\s+(?P<whom>you"
    rf"|the\s+[^,;:.?]{{2,60}}?|[A-Z][^,;:.?]{{1,60}}?){ADVERBS}\s+(?:please\s+|also\s+|kindly\s+"
    r"|now\s+|be\s+(?:willing|able|prepared)\s+to\s+)*(?P<act>[a-z][^?]*)\?",
    re.IGNORECASE,
)
_OPEN = Regex(
    r"\W*(?:(?:with|in)\s+(?:regards?|respect|relation|reference)\s+to\s+[^,?]{3,90},\s+)?(?:what|which|how|when|why|where|who|whose|to\s+whom|at\s+what|from\s+\w+|for\s+\w+|whether|is|are"
    r"|does|do|did|has|have|will|was|were|to\s+what\s+extent|on\s+what|in\s+what|over\s+what|can|could"
    r"|would)\b.{6,}\?\W*",
    re.IGNORECASE,
)
_DONE_TO = (
    r"(?:returned|provided|sent|submitted|supplied|forwarded|confirmed|clarified|shared|completed|handed\s+in"
    r"|paid|added|removed|made|brought|given|circulated|explained|published|put|set\s+out|included|updated|corrected)"
)
_BE_DONE = Regex(
    r"(?:^\W*|[,;:–—]\s+|\b(?:and|so|therefore|also)\s+)(?P<core>(?:please\s+(?:can|could|would)\s+[^,;:.?]{2,90}?\s+be"
    rf"\s+(?:\w+ly\s+)?{_DONE_TO}\b.*|(?:can|could|would)\s+(?!you\b|I\b|we\b)[^,;:.?]{{2,160}}?\s+(?:please\s+)?be"
    rf"\s+(?:\w+ly\s+)?{_DONE_TO}\b[^?]*\?))",
    re.IGNORECASE,
)
_KINDLY = form("kindly", r"^\W*kindly\s+(?P<act>[a-z].*)")
_EVERYDAY = re.compile(
    r"(?:let|have|be|do|make|get|go|come|help|pop|ensure|state|sign|wear|collect|park|choose|enclose"
    r"|attach|note\s+down|tick|hand|switch|log|type|await|pick|label)\b",
    re.IGNORECASE,
)


_VERB = re.compile(
    r"(?!(?:the|an?|this|that|these|those|your|my|our|his|her|their|it|if|for|to|in|on|at|with|as|from|by|of|and|or"
    r"|but|so"
    r"|not|no|there|when|where|how|what|who|all|any|i|we|you|they)\b)[a-z]{2,}\s"
)
"""After "please" in a letter, whatever is none of the small words does."""


_PERHAPS = form(
    "perhaps", r"^\W*perhaps\s+you\s+(?:could|would|might|can|will)\s+(?:also\s+|please\s+|kindly\s+)?(?P<act>[a-z].*)"
)
_TRUST = form(
    "trust", r"(?:\b(?:I|we)|\band)\s+trust\s+(?:that\s+)?you\s+will\s+(?:therefore\s+|now\s+|also\s+)?(?P<act>[a-z].*)"
)
_AGREES = re.compile(r"(?:find|agree|accept|see|bring\s+me|receive|share\s+(?:my|our))\b", re.IGNORECASE)
_SO_ENSURE = form("ensure sure", r"(?:,|\b(?:and|so))\s+(?P<act>(?:ensure|make\s+sure)\s+(?:that\s+)?(?:you|your)\b.*)")
_LET_KNOW = Regex(r"let\s+(?:me|us|the\s+\w+)\s+(?:know|have|see)\b", re.IGNORECASE)
"""`Perhaps you could set out …`, `…, so ensure your child has a coat`, `could you let us know …?`."""


def pleas(passage: Passage, scene: Scene) -> Said | None:
    """A "please" before a verb; a question that asks for an act."""
    if not is_spoken(scene):
        return None
    return _please(passage, scene) or _asked(passage, scene) or _to_be_done(passage, scene) or _listed(passage, scene)


_ANSWERED = Regex(
    r"\byour\s+(?:\w+\s+)?(?:questions|queries|points)\b|\b(?:my|our)\s+(?:answers?|responses?|repl(?:y|ies))\b"
    r"|\b(?:answered|responded|addressed)\b",
    re.IGNORECASE,
)


def _listed(passage: Passage, scene: Scene) -> Said | None:
    """A question in a list that a sentence leads into; one with its answer below is only repeated."""
    listed = bool(passage.lead) and not _ANSWERED.search(passage.lead) and is_question(passage.text)
    is_asked = scene.letter and (listed or _by_questioner(passage, scene))
    return Said(passage.text.strip(), scene.you, asks=True) if is_asked else None


_QUESTIONER = Regex(r"\b(?:committee|panel|convener|commission)\b", re.IGNORECASE)
_OF_READER = Regex(
    r"\W*(?:will|does|do|did|has|have|is|are|when|what|how)\b[^?]{0,60}\b(?:you|your"
    r"|the\s+(?:[\w-]+\s+){0,2}?(?:government|minister"
    r"|department|council|trust|board|company|authority|secretary|executive|service|force))\b[^?]*\?\W*",
    re.IGNORECASE,
)


def _by_questioner(passage: Passage, scene: Scene) -> bool:
    """A committee's own question, in the middle of its letter; a reply only repeats those that it was asked."""
    asks = "?" in passage.text and _QUESTIONER.search(f"{scene.me} {scene.body}") is not None
    return asks and _OF_READER.fullmatch(passage.text[-600:]) is not None


def _please(passage: Passage, scene: Scene) -> Said | None:
    found = _MODAL_PLEASE.search(passage)
    by_you = found is not None and scene.letter and found["whom"].casefold() == "you"
    if found and (acts(found["act"]) or _EVERYDAY.match(found["act"]) or (by_you and _VERB.match(found["act"]))):
        return Said(found["act"].strip(), _who(found["whom"], scene), asks=True)
    found = _PLEASE.search(passage) or _KINDLY.search(passage)
    if found and (acts(found["act"]) or _EVERYDAY.match(found["act"]) or (scene.letter and _VERB.match(found["act"]))):
        return Said(found["act"].strip(), scene.you, asks=True)
    found = _PERHAPS.search(passage) or _TRUST.search(passage)
    if found and acts(found["act"]) and not _AGREES.match(found["act"]):
        return Said(found["act"].strip(), scene.you, asks=True)
    found = _SO_ENSURE.search(passage) if scene.letter else None
    return Said(found["act"].strip(), scene.you, asks=True) if found else None


def _who(words: str, scene: Scene) -> tuple[str, ...]:
    return scene.you if words.casefold() in {"you", "i", "we"} else owners_of(words, scene)


def _asked(passage: Passage, scene: Scene) -> Said | None:
    found = _QUESTION.search(passage.text) if "?" in passage.text else None
    is_act = found and (acts(found["act"]) or _LET_KNOW.match(found["act"]))
    if found and is_act and verb_of(found["act"]) not in {"be", "look"}:
        return Said(found["act"].strip(), owners_of(found["whom"], scene), asks=True)
    return None


def _to_be_done(passage: Passage, scene: Scene) -> Said | None:
    """`Please can the forms be returned`, `can the figures be provided?`: whoever reads it is to see to it."""
    may_ask = scene.letter and ("?" in passage.text or "please" in passage.words)
    found = _BE_DONE.search(passage.text) if may_ask else None
    return Said(found["core"].strip(), scene.you, asks=True) if found else None


def is_inquiry(words: str) -> bool:
    """Whether words ask how things are, `Will it be ready by June?`, and not that somebody act by then."""
    return _INQUIRES.fullmatch(words[-600:]) is not None


_INQUIRES = Regex(
    r"\W*(?:what|which|how|when|why|where|who|whose|is|are|does|do|did|has|have|was|were|will(?!\s+you\b))\s[^?]*\?\W*",
    re.IGNORECASE,
)


def is_question(words: str) -> bool:
    """Whether words ask something: `How many …?`."""
    return _OPEN.fullmatch(words[-600:]) is not None
