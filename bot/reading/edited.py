"""What follows `edit REF`: a new text, how often it is to repeat, or that it is to stop."""

import re
from dataclasses import dataclass
from datetime import datetime

from bot.domain.repeat import Repeat
from bot.reading.every import unread_at_end
from bot.reading.grammar import IsWorkingDay
from bot.reading.regex import Regex
from bot.reading.repeat import NOT_A_REPEAT, NotARepeat, read_repeat

_NEVER = Regex(r"stop\s+repeating[\s.!]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Never:
    """It is to repeat no more."""


Edited = str | Repeat | NotARepeat | Never


def read_edited(rest: str, now: datetime, locale: str, is_working_day: IsWorkingDay) -> Edited:
    """NotARepeat where the whole of the words should say how often and can't be read; a text is given back as it is."""
    if _NEVER.fullmatch(rest):
        return Never()
    repeat = read_repeat(rest, now, locale, is_working_day)
    if isinstance(repeat, Repeat):
        return repeat
    unread = unread_at_end(rest)
    return NOT_A_REPEAT if unread and rest.startswith(unread.words) else rest
