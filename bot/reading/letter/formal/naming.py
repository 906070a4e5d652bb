"""Who owns an act: "you" is the addressee, "I" and "we" the signatory; everybody else as written."""

import re

from bot.reading.letter.formal.scene import Scene
from bot.reading.regex import Regex

_YOU = Regex(r"(?:both\s+|all\s+)?(?:of\s+)?you(?:\s+(?:both|all))?|yourselves|yourself", re.IGNORECASE)
_ME = Regex(r"i|we|me|us", re.IGNORECASE)
_YOURS = Regex(r"your\s+(?:department|officials|office|organisation|council|company|team|officers|school|trust|ministry)\b", re.IGNORECASE)
_BEFORE = Regex(
    r"(?:(?:and|but|so|that|then|therefore|also|however|accordingly|consequently|further|furthermore|in\s+addition|meanwhile|to|the|a|an|all|each|every|its)\s+|[\W_]+)+",
    re.IGNORECASE,
)
_ARTICLE = Regex(r"(?:the|a|an)\s+", re.IGNORECASE)
_TWO_NOUNS = Regex(r"\b(?!of\b|for\b|and\b|at\b|in\b|to\b|by\b|from\b|with\b|on\b|both\b|all\b|or\b|between\b|that\b)[\w’'-]+\s+(?:the|a|an|this)\s", re.IGNORECASE)
_LAST_CLAUSE = Regex(
    r"^(?:(?:within|by|before|on|at|in|following|after|as|from|during|under|for|no\s+later\s+than)\b.*?(?:,\s+|\s(?=the\s+[\w-]+(?:\s+[\w-]+){0,3}$)|\s(?=(?-i:[A-Z])[\w’'-]+(?:\s[\w’'-]+){0,3}$))|.*,\s+)",
    re.IGNORECASE,
)
LONGEST = 90


def opens_clause(text: str, start: int) -> bool:
    """Whether a subject at `start` begins a clause: `actions we ask …` tells of actions, `so we ask …` asks."""
    before = text[:start].rstrip()
    return not before or _JOINED.match(text, start) is not None or before[-1] in ".,;:!?–—-\"'”’)(" or _JOINS.search(before) is not None


_JOINED = Regex(r"\s*(?:and|but)\s", re.IGNORECASE)
_JOINS = Regex(r"\b(?:and|but|so|therefore|that|however|also|because|as|then|while|whilst|or|why|where|yet|although|though|mind|this|reason|writing|if|[a-z]+ly)$", re.IGNORECASE)


def is_one_name(words: str) -> bool:
    """`the action the Council` is two things, and no owner."""
    return _TWO_NOUNS.search(_LAST_CLAUSE.sub("", " ".join(words.split()))) is None


def owners_of(words: str, scene: Scene) -> tuple[str, ...]:
    """As an owner is written, without its article; nobody where the words are too many to name one."""
    words = " ".join(words.split()).strip(" ,;:.-–—*_")
    words = _LAST_CLAUSE.sub("", words)
    if _YOU.fullmatch(words) or _YOURS.match(words):
        return scene.you
    if _ME.fullmatch(words):
        return (scene.me or scene.body,) if scene.me or scene.body else ()
    plain = _ARTICLE.sub("", words) if _ARTICLE.match(words) else words
    plain = re.sub(r"^(?:both|all|each\s+of)\s+(?:the\s+)?", "", plain)
    return (plain,) if plain and len(plain) <= LONGEST else ()
