"""Where a clause begins: a sentence may say two things, `The clerk will …, and I would be grateful …`."""

import re
from collections.abc import Iterator

from bot.reading.regex import Regex

_JOINT = Regex(
    r"[,;]\s+(?:and|but)\s+(?=(?:I|we|you|it|please|(?:the|this|my|our)\s+(?:[\w-]+\s+){1,5}?(?:will|has"
    r"|have|is|would|should|must|requests?|asks?|invites?|agreed|undertook))\b)"
    r"|(?<!\s)\s+and\s+(?=(?:I|we)\s+(?:will|would|shall|also|have)\b)"
    r"|(?<!\s)\s+and\s+(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|the\s+clerk)\b[^.]{0,40}?\s(?:will|would|to|agreed)\s)"
    r"|(?<!\s)\s+and\s+(?=(?-i:[A-Z])[\w'’-]+(?:\s(?-i:[A-Z])[\w'’-]+)?\s(?:will|would|agreed\s+to)\s)"
    r"|(?:,|(?<![\s,]))\s+and\s+that\s+(?=(?:the|an?|all|any|both|each)\s+(?:[\w-]+\s+){1,6}?(?:be|would|should)\s)"
    r"|;\s+(?=(?:I|we|please|you)\b)"
    r"|(?<!\s)\s+(?:and|but)\s+(?=(?:would\s+)?also\s+(?:(?:wish|like)\s+to|(?:requests?|asks?)\s+(?:that|you|for))\s)",
    re.IGNORECASE,
)
_WITH = Regex(r"\b(?:with|between)\s+(?:the\s+)?[\w'’-]+$", re.IGNORECASE)
"""`liaise with the police and Mrs Luff to arrange it`: two people, not two clauses."""

_LEAST = 20
_SCENE = Regex(
    r"\W*(?:(?:at|in|on|following|during|after|where|as|for|given|with)\b[^.;]{0,80}"
    r"|(?:when|while|whilst|although|though|since|because)\b[^.;]{0,160})",
    re.IGNORECASE,
)
_JOINED = Regex(r"\s*(?:and|but)\s", re.IGNORECASE)
_JOINS = Regex(
    r"\b(?:and|but|so|therefore|that|however|also|because|as|then|while|whilst|or|why|where|yet|although"
    r"|though|mind|this|reason|writing|if|[a-z]+ly)$",
    re.IGNORECASE,
)


def clauses(sentence: str) -> Iterator[str]:
    """Clauses with subjects of their own; one that is too short to say anything stays with the next."""
    start = 0
    for joint in _JOINT.finditer(sentence):
        if _WITH.search(sentence[max(start, joint.start() - 40) : joint.start()]):
            continue
        if joint.start() - start >= _LEAST and len(sentence) - joint.end() >= _LEAST:
            yield sentence[start : joint.start()]
            start = joint.end()
    yield sentence[start:]


def opens_clause(text: str, start: int) -> bool:
    """Whether a subject at `start` begins a clause: `actions we ask …` tells of actions, `so we ask …` asks."""
    before = text[:start].rstrip()
    return (
        not before
        or _JOINED.match(text, start) is not None
        or before[-1] in ".,;:!?–—-\"'”’)("
        or _JOINS.search(before) is not None
        or _SCENE.fullmatch(before) is not None
    )
