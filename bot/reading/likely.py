"""What was perhaps meant by words that name no day to come: days to be offered, never to be taken for an answer."""

from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from itertools import islice, product

from dateutil.relativedelta import relativedelta

from bot.domain.week import WEEKDAYS
from bot.reading.conventions import DAY, FRIDAY, coming, working
from bot.reading.due import read_span
from bot.reading.grammar import Here
from bot.reading.outcome import Due, Impossible, NotADate, Outcome, Past
from bot.reading.rules import grammar, knows
from bot.reading.tokens import tokens_of
from bot.reading.words import MONTHS, UNITS

MOST = 3
_DAYS_OF_A_YEAR = {"month", "numeric", "fullnumeric", "iso", "isoday"}
"""The kinds of token that name a day by its place in the year."""
_LONGEST = 80
"""Characters in which slips are looked for."""
_SLIPS, _MEANT = 2, 2
"""Words that may be misspelt, and what each may have been meant for."""
_LIKE = 0.65
"""How like a word must be to what it is taken for, as difflib counts."""


def likely(words: str, outcome: Outcome, here: Here) -> tuple[date, ...]:
    """Three days at most, none before today, the likeliest first; none where the words say all there is to say."""
    days: Iterable[date]
    match outcome:
        case Past(day):
            days = _after_past(words, day, here)
        case Impossible(near=near):
            days = sorted(_next(day, relativedelta(years=1), here.today) for day in near)
        case NotADate():
            days = _respelt(words, here)
        case _:
            return ()
    return tuple(islice(dict.fromkeys(days), MOST)) or tuple(dict.fromkeys(_soon(here)))


def _after_past(words: str, day: date, here: Here) -> Iterator[date]:
    """A slip of the month or of the year; `last Friday`: the coming ones."""
    kinds = {kind for token in tokens_of(words, grammar().vocabulary) for kind in token}
    if kinds & _DAYS_OF_A_YEAR:
        yield from sorted(_next(day, step, here.today) for step in (relativedelta(months=1), relativedelta(years=1)))
    elif "weekday" in kinds:
        yield coming(day.weekday(), here.today + DAY)
        yield coming(day.weekday(), here.today + DAY) + 7 * DAY


def _next(day: date, step: relativedelta, today: date) -> date:
    """The first day from today on that lies whole months or years after `day`; `day` itself if it is still to come."""
    apart = relativedelta(today, day)
    passed = apart.years if step.years else 12 * apart.years + apart.months
    days = (day + step * n for n in range(max(0, passed), max(0, passed) + 4))
    return next(each for each in days if each >= today and (step.years or each.day == day.day))


def _respelt(words: str, here: Here) -> Iterator[date]:
    """The words as they may have been meant, where each that no rule knows is like one that some rule does."""
    said = words[:_LONGEST].split()
    unknown = [word for word in said if not knows(word)]
    if not 0 < len(unknown) <= _SLIPS:
        return
    known = [*WEEKDAYS, *MONTHS, *UNITS, *grammar().vocabulary]
    meant = [get_close_matches(word.casefold(), known, _MEANT, _LIKE) for word in unknown]
    for chosen in product(*meant):
        instead = dict(zip(unknown, chosen, strict=True))
        outcome = read_span(" ".join(instead.get(word, word) for word in said), here).outcome
        if isinstance(outcome, Due):
            yield outcome.day


def _soon(here: Here) -> Iterator[date]:
    """What is most often meant, where the words say nothing: the next working day and the next two Fridays."""
    tomorrow = here.today + DAY
    yield working(tomorrow, here.is_working_day)
    yield coming(FRIDAY, tomorrow)
    yield coming(FRIDAY, tomorrow) + 7 * DAY
