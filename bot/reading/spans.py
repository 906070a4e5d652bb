"""Where in a sentence its due date stands: at the end, else at the front. A date inside the text stays in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

from bot.reading.due import Span, read_span
from bot.reading.outcome import Due, Impossible, NoDate, NotADate, Outcome, Past
from bot.reading.signs import binds, goes_on, is_clock, is_firm, is_of_dates, is_of_time, tells_a_day
from bot.reading.words import without_courtesy

_WINDOW, _WORDS = 120, 10
"""How much of either end is looked at, in characters and in words."""

_WORD = re.compile(r"(?<![^\s,;])[^\s,;]+[,;]*")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_MARK = re.compile(r"(?<=[:,])\s|\s[–—-]\s")
_ELEVEN_MONTHS = 334
_JOINTS = " \t\n\r,:;([–—-"
"""What joins a date to the text and goes with it."""


@dataclass(frozen=True, slots=True)
class Found:
    """`text` is what the date leaves: all of it where `words` should have been a date, or may be a part of the text."""

    due: Outcome
    words: str
    text: str


def date_at_end(text: str, now: datetime, locale: str) -> Found | None:
    """The longest span at the end that the grammar consumes whole; courtesies after it go with it."""
    body = without_courtesy(text)
    if body.endswith((")", "]")):
        return _in_brackets(text, body, now, locale)
    for start in _starts(body, is_of_dates):
        span = read_span(body[start:], now, locale)
        if _counts(span, body[:start], now):
            left = text if _may_be_history(span) else body[:start].rstrip(_JOINTS)
            return Found(span.outcome, span.words, left)
    return _unread_at_end(text, body, now, locale)


def date_in_front(text: str, now: datetime, locale: str) -> Found | None:
    """`Friday: …`, `On 23 March …`, `by Friday …`: at the front a date needs a connector, or a mark after it."""
    for end in _ends(text, is_of_dates):
        span, rest = read_span(text[:end], now, locale), text[end:].lstrip(_JOINTS)
        follows = bool(span.connector) or _MARK.match(text, end) is not None
        if follows and _opens(span, now) and (text[end - 1] == ":" or not goes_on(rest)):
            return Found(span.outcome, span.words, rest)
    return _unread_in_front(text, now, locale)


def _starts(body: str, belongs: Callable[[str], bool]) -> list[int]:
    """Where the last words begin that all belong, the earliest first."""
    words = list(_WORD.finditer(body, max(0, len(body) - _WINDOW)))[-_WORDS:]
    run = takewhile(lambda word: belongs(word[0]), reversed(words))
    return [word.start() for word in run][::-1]


def _ends(text: str, belongs: Callable[[str], bool]) -> list[int]:
    """Where the first words end that all belong, the latest first."""
    words = list(_WORD.finditer(text, 0, _WINDOW))[:_WORDS]
    run = takewhile(lambda word: belongs(word[0]), words)
    return [word.end() for word in run][::-1]


def _in_brackets(text: str, body: str, now: datetime, locale: str) -> Found | None:
    opening = max(body.rfind("(", -_WINDOW), body.rfind("[", -_WINDOW))
    span = read_span(body[opening + 1 : -1], now, locale)
    if opening >= 0 and _opens(span, now):
        return Found(span.outcome, span.words, body[:opening].rstrip(_JOINTS))
    return Found(NotADate(), span.words, text) if opening >= 0 and _was_meant(span) else None


def _counts(span: Span, before: str, now: datetime) -> bool:
    """Whether a span at the end is the due date, given the words before it."""
    if is_firm(span.connector):
        return span.stands != "alone" and not isinstance(span.outcome, NotADate)
    if binds(before, span.words) or _looks_back(span, now):
        return False
    if _needs_connector(span):
        return span.stands != "alone" and before.rstrip().endswith(",") and isinstance(span.outcome, Due | NoDate)
    return isinstance(span.outcome, Due | Impossible) or _may_be_history(span)


def _may_be_history(span: Span) -> bool:
    """`minutes of the board 3 March 2025`: a slip of the year, or part of the text; asked about, never lost."""
    return isinstance(span.outcome, Past) and not span.connector


def _looks_back(span: Span, now: datetime) -> bool:
    """`the meeting held on 29 September`, said in October: next year's 29 September is not what is meant."""
    far = isinstance(span.outcome, Due) and (span.outcome.day - now.date()).days > _ELEVEN_MONTHS
    return far and not _YEAR.search(span.words)


def _opens(span: Span, now: datetime) -> bool:
    """Whether a span in brackets or at the front is the due date."""
    if is_firm(span.connector):
        return span.stands != "alone" and isinstance(span.outcome, Due | Past | Impossible)
    return isinstance(span.outcome, Due | Impossible) and not _needs_connector(span) and not _looks_back(span, now)


def _needs_connector(span: Span) -> bool:
    return span.stands != "anywhere" or span.words in ("sat", "sun")


def _unread_at_end(text: str, body: str, now: datetime, locale: str) -> Found | None:
    """Words that were meant as a date and are none, so that the person is asked rather than misunderstood."""
    for start in _starts(body, is_of_time):
        span = read_span(body[start:], now, locale)
        if _was_meant(span) or _is_day_and_clock(span.words.split(), now, locale):
            return Found(NotADate(), span.words, text)
    return None


def _unread_in_front(text: str, now: datetime, locale: str) -> Found | None:
    spans = (read_span(text[:end], now, locale) for end in _ends(text, is_of_time))
    return next((Found(NotADate(), span.words, text) for span in spans if _was_meant(span)), None)


def _was_meant(span: Span) -> bool:
    return is_firm(span.connector) and isinstance(span.outcome, NotADate) and tells_a_day(span.words.split())


def _is_day_and_clock(words: list[str], now: datetime, locale: str) -> bool:
    """`5pm on Friday`: no rule reads clock times yet."""
    bare = [word for word in words if not is_clock(word)]
    span = read_span(" ".join(bare), now, locale)
    return len(bare) < len(words) and isinstance(span.outcome, Due) and not _needs_connector(span)
