"""Which words of an item of minutes the initials beside it are for: the last that say what is to be done."""

from bot.reading.letter.formal.sentences import sentences
from bot.reading.regex import Match, Regex

_AGREED = Regex(
    r"\b(?:agreed\s+(?:to|that)|(?:asked|requested|resolved|proposed)\s+(?:that|to|for|the|an?)\b|tasked|instructed"
    r"|undertook)\s.*"
)
_TO_BE = Regex(
    r"(?<=that\s)[^.]{3,160}?\s(?:should|would|will|must|is\s+to|are\s+to)\s+(?:also\s+)?be\s+[a-z]+(?:ed|en|t)\b.*"
)
_IS_TO = Regex(r".*\b(?:is|are|was|were)\s+to\s.*")
_LEAST = 25
"""Words of an item that tells more than its action."""


def agreed(item: str) -> str:
    """The item itself where it is short, or says of nothing that it was agreed."""
    if len(item.split()) < _LEAST:
        return item
    said = [found[0] for sentence in sentences(item) if (found := _first(sentence))]
    return said[-1] if said else item


def _first(sentence: str) -> Match | None:
    return _AGREED.search(sentence) or _TO_BE.search(sentence) or _IS_TO.search(sentence)
