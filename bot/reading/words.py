"""One spelling for each word of dates, so that the grammar need know no other."""

import re

from bot.domain.week import WEEKDAYS

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
UNITS = {"day": 1, "week": 7, "fortnight": 14}
"""Days in each."""

MISSPELT = {
    "tues": "tuesday", "weds": "wednesday", "thur": "thursday", "thurs": "thursday", "sept": "september",
    "wensday": "wednesday", "wednsday": "wednesday", "wendesday": "wednesday", "thrusday": "thursday",
    "febuary": "february", "feburary": "february", "ocotber": "october", "setpember": "september",
    "tomorow": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow", "2moro": "tomorrow", "2morrow": "tomorrow",
    "tmrw": "tomorrow", "tmw": "tomorrow", "tomoz": "tomorrow",
}  # fmt: skip
SPELLINGS = {
    **{day[:3]: day for day in WEEKDAYS},
    **{month[:3]: month for month in MONTHS},
    **{number: str(value) for value, number in enumerate(NUMBERS, 1)},
    **MISSPELT,
}
"""Abbreviations, number words and the usual slips of the keyboard."""

_LOOKALIKES = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "−": "-"})
_BETWEEN_DIGIT_AND_LETTER = re.compile(r"(?<=[a-z])[-/](?=[0-9])|(?<=[0-9])[-/](?=[a-z])")
_SPACED_SLASH = re.compile(r"(?<=[0-9]) / (?=[0-9])")
_COURTESY = re.compile(
    r"(?:[\s,;.!–—-]+(?:please|pls|plz|(?:many )?thanks|thank you|thx|ta|cheers|if possible|or (?:soon|earli)er"
    r"|(?:at (?:the )?)?latest))+[\s.!]*$",
    re.IGNORECASE,
)
_LONGEST_COURTESY = 80


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def normalise(words: str) -> str:
    """`words` in lower case, one space apart, without commas and full stops, every word as the grammar spells it."""
    plain = " ".join(words.translate(_LOOKALIKES).casefold().split())
    split = _BETWEEN_DIGIT_AND_LETTER.sub(" ", _SPACED_SLASH.sub("/", plain))
    return " ".join(filter(None, map(spelt, split.split())))


def spelt(word: str) -> str:
    """One word, in lower case already, as the grammar spells it."""
    bare = word.strip(",;:.!?")
    return SPELLINGS.get(bare, bare)


def first_word(words: str) -> tuple[str, str]:
    """The first word and the rest, both as written; only the whitespace around them goes."""
    first, rest, *_ = [*words.split(None, 1), "", ""]
    return first, rest.rstrip()


def without_courtesy(words: str) -> str:
    """`words` without what people put after a date: `please`, `thanks`, `at the latest`, a full stop."""
    thanks = _COURTESY.search(words, max(0, len(words) - _LONGEST_COURTESY))
    return (words[: thanks.start()] if thanks else words).rstrip(" \t\n\r,;.!?")
