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
LONGEST = 90


def owners_of(words: str, scene: Scene) -> tuple[str, ...]:
    """As an owner is written, without its article; nobody where the words are too many to name one."""
    words = words.strip(" ,;:.-–—*_\t")
    if _YOU.fullmatch(words) or _YOURS.match(words):
        return scene.you
    if _ME.fullmatch(words):
        return (scene.me or scene.body,) if scene.me or scene.body else ()
    plain = _ARTICLE.sub("", words) if _ARTICLE.match(words) else words
    plain = re.sub(r"^(?:both|all|each\s+of)\s+(?:the\s+)?", "", plain)
    return (plain,) if plain and len(plain) <= LONGEST else ()
