"""Clauses that a later version will understand, so that they are refused by name and never swallowed as text."""

import re
from datetime import datetime

from bot.reading.people import CONTACT, MENTION, last_word
from bot.reading.signs import is_of_time
from bot.reading.spans import date_at_end
from bot.reading.words import word_set

_WINDOW = 400
"""Characters at the end in which a clause is looked for."""

_START, _END = r"(?:^|(?<=[\s,;(\[]))", r"[\s.)\]]*$"
_QUOTED = r'["“][^"“”\n]{1,200}["”]'
_DAY = r"(?:mon|tues?|wed(?:nes|s)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b"
_COUNT = (
    r"(?:(?:other|alternate|single|first|second|third|fourth|last|few|two|three|four|six|[0-9]{1,3}[a-z]{0,2})\s+)*"
)
_SHORT = r"(?:weekday|week|fortnight|month|quarter)s?\b"
_UNIT = rf"(?:{_SHORT}|(?:(?:working\s+)?day|term|morning|afternoon)s?\b|years?\b(?!\s*[0-9]))"

_EVERY = re.compile(rf"{_START}(?:every\s+{_COUNT}(?:{_DAY}|{_UNIT})|each\s+{_DAY})", re.IGNORECASE)
_EVERY_IN_FRONT = re.compile(
    rf"(?:every\s+{_COUNT}(?:{_DAY}|{_SHORT})|every\s+day[:,]|each\s+{_DAY})(?!['’])", re.IGNORECASE
)
_OF_REPEATS = word_set("& and ending of starting the until") | {""}
_PRIVATE = re.compile(rf"{_START}private{_END}", re.IGNORECASE)
_KEEPING = re.compile(r"\b(?:keep|kept|make|made|stay|stays|remain|remains)\b", re.IGNORECASE)
_NEEDS_MORE = word_set("a and are as be for in is it not or the them to was were")
_REPORT_TO = re.compile(rf"{_START}report\s+to:?\s+(?:{MENTION}|{CONTACT}|{_QUOTED}|@?me){_END}", re.IGNORECASE)
_NEXT_MEETING = r"(?:the\s+|our\s+)?next\s+meeting"
_PLAIN = (
    ("topic", re.compile(rf"{_START}topic:?\s+{_QUOTED}{_END}", re.IGNORECASE)),
    ("org", re.compile(rf"{_START}org:?\s+{_QUOTED}{_END}", re.IGNORECASE)),
    ("meeting", re.compile(rf"{_START}meeting:?\s+{_QUOTED}{_END}", re.IGNORECASE)),
    ("meeting", re.compile(rf"{_START}(?:due(?:\s+by)?|by|before|on)\s+{_NEXT_MEETING}{_END}", re.IGNORECASE)),
)


def clause_at_end(text: str, now: datetime, locale: str) -> tuple[str, str] | None:
    """The name of the clause that `text` clearly ends with, and what is left; None where it ends with none."""
    offset = max(0, len(text) - _WINDOW)
    for name, pattern in _PLAIN:
        if found := pattern.search(text, offset):
            return name, text[: found.start()].rstrip(" \t\n\r,;([")
    return _private(text, offset) or _report_to(text, offset, now, locale) or _every(text, offset)


def repeats_in_front(text: str) -> bool:
    """`Every Monday …`; but not `every contract …`, and not `every year group …`."""
    return _EVERY_IN_FRONT.match(text) is not None


def is_next_meeting(words: str) -> bool:
    """A date that only a log with meetings can know."""
    return re.fullmatch(_NEXT_MEETING, words.strip(), re.IGNORECASE) is not None


def _private(text: str, offset: int) -> tuple[str, str] | None:
    """The last word, standing by itself: not the end of `keep it private`."""
    found = _PRIVATE.search(text, offset)
    left = text[: found.start()].rstrip(" \t\n\r,;([") if found else ""
    if not left or _KEEPING.search(left, offset) or last_word(left) in _NEEDS_MORE:
        return None
    return "private", left


def _report_to(text: str, offset: int, now: datetime, locale: str) -> tuple[str, str] | None:
    """A clause only after a date, a person, a quotation or a mark: else it is a report that goes to somebody."""
    found = _REPORT_TO.search(text, offset)
    left = text[: found.start()].rstrip() if found else ""
    if not left or not (left[-1] in ',;.)]"”\ue001' or date_at_end(left, now, locale)):
        return None
    return "report to", left.rstrip(" \t\n\r,;([")


def _every(text: str, offset: int) -> tuple[str, str] | None:
    for found in _EVERY.finditer(text, offset):
        rest = text[found.end() :].split()
        if all(is_of_time(word) or word.strip(",;").casefold() in _OF_REPEATS for word in rest):
            return "every", text[: found.start()].rstrip(" \t\n\r,;([")
    return None
