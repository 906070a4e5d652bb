"""Who is to be told: whoever an act names, and of what a letter asks for, the writer or the body spoken for."""

import re

from bot.reading.letter.fields.recipient import recipient_of
from bot.reading.letter.formal.scene import Said, Scene
from bot.reading.regex import Regex

_ME = Regex(
    r"(?:me|us|the\s+(?:committee|panel|board|commission|group|office|department)|(?:my|our)\s+\w+(?:\s+\w+)?)",
    re.IGNORECASE,
)
_FIRST = Regex(r"(?:me|us)\b", re.IGNORECASE)
_BODY = Regex(r"(?:committee|panel|board|commission|inspectorate)", re.IGNORECASE)
_YOU = Regex(r"(?:you|your\s+\w+)", re.IGNORECASE)
_TELLING = Regex(
    r"\W*(?:(?:would\s+|be\s+|most\s+|very\s+)*(?:grateful|obliged|helpful|useful|appreciate\w*|welcome"
    r"|like|wish(?:es)?|keen|interested|glad|pleased)|(?:request|seek|ask|require)\w*|further|additional"
    r"|(?:please\s+)?(?:provide|send|confirm|respond|reply|write|share|submit"
    r"|update|explain|inform|let|supply|forward|return|report|clarify|set\s+out|outline|advise|answer|give"
    r"|tell|notify|keep|appear|attend|complete|publish\s+within|indicate|describe|comment|copy"
    r"|acknowledge))\b",
    re.IGNORECASE,
)
_REPLYING = Regex(r"\W*(?:write|reply|respond|let\s+you|get\s+back|come\s+back|report\s+back)\b", re.IGNORECASE)
"""What the writer undertakes to do for the reader."""


def recipient_in(said: Said, text: str, scene: Scene) -> str:
    """The name in the act where it is one; "me" and "the Committee" are whoever speaks."""
    named = recipient_of(text)
    named = named if _FIRST.match(named) is None else "us"
    if _YOU.fullmatch(named):
        return scene.you[0] if scene.you else named
    speaker = scene.body or scene.me
    if speaker and (_ME.fullmatch(named) or _BODY.fullmatch(named)):
        return speaker
    if not named and said.owners == (scene.me,) and scene.you and _REPLYING.match(text):
        return scene.you[0]
    if named or not said.asks or said.owners != scene.you:
        return named
    return speaker if _TELLING.match(text) else ""
