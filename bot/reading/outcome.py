"""What words can mean where a date is expected. A wrong date is far worse than a question, so nothing is guessed."""

import datetime
from dataclasses import dataclass, field


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
    """The words are a date in form only; `why` is a sentence for the person who wrote them.

    `near` are the days that come nearest to it, to be asked about; they may lie in the past.
    """

    why: str
    near: tuple[datetime.date, ...] = field(default=(), compare=False)


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
