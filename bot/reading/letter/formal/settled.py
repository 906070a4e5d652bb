"""What is done by resolving it, and rules that are nobody's task."""

import re

from bot.reading.regex import Regex

_LEAVE = Regex(
    r"\W*(?:that\s+)?(?:(?:formal|its|their|the|full|final)\s+)?(?:approval|consent|permission|agreement|assent|thanks)"
    r"\s+(?:is|was|be)\s+(?:given|granted)\b",
    re.IGNORECASE,
)
"""`That approval be given`: given by saying so."""

_NAMED_TO = Regex(
    r"\W*(?:that\s+)?(?!(?:an?|new|another|further|additional|two|three|[0-9])\s)(?:(?!\sbe\s)[^;:]){3,120}?"
    r"\sbe\s+(?:hereby\s+|re-?)?appointed\b(?!\s+to\s+(?!the\b|an?\b|our\b|serve\b|sit\b|represent\b|act\b)[a-z])"
    r"(?!.*\band\s+that\b)",
    re.IGNORECASE,
)
"""`That Cllr Lake be appointed Chair`: done by resolving it, as `that a clerk be appointed` is not."""

_ENDED = Regex(
    r"\W*(?:that\s+)?(?:the\s+terms?\s+(?:of\s+office\s+)?of\s[^;:]{3,80}?\sbe\s+extended\b"
    r"|(?!the\b|an?\b)[^;:]{3,60}?\sbe\s+removed\s+(?:as\b|from\s+(?:(?:the|his|her|their)\s+)?(?:board|committee|office|post|position)\b)"
    r"|(?:the\s+)?(?:draft\s+)?minutes\b[^;:]{0,120}?\sbe\s+(?:amended|corrected)\b)",
    re.IGNORECASE,
)
"""`That the term of Cllr Lake be extended`, `that the minutes be amended`: done by resolving it."""

_SAID_SO = Regex(
    r"\W*(?:that\s+)?(?:(?!\band\s+(?:that|the|an?)\s)[^;:]){3,200}?\sbe\s+(?:welcomed|noted|approved|endorsed|supported|accepted"
    r"|adopted|acknowledged|commended|praised|thanked)\W*",
    re.IGNORECASE,
)
"""`That the work to mend the quay be welcomed`: `to mend` says which work."""

_RULE = Regex(r"\W*(?:that\s+)?(?:where|when|whenever|if|in\s+cases\s+where)\s", re.IGNORECASE)
"""`That where two members differ, help be sought`: how things are done, and nobody's task."""


def is_said_so(words: str) -> bool:
    """Whether a resolution is to welcome or approve something, whatever that is for."""
    return _SAID_SO.fullmatch(words) is not None


def is_settled(words: str) -> bool:
    """Whether a resolution leaves nothing to do, whatever its verb."""
    return any(each.match(words) for each in (_LEAVE, _NAMED_TO, _ENDED, _RULE))
