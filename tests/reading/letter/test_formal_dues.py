"""Dues as letters write them: numbers said twice, zones, stretches after an event, headings that say by when."""

from datetime import date

import pytest

from bot.reading.letter.formal.dates import day_in
from tests.reading.letter.test_formal import in_letter


@pytest.mark.parametrize(
    ("words", "due", "day"),
    [
        ("within thirty (30) days of the date of this letter", None, date(2024, 4, 3)),
        ("within ten (10) working days from your receipt of this letter", None, None),
        ("by 5:00 p.m. (ET) on 8 March 2024", "5:00 p.m. (ET) on 8 March 2024", date(2024, 3, 8)),
        (
            "no later than 30 days after the date of this letter",
            "30 days after the date of this letter",
            date(2024, 4, 3),
        ),
        ("before 2300 hrs", "", None),
        ("by 4.30pm on 8 March", "4.30pm on 8 March", date(2024, 3, 8)),
        ("not later than two weeks after the survey", "two weeks after the survey", None),
        ("when the site launches for the 2025 season", "when the site launches for the 2025 season", None),
        ("when the crew is on the site", "", None),
        ("of the visit in early September", "early September", None),
        ("printed in early September", "", None),
        ("to the November crew meeting", "November crew meeting", None),
    ],
)
def test_due(words: str, due: str | None, day: date | None) -> None:
    (found,) = in_letter(f"Please send the figures {words}.")
    assert (found.due, found.due_on) == (words if due is None else due, day)


def test_a_line_that_says_by_when_holds_for_what_stands_below_it() -> None:
    body = (
        "By 19 April 2024\n\nThe Council must send us its plan.\n\n"
        "By 3 May 2024\n\nThe Council must return the form.\n\n"
        "Costs\n\nThe Council must pay the surveyor.\n"
    )
    assert [each.due_on for each in in_letter(body)] == [date(2024, 4, 19), date(2024, 5, 3), None]


def test_the_day_of_an_answer_is_no_day_of_an_act() -> None:
    acts = in_letter("You must repair the sluice. Please confirm the cost. Please respond in writing by 28 March 2024.")
    assert [(each.text, each.due_on) for each in acts] == [
        ("repair the sluice", None),
        ("confirm the cost", date(2024, 3, 28)),
    ]


def test_an_answer_in_writing_to_nothing_that_was_asked_is_an_act() -> None:
    acts = in_letter("You must repair the sluice. Please respond in writing by 28 March 2024.")
    assert [each.text for each in acts] == ["repair the sluice", "respond in writing by 28 March 2024"]


def test_questions_behind_the_sentence_that_wants_their_answers() -> None:
    body = "Please provide your answers by 28 March 2024.\n\nLeaks\n\nWhat has the company done about the leaks?\n"
    assert [each.due_on for each in in_letter(body)] == [date(2024, 3, 28)] * 2


def test_what_is_asked_for_again_by_a_day_is_asked_once() -> None:
    body = "We request that the written report on the weir be sent to us. {} "
    body += "We request that you send us the report by 28 March 2024."
    (asked,) = in_letter(body.format("It is late."))
    assert (asked.owners, asked.due_on) == (("Ms Olwen Tarrant, Chief Executive",), date(2024, 3, 28))
    both = in_letter(body.format("Please also send us the chart."))
    assert [each.due_on for each in both] == [None, None, date(2024, 3, 28)]


def test_questions_that_ask_for_an_act_behind_the_sentence_that_wants_their_answers() -> None:
    body = "I would be grateful if you could respond to what follows by 28 March 2024.\n\nLeaks\n\n{}\n"
    acts = in_letter(body.format("Can you confirm that the pump works? You must drain the pond."))
    assert [each.due_on for each in acts] == [date(2024, 3, 28), date(2024, 3, 28), None]


def test_two_requests_in_one_sentence_have_each_their_own_day() -> None:
    acts = in_letter(
        "It would be valuable to be provided with an update on the weir. We would be grateful to receive a written"
        " update by 28 March 2024 but would also like to extend an invitation to meet with you in May."
    )
    assert [(each.text.split()[0], each.due_on, each.recipient) for each in acts] == [
        ("valuable", date(2024, 3, 28), "Rivers Committee"),
        ("extend", None, "Rivers Committee"),
    ]


def test_before_a_meeting_on_a_day() -> None:
    for when, day in (("before its next meeting", date(2024, 3, 28)), ("for its meeting", None)):
        (asked,) = in_letter(f"The Committee requests a plan {when} on 28 March 2024.")
        assert asked.due_on == day


def test_a_day_written_with_stops_its_year_first() -> None:
    assert day_in("Harbour group 2022.05.09") == date(2022, 5, 9)
    assert day_in("build 2022.05.09b") is None


def test_questions_in_a_list_have_the_day_of_their_answers() -> None:
    body = (
        "The Committee has the following questions, and would be grateful for answers in writing by 28 March 2024.\n\n"
        "1. Could you confirm the cost of the crane?\n\n2. Will the quay be open by June?\n\n3. Who moors there?\n"
    )
    _, *acts = in_letter(body)
    assert [(each.number, each.due_on) for each in acts] == [(n, date(2024, 3, 28)) for n in ("1", "2", "3")]


def test_an_invitation_to_a_day_is_due_then() -> None:
    (*_, invited) = in_letter(
        "We want a plan of the whole weir and would also like to invite you to a hearing on 27 March 2024."
    )
    assert (invited.text, invited.due_on) == ("to invite you to a hearing on 27 March 2024", date(2024, 3, 27))
