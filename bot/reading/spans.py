"""Where in a sentence its due date stands: at the end, else at the front. A date inside the text stays in it."""

import re
from collections.abc import Callable
from itertools import islice, takewhile
from typing import NamedTuple

from bot.reading.due import Span, read_span
from bot.reading.grammar import Here
from bot.reading.outcome import Due, Impossible, NoDate, NotADate, Outcome, Past
from bot.reading.people import MENTION
from bot.reading.regex import Regex
from bot.reading.signs import (
    binds,
    goes_on,
    is_firm,
    is_object,
    is_of_dates,
    is_of_time,
    is_verb,
    names_a_month,
    takes_time,
    tells_a_day,
    tells_what_happens,
)
from bot.reading.words import without_courtesy

WINDOW, _WORDS = 120, 10
"""How much of either end is looked at, in characters and in words."""

_WORD = Regex(r"(?<![^\s,;])[^\s,;]+[,;]*")
_FROM_BEHIND = Regex(r"[,;]*[^\s,;]+(?![^\s,;])")
"""The same from behind, for words that are looked at from the last one on, and mostly no further."""

_YEAR = Regex("(?:19|20)[0-9]{2}")
MARK = Regex(rf"(?<=[:,])\s|\s[–—-]\s|\s+(?={MENTION})")
"""What after a date at the front shows that it ends there: a colon, a comma, a dash, a mention."""

_PLEASE = Regex(r"(?:please|pls|plz)\s+", re.IGNORECASE)
_ELEVEN_MONTHS = 334
JOINTS = " \t\n\r,:;([–—|-"
"""What joins a date to the text and goes with it."""


class Found(NamedTuple):
    """`text` is what the date leaves: all of it where `words` should have been a date, or may be a part of the text."""

    due: Outcome
    words: str
    text: str


def date_at_end(text: str, here: Here) -> Found | None:
    """The longest span at the end that the grammar consumes whole; courtesies after it go with it."""
    body = without_courtesy(text)
    if body.endswith((")", "]")):
        return _in_brackets(text, body, here)
    for start in starts(body, is_of_dates):
        span, before = read_span(body[start:], here), body[:start]
        if is_verb(span.connector, before):
            continue
        if _counts(span, before, here):
            return Found(span.outcome, span.words, text if _may_be_history(span) else before.rstrip(JOINTS))
        if _belongs_to_text(span, before):
            break
    return _unread_at_end(text, body, here)


def date_in_front(text: str, here: Here) -> Found | None:
    """`Friday: …`, `On 23 March …`, `by Friday …`: at the front a date needs a connector, or a mark after it."""
    for end in ends(text, is_of_dates):
        span, rest = read_span(text[:end], here), _without_please(text[end:].lstrip(JOINTS))
        follows = _leads(span) or MARK.match(text, end) is not None
        if follows and _opens(span, here, text[end - 1]) and (text[end - 1] == ":" or not goes_on(rest)):
            return Found(span.outcome, span.words, rest)
    return _unread_in_front(text, here)


def _without_please(rest: str) -> str:
    please = _PLEASE.match(rest)
    return rest[please.end() :] if please else rest


def starts(body: str, belongs: Callable[[str], bool]) -> list[int]:
    """Where the last words begin that all belong, the earliest first."""
    words = islice(_FROM_BEHIND.finditer(body[: -WINDOW - 1 : -1]), _WORDS)
    run = takewhile(lambda word: belongs(word[0][::-1]), words)
    return [len(body) - word.end() for word in run][::-1]


def ends(text: str, belongs: Callable[[str], bool]) -> list[int]:
    """Where the first words end that all belong, the latest first."""
    words = islice(_WORD.finditer(text, 0, WINDOW), _WORDS)
    run = takewhile(lambda word: belongs(word[0]), words)
    return [word.end() for word in run][::-1]


