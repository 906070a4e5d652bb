"""The words after the command, `/action` here and `@Action` there: the subcommand, and what is said with it.

There is one grammar for every platform. A mention comes in as `bot.reading.people.MENTION` and goes back by its index.
"""

import difflib
import re
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from bot.domain.repeat import Repeat
from bot.reading.clauses import clause_at_end
from bot.reading.conventions import monday_to_friday
from bot.reading.due import read_span
from bot.reading.every import Often, often_at_end, often_in_front, unread_at_end
from bot.reading.grammar import Here, IsWorkingDay
from bot.reading.occurrences import begun, starting
from bot.reading.outcome import NO_DATE, Due, Outcome
from bot.reading.people import Named, people_at_end, people_in_front
from bot.reading.regex import Regex
from bot.reading.repeat import NOT_A_REPEAT, NotARepeat
from bot.reading.spans import date_at_end, date_in_front
from bot.reading.words import first_word

_CLAUSES = 12
"""How many owners, dates, repeats and clauses are taken off the end, one after another."""

_ALIKE = 0.7
"""`lst` is nearly `list`; `hello` is not nearly `help`."""
_BECAUSE = Regex(r"(?:^|[\s,;])because(?:\s|$)", re.IGNORECASE)
_LEADING_TO = Regex(r"(?:to|until|till|for)\s+", re.IGNORECASE)


class Added(NamedTuple):
    """What `add` was asked; `text` is one unbroken piece of what was written, and the first of `owners` leads.

    `due` is NoDate where none was given, NotADate where `due_words` should have been one and can't be read: the text is
    then whole, as it is where a Past day may be a part of it. Of what repeats it is the first day.
    `repeat` is NotARepeat where `repeat_words` should have been one and can't be read: they stay in the text.
    """

    text: str
    owners: tuple[Named, ...] = ()
    due: Outcome = NO_DATE
    due_words: str = ""
    repeat: Repeat | NotARepeat | None = None
    repeat_words: str = ""
    report_to: Named | None = None
    topic: str = ""
    meeting: str = ""
    org: str = ""
    private: bool = False

    @property
    def later(self) -> str | None:
        """The first of the clauses that were used, of those that only a later version can keep."""
        used = {
            "topic": self.topic,
            "meeting": self.meeting,
        }
        return next((name for name, value in used.items() if value), None)


class Dated(NamedTuple):
    """A date on its own, as written in `due_words`, and the reason after `because`."""

    due: Outcome
    due_words: str
    because: str = ""


def split_command(words: str) -> tuple[str, str]:
    """The subcommand in lower case, and the rest as written but for the whitespace around it."""
    first, rest = first_word(words)
    return first.casefold(), rest


def read_add(rest: str, now: datetime, locale: str = "en-GB", is_working_day: IsWorkingDay = monday_to_friday) -> Added:
    """The parts of what follows `add`; `now` is aware and in the reader's zone."""
    here = Here.at(now, locale, is_working_day)
    owners, text = people_in_front(rest.strip())
    added = Added(text, owners)
    if not owners:
        added = _owners_after_date(added, here)
    for _ in range(_CLAUSES):
        added, before = _without_last_clause(added, here), added
        if added is before:
            break
    return _first_of_repeat(_without_front(added, here))


def read_due_because(
    rest: str, now: datetime, locale: str = "en-GB", is_working_day: IsWorkingDay = monday_to_friday
) -> Dated:
    """`DATE [because …]`, `to DATE`, `until DATE`: the whole of the words is the date."""
    because = _BECAUSE.search(rest)
    words = (rest[: because.start()] if because else rest).strip(" \t\n\r,;")
    to = _LEADING_TO.match(words)
    span = read_span(words[to.end() :] if to else words, Here.at(now, locale, is_working_day))
    return Dated(span.outcome, span.words, rest[because.end() :].strip() if because else "")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that an unknown one was probably meant to be."""
    close = difflib.get_close_matches(word.casefold()[:40], list(known), n=1, cutoff=_ALIKE)
    return close[0] if close else None


def _owners_after_date(added: Added, here: Here) -> Added:
    """`Friday: @karen to send the figures`, `Every Monday @karen checks the fridge`."""
    dated = _without_front(added, here)
    owners, text = people_in_front(dated.text) if dated is not added else ((), "")
    return dated._replace(text=text, owners=owners) if owners else added


def _without_last_clause(added: Added, here: Here) -> Added:
    """The same without the clause, the owners, the repeat or the date that its text ends with; itself where none."""
    if clause := clause_at_end(added.text, here):
        return added._replace(text=clause.text, **clause.said)
    owners, text = people_at_end(added.text)
    if owners and not added.owners:
        return added._replace(text=text, owners=owners)
    if not added.repeat_words and (often := often_at_end(added.text, here)):
        return _repeating(added, often, here)
    if not added.due_words and (found := date_at_end(added.text, here)):
        return added._replace(text=found.text, due=found.due, due_words=found.words)
    unread = None if added.repeat_words else unread_at_end(added.text)
    return _repeating(added, unread, here) if unread else added


def _without_front(added: Added, here: Here) -> Added:
    """The repeat or the date at the front counts where none stands at the end."""
    if not added.repeat_words and (often := often_in_front(added.text, here)):
        return _repeating(added, often, here)
    found = None if added.due_words else date_in_front(added.text, here)
    return added._replace(text=found.text, due=found.due, due_words=found.words) if found else added


def _repeating(added: Added, often: Often, here: Here) -> Added:
    """The same, repeating; the words of a repeat that is none stay in the text."""
    repeat = begun(often.pattern, here) if often.pattern else None
    text = often.text if repeat else added.text
    return added._replace(text=text, repeat=repeat or NOT_A_REPEAT, repeat_words=often.words)


def _first_of_repeat(added: Added) -> Added:
    """A date beside a repeat is its first; without one it is due on the first day on which it falls."""
    match added.repeat, added.due:
        case Repeat() as repeat, Due(day, time):
            return added._replace(repeat=starting(repeat, day)._replace(at=repeat.at or time))
        case Repeat(first=first, at=at), _ if not added.due_words:
            return added._replace(due=Due(first, at))
    return added
