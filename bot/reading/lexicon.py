"""What each word can be: a day, a month, a number, a unit, or a plain word that some rule knows."""

from collections.abc import Set
from typing import Any

from bot.domain.week import WEEKDAYS
from bot.reading.words import MONTHS, UNITS, spelt

Token = dict[str, Any]
"""What a word can be: its kinds, each with its value. Every word has a kind of its own; an unknown one has none."""

UNKNOWN: Token = {}


def itself(word: str) -> str:
    """The kind that only this very word is: no slot has such a name."""
    return f"'{word}'"


_CARDINALS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENTHS = ("twentieth", "thirtieth")


def cardinal(number: int) -> Token:
    """A count; and perhaps a day of the month, and an hour of the clock."""
    token: Token = {"n": number}
    if number <= 31:
        token["dd"] = number
    if 1 <= number <= 12:
        token["hh"] = number
    return token


def ordinal(number: int) -> Token:
    return {"nth": number, "dd": number}


def word_token(word: str, vocabulary: Set[str]) -> Token:
    """The token of one word in lower case; a slip of the keyboard is put right where it can be nothing else."""
    word = word.replace(".", "")
    if word in _LEXICON:
        return _LEXICON[word]
    bare = word.replace("'", "")
    for known in (word, bare):
        if known in vocabulary and known not in _LEXICON:
            return {itself(known): known}
    right = spelt(word)
    return _LEXICON.get(right) or ({itself(right): right} if right in vocabulary else UNKNOWN)


def _lexicon() -> dict[str, Token]:
    tokens: dict[str, Token] = {"a": {"n": 1}, "an": {"n": 1}, "last": {"nth": -1}, "final": {"nth": -1}}
    tokens |= {word: cardinal(value) | _part(value) | {"spelt": value} for value, word in enumerate(_CARDINALS, 1)}
    tokens |= {word: ordinal(value) | _part(value) for value, word in enumerate(_ORDINALS, 1)}
    tokens |= {
        word: cardinal(value * 10) | {"tens": value * 10, "spelt": value * 10} for value, word in enumerate(_TENS, 2)
    }
    tokens |= {word: ordinal(value * 10) for value, word in enumerate(_TENTHS, 2)}
    tokens["noon"] = {"hh": 12}
    tokens |= {day: {"weekday": value} for value, day in enumerate(WEEKDAYS)}
    tokens |= {f"{day}s": {"weekdays": value} for value, day in enumerate(WEEKDAYS)}
    tokens |= {month: {"month": value} for value, month in enumerate(MONTHS, 1)}
    tokens |= {unit: {"unit": unit} for unit in UNITS}
    tokens |= {f"{unit}s": {"unit": unit, "units": unit} for unit in UNITS}
    return {word: token | {itself(word): word} for word, token in tokens.items()}


def _part(value: int) -> Token:
    """Whether it can follow `twenty`."""
    return {"ones": value} if value <= 9 else {}


_LEXICON = _lexicon()
