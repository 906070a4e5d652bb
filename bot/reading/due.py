"""Words to a day: a strict grammar on the whole span. The ways to say one are in bot/reading/rules/."""

import re
from datetime import datetime
from typing import NamedTuple

from bot.reading.conventions import monday_to_friday
from bot.reading.grammar import Here, IsWorkingDay, Stands
from bot.reading.outcome import NOT_A_DATE, Due, NotADate, Outcome, Past
from bot.reading.regex import Match, Regex
from bot.reading.rules import understood
from bot.reading.rules.moments import Moment
from bot.reading.words import AROUND, without_courtesy

CONNECTOR = Regex(
    r"((?:due|deadline|target)(?:\s+date)?(?:\s*:|\s+(?:by|on|before|is|of))?|(?:on|by)\s+or\s+before|(?:by\s+)?(?:no|not)\s+later"
    r"\s+than|(?:needed|required|wanted)\s+by|in\s+time\s+for|prior\s+to|ahead\s+of|by(?!\s+the\s+weekend)|before|on)\s+",
    re.IGNORECASE,
)
"""What may stand in front of a date."""

_OPENING = Regex(
    r"(?:(?:to\s+be\s+)?(?:completed?|done|finish(?:ed)?|submitted|returned|received)(?=\s+by\s)|ideally|preferably|hopefully"
    r"|(?:at\s+(?:the\s+)?(?:very\s+)?)?latest|ready\s+for)\s+",
    re.IGNORECASE,
)
"""What is said before a date that stands by itself, and that would belong to the text of a sentence."""


_MINUS = Regex(r"\s*[-–−][0-9]+\s*(?:[dwmyh]|(?:minute|hour|day|week|fortnight|month|quarter|year)s?)\b", re.IGNORECASE)
"""`-3 days` have passed, where a dash before a day only sets it apart."""


class Span(NamedTuple):
    """Words read as a date: `words` as written, without the `connector` that stood in front."""

    outcome: Outcome
    words: str
    connector: str
    stands: Stands


def read_due(
    words: str, now: datetime, locale: str = "en-GB", is_working_day: IsWorkingDay = monday_to_friday
) -> Outcome:
    """The day that the whole of `words` names; `now` is aware, in the reader's zone; en-US puts the month first."""
    if _MINUS.match(words):
        return NOT_A_DATE
    words = words.strip(AROUND)
    opening = _OPENING.match(words)
    return read_span(words[opening.end() :] if opening else words, Here.at(now, locale, is_working_day)).outcome


def read_span(words: str, here: Here) -> Span:
    """`read_due`, for those who look for a date inside a sentence and must know how sure a sign it is."""
    words = words.strip()
    connector = CONNECTOR.match(words)
    rest = words[connector.end() :] if connector else words
    outcome, stands = _before(connector, rest, here) or _outcome(without_courtesy(rest), here)
    return Span(outcome, rest.strip(" \t\n\r,;:.!?"), connector[1].casefold() if connector else "", stands)


def _before(connector: Match | None, rest: str, here: Here) -> tuple[Outcome, Stands] | None:
    """`before March` is not `by March`, where with a day it makes no difference."""
    if connector is None or not connector[1].casefold().endswith(("before", "prior to")) or " or " in connector[1]:
        return None
    outcome, stands = _outcome(f"before {without_courtesy(rest)}", here)
    return None if isinstance(outcome, NotADate) else (outcome, stands)


def _outcome(words: str, here: Here) -> tuple[Outcome, Stands]:
    found = understood(words, "due", here)
    if found is None:
        return NOT_A_DATE, "anywhere"
    meaning = _settled(found.meaning, here) if isinstance(found.meaning, Moment) else found.meaning
    return meaning, found.stands


def _settled(moment: Moment, here: Here) -> Due | Past:
    """A day before today has passed; today counts to its end, whatever the clock time said."""
    return Due(*moment) if moment.day >= here.today else Past(moment.day)