def _in_brackets(text: str, body: str, here: Here) -> Found | None:
    opening = max(body.rfind("(", -WINDOW), body.rfind("[", -WINDOW))
    span = read_span(body[opening + 1 : -1], here)
    if opening >= 0 and (_opens(span, here) or _is_month(span)):
        return Found(span.outcome, span.words, body[:opening].rstrip(JOINTS))
    return Found(NotADate(), span.words, text) if opening >= 0 and _was_meant(span) else None


def _is_month(span: Span) -> bool:
    """`(June)`: brackets are connector enough for a month alone."""
    return isinstance(span.outcome, Due) and span.stands == "after a connector" and names_a_month(span.words)


def _counts(span: Span, before: str, here: Here) -> bool:
    """Whether a span at the end is the due date, given the words before it."""
    if is_firm(span.connector):
        return span.stands != "alone" and not isinstance(span.outcome, NotADate)
    if _is_part_of_text(span, before) or _looks_back(span, here):
        return False
    if _needs_connector(span):
        return span.stands != "alone" and _set_apart(before) and isinstance(span.outcome, Due | NoDate)
    return isinstance(span.outcome, Due | Impossible) or _may_be_history(span)


def _is_part_of_text(span: Span, before: str) -> bool:
    """Whether the words before a date need it more than the action does."""
    if takes_time(before, span.words) or binds(before, span.words) or is_object(before, span.connector, span.words):
        return True
    return tells_what_happens(before) and not _set_apart(before)


def _set_apart(before: str) -> bool:
    """Whether a comma, a semicolon or a dash stands before a date at the end."""
    return before.rstrip().endswith((",", ";", "–", "—", " -"))


def _belongs_to_text(span: Span, before: str) -> bool:
    """Whether a date is one and not the due date, so that no part of it is: `received on 2 March 2026`."""
    if isinstance(span.outcome, NotADate) or span.stands != "anywhere":
        return False
    return isinstance(span.outcome, Past | Impossible) or binds(before, span.words)


def _may_be_history(span: Span) -> bool:
    """`minutes of the board 3 March 2025`: a slip of the year, or part of the text; asked about, never lost."""
    return isinstance(span.outcome, Past) and not span.connector


def _looks_back(span: Span, here: Here) -> bool:
    """`the meeting held on 29 September`, said in October: next year's 29 September is not what is meant."""
    far = isinstance(span.outcome, Due) and (span.outcome.day - here.today).days > _ELEVEN_MONTHS
    return far and names_a_month(span.words) and not _YEAR.search(span.words)


def _leads(span: Span) -> bool:
    """Whether a span at the front needs no mark after it to be the date of what follows."""
    return bool(span.connector) or span.words.casefold().startswith(("in ", "within "))


def _opens(span: Span, here: Here, mark: str = "") -> bool:
    """Whether a span in brackets or at the front, before a `mark`, is the due date."""
    if is_firm(span.connector):
        return span.stands != "alone" and isinstance(span.outcome, Due | Past | Impossible)
    weak = _needs_connector(span) and not (span.stands == "after on" and mark == ":")
    return isinstance(span.outcome, Due | Impossible) and not weak and not _looks_back(span, here)


def _needs_connector(span: Span) -> bool:
    if span.stands == "after on" and span.connector:
        return False
    return span.stands != "anywhere" or span.words in ("sat", "sun")


def _unread_at_end(text: str, body: str, here: Here) -> Found | None:
    """Words that were meant as a date and are none, so that the person is asked rather than misunderstood."""
    for start in starts(body, is_of_time):
        span = read_span(body[start:], here)
        if _was_meant(span):
            return Found(NotADate(), span.words, text)
    return None


def _unread_in_front(text: str, here: Here) -> Found | None:
    spans = (read_span(text[:end], here) for end in ends(text, is_of_time))
    return next((Found(NotADate(), span.words, text) for span in spans if _was_meant(span)), None)


def _was_meant(span: Span) -> bool:
    return is_firm(span.connector) and isinstance(span.outcome, NotADate) and tells_a_day(span.words.split())
