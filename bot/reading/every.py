"""Where in a sentence it says how often: at the end, `… every Monday`, or at the front, `Every Monday: …`."""

import re
from typing import NamedTuple

from bot.reading.grammar import Here
from bot.reading.pattern import Pattern
from bot.reading.people import last_word
from bot.reading.regex import Regex
from bot.reading.rules import understood
from bot.reading.signs import is_of_dates, is_of_time
from bot.reading.spans import JOINTS, MARK, WINDOW, ends, starts
from bot.reading.words import without_courtesy, word_set

_EVERY = Regex(r"\b(?:every|each|ev|once|twice|alternate)\b", re.IGNORECASE)
_PACED = Regex(r"\b(?:daily|\w*(?:weekly|fortnightly|monthly|quarterly|yearly|annually))\b", re.IGNORECASE)
_PACED_ON = Regex(r"\w+ly\s+on\s", re.IGNORECASE)
_ON_DAYS = Regex(r"on\s+\w+days\b", re.IGNORECASE)

_OF_REPEATS = word_set("ending on single starting the times until")
_PREPOSITIONS = word_set("a an and as at between by for from in into of on or over per than the to with")
_STATING = word_set(
    "are be been closed have held is it its less meet meets met more move moved no not open our paid run than that"
    " their this was were"
)
"""What comes after these says how things are: `whether to meet monthly`, `closed on Mondays`."""

_MAY_BE_A_NOUN = Regex(r"(?:every|each)\s+(?:day|year|morning|afternoon|evening|night)", re.IGNORECASE)
"""`Every day centre`, `every year group`: at the front, only a mark after them shows that they are no such thing."""

_YEAR_GROUP = Regex(r"year\s+[0-9]", re.IGNORECASE)


class Often(NamedTuple):
    """`pattern` is None where `words` should have said how often and can't be read: `text` is then whole."""

    pattern: Pattern | None
    words: str
    text: str


def often_at_end(text: str, here: Here) -> Often | None:
    """The longest span at the end that the grammar reads as a repeat."""
    body = without_courtesy(text)
    if body.endswith((")", "]")):
        return _in_brackets(body, here)
    for start in starts(body, _belongs):
        words, before = body[start:], body[:start]
        if _counts(words, before) and (pattern := _pattern(words, here)):
            return Often(pattern, words, before.rstrip(JOINTS))
    return None


def often_in_front(text: str, here: Here) -> Often | None:
    """`Every Monday check …`, `Monthly: …`."""
    for end in ends(text, _belongs):
        words = text[:end].rstrip(",:")
        marked = MARK.match(text, end) is not None
        sure = marked or _PACED_ON.match(words) or (_EVERY.search(words) and not _MAY_BE_A_NOUN.fullmatch(words))
        if sure and (_EVERY.search(words) or _PACED.search(words)) and (pattern := _pattern(words, here)):
            return Often(pattern, words, text[end:].lstrip(JOINTS))
    return None


def _pattern(words: str, here: Here) -> Pattern | None:
    found = understood(words, "repeat", here)
    return found.meaning if found and isinstance(found.meaning, Pattern) else None


def _in_brackets(body: str, here: Here) -> Often | None:
    opening = max(body.rfind("(", -WINDOW), body.rfind("[", -WINDOW))
    words = body[opening + 1 : -1]
    pattern = _pattern(words, here) if opening >= 0 else None
    return Often(pattern, words, body[:opening].rstrip(JOINTS)) if pattern else None


def _counts(words: str, before: str) -> bool:
    """Whether a repeat at the end is one, given the words before it: `costs for each month` are no repeat."""
    last = last_word(before)
    if last in _PREPOSITIONS:
        return False
    if _EVERY.search(words):
        return True
    sure = _PACED.search(words) or _ON_DAYS.match(words)
    return before.rstrip().endswith(",") or (sure is not None and last not in _STATING)


def unread_at_end(text: str) -> Often | None:
    """`every 2 hours`, `every term`: said as a repeat, and none that can be kept."""
    body = without_courtesy(text)
    for start in starts(body, lambda word: _belongs(word) or is_of_time(word)):
        words = body[start:]
        if _EVERY.match(words) and " " in words and not _YEAR_GROUP.search(words):
            return Often(None, words, text) if last_word(body[:start]) not in _PREPOSITIONS else None
    return None


def _belongs(word: str) -> bool:
    return is_of_dates(word) or word.strip(",;:").casefold() in _OF_REPEATS
