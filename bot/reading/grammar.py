"""The machine that reads dates: rules as templates, each tried on the whole of the words, free to hold one another."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.domain.week import WEEKDAYS
from bot.reading.outcome import Impossible, NoDate, NotADate
from bot.reading.words import MONTHS, UNITS

Stands = Literal["anywhere", "after a connector", "alone"]
Meaning = date | Impossible | NoDate | NotADate

SLOTS = {
    "weekday": f"(?P<weekday>{'|'.join(WEEKDAYS)})",
    "month": f"(?P<month>{'|'.join(MONTHS)})",
    "mm": "(?P<month>[0-9]{1,2})",
    "day": "(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?",
    "dd": "(?P<day>[0-9]{1,2})",
    "yyyy": "(?P<year>(?:19|20)[0-9]{2})",
    "year": "(?P<year>(?:19|20)[0-9]{2}|'?[0-9]{2})",
    "first": "(?P<first>[0-9]{1,2})",
    "second": "(?P<second>[0-9]{1,2})",
    "sep": "(?P<sep>[-/.])",
    "same": "(?P=sep)",
    "n": "(?P<n>[0-9]{1,3}|an?)",
    "unit": "(?P<unit>day|week|fortnight)s?",
    "weeks": "(?P<unit>week|fortnight)s?",
    "near": "(?P<date>today|tomorrow)",
    "date": "(?P<date>.+)",
}
"""What `<name>` stands for in a template."""

_SLOT_WORDS = (*WEEKDAYS, *MONTHS, *UNITS, *(f"{unit}s" for unit in UNITS), "a", "an")


@dataclass(frozen=True, slots=True)
class Said:
    """What a rule found: `words` by slot; `start`, the day that a `<date>` named, else today.

    `today` is the reader's own day; `month_first` is how their country writes numbers.
    """

    today: date
    month_first: bool
    words: Mapping[str, str]
    start: date


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to say a date: words, `<slots>`, `this|that`, `perhaps?`; and where in a sentence it can be one."""

    template: str
    meaning: Callable[[Said], Meaning]
    stands: Stands = "anywhere"


class Grammar:
    """Rules made ready; `vocabulary` is every plain word that any of them can consume."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple((_pattern(rule.template), rule) for rule in rules)
        literals = (re.sub("<[a-z]+>", "", rule.template) for _, rule in self._rules)
        self.vocabulary = frozenset(re.findall("[a-z]+", " ".join((*literals, *_SLOT_WORDS))))

    def read(self, words: str, today: date, month_first: bool) -> tuple[Meaning, Stands]:
        """What normalised `words` mean, and where they can. A `<date>` is read by the same rules, so they compose."""
        for pattern, rule in self._rules:
            if match := pattern.fullmatch(f" {words}"):
                filled = {slot: word for slot, word in match.groupdict().items() if word}
                start = self.read(filled["date"], today, month_first)[0] if "date" in filled else today
                meaning = rule.meaning(Said(today, month_first, filled, start)) if isinstance(start, date) else start
                if not isinstance(meaning, NotADate):
                    return meaning, rule.stands
        return NotADate(), "anywhere"


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile("".join(map(_element, template.split())))


def _element(word: str) -> str:
    """A word of a template with the space before it, so that an optional one leaves none behind."""
    choices = re.sub("<([a-z]+)>", lambda slot: SLOTS[slot[1]], word.removesuffix("?"))
    return f"(?: (?:{choices})){'?' if word.endswith('?') else ''}"
