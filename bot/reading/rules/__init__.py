"""Every way to say when. To teach the bot another one, add a line to one of these tables, with an example."""

from collections.abc import Mapping
from functools import cache, lru_cache

from bot.reading.grammar import Grammar, Here, Rule, as_it_is
from bot.reading.parsing import Found, Reading
from bot.reading.rules.counted import COUNTED, LENGTHS
from bot.reading.rules.dates import DATES, FULL_DATES
from bot.reading.rules.days import DAYS, NEAR
from bot.reading.rules.edges import EDGES
from bot.reading.rules.holidays import FEASTS, HOLIDAYS
from bot.reading.rules.moments import DELAYS, HALF_DAYS, MOMENTS, VAGUE
from bot.reading.rules.paces import PACES, PLURALS, QUARTERLY, WEEKDAYS
from bot.reading.rules.periods import MONTHS, NAMED_MONTHS, NAMED_WEEKS, UNNAMED, WEEKENDS, WEEKS
from bot.reading.rules.repeats import PATTERNS, REPEATS, TIMED
from bot.reading.rules.spots import ANNIVERSARIES, MONTH_LISTS, NTHS, SPOTS
from bot.reading.rules.times import BARE, CLOSES, HALVES, HOURS, MEALS, TIMES
from bot.reading.rules.years import QUARTERS, UNNAMED_YEARS, YEARS
from bot.reading.tokens import tokens_of

TABLES: Mapping[str, tuple[Rule, ...]] = {
    "due": MOMENTS,
    "day": (Rule("<date>", as_it_is), *COUNTED, *EDGES, *HOLIDAYS),
    "date": (*DATES, *DAYS),
    "full_date": FULL_DATES,
    "near": NEAR,
    "length": LENGTHS,
    "period": (*WEEKS, *MONTHS, Rule("<quarter>", as_it_is), *YEARS),
    "stretch": (Rule("<period>", as_it_is), Rule("<week_named>", as_it_is), *UNNAMED, *UNNAMED_YEARS),
    "weekend": WEEKENDS,
    "week_named": NAMED_WEEKS,
    "month_named": NAMED_MONTHS,
    "quarter": QUARTERS,
    "feast": FEASTS,
    "time": TIMES,
    "hour": HOURS,
    "bare": BARE,
    "half": HALVES,
    "close": CLOSES,
    "meal": MEALS,
    "half_day": HALF_DAYS,
    "delay": DELAYS,
    "vague": VAGUE,
    "repeat": REPEATS,
    "timed": TIMED,
    "pattern": PATTERNS,
    "pace": PACES,
    "quarterly": QUARTERLY,
    "weekdays_named": WEEKDAYS,
    "plurals": PLURALS,
    "spot": SPOTS,
    "nths": NTHS,
    "months": MONTH_LISTS,
    "anniversary": ANNIVERSARIES,
}
"""What `<name>` stands for in a template, where it is more than a single word."""


@cache
def grammar() -> Grammar:
    """Made when it is first asked for, so that to import the reader costs little."""
    return Grammar(TABLES)


LONGEST = 100
"""Characters. Whatever is longer is neither a date nor a repeat, which keeps reading linear."""


@lru_cache(maxsize=4096)
def knows(word: str) -> bool:
    """Whether some rule could consume this word, punctuation after it aside; the same few are asked for all day."""
    tokens = tokens_of(word, grammar().vocabulary)
    return bool(tokens) and all(tokens)


def understood(words: str, table: str, here: Here) -> Found | None:
    """What a table makes of the whole of the words; None where no rule consumes them all."""
    if len(words) > LONGEST:
        return None
    return Reading(grammar(), tokens_of(words, grammar().vocabulary), here).whole(table)
