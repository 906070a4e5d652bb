"""How often it is, said back: the reader takes it for the same again."""

from datetime import date

import pytest

from bot.domain.calendar import Calendar
from bot.domain.repeat import Repeat
from bot.reading.repeat import NotARepeat, read_repeat
from bot.reading.rules import TABLES
from bot.saying.repeat import after_this, how_often
from tests.reading.examples import REPEATS, carried
from tests.reading.moments import NOW

ENGLAND = Calendar().is_working_day
PHRASES = list(dict.fromkeys(words for table in REPEATS for rule in TABLES[table] for words in carried(rule)))

SAID = [
    ("daily", "every day"),
    ("weekdays at 9", "every working day at 09:00"),
    ("Mondays and Thursdays", "every Monday and Thursday"),
    ("alternate Fridays", "every 2 weeks on Friday"),
    ("every 31st", "every month on the 31st"),
    ("the 1st and last day of the month", "every month on the 1st and last day"),
    ("the 4th last day and the 1st of the month", "every month on the fourth last day and the 1st"),
    ("1st and 3rd Fridays", "every month on the first and third Friday"),
    ("every penultimate Friday", "every month on the second last Friday"),
    ("first Monday and third Thursday of the month", "every month on the first Monday and the third Thursday"),
    ("every 3 months on the first working day at 9:30", "every 3 months on the first working day at 09:30"),
    ("the last working day of every quarter", "every quarter on the last working day"),
    ("every 29 February", "every year on 29 February"),
    ("every April and October on the 1st", "every year on the 1st of April and October"),
    ("every 2 years on the first Monday of May", "every 2 years on the first Monday of May"),
    ("every year on the 13th Friday", "every year on the 13th Friday"),
    ("every Friday until Christmas", "every Friday until Thursday 25 December 2025"),
    ("every Friday at 5 for 6 times", "every Friday at 17:00 for 6 times"),
]


def read(words: str) -> Repeat | NotARepeat:
    return read_repeat(words, NOW, "en-GB", ENGLAND)


@pytest.mark.parametrize(("words", "said"), SAID)
def test_it_is_said_in_full(words: str, said: str) -> None:
    repeat = read(words)
    assert isinstance(repeat, Repeat)
    assert how_often(repeat) == said


@pytest.mark.parametrize("words", [*PHRASES, *(words for words, _ in SAID), "every day at 03:30"])
def test_what_is_said_is_read_as_the_same(words: str) -> None:
    repeat = read(words)
    assert isinstance(repeat, Repeat)
    again = read(how_often(repeat))
    assert isinstance(again, Repeat)
    assert (again.rule, again.at, again.working) == (repeat.rule, repeat.at, repeat.working)


@pytest.mark.parametrize("words", PHRASES)
def test_what_is_written_for_others_comes_back(words: str) -> None:
    repeat = read(words)
    assert isinstance(repeat, Repeat)
    assert Repeat.of(repeat.text) == repeat


def test_it_is_written_as_the_standard_has_it() -> None:
    assert Repeat("FREQ=DAILY", date(2025, 10, 6)).text == "DTSTART;VALUE=DATE:20251006\nRRULE:FREQ=DAILY"
    timed = read("every weekday at 9am")
    assert isinstance(timed, Repeat)
    assert timed.text.splitlines() == [
        "DTSTART;VALUE=DATE:20251002",
        "RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
        "X-TIME:090000",
        "X-WORKING-DAYS:TRUE",
    ]


def test_the_days_after_this_one() -> None:
    one, two = date(2025, 10, 13), date(2025, 10, 20)
    assert after_this([one, two]) == "After this one: Monday 13 October 2025, then Monday 20 October 2025."
    assert after_this([one]) == "After this one: Monday 13 October 2025, the last."
    assert after_this([]) == "This is the last one."
