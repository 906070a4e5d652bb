"""Words to what repeats, said whole or refused. The ways to say one are in bot/reading/rules/."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.repeat import Repeat
from bot.reading.conventions import monday_to_friday
from bot.reading.grammar import Here, IsWorkingDay
from bot.reading.occurrences import begun
from bot.reading.pattern import Pattern
from bot.reading.rules import understood
from bot.reading.words import AROUND, without_courtesy


@dataclass(frozen=True, slots=True)
class NotARepeat:
    """The grammar does not consume these words whole, or they never come round."""


NOT_A_REPEAT = NotARepeat()


def read_repeat(
    words: str, now: datetime, locale: str = "en-GB", is_working_day: IsWorkingDay = monday_to_friday
) -> Repeat | NotARepeat:
    """What the whole of `words` says of how often; `now` is aware, in the reader's zone; en-US puts the month first."""
    here = Here.at(now, locale, is_working_day)
    found = understood(without_courtesy(words.strip(AROUND)), "repeat", here)
    if found is None or not isinstance(found.meaning, Pattern):
        return NOT_A_REPEAT
    return begun(found.meaning, here) or NOT_A_REPEAT
