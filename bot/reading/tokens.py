"""Words to tokens: everything that each word of a date can be, before any rule has looked at it."""

import re
from collections.abc import Set

from bot.domain.week import WEEKDAYS
from bot.reading.figures import FIGURES
from bot.reading.lexicon import UNKNOWN, Token, cardinal, ordinal, word_token
from bot.reading.regex import Regex
from bot.reading.words import MONTHS, plain

_SCANNER = Regex(
    r"""
    (?P<iso>(?:19|20)\d\d(?P<dash>[-/.])\d\d?(?P=dash)\d\d?(?!\d))(?:t(?=\d))?
  | (?P<compact>20\d\d[01]\d[0-3]\d)(?!\d)
  | (?P<isoweek>20\d\d[ -]?w\d\d?(?:-[1-7])?)(?!\w)
  | (?P<financial>20\d\d[-/]\d\d)(?![\d/-])
  | (?P<meridiem>\d\d?(?:[:.]\d\d)?\ ?[ap]\.?m\b\.?|\d\d?[:.]\d\d[ap]\b|\d{3,4}[ap]m\b)
  | (?P<clock>(?:\d\d?[:h]\d\d(?::\d\d)?|\d\d?\.\d\d(?=\ ?h(?:ou)?rs?\b)|[0-2]\d[0-5]\d(?=\ ?h))
              (?:\ ?h(?:(?:ou)?rs?)?\b)?)(?!\d)
  | (?P<numeric>\d\d?(?:(?P<mark>[-/.])\d\d?(?:(?P=mark)(?:\d{4}|\d\d))?|(?:\ /\ \d\d?)(?:\ /\ (?:\d{4}|\d\d))?))
               (?!\d|[-/]\d|\.\d)
  | (?P<ordinal>\d{1,3}(?:st|nd|rd|th))\b
  | (?P<count>\+\ ?\d{1,3}\ ?[dwmy]\b|\d{1,3}(?:d|w|h|wks?|hrs?|mins?|mths?|yrs?)\b)
  | (?P<quarter>q[1-4])\b
  | (?P<shortyear>'\d\d)\b
  | (?P<slang>2(?:mor?row|moro|mrw|day|nite)\b)
  | (?P<number>\d+)
  | (?P<word>w/(?:c|b|e|ending|commencing)\b|[ap]\.m\b\.?|[ce]\.o\.[a-z]\b\.?|[a-z]+(?:'[a-z]*)?|&|@)
  | (?P<space>\s+|[,;()]|[.:!?]+(?=[\s,;)]|$)
             |(?<=[a-z])[-/](?=[a-z])|(?<=[a-z])[-/.](?=\d)|(?<=\d)[-/.](?=[a-z])|(?<=\d)-(?=\d{4}\b)
             |(?:(?<=[a-z]\ )|(?<=\d{4}\ ))-(?=\ \d[\d.:]*\ ?[ap]m\b)|(?<=\d\ )-(?=\ (?:mon|tue|wed|thu|fri|sat|sun)))
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL | re.ASCII,
)
_START = "|".join(name[:3] for name in (*WEEKDAYS, *MONTHS))
_RANGE = Regex(rf"\b((?:{_START})[a-z]*)-(?=(?:{_START}))")
"""`Mon-Fri` is a stretch of days, where other hyphens only join: `mid-March`."""


def tokens_of(words: str, vocabulary: Set[str]) -> list[Token]:
    """Each word as a token, numbers in words joined; `vocabulary` holds the plain words that some rule knows."""
    found: list[Token] = []
    for match in _SCANNER.finditer(_RANGE.sub(r"\1 to ", plain(words))):
        kind = match.lastgroup or "other"
        if kind in ("word", "slang"):
            _add(found, match[0], vocabulary)
        elif kind != "space":
            found.append(FIGURES[kind](match[kind]) if kind in FIGURES else UNKNOWN)
    return found


def _add(found: list[Token], word: str, vocabulary: Set[str]) -> None:
    """The word, or one number with the word before it: `twenty nine`, `a hundred`."""
    token, before = word_token(word, vocabulary), found[-1] if found else UNKNOWN
    if "tens" in before and "ones" in token:
        number = before["tens"] + token["ones"]
        found[-1] = cardinal(number) | {"spelt": number} if "n" in token else ordinal(number)
    elif word == "hundred" and before.get("n") == 1:
        found[-1] = cardinal(100)
    else:
        found.append(token)
