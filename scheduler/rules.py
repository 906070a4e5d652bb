"""When an action asks for a nudge: one pure predicate a rule, and the next moment that any of them gives."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from bot.domain.action import Action, Status
from bot.domain.calendar import Calendar
from bot.domain.outside import needs_chasing

NOTICE_DAYS = 3
"""Working days before the due date."""
WEEK = 7
UNDATED_DAYS = 28
HORIZON = 60
"""Days within which a rule that has begun to speak speaks again."""
DAY = timedelta(days=1)

Rule = Callable[[Action, date, Calendar], bool]


def due_soon(action: Action, day: date, calendar: Calendar) -> bool:
    """Three working days before."""
    return action.due is not None and day == calendar.shift(action.due, -NOTICE_DAYS)


def due_today(action: Action, day: date, calendar: Calendar) -> bool:
    """On the day; for a date on which nobody works, on the last working day before it."""
    return action.due is not None and day == calendar.on_or_before(action.due)


def overdue(action: Action, day: date, calendar: Calendar) -> bool:
    """The first working day after the due date, then weekly."""
    if action.due is None or day <= action.due:
        return False
    return _recurs(calendar.shift(action.due, 1), WEEK, day, calendar)


def undated(action: Action, day: date, calendar: Calendar) -> bool:
    """An action without a date is asked about every 28 days from the day it was added."""
    return action.due is None and _recurs(_first_question(action, calendar), UNDATED_DAYS, day, calendar)


def snooze_over(action: Action, day: date, calendar: Calendar) -> bool:
    """The nudge that snoozing moved."""
    return action.snoozed_until is not None and day == calendar.on_or_after(action.snoozed_until)


NUDGES: tuple[Rule, ...] = (due_soon, due_today, overdue, undated, snooze_over)


def is_owed(action: Action, day: date, calendar: Calendar) -> bool:
    """Whether some rule nudges on `day`, a day of the reader's own zone."""
    if is_silent(action, day) or not calendar.is_working_day(day):
        return False
    return any(rule(action, day, calendar) for rule in NUDGES)


def is_silent(action: Action, day: date) -> bool:
    """Closed, held, withdrawn, snoozed past `day`, chased on it, or nobody's."""
    asleep = action.snoozed_until is not None and day < action.snoozed_until
    chased = needs_chasing(action) and action.chased_on == day
    return action.status is not Status.OPEN or action.nudged is None or asleep or chased


def next_moment(action: Action, calendar: Calendar, after: datetime) -> datetime | None:
    """The opening of the first nudge day strictly after `after`, in UTC; None where no nudge is to come."""
    found = (_moment_from(day, action, calendar, after) for day in _starts(action, calendar, after))
    return min(filter(None, found), default=None)


def _moment_from(first: date, action: Action, calendar: Calendar, after: datetime) -> datetime | None:
    days = (first + n * DAY for n in range(HORIZON))
    moments = (calendar.opening(day) for day in days if is_owed(action, day, calendar))
    return next((moment for moment in moments if moment > after), None)


def _starts(action: Action, calendar: Calendar, after: datetime) -> Iterator[date]:
    """Where to begin to look: beyond the years in which nothing can be owed."""
    today = calendar.today(after)
    yield max(today, calendar.shift(action.due, -NOTICE_DAYS) if action.due else _first_question(action, calendar))
    if action.snoozed_until is not None:
        yield max(today, action.snoozed_until)


def _first_question(action: Action, calendar: Calendar) -> date:
    return calendar.today(action.created_at) + UNDATED_DAYS * DAY


def _recurs(first: date, every: int, day: date, calendar: Calendar) -> bool:
    """Whether `day` is `first` or a whole number of periods later, rolled forward to a working day."""
    if day < first:
        return False
    planned = first + (day - first).days // every * every * DAY
    return day == calendar.on_or_after(planned)
