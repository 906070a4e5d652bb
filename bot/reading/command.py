"""The words after the command, `/action` here and `@Action` there: the subcommand, and what is said with it.

There is one grammar for every platform. A mention comes in as `bot.reading.people.MENTION` and goes back by its index.
"""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.reading.due import read_span
from bot.reading.later import clause_at_end, is_next_meeting, repeats_in_front
from bot.reading.outcome import NO_DATE, Outcome
from bot.reading.people import Named, people_at_end, people_in_front
from bot.reading.spans import date_at_end, date_in_front
from bot.reading.words import first_word

_CLAUSES = 8
"""How many owners, dates and later clauses are taken off the end, one after another."""

_BECAUSE = re.compile(r"(?:^|[\s,;])because(?:\s|$)", re.IGNORECASE)
_LEADING_TO = re.compile(r"(?:to|until|till|for)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Added:
    """What `add` was asked; `text` is one unbroken piece of what was written, and the first of `owners` leads.

    `due` is NoDate where none was given, NotADate where `due_words` should have been one and can't be read: the text is
    then whole, as it is where a Past day may be a part of it.
    `later` names a clause that only a later version understands: every, private, topic, meeting, report to, org.
    """

    text: str
    owners: tuple[Named, ...] = ()
    due: Outcome = NO_DATE
    due_words: str = ""
    later: str | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """A date on its own, as written in `due_words`, and the reason after `because`; `later` as in Added."""

    due: Outcome
    due_words: str
    because: str = ""
    later: str | None = None


def split_command(words: str) -> tuple[str, str]:
    """The subcommand in lower case, and the rest as written but for the whitespace around it."""
    first, rest = first_word(words)
    return first.casefold(), rest


def read_add(rest: str, now: datetime, locale: str = "en-GB") -> Added:
    """The parts of what follows `add`; `now` is aware and in the reader's zone."""
    owners, text = people_in_front(rest.strip())
    added = Added(text, owners, later="every" if repeats_in_front(text) else None)
    if not owners:
        added = _owners_after_date(added, now, locale)
    for _ in range(_CLAUSES):
        added, before = _without_last_clause(added, now, locale), added
        if added is before:
            break
    return _without_date_in_front(added, now, locale)


def read_due_because(rest: str, now: datetime, locale: str = "en-GB") -> Dated:
    """`DATE [because …]`, `to DATE`, `until DATE`: the whole of the words is the date."""
    because = _BECAUSE.search(rest)
    words = (rest[: because.start()] if because else rest).strip(" \t\n\r,;")
    to = _LEADING_TO.match(words)
    span = read_span(words[to.end() :] if to else words, now, locale)
    reason = rest[because.end() :].strip() if because else ""
    return Dated(span.outcome, span.words, reason, "meeting" if is_next_meeting(span.words) else None)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that an unknown one was probably meant to be."""
    close = difflib.get_close_matches(word.casefold()[:40], list(known), n=1)
    return close[0] if close else None


def _owners_after_date(added: Added, now: datetime, locale: str) -> Added:
    """`Friday: @karen to send the figures`."""
    found = date_in_front(added.text, now, locale)
    owners, text = people_in_front(found.text) if found else ((), "")
    return replace(added, text=text, owners=owners, due=found.due, due_words=found.words) if found and owners else added


def _without_last_clause(added: Added, now: datetime, locale: str) -> Added:
    """The same without the clause, the owners or the date that its text ends with; itself where it ends with none."""
    if clause := clause_at_end(added.text, now, locale):
        name, text = clause
        return replace(added, text=text, later=added.later or name)
    owners, text = people_at_end(added.text)
    if owners and not added.owners:
        return replace(added, text=text, owners=owners)
    found = None if added.due_words else date_at_end(added.text, now, locale)
    return replace(added, text=found.text, due=found.due, due_words=found.words) if found else added


def _without_date_in_front(added: Added, now: datetime, locale: str) -> Added:
    """The date at the front counts where none stands at the end."""
    found = None if added.due_words else date_in_front(added.text, now, locale)
    return replace(added, text=found.text, due=found.due, due_words=found.words) if found else added
