"""Who minutes mean: by a pronoun, behind a passive, in points that run on."""

from datetime import date

import pytest

from bot.reading.document.text import read_text
from bot.reading.letter.fields.agent import agent_of
from bot.reading.letter.reading import read_letter
from tests.reading.letter.rows import minuted, rows


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("Carys showed two chains: she agreed to ask the foundry for a price.", "Carys: ask the foundry for a price."),
        ("Ben had seen the crane. After discussion he was invited to write to the owner.", "Ben: write to the owner."),
        ("Anne has kindly said that she will print the notices.", "Anne: print the notices."),
        ("Ben said he would chat with the divers.", "Ben: chat with the divers."),
    ],
)
def test_he_and_she_are_whoever_the_sentence_began_with(sentence: str, row: str) -> None:
    assert minuted(sentence) == [row]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ben felt he would enjoy the trip.",
        "Ben declared an interest and said that he would leave the room.",
        "A diver called. She would return on Monday.",
        "Anne is moving away; she was to be the link with the school.",
    ],
)
def test_what_is_no_task_of_theirs(sentence: str) -> None:
    assert minuted(sentence) == []


def test_whoever_a_passive_names_last_does_it() -> None:
    assert minuted("Blocked drain to be chased up by the clerk") == [
        "clerk: Blocked drain to be chased up by the clerk"
    ]
    assert agent_of("quotes be obtained for the slip by Cllr Reed before May") == ("Cllr Reed",)
    assert agent_of("notices to be printed by hand") == ()
    assert agent_of("plans to be sent by the deadline") == ()


def test_points_that_run_on_have_numbers_of_their_own() -> None:
    points = (
        "1. Buoys: AH to check that all members have paid. 2. Crane: sound. 3 Slip was swept. BO to buy salt. 4 Mud."
    )
    assert minuted(points) == ["AH: check that all members have paid.", "BO: buy salt."]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("Hatch Cover(s): BO to measure them.", "BO: measure them."),
        ("Bin update- ward councillor and clerk to report the bins", "ward councillor, clerk: report the bins"),
        ("This was agreed although BO will ask the mason.", "BO: ask the mason."),
        ("Anne offered help, Anne and Ben to find a day.", "Anne, Ben: find a day."),
    ],
)
def test_topics_and_joints_in_front_of_somebodys_part(sentence: str, row: str) -> None:
    assert minuted(sentence) == [row]


def test_those_present_in_lines_of_their_own_below_the_first() -> None:
    head = (
        "Quay club minutes of meeting 4 March 2024\n\n1 Present Ann Lowe (Chair)\n\nMoira Tate\n\nJo and Ray Penn\n\n"
    )
    assert rows(f"{head}2 Welcome\nAll were welcomed. Moira will sweep the step.") == ["Moira: sweep the step."]


def test_several_councillors_titled_once_are_known() -> None:
    head = "Quay council minutes, 4 March 2024\n\nPresent: Cllrs. Pat Frost (Chair), Vera Dean, Una Hall\n\n"
    assert rows(f"{head}- Pat will sweep the step.") == ["Pat: sweep the step."]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("Cllr Roe spoke and the Clerk would place a notice.", "Clerk: place a notice."),
        ("Testing of the pumps Ben to ask the fitter.", "Ben: ask the fitter."),
        ("Chair – Undertook to ring the Manager.", "Chair: ring the Manager."),
        ("Anne will be providing a ramp.", "Anne: be providing a ramp."),
        (
            "Ben gave news. The sale is late. He will have Kim Roe check the dates.",
            "Ben: have Kim Roe check the dates.",
        ),
        ("The undersigned Secretary will accompany the diver.", "undersigned Secretary: accompany the diver."),
        ("In reply to a question, officers undertook to re-examine the lease.", "officers: re-examine the lease"),
    ],
)
def test_whose_part_it_is(sentence: str, row: str) -> None:
    assert minuted(sentence) == [row]


@pytest.mark.parametrize(
    "sentence",
    [
        "Carys said Council had decided to put it on the corner.",
        "The officers signed the resolution of the officers to take out a loan.",
        "Ask Ben to ring the fitter or leave it?",
        "Anne will be away in May.",
        "That the Committee note the report.",
    ],
)
def test_what_leaves_nothing_to_do(sentence: str) -> None:
    assert minuted(sentence) == []


def test_an_item_of_a_councils_minutes_records_a_meeting() -> None:
    item = "Agenda item\n\nUrgent business\n\nIda Crewe, Director of Quays reported that a bid was made. "
    assert rows(f"{item}Ida would keep the Board informed.") == ["Ida: keep the Board informed."]


def test_minutes_that_begin_in_a_long_paragraph() -> None:
    begun = "The Minutes of a meeting of the Quay Council held in the hall on Tuesday January 17th. 2023, at 7 p.m. "
    reading = read_letter(
        read_text(f"ST. ODO’S\n\n{begun}{'All went well. ' * 20}The treasurer will send the figures.")
    )
    assert reading.held_on == date(2023, 1, 17)
    assert [(each.owners, each.text) for each in reading.actions] == [(("treasurer",), "send the figures.")]


def test_a_gap_inside_a_sentence_is_no_column() -> None:
    assert minuted("Ben will look for a mason in                    Quayside") == ["Ben: look for a mason in Quayside"]


def test_what_stands_before_whoever_will_do_it() -> None:
    assert minuted("For next meeting all the committee members will read the guide.") == [
        "all the committee members: For next meeting all the committee members will read the guide."
    ]


def test_minutes_in_one_paragraph_that_say_what_was_read() -> None:
    told = (
        "Minutes of the meeting held on Nov 1st 2023. APOLOGIES were received from Ola Roe. Mrs Tate will bring cards."
    )
    assert rows(f"January 2024\n\n{told}") == ["Mrs Tate: bring cards."]


def test_one_of_several_is_not_he() -> None:
    assert minuted("Officers told Cllr Roe that it was done, he is to seek an answer.") == ["Cllr Roe: seek an answer."]
    assert minuted("Ben spoke of the lawn – he would be sending the dates.") == ["Ben: be sending the dates."]


def test_names_below_a_heading_parted_by_semicolons() -> None:
    head = (
        "Minutes of the Quay Club\n\n4 March 2024\n\n1. Attendance\nAnn Lowe; Vera Dean (chair); Una Hall.\n\n2. Lawn\n"
    )
    assert rows(f"{head}UH will water it.") == ["UH: water it."]
