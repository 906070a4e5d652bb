"""A sentence that says two things: `The clerk will …, and I would be grateful …`."""

import re
from collections.abc import Iterator

from bot.reading.regex import Regex

_JOINT = Regex(
    r"[,;]\s+(?:and|but)\s+(?=(?:I|we|you|it|please|(?:the|this|my|our)\s+(?:[\w-]+\s+){1,5}?(?:will|has|have|is|would|should|must|requests?|asks?|invites?|agreed|undertook))\b)"
    r"|\s+and\s+(?=(?:I|we)\s+(?:will|would|shall|also)\b)"
    r"|,?\s+and\s+that\s+(?=(?:the|an?)\s+(?:[\w-]+\s+){1,6}?(?:be|would|should)\s)"
    r"|;\s+(?=(?:I|we|please|you)\b)",
    re.IGNORECASE,
)
_LEAST = 20


def clauses(sentence: str) -> Iterator[str]:
    """Clauses with subjects of their own; one that is too short to say anything stays with the next."""
    start = 0
    for joint in _JOINT.finditer(sentence):
        if joint.start() - start >= _LEAST and len(sentence) - joint.end() >= _LEAST:
            yield sentence[start : joint.start()]
            start = joint.end()
    yield sentence[start:]
