"""Who is to be told: whoever an act names, and of what a letter asks for, the writer or the body spoken for."""

import re

from bot.reading.letter.fields.recipient import recipient_of
from bot.reading.letter.formal.pleas import is_question
from bot.reading.letter.formal.scene import Said, Scene
from bot.reading.regex import Regex

_ME = Regex(
    r"(?:me|us|(?:the|this)\s+(?:committee|panel|board|commission|group|office|department|agency|authority|court)|(?:my|our)\s+\w+(?:\s+\w+)?)",
    re.IGNORECASE,
)
_FIRST = Regex(r"(?:me|us)\b", re.IGNORECASE)
_BODY = Regex(r"(?:committee|panel|board|commission|inspectorate)", re.IGNORECASE)
_YOU = Regex(r"you", re.IGNORECASE)
_TELLING = Regex(
    r"\W*(?:(?:would\s+|be\s+|most\s+|very\s+)*(?:grateful|obliged|helpful|useful|beneficial|valuable|appreciate\w*|welcome"
    r"|like|wish(?:es)?|keen|assist|find\s+it|interested|glad|pleased|delighted)|(?:request|seek|ask|require)\w*|further|additional"
    r"|(?:please\s+)?(?:provide|send|confirm|respond|reply|write|share|submit"
    r"|update|explain|inform|let|supply|forward|return|report|clarify|set\s+out|outline|advise|answer|give"
    r"|tell|notify|keep|appear|attend|complete|publish\s+within|indicate|describe|comment|copy"
    r"|acknowledge|make\s+(?:it\s+)?clear))\b",
    re.IGNORECASE,
)
_WANTED = Regex(r"\W*(?:request|ask|require|seek|expect)\w*\s+(?:that|for)\b", re.IGNORECASE)
_GIVEN = Regex(
    r"\b(?:provi|suppl|submi|forward|shar|respon|repl|inform|expla|confirm|detail|answer|clari|report|copy|copies|views?\b"
    r"|evidence|given?\b|recei|writ|advis|updat|tell|told|sen[dt]\b|notif|assur|outlin|set\s+out|made\s+available)\w*",
    re.IGNORECASE,
)
"""What is asked for is told or given to who asks; `ask that the gate is shut` tells nobody anything."""
_FOR_ONESELF = Regex(
    r"\W*(?:set\s+out|explain|confirm|clarify|outline|describe|say|indicate)\s+(?:what|how|why|whether|which|when|who)\b"
    r"|\W*(?:(?:request|seek)(?:s|ing)?\s+(?!that\b|to\b)|(?:appreciate|welcome|grateful\s+for"
    r"|like(?=\s+(?:your|further|more)\b)|like\s+to\s+(?:know|receive|see|hear|understand))\s+(?!if\b|it\b|that\b))",
    re.IGNORECASE,
)
"""`requests an update on the letter to the owners`: the asking itself, which goes to nobody but who asks."""
_OWN = Regex(
    r"\W*(?:send|give|return)\s+your\s+(?!(?:\w+\s+)?(?:reply|response|comments|views|answers?|submission))",
    re.IGNORECASE,
)
"""`send your child in a coat`."""
_REPLYING = Regex(r"\W*(?:write|reply|respond|let\s+you|get\s+back|come\s+back|report\s+back)\b", re.IGNORECASE)
"""What the writer undertakes to do for the reader."""


_BACK = Regex(
    r"\b(?:report(?:ing)?|come|bring\s+\w+(?:\s+\w+)?)\s+back\b"
    r"|\b(?:report|bring|brought|return|come|submit(?:ted)?|present(?:ed)?)\b[^.;]*?\bto\s+"
    r"(?:the\s+next|a\s+(?:future|later|subsequent|further)|its\s+next)\s+meeting\b(?!\s+of)",
    re.IGNORECASE,
)
"""What comes back to whoever wants it: `report back`, `bring the plan to the next meeting`."""
_WHO_WANTS = Regex(
    r"\bthe\s+(?P<who>(?:(?-i:[A-Z])[\w’'&-]+\s+(?:and\s+|of\s+|for\s+)?){0,5}?(?:sub-)?(?:committee|council|panel|board|forum|cabinet"
    r"|commission|executive))\b",
    re.IGNORECASE,
)


def _is_body(named: str, scene: Scene) -> bool:
    return _BODY.fullmatch(named) is not None and named.casefold() in scene.body.casefold().split()


def recipient_in(said: Said, text: str, scene: Scene, told: str = "") -> str:
    """The name in the act where it is one; "me" and "the Committee" are whoever speaks.

    `told` is the whole sentence, and what leads into it: `the Board requests the Clerk to report back` to the Board.
    """
    speaker = scene.body or scene.me
    if speaker and said.asks and said.owners == scene.you and (is_question(text) or _FOR_ONESELF.match(text)):
        return speaker
    named = recipient_of(text)
    named = named if _FIRST.match(named) is None else "us"
    if _YOU.fullmatch(named):
        return (speaker if said.asks and said.owners == scene.you else scene.you[0]) if scene.you else named
    if said.owners == (scene.me,) and named.casefold().startswith(("my ", "our ")):
        return named
    if (speaker and _ME.fullmatch(named)) or _is_body(named, scene):
        return scene.body or (named if _BODY.search(named) else speaker)
    if not named and said.owners == (scene.me,) and scene.you and _REPLYING.match(text):
        return scene.you[0]
    if not named and _BACK.search(text) and (wants := _WHO_WANTS.search(told)):
        return wants["who"]
    if named or not said.asks or said.owners != scene.you:
        return named
    return speaker if tells(text) else ""


def tells(text: str) -> bool:
    """Whether what is asked for is an answer, or something told or given to who asks."""
    if _TELLING.match(text) is None or _OWN.match(text):
        return False
    return _WANTED.match(text) is None or _GIVEN.search(text) is not None
