"""Words to a day: a strict grammar on the whole span. To teach it another way to say a date, add a line to RULES."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from bot.reading.grammar import Grammar, Meaning, Rule, Stands
from bot.reading.meanings import (
    after,
    before,
    coming_weekday,
    days_on,
    named,
    nothing,
    numeric,
    weekday_and_more,
    weekday_of_next_week,
)
from bot.reading.outcome import Due, NotADate, Outcome, Past
from bot.reading.words import normalise

LONGEST = 80
"""Characters after normalising. Whatever is longer is no date, which keeps reading linear."""

RULES = (
    Rule("<weekday>? <yyyy>-<mm>-<dd>", named),
    Rule("<weekday>? <yyyy>/<mm>/<dd>", named),
    Rule("<weekday>? the? <day> of? <month> <year>?", named),
    Rule("<weekday>? <month> the? <day> <year>?", named),
    Rule("<weekday>? <first><sep><second><same><year>", numeric),
    Rule("<weekday> <first><sep><second>", numeric),
    Rule("<first><sep><second>", numeric, "after a connector"),
    Rule("this? coming? <weekday>", coming_weekday),
    Rule("next <weekday>", weekday_of_next_week),
    Rule("<weekday> next week", weekday_of_next_week),
    Rule("<weekday> <weeks>", weekday_and_more),
    Rule("<n> <weeks> on <date>", after),
    Rule("<n> <weeks> <near>", after),
    Rule("<n> <unit> from|after <date>", after),
    Rule("<n> <unit> before <date>", before),
    Rule("<n> <unit> from now", after),
    Rule("in|within <n> <unit>", after),
    Rule("<n> <unit>", after, "alone"),
    Rule("the day after <date>", days_on(1)),
    Rule("the day before <date>", days_on(-1)),
    Rule("yesterday", days_on(-1), "after a connector"),
    Rule("today", days_on(0)),
    Rule("tomorrow", days_on(1)),
    Rule("none", nothing, "after a connector"),
    Rule("no due? date", nothing, "after a connector"),
    Rule("no deadline", nothing, "after a connector"),
)

GRAMMAR = Grammar(RULES)

CONNECTOR = re.compile(
    r"((?:due|deadline)(?:\s+date)?(?:\s*:|\s+by|\s+on|\s+before)?|on\s+or\s+before|(?:by\s+)?(?:no|not)\s+later\s+than"
    r"|by|before|on)\s+",
    re.IGNORECASE,
)
"""What may stand in front of a date."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words read as a date: `words` as written, without the `connector` that stood in front."""

    outcome: Outcome
    words: str
    connector: str
    stands: Stands


def read_due(words: str, now: datetime, locale: str = "en-GB") -> Outcome:
    """The day that the whole of `words` names; `now` is aware, in the reader's zone; en-US puts the month first."""
    return read_span(words, now, locale).outcome


def read_span(words: str, now: datetime, locale: str = "en-GB") -> Span:
    """`read_due`, for those who look for a date inside a sentence and must know how sure a sign it is."""
    words = words.strip()
    connector = CONNECTOR.match(words)
    rest = words[connector.end() :] if connector else words
    meaning, stands = _meaning(normalise(rest), now.date(), locale)
    outcome = _settled(meaning, now.date()) if isinstance(meaning, date) else meaning
    return Span(outcome, rest.strip(" \t\n\r,;:.!?"), connector[1].casefold() if connector else "", stands)


def _meaning(said: str, today: date, locale: str) -> tuple[Meaning, Stands]:
    return GRAMMAR.read(said, today, locale == "en-US") if len(said) <= LONGEST else (NotADate(), "anywhere")


def _settled(day: date, today: date) -> Due | Past:
    return Due(day) if day >= today else Past(day)
