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


def test_lists_under_times_in_a_letter_of_inspection() -> None:
    found = in_letter(
        "Areas for improvement\n\nImmediately:\n\n- repair the main in Sluice Lane\n- review the alarms\n\n"
        "Within three months:\n\n- improve the maps of the zones\n- train the staff of the call centre\n"
    )
    assert [(each.text, each.due_on) for each in found][1:3] == [
        ("review the alarms", None),
        ("improve the maps of the zones", date(2024, 6, 4)),
    ]


def test_steps_that_say_their_time_after_them() -> None:
    found = read(
        "Enforcement Notice\n\nTo: Fenmere Water plc\nNotice date: 3 March 2020\n\n"
        "The steps that must be taken to remedy the contravention are:\n\n"
        "Step 1: Stop pumping. By 6 March 2020.\nStep 2: Submit a plan to the Agency. By 31 March 2020.\n"
    )
    assert [(each.owners, each.due_on) for each in found] == [
        (("Fenmere Water plc",), date(2020, 3, 6)),
        (("Fenmere Water plc",), date(2020, 3, 31)),
    ]


def test_what_an_ombudsman_asked_and_said_should_change() -> None:
    found = read(
        "Ombudsman's decision\n\nBody: Fen Health Board\n\nRecommendations\n\n"
        "What we asked the organisation to do in this case:\n\n- Apologise to C.\n- Refund the charge.\n\n"
        "What we said should change to put things right in future:\n\n"
        "- Patients should have a plan on the day they arrive.\n- Records should be kept.\n"
    )
    assert [each.text for each in found] == [
        "Apologise to C",
        "Refund the charge",
        "Patients should have a plan on the day they arrive",
        "Records should be kept",
    ]
    assert {each.owners for each in found} == {("Fen Health Board",)}


def test_a_memorandum_has_both_ends() -> None:
    found = read(
        "Annual audit: action required\n\nTo: Director of Resources\nFrom: Appointed Auditor\nDate: 14 October 2016\n\n"
        "R1 Reconcile the accounts each month.\n\nWe will follow up progress in spring.\n"
    )
    assert [each.owners for each in found] == [("Director of Resources",), ("Appointed Auditor",)]


def test_a_letter_to_families_is_theirs_to_answer() -> None:
    (found,) = read(
        "Fenmere School\nHeadteacher: Mrs R Bell\n\n4 March 2024\n\nDear Parents,\n\n"
        "Appointments should be made by 11 March.\n\nYours sincerely\n\nR Bell\n"
    )
    assert found.owners == ("Parents",)


def test_a_committees_own_question_and_a_deadline_after_an_aside() -> None:
    found = in_letter(
        "Will the company be monitoring the valves?\n\n"
        "You must publish the plan which you made, and should send it to us by 28 March."
    )
    assert [(each.text, each.due) for each in found] == [
        ("Will the company be monitoring the valves?", ""),
        ("publish the plan which you made, and should send it to us by 28 March", "28 March"),
    ]


def test_two_parties_are_two_owners() -> None:
    (found,) = read(
        "FIRST-TIER TRIBUNAL\n\nDIRECTIONS\n\nDated 2 May 2022\n\n"
        "The applicant and the respondent shall exchange statements by 20 May 2022.\n"
    )
    assert found.owners == ("applicant", "respondent")


def test_resolutions_charge_an_office_and_the_committee_itself() -> None:
    assert rows(
        "Environment Panel\n\nMinutes of 3 April 2023\n\nThe Committee RESOLVED:\n\n"
        "(1) To refer the plan back to Cabinet;\n(2) That the Estates Manager provide a survey;\n"
        "(3) That the figures be broken down; and\n(4) To thank the clerk.\n"
    ) == [
        "Committee: refer the plan back to Cabinet",
        "Estates Manager: provide a survey",
        ": the figures be broken down",
    ]
