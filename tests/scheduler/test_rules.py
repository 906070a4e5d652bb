"""The rules of nudging, by example and by chance."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.action import Action, Status
from bot.domain.calendar import DIVISIONS, Calendar
from scheduler.rules import is_owed, next_moment
from tests.domain.people import FRIDAY, KAREN, MONDAY, TOM, action

DAY = timedelta(days=1)
LONDON = Calendar()
DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
CALENDARS = st.builds(
    Calendar,
    st.sampled_from(["Europe/London", "America/New_York", "Pacific/Kiritimati", "Asia/Kathmandu"]),
    st.sampled_from(list(DIVISIONS)),
)
ACTIONS = st.builds(
    lambda due, snoozed, added, chased: action(
        due=due, original_due=due, snoozed_until=snoozed, created_at=_noon(added), **chased
    ),
    st.none() | DAYS,
    st.none() | DAYS,
    DAYS,
    st.just({}) | DAYS.map(lambda day: {"owner": KAREN, "chaser": TOM, "chased_on": day}),
)


def _noon(day: date) -> datetime:
    return datetime.combine(day, MONDAY.timetz()) + timedelta(hours=3)


def nudged(asked: Action, first: date, last: date, calendar: Calendar = LONDON) -> list[date]:
    days = (first + n * DAY for n in range((last - first).days + 1))
    return [day for day in days if is_owed(asked, day, calendar)]


def moments(asked: Action, calendar: Calendar, after: datetime, count: int) -> list[datetime]:
    found: list[datetime] = []
    while len(found) < count and (moment := next_moment(asked, calendar, found[-1] if found else after)):
        found.append(moment)
    return found


def test_three_working_days_before_on_the_day_the_day_after_and_weekly() -> None:
    assert nudged(action(), date(2025, 9, 20), date(2025, 10, 20)) == [
        date(2025, 9, 30),
        FRIDAY,
        date(2025, 10, 6),
        date(2025, 10, 13),
        date(2025, 10, 20),
    ]


def test_a_due_date_on_a_sunday_is_nudged_on_the_friday() -> None:
    sunday = action(due=date(2025, 10, 5))
    assert nudged(sunday, date(2025, 9, 29), date(2025, 10, 8)) == [date(2025, 10, 1), FRIDAY, date(2025, 10, 6)]


def test_what_is_overdue_at_christmas_rolls_forward() -> None:
    """The weekly nudges of a Thursday meet Christmas Day and New Year's Day."""
    overdue = action(due=date(2025, 12, 17))
    weekly = nudged(overdue, date(2025, 12, 18), date(2026, 1, 9))
    assert weekly == [date(2025, 12, 18), date(2025, 12, 29), date(2026, 1, 2), date(2026, 1, 8)]


def test_without_a_date_it_is_asked_about_every_28_days() -> None:
    undated = action(due=None, original_due=None)
    assert nudged(undated, date(2025, 9, 29), date(2025, 12, 31)) == [
        date(2025, 10, 27),
        date(2025, 11, 24),
        date(2025, 12, 22),
    ]


def test_a_snooze_is_silent_and_then_speaks_once() -> None:
    snoozed = action(snoozed_until=date(2025, 10, 4), due=date(2025, 12, 1))
    assert nudged(snoozed, date(2025, 9, 20), date(2025, 11, 20)) == [date(2025, 10, 6)]


@pytest.mark.parametrize("status", [Status.CLOSED, Status.HELD, Status.WITHDRAWN])
def test_what_is_not_open_is_silent(status: Status) -> None:
    assert next_moment(action(status=status), LONDON, MONDAY) is None


def test_nobody_to_nudge_is_silence_and_an_outsiders_chaser_is_somebody() -> None:
    assert next_moment(action(owner=None), LONDON, MONDAY) is None
    assert next_moment(action(owner=KAREN, chaser=TOM), LONDON, MONDAY) is not None


def test_what_was_chased_is_silent_for_that_day_alone() -> None:
    """Due on a Friday, chased on Tuesday, three working days before."""
    outside = action(owner=KAREN, chaser=TOM)
    days = [date(2025, 9, 30), FRIDAY, date(2025, 10, 6)]
    assert nudged(outside, date(2025, 9, 29), date(2025, 10, 8)) == days
    for chased in days:
        assert nudged(replace(outside, chased_on=chased), days[0], days[-1]) == [day for day in days if day != chased]
    assert nudged(action(chased_on=FRIDAY), days[0], days[-1]) == days, "a member who owns it now is not chased"


@given(ACTIONS, CALENDARS, DAYS)
def test_the_next_moment_is_the_first_that_a_day_by_day_search_finds(
    asked: Action, calendar: Calendar, start: date
) -> None:
    after = _noon(start)
    found = next_moment(asked, calendar, after)
    days = (calendar.today(after) + n * DAY for n in range(1_500))
    openings = (calendar.opening(day) for day in days if is_owed(asked, day, calendar))
    assert found == next((moment for moment in openings if moment > after), None)


@given(ACTIONS, CALENDARS, DAYS)
def test_never_on_a_day_off_and_at_most_once_a_local_day(asked: Action, calendar: Calendar, start: date) -> None:
    found = moments(asked, calendar, _noon(start), 8)
    days = [calendar.today(moment) for moment in found]
    assert all(calendar.is_working_day(day) for day in days)
    assert all(earlier < later for earlier, later in pairwise(days))
    assert not any(asked.snoozed_until and day < asked.snoozed_until for day in days)


@given(DAYS, CALENDARS)
def test_an_overdue_action_is_never_silent_for_more_than_eight_working_days(due: date, calendar: Calendar) -> None:
    asked = action(due=due, original_due=due)
    days = [due, *(calendar.today(moment) for moment in moments(asked, calendar, _noon(due), 30))]
    for earlier, later in pairwise(days):
        between = (earlier + n * DAY for n in range(1, (later - earlier).days + 1))
        assert sum(calendar.is_working_day(day) for day in between) <= 8


def test_a_due_date_ten_years_away_is_found_at_once() -> None:
    far = replace(action(), due=date(2035, 10, 3))
    assert next_moment(far, LONDON, MONDAY) == LONDON.opening(date(2035, 9, 28))


def test_a_snooze_that_ends_today_does_not_silence_a_due_date_ten_years_away() -> None:
    far = action(due=date(2035, 10, 3), snoozed_until=date(2025, 9, 29))
    assert next_moment(far, LONDON, MONDAY) == LONDON.opening(date(2035, 9, 28))
