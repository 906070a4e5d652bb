"""Who owns an act: "you" is the addressee, "I" and "we" the signatory; everybody else as written."""

import re

from bot.reading.letter.formal.scene import Scene
from bot.reading.regex import Regex
from bot.reading.words import word_set

_YOU = Regex(r"(?:both\s+|all\s+)?(?:of\s+)?you(?:\s+(?:both|all))?|yourselves|yourself", re.IGNORECASE)
_ME = Regex(r"i|we|me|us", re.IGNORECASE)
_IT = Regex(r"it|they|them", re.IGNORECASE)
_YOURS = Regex(
    r"your\s+(?:department|officials|office|organisation|council|company|team|officers|school|trust"
    r"|ministry)\b",
    re.IGNORECASE,
)
_PAIR = Regex(
    r"the\s+(?P<one>[\w’'-]+(?:\s[\w’'-]+){0,3}?)\s+and\s+the\s+(?P<other>[\w’'-]+(?:\s[\w’'-]+){0,4})", re.IGNORECASE
)
_ALL = Regex(r"^(?:both|all|each\s+of)\s+(?:the\s+)?", re.IGNORECASE)
ARTICLE = Regex(r"(?:the|a|an)\s+", re.IGNORECASE)
_TWO_NOUNS = Regex(
    r"\b(?!of\b|for\b|and\b|at\b|in\b|to\b|by\b|from\b|with\b|on\b|both\b|all\b|or\b|between\b"
    r"|that\b)[\w’'-]+\s+(?:the|a|an|this)\s",
    re.IGNORECASE,
)
_TOGETHER = Regex(
    r",\s+(?:in\s+consultation|in\s+conjunction|following\s+consultation|after\s+consult\w+|together)\b[^,]*,?",
    re.IGNORECASE,
)
_LAST_CLAUSE = Regex(
    r"^(?:(?:within|by|before|on|at|in|following|after|as|from|during|under|for"
    r"|no\s+later\s+than)\b.*?(?:,\s+|\s(?=the\s+[\w-]+(?:\s+(?!the\b)[\w-]+){0,3}$)|\s(?=(?-i:(?!January|February"
    r"|March|April|May|June|July|August|September|October|November"
    r"|December)[A-Z])[\w’'-]+(?:\s(?!the\b)[\w’'-]+){0,3}$)|\s(?=(?:it|they|you|we|I)$)"
    r"|\s(?=(?:all|both|each)\s(?:the\s)?[\w-]+(?:\s[\w-]+){0,2}$))|.*,\s+)",
    re.IGNORECASE,
)
LONGEST = 90
_GENERIC = word_set("council trust authority school academy college university board practice agency department")


def organisation_of(owners: tuple[str, ...], scene: Scene) -> str:
    """The body in full that "the Council" is, and the reader's own; empty for anybody else."""
    if owners and owners == scene.you:
        return scene.your_body
    if len(owners) != 1 or owners[0].casefold() not in _GENERIC:
        return ""
    kind = owners[0].casefold()
    return next((body for body in scene.bodies if body.casefold().endswith(kind)), "")


def is_one_name(words: str) -> bool:
    """`the action the Council` is two things, and no owner."""
    return _TWO_NOUNS.search(_LAST_CLAUSE.sub("", " ".join(words.split()))) is None


def without_article(words: str) -> str:
    """`the Area Data Panel` keeps every letter but those of its article."""
    article = ARTICLE.match(words)
    return words[article.end() :] if article else words


def owners_of(words: str, scene: Scene) -> tuple[str, ...]:
    """As an owner is written, without its article; nobody where the words are too many to name one."""
    words = " ".join(words.split()).strip(" ,;:.-–—*_")
    words = _LAST_CLAUSE.sub("", _TOGETHER.sub("", words))
    if pair := _PAIR.fullmatch(f"the {scene.last}" if _IT.fullmatch(words) else words):
        return (pair["one"], pair["other"])
    if _YOU.fullmatch(words) or _YOURS.match(words) or words.endswith(" you"):
        return scene.you
    if _IT.fullmatch(words):
        return (scene.last,) if scene.last else ()
    if _ME.fullmatch(words):
        return (scene.me or scene.body,) if scene.me or scene.body else ()
    plain = _ALL.sub("", without_article(words))
    return (plain,) if plain and len(plain) <= LONGEST else ()
