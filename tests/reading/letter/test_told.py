"""Who minutes mean: by a pronoun, behind a passive, in points that run on."""

import pytest

from bot.reading.letter.fields.agent import agent_of
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
