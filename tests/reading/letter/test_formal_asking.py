"""Requests that letters put in more ways, and what in them only sounds like one."""

from datetime import date

import pytest

from bot.reading.document.text import read_text
from bot.reading.letter.reading import read_letter
from tests.reading.letter.rows import rows
from tests.reading.letter.test_formal import in_letter, read

YOU = ("Ms Olwen Tarrant, Chief Executive",)


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        (
            "The Committee noted your plan, however, wishes to better understand its cost.",
            "wishes to better understand its cost",
        ),
        (
            "The Committee meets in May and therefore requests confirmation of the date.",
            "requests confirmation of the date",
        ),
        ("We look forward to receiving the plan by 8 March.", "look forward to receiving the plan by 8 March"),
        ("Please can the forms be returned by 8 March.", "Please can the forms be returned by 8 March"),
        (
            "Noting the delay, can the figures for each zone be provided?",
            "can the figures for each zone be provided?",
        ),
        ("During the visit you agreed to write to us about the valves.", "write to us about the valves"),
    ],
)
def test_more_ways_to_ask(sentence: str, act: str) -> None:
    (found,) = in_letter(sentence)
    assert (found.text, found.owners) == (act, YOU)


def test_somebody_else_was_asked_for_the_reader() -> None:
    (found,) = in_letter("I have asked Water Watch to send you its report by 31 March.")
    assert (found.owners, found.due_on) == (("Water Watch",), date(2024, 3, 31))


@pytest.mark.parametrize(
    "sentence",
    [
        "You asked for three figures and I am grateful for the opportunity to respond.",
        "The Committee recommended that the company should publish its plan each year.",
        "I must therefore ask you to be patient.",
        "When a main bursts, the company invites its neighbours to a meeting.",
        "Inspectors are expected to add value to what companies do.",
        "As part of the course he is required to produce a plan.",
    ],
)
def test_what_was_said_before_or_holds_for_all_is_nothing(sentence: str) -> None:
    assert in_letter(sentence) == ()


def test_a_bare_reply_is_when_the_requests_are_due() -> None:
    (found,) = in_letter("Please send the figures to the clerk.\n\nI would be obliged if you could reply by 28 March.")
    assert (found.text, found.due_on) == ("send the figures to the clerk", date(2024, 3, 28))


def test_items_of_their_own_below_questions() -> None:
    found = in_letter(
        "I would be grateful to receive answers to the following questions.\n\n"
        "1. Where did the main burst?\n2. Please will you provide us with a map of the zone."
    )
    assert [each.text for each in found] == [
        "Where did the main burst?",
        "Please will you provide us with a map of the zone",
    ]


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("As you cannot attend on 11 April, we would welcome a note.", ""),
        ("Please keep the line open from 8am to 8pm by 31 March.", "31 March"),
        ("We will write to you again as soon as the date has been agreed.", "as soon as the date has been agreed"),
    ],
)
def test_which_date_is_the_acts(sentence: str, due: str) -> None:
    (found,) = in_letter(sentence)
    assert found.due == due


@pytest.mark.parametrize(
    "text",
    [
        "What to do if you receive a compliance notice\n\nPlease respond promptly. You must stop work at once.\n",
        "Coroner's Regulation 28 Reports\n\nThe Chief Coroner will publish the reports. Please find a link here.\n",
        "Enforcement guide\n\nOwners must comply with an enforcement notice. The council should send a copy.\n",
    ],
)
def test_a_guide_to_rulings_is_none(text: str) -> None:
    assert read(text) == ()


def test_a_long_paragraph_near_the_head_makes_no_ruling() -> None:
    text = (
        "Accounts\n\nThe Treasury helps the auditors to follow the implementation of all of their recommendations in "
        "every department of the government, and of those of the Commission. It will take a little longer.\n"
    )
    assert read(text) == ()


def test_an_ombudsmans_remedy_with_its_time_between() -> None:
    found = read(
        "Thornby Borough Council (23 001 442)\n\nDecision date: 3 April 2023\n\nThe Ombudsman's final decision:\n\n"
        "Agreed action\n\n2. The Council has agreed, within four weeks of my final decision, to:\n"
        "   a) apologise to Mrs T; and\n   b) pay her £150.\n"
    )
    assert [(each.owners, each.due_on) for each in found] == [(("Council",), date(2023, 5, 1))] * 2


def test_steps_of_a_notice_with_their_time_below() -> None:
    found = read(
        "ENFORCEMENT NOTICE\n\nWHAT YOU ARE REQUIRED TO DO\n\n(i) Demolish the wall.\n(ii) Restore the verge.\n\n"
        "TIME FOR COMPLIANCE\n\nSteps (i) and (ii): 6 months after this notice takes effect.\n\n"
        "This notice takes effect on 1 June 2023.\n\nDated: 28 April 2023\n"
    )
    assert [each.due_on for each in found] == [date(2023, 12, 1)] * 2


def test_a_decision_of_a_cabinet_and_a_committees_instructions() -> None:
    assert rows(
        "Decision Maker: Cabinet\n\nDecision:\n\n1. That the report be noted.\n2. That a task group be set up.\n\n"
        "The Committee resolved:-\n(i) to note the report;\n(ii) to instruct the Head of Parks to obtain costs.\n"
    ) == [": a task group be set up", "Head of Parks: obtain costs"]


def test_a_bare_date_after_the_action_is_when_it_is_due() -> None:
    log = "Ref | Action | Lead | Date | Status\n1 | Amend the terms | Clerk | 8 August 2019 | In progress\n"
    (found,) = read_letter(read_text(f"Action log\n\n{log}")).actions
    assert found.due_on == date(2019, 8, 8)
