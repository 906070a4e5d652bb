"""Working days, working hours, and what summer time does to them."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar
from bot.domain.log import DigestTime, LogSettings, code_for

ENGLAND = Calendar()
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2034, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 UTC is added


@pytest.mark.parametrize(
    ("division", "day", "works"),
    [
        ("england", date(2026, 4, 6), False),
        ("scotland", date(2026, 4, 6), True),
        ("none", date(2026, 12, 25), True),
        ("northern ireland", date(2026, 7, 13), False),
        ("england", date(2026, 7, 13), True),
        ("none", date(2026, 4, 4), False),
    ],
)
def test_bank_holidays_differ_by_division(division: str, day: date, works: bool) -> None:
    assert Calendar(division=division).is_working_day(day) is works


def test_working_days_step_over_easter() -> None:
    assert ENGLAND.shift(date(2026, 4, 2), 1) == date(2026, 4, 7)
    assert ENGLAND.shift(date(2026, 4, 8), -3) == date(2026, 4, 1)
    assert ENGLAND.on_or_before(date(2026, 4, 6)) == date(2026, 4, 2)


@pytest.mark.parametrize(
    ("now", "polite"),
    [
        (datetime(2025, 10, 3, 2, tzinfo=UTC), datetime(2025, 10, 3, 8, tzinfo=UTC)),
        (datetime(2025, 10, 3, 12, tzinfo=UTC), datetime(2025, 10, 3, 12, tzinfo=UTC)),
        (datetime(2025, 10, 3, 16, tzinfo=UTC), datetime(2025, 10, 6, 8, tzinfo=UTC)),
        (datetime(2025, 10, 25, 12, tzinfo=UTC), datetime(2025, 10, 27, 9, tzinfo=UTC)),
    ],
)
def test_the_next_working_moment(now: datetime, polite: datetime) -> None:
    assert ENGLAND.next_working_moment(now) == polite


@given(MOMENTS)
def test_a_polite_moment_is_never_past_and_always_in_working_hours(now: datetime) -> None:
    polite = ENGLAND.next_working_moment(now)
    local = polite.astimezone(ZoneInfo("Europe/London"))
    assert polite >= now
    assert ENGLAND.is_working_day(local.date()) and time(9) <= local.time() < time(17)


def test_the_digest_waits_for_the_day_after_a_bank_holiday() -> None:
    assert LogSettings().next_digest(datetime(2026, 5, 1, tzinfo=UTC)) == datetime(2026, 5, 5, 8, tzinfo=UTC)


def test_a_digest_that_is_off_never_comes() -> None:
    assert LogSettings(digest=None).next_digest(datetime(2026, 5, 1, tzinfo=UTC)) is None


@given(MOMENTS, st.integers(0, 6))
def test_the_next_digest_is_strictly_later_and_within_a_fortnight(after: datetime, weekday: int) -> None:
    moment = LogSettings(digest=DigestTime(weekday, time(9))).next_digest(after)
    assert moment is not None
    assert 0 < (moment - after).total_seconds() <= 14 * 86_400


@pytest.mark.parametrize(
    ("name", "taken", "code"),
    [
        ("annual-conversation", (), "AC"),
        ("annual-conversation", ("AC", "AC2"), "AC3"),
        ("placements", (), "PLACE"),
        ("2025", (), "LOG"),
        ("año-nuevo", (), "AN"),
        ("会議", (), "LOG"),
    ],
)
def test_a_log_has_a_code_of_its_own(name: str, taken: tuple[str, ...], code: str) -> None:
    assert code_for(name, taken) == code
