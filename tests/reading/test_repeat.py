"""What comes round: the rule it makes, its days, and what is refused."""

from datetime import date, time
from itertools import islice

import pytest

from bot.domain.calendar import Calendar
from bot.domain.repeat import Repeat
from bot.reading.conventions import monday_to_friday
from bot.reading.occurrences import days_of, next_after, starting
from bot.reading.repeat import NotARepeat, read_repeat
from tests.reading.moments import NOW

ENGLAND = Calendar().is_working_day


def read(words: str) -> Repeat:
    repeat = read_repeat(words, NOW, "en-GB", ENGLAND)
    assert isinstance(repeat, Repeat)
    return repeat


def first_days(words: str, count: int = 4) -> list[str]:
    return [f"{day:%d %b %y}" for day in islice(days_of(read(words), ENGLAND), count)]


RULES = [
    ("every day", "FREQ=DAILY"),
    ("every weekday", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR"),
    ("mon-fri", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("every 3 days", "FREQ=DAILY;INTERVAL=3"),
    ("every tues and thurs", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("Mondays, Wednesdays and Fridays", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
    ("every two weeks on a Monday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
    ("every second Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
    ("every 2nd Friday", "FREQ=MONTHLY;BYDAY=2FR"),
    ("weekly each Thursday", "FREQ=WEEKLY;BYDAY=TH"),
    ("once a fortnight", "FREQ=WEEKLY;INTERVAL=2"),
    ("six-weekly", "FREQ=WEEKLY;INTERVAL=6"),
    ("monthly on the last Thursday", "FREQ=MONTHLY;BYDAY=-1TH"),
    ("the 1st and 15th of every month", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
    ("every month on the 2nd last Friday", "FREQ=MONTHLY;BYDAY=-2FR"),
    ("every 31st", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
    ("last working day of each month", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
    ("end of every quarter", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"),
    ("every 6 months", "FREQ=MONTHLY;INTERVAL=6"),
    ("annually on 1 April", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1"),
    ("every year on the 13th Friday", "FREQ=YEARLY;BYDAY=13FR"),
    ("every April and October on the 1st and 24th", "FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=1,24"),
    ("every Friday for 5 times", "FREQ=WEEKLY;BYDAY=FR;COUNT=5"),
    ("every Friday until Christmas", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20251225"),
    ("every Friday until November", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20251031"),
    ("daily for 2 weeks", "FREQ=DAILY;UNTIL=20251015"),
]


@pytest.mark.parametrize(("words", "rule"), RULES)
def test_words_make_a_rule(words: str, rule: str) -> None:
    assert read(words).rule == rule


DAYS = [
    ("every weekday", ["02 Oct 25", "03 Oct 25", "06 Oct 25", "07 Oct 25"]),
    ("every 3 weeks", ["22 Oct 25", "12 Nov 25", "03 Dec 25", "24 Dec 25"]),
    ("fortnightly on Fridays", ["03 Oct 25", "17 Oct 25", "31 Oct 25", "14 Nov 25"]),
    ("every 2 weeks on Mon and Thu", ["02 Oct 25", "13 Oct 25", "16 Oct 25", "27 Oct 25"]),
    ("every 3 months on the 4th", ["04 Oct 25", "04 Jan 26", "04 Apr 26", "04 Jul 26"]),
    ("every month starting 31 October", ["31 Oct 25", "30 Nov 25", "31 Dec 25", "31 Jan 26"]),
    ("every Tuesday starting next week", ["07 Oct 25", "14 Oct 25", "21 Oct 25", "28 Oct 25"]),
    ("every other Friday from 5 September 2025", ["03 Oct 25", "17 Oct 25", "31 Oct 25", "14 Nov 25"]),
    ("every weekday from 23 December", ["23 Dec 25", "24 Dec 25", "29 Dec 25", "30 Dec 25"]),
    ("first working day of each month from 1 January", ["02 Jan 26", "02 Feb 26", "02 Mar 26", "01 Apr 26"]),
    ("3rd working day of every month from 1 December", ["03 Dec 25", "06 Jan 26", "04 Feb 26", "04 Mar 26"]),
    ("every Friday for 2 times", ["03 Oct 25", "10 Oct 25"]),
    ("every day until Friday", ["02 Oct 25", "03 Oct 25"]),
    ("every year on 29 February", ["29 Feb 28", "29 Feb 32", "29 Feb 36", "29 Feb 40"]),
]


@pytest.mark.parametrize(("words", "days"), DAYS)
def test_it_falls_on_days(words: str, days: list[str]) -> None:
    assert first_days(words) == days


def test_a_time_is_kept_and_today_counts_while_it_is_still_to_come() -> None:
    assert read("every Wednesday at noon") == Repeat("FREQ=WEEKLY;BYDAY=WE", date(2025, 10, 1), time(12))
    assert read("9am every Wednesday") == Repeat("FREQ=WEEKLY;BYDAY=WE", date(2025, 10, 8), time(9))
    assert read("every Wednesday").first == date(2025, 10, 8)


def test_what_was_missed_is_passed_over() -> None:
    fridays = read("every other Friday")
    assert next_after(fridays, date(2025, 10, 3), ENGLAND) == date(2025, 10, 17)
    assert next_after(fridays, date(2025, 11, 20), ENGLAND) == date(2025, 11, 28)
    assert next_after(read("every Friday for 2 times"), date(2025, 10, 10), ENGLAND) is None


def test_bank_holidays_depend_on_the_calendar() -> None:
    days = Repeat("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", date(2025, 12, 25), working=True)
    assert next(days_of(days, ENGLAND)) == date(2025, 12, 29)
    assert next(days_of(days, monday_to_friday)) == date(2025, 12, 25)


def test_another_first_day_moves_what_has_no_days_of_its_own() -> None:
    assert starting(read("monthly"), date(2025, 10, 31)).rule == "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"
    assert starting(read("every Friday"), date(2025, 10, 31)) == read("every Friday")


@pytest.mark.parametrize(
    "words",
    [
        "", "every", "each", "Friday", "every Friday or Monday", "every hour", "every 5 minutes", "hourly",
        "every term", "every blue moon", "every now and then", "sometimes", "as needed", "every 0 days", "twice a week",
        "every contract", "every 32nd", "every 30 February", "every Friday until yesterday", "every 6th Friday",
        "Fridays maybe", "tomorrow", "every Friday for 0 times", "every Friday for 3 times from 5 September 2025",
        "the 1st", "every Friday's", "every day " * 20,
    ],
)  # fmt: skip
def test_what_is_not_wholly_understood_is_refused(words: str) -> None:
    assert isinstance(read_repeat(words, NOW, "en-GB", ENGLAND), NotARepeat)
