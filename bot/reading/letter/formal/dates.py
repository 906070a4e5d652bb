"""The day a document bears: a line that is a date and nothing else, a label before one, the title; else none."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

from bot.reading.conventions import monday_to_friday
from bot.reading.due import read_span
from bot.reading.grammar import Here
from bot.reading.outcome import Due
from bot.reading.regex import Regex

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = (
    rf"\b(?:[0-9]{{1,2}}(?:st|nd|rd|th)?(?:\s+day)?(?:\s+of)?\s+{MONTH},?\s+(?:19|20)[0-9]{{2}}"
    rf"|[0-9]{{1,2}}-{MONTH}-(?:19|20)[0-9]{{2}}"
    rf"|{MONTH}\s+[0-9]{{1,2}}(?:st|nd|rd|th)?[.,]?\s+(?:19|20)[0-9]{{2}}"
    r"|(?<!/)[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19|20)?[0-9]{2}(?![/\d])|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
    r"|(?:19|20)[0-9]{2}(?:/[0-9]{1,2}/|\.[0-9]{2}\.)[0-9]{1,2})\b"
)
DAY = Regex(_DAY, re.IGNORECASE)
"""A day with its year, so that it can be told from nothing else."""

_STOP = Regex(r"(?<=[0-9a-z])\.(?=\s)")
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_AT = r"(?:,?\s*(?:at\s+)?[0-9]{1,2}(?:[.:][0-9]{2})?\s*(?:am|pm|hrs)?)?"
WHOLE = Regex(rf"\W*{_WEEKDAY}(?P<day>{_DAY}){_AT}\W*", re.IGNORECASE)
"""A line that is a day and nothing else, or its time."""

_LABELLED = Regex(
    r"\W*(?:decision\s+|issue\s+|meeting\s+|report\s+)?(?:date(?:d)?|issued|signed)(?:\s+(?:of\s+)?"
    r"(?:this|the|decision|issue|notice|letter|report|order|meeting|made|on))*\W{1,4}",
    re.IGNORECASE,
)
_LONG_AGO = Here.at(datetime(1900, 1, 1, tzinfo=UTC), "en-GB", monday_to_friday)
_HEAD, _WIDTH = 60, 90


def day_in(text: str) -> date | None:
    """The first day with its year in a text."""
    said = DAY.search(text)
    return _read(said[0]) if said else None


def written_on(lines: Sequence[str]) -> date | None:
    """The document's own date: near its head, else beside a signature at its end."""
    head, tail = lines[:_HEAD], lines[_HEAD:][-_HEAD:][::-1]
    return _alone(head) or _after_label(head) or _ending(head[:12]) or _alone(tail) or _after_label(tail)


def _alone(lines: Sequence[str]) -> date | None:
    whole = (WHOLE.fullmatch(line) for line in lines if len(line) <= _WIDTH)
    return next((_read(said["day"]) for said in whole if said), None)


def _after_label(lines: Sequence[str]) -> date | None:
    labels = ((line, _LABELLED.match(line)) for line in lines)
    return next(
        (day for line, label in labels if label and (day := day_in(line[label.end() : label.end() + 40]))), None
    )


def _ending(lines: Sequence[str]) -> date | None:
    """A short line of the head that holds a date: a title, a letterhead."""
    return next((day for line in lines if _is_title(line) and (day := day_in(line))), None)


def _is_title(line: str) -> bool:
    return len(line) <= _WIDTH or line.strip().casefold().startswith(
        ("letter", "further letter", "joint letter", "open letter")
    )


def _read(words: str) -> date | None:
    outcome = read_span(_STOP.sub("", words.replace(" day of ", " ")), _LONG_AGO).outcome
    return outcome.day if isinstance(outcome, Due) else None


_EFFECT = Regex(r"\btakes?\s+effect\s+on\s+", re.IGNORECASE)


def in_effect_on(lines: Sequence[str]) -> date | None:
    """`This notice takes effect on 5 May 2023`: what some notices count from."""
    said = next(((line, found) for line in lines[:400] if (found := _EFFECT.search(line))), None)
    return day_in(said[0][said[1].end() : said[1].end() + 40]) if said else None
