"""What the bot makes of words, as plain data: for `python -m bot read`, one question at a time or many."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from itertools import islice
from typing import Literal
from zoneinfo import ZoneInfo

from bot.domain.person import ContactNamed
from bot.domain.repeat import Repeat
from bot.reading.command import Added, read_add
from bot.reading.due import read_due
from bot.reading.grammar import IsWorkingDay
from bot.reading.occurrences import days_of
from bot.reading.outcome import Due, Impossible, NextMeeting, NotADate, Outcome, Past
from bot.reading.people import Mentioned, Named
from bot.reading.regex import Regex
from bot.reading.repeat import NotARepeat, read_repeat

What = Literal["due", "repeat", "add"]
Answer = dict[str, object]

_MENTION = Regex(
    r"(?:<|&lt;)at(?:\s[^<>&]*)?(?:>|&gt;)(?P<tag>[^<>&]{1,100})(?:<|&lt;)/at(?:>|&gt;)"
    r"|<@[A-Z0-9]+\|(?P<label>[^>]{1,100})>|<@(?P<id>[A-Z0-9]+)>"
    r"|(?<![\w@.])@(?!me\b)(?P<plain>\w(?:[\w.-]*\w)?)"
)
"""A person as Teams, as Slack and as anybody may write one."""

_IN_LINE = Regex("\ue000([0-9]+)\ue001")


def answer(what: What, words: str, now: datetime, locale: str, is_working_day: IsWorkingDay) -> Answer:
    """`now` is aware, in the reader's zone. A date is `YYYY-MM-DD`, with `THH:MM` where a clock time was stated."""
    return _ANSWERS[what](words, now, locale, is_working_day)


def answer_asked(what: What, asked: Mapping[str, str], is_working_day: IsWorkingDay) -> Answer:
    """One line of a batch: `id`, `text` (add: `input`), `now`, `tz` and `locale`. Raises KeyError and ValueError."""
    now = datetime.fromisoformat(asked["now"])
    zone = ZoneInfo(asked["tz"])
    here = now.astimezone(zone) if now.tzinfo else now.replace(tzinfo=zone)
    words = asked["input" if what == "add" else "text"]
    return {"id": asked["id"], **answer(what, words, here, asked["locale"], is_working_day)}


def _due(words: str, now: datetime, locale: str, is_working_day: IsWorkingDay) -> Answer:
    outcome = read_due(words, now, locale, is_working_day)
    return {"due": _date(outcome), **_why(outcome)}


def _repeat(words: str, now: datetime, locale: str, is_working_day: IsWorkingDay) -> Answer:
    return _next(read_repeat(words, now, locale, is_working_day), is_working_day)


def _add(words: str, now: datetime, locale: str, is_working_day: IsWorkingDay) -> Answer:
    line, mentions = _with_tokens(words)
    added = read_add(line, now, locale, is_working_day)
    names = [found["tag"] or found["label"] or found["id"] or found["plain"] for found in mentions]
    return {
        "text": _IN_LINE.sub(lambda token: mentions[int(token[1])][0], added.text),
        "owners": [_name(owner, names) for owner in added.owners],
        "due": _date(added.due) or (added.due.day.isoformat() if isinstance(added.due, Past) else None),
        **_why(added.due),
        **_clauses(added, names, is_working_day),
    }


def _clauses(added: Added, names: list[str], is_working_day: IsWorkingDay) -> Answer:
    """Only those that were used."""
    used: Answer = {
        "repeat": _next(added.repeat, is_working_day) if added.repeat else None,
        "report_to": _name(added.report_to, names) if added.report_to else None,
        "topic": added.topic,
        "meeting": added.meeting,
        "org": added.org,
        "private": added.private,
    }
    return {name: value for name, value in used.items() if value}


def _with_tokens(words: str) -> tuple[str, list[re.Match[str]]]:
    """Mentions as an ear writes them into the words, and each as it was written."""
    mentions = list(_MENTION.finditer(words))
    tokens = iter(range(len(mentions)))
    return _MENTION.sub(lambda _: f"\ue000{next(tokens)}\ue001", words), mentions


def _name(named: Named, names: list[str]) -> str:
    match named:
        case Mentioned(index):
            return names[index] if index < len(names) else ""
        case ContactNamed(name, organisation, post):
            return ", ".join(part for part in (name, post, organisation) if part)
    return "me"


def _date(outcome: Outcome) -> str | None:
    return _iso(outcome.day, outcome.time) if isinstance(outcome, Due) else None


def _iso(day: date, at: time | None) -> str:
    return day.isoformat() + (f"T{at:%H:%M}" if at else "")


def _next(repeat: Repeat | NotARepeat, is_working_day: IsWorkingDay) -> Answer:
    if isinstance(repeat, NotARepeat):
        return {"next": None, "rrule": None}
    days = islice(days_of(repeat, is_working_day), 4)
    return {"next": [_iso(day, repeat.at) for day in days], "rrule": repeat.rule}


def _why(outcome: Outcome) -> Answer:
    """What else there is to say where the words are no day to come."""
    match outcome:
        case Past(day):
            return {"flag": "past", "past": day.isoformat()}
        case Impossible(why):
            return {"flag": "impossible", "why": why}
        case NextMeeting():
            return {"flag": "next meeting"}
        case NotADate():
            return {"flag": "not a date"}
    return {}


_ANSWERS: Mapping[What, Callable[[str, datetime, str, IsWorkingDay], Answer]] = {
    "due": _due,
    "repeat": _repeat,
    "add": _add,
}
