"""What words can mean where a date is expected. A wrong date is far worse than a question, so nothing is guessed."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Due:
    """A day from today on; `time` is a clock time that was stated, wall time of the reader."""

    day: datetime.date
    time: datetime.time | None = None


@dataclass(frozen=True, slots=True)
class Past:
    """The words themselves name a day before today."""

    day: datetime.date


@dataclass(frozen=True, slots=True)
class Impossible:
    """The words are a date in form only; `why` is a sentence for the person who wrote them."""

    why: str


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """Due by a meeting that only its log knows."""


@dataclass(frozen=True, slots=True)
class NoDate:
    """No date, and honestly so: said in so many words, or nothing said at all."""


@dataclass(frozen=True, slots=True)
class NotADate:
    """The grammar does not consume these words whole."""


NO_DATE = NoDate()
NOT_A_DATE = NotADate()

Outcome = Due | Past | Impossible | NextMeeting | NoDate | NotADate
