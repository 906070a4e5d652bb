"""A date that is no day to come is asked about: in a sentence, with the days that were perhaps meant."""

from dataclasses import dataclass
from datetime import date

from bot.domain.calendar import Calendar
from bot.reading.grammar import Here
from bot.reading.likely import likely
from bot.reading.outcome import Impossible, NextMeeting, NotADate, Outcome, Past
from bot.saying.wording import cut, in_full
from handlers.turn import Turn

LONGEST = 60
"""Characters of what was written that are given back."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why there is no date, the question, and the days to choose from."""

    why: str
    ask: str
    days: tuple[date, ...] = ()

    def said(self, so: str) -> str:
        """`so` says what became of the action meanwhile."""
        return f"{self.why} {so} {self.ask}"


def doubt_about(turn: Turn, words: str, outcome: Outcome, calendar: Calendar) -> Doubt | None:
    """None where the words mean a day to come, or honestly none."""
    here = Here.at(turn.local_now, turn.settings.locale, calendar.is_working_day)
    match outcome:
        case Past(day):
            why = f"{in_full(day)} has passed."
        case Impossible(why):
            pass
        case NotADate():
            why = f"I can't read “{cut(turn.plain(words), LONGEST)}” as a date."
        case NextMeeting():
            return Doubt("I know of no meeting here yet.", "Which day is the next meeting?")
        case _:
            return None
    return Doubt(why, "When is it due?", likely(words, outcome, here))
