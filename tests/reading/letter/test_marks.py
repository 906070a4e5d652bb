"""Marks in front of an action, at its end, and in the middle of a paragraph."""

import pytest

from tests.reading.letter.rows import found, minuted, rows


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("ACTION: AH to ring the bank", "AH: ring the bank"),
        ("**Action** - BO to post the key", "BO: post the key"),
        ("Action point: Carys to order paint", "Carys: order paint"),
        ("AI @quill: tidy the wiki", "@quill: tidy the wiki"),
        ("AI(quill): tidy the wiki", "quill: tidy the wiki"),
        ("[ACTION - Ben] write up the survey", "Ben: write up the survey"),
        ("#action Ben to write up the survey", "Ben: write up the survey"),
        ("TODO(@quill): close old tickets", "@quill: close old tickets"),
        ("AP133 BO to clean the gutters", "BO: clean the gutters"),
        ("Action 4.2 – Carys to order paint", "Carys: order paint"),
        ("Action (AH): order paint", "AH: order paint"),
        ("-> Carys to order paint", "Carys: order paint"),
        ("ACTION BO to clean the gutters", "BO: clean the gutters"),
        ("* AP: Carys - order paint", "Carys: order paint"),
        ("**Action Item** BO to clean the gutters", "BO: clean the gutters"),
        ("**Action** order paint", ": order paint"),
        (
            "**Action** The slip is due for an overhaul. Carys will ask the yard.",
            "Carys: The slip is due for an overhaul. Carys will ask the yard.",
        ),
        ("Action item for BO to clean the gutters", "BO: clean the gutters"),
        ("**Action** Need to clean the gutters", ": Need to clean the gutters"),
        ("Action (BO) gutters to be cleaned", "BO: gutters to be cleaned"),
        ("## Action - BO to clean the gutters", "BO: clean the gutters"),
        ("**Action** Once the price is known, Ben will write.", "Ben: Once the price is known, Ben will write."),
        ("Ben has an action to clean the gutters", "Ben: clean the gutters"),
        ("On-going actions : Carys to order paint", "Carys: order paint"),
        ("All agreed. Action Item: Carys to order paint", "Carys: order paint"),
        ("Look at the lamps - AI to Ben to ask for a price", "Ben: ask for a price"),
        ("It is dear. The action item for this is to ask for a price.", ": ask for a price."),
        ("Action: Carys (Cass) Penn to order paint", "Carys (Cass) Penn: order paint"),
        ("Action: Anne and Ben Will order paint", "Anne, Ben: order paint"),
    ],
)
def test_marks_in_front(line: str, row: str) -> None:
    assert minuted(line) == [row]


def test_a_mark_with_a_name_alone_speaks_of_the_sentence_before_it() -> None:
    text = "The hall was cold. The boiler should be serviced.\n\nACTION: BO\n"
    text += "\nIt rained. Bins to be moved. Action: Clerk\n"
    assert minuted(text) == ["BO: The boiler should be serviced.", "Clerk: Bins to be moved."]


def test_a_word_in_bold_is_no_mark_where_a_sentence_tells_on() -> None:
    assert minuted("**Actions** were taken on the roof.") == []


def test_a_mark_in_small_letters_begins_a_line_of_its_own() -> None:
    text = "* hooks (#437)\n  stephen: nothing new this week, so it need not be\n  action: take it off the agenda\n"
    assert minuted(text) == [": take it off the agenda"]


def test_a_mark_behind_each_of_several_sentences() -> None:
    text = "Shane wants a stall. AH will ask the school (ACTION). BO will ring the printer (ACTION)\n"
    assert minuted(text) == ["AH: ask the school", "BO: ring the printer"]


def test_two_who_are_told_after_one_mark() -> None:
    assert minuted("Action: All to think it over, Ben to write down what it takes\n") == [
        "All: think it over",
        "Ben: write down what it takes",
    ]


def test_several_marks_in_one_paragraph() -> None:
    text = "Roof: it leaks. ACTION: BO to get quotes. ACTION: AH to tell the insurer.\n"
    assert minuted(text) == ["BO: get quotes.", "AH: tell the insurer."]


def test_a_mark_keeps_its_number() -> None:
    assert [each.number for each in found("Action 77.2: Ben to write up the survey\n\nAP41 Ben to ring Jo\n")] == [
        "77.2",
        "AP41",
    ]


def test_owner_and_date_may_stand_in_lines_of_their_own() -> None:
    (action,) = found("Notes, 4 March 2024\n\nAction: order paint\nOwner: Carys Penn\nDue: 12 April 2024\n")
    assert (action.owners, action.due, str(action.due_on)) == (("Carys Penn",), "12 April 2024", "2024-04-12")


@pytest.mark.parametrize(
    "line",
    [
        "ACTION: none",
        "Action: N/A",
        "Action plan: see the website",
        "#action - Document an action in the minutes",
        "Action: [describe the action] [name]",
        "Action 12.1 – Ben has moved the bins",
        "ACTION: BO to move the bins – done",
        "~~ACTION: BO to move the bins~~",
    ],
)
def test_what_is_no_action(line: str) -> None:
    assert minuted(line) == []


def test_marks_in_bold_begin_lines_of_their_own() -> None:
    text = "- the hall was cold  \n  **ACTION**: Ben to buy a heater  \n  **ACTION**: Anne to read the meter\n"
    assert minuted(text) == ["Ben: buy a heater", "Anne: read the meter"]


def test_a_mark_in_speech_that_goes_on() -> None:
    text = "**Anne:** there was a report.\n… ACTION: Ben will send it round again.\n"
    assert minuted(text) == ["Ben: send it round again."]


def test_a_mark_without_a_colon_inside_a_line() -> None:
    assert minuted("There was talk of a piano. ACTION Carys to ask the school.\n") == ["Carys: ask the school."]


def test_two_sentences_after_one_mark() -> None:
    text = "ACTION – AH to confirm the theme. BO and Carys to order food.\n"
    assert minuted(text) == ["AH: confirm the theme.", "BO, Carys: order food."]


def test_actions_numbered_by_the_day_of_their_meeting() -> None:
    text = "13/08/15-05 Review the timings. - Ongoing\n13/08/15-06 Chair to find the survey. - Completed\n"
    text += "13/08/15-07 Apologies were received.\n"
    assert minuted(text) == [": Review the timings. - Ongoing"]


@pytest.mark.parametrize(
    "said", ["(approved)", "AP: Tokens are no proof of who you are.", "Next steps: what's needed to go on"]
)
def test_letters_that_are_no_mark(said: str) -> None:
    assert minuted(f"Present: Andrei Popov (AP), Ben Okoro\n\n{said}\n") == []


def test_what_is_told_after_an_action_is_none_of_it() -> None:
    text = "The site is old. Action 3.1: AH and BO to set a day to see it. Carys mentioned that the host has changed.\n"
    assert minuted(text) == ["AH, BO: set a day to see it."]


def test_people_called_on_after_a_mark() -> None:
    assert minuted("ACTION: Yves, find out what it costs.\n\nACTION: DB - Need a plan of the hall.\n") == [
        "Yves: find out what it costs.",
        "DB: Need a plan of the hall.",
    ]


def test_a_mark_that_says_how_far_each_has_come() -> None:
    text = "Actions carried forward:\n\nBen to post the key. Anne will find the address.\n\n"
    text += "ACTION: AH Done; BO Carried forward\n\nAnne to set up the list.\n\nACTION: AH Done\n\n"
    text += "Ben is to write to the owners.\n\nACTION: BO Carried forward\n"
    assert minuted(text) == [
        "BO: post the key. Anne will find the address.",
        "BO: write to the owners.",
    ]


def test_a_mark_in_small_letters_behind_a_dash_is_of_somebody_known() -> None:
    assert minuted("A ramp was found and Ben asked for leave to buy it. All agreed – action BO.") == [
        "BO: A ramp was found and Ben asked for leave to buy it."
    ]
    assert minuted("There was a need for speed – action now.") == []


def test_a_mark_goes_on_in_the_line_below_it() -> None:
    assert minuted("ACTION: BO to ring the mason\n\n          AH to book a date.\n\nThe slip was swept.") == [
        "BO: ring the mason",
        "AH: book a date.",
    ]


def test_initials_that_slid_to_the_end_mark_what_was_said() -> None:
    said = (
        "Anne to list the paths. Ben to ask for prices. AH/BO\n\nPainting: Ben to buy brushes. BO\n\nAnne was thanked."
    )
    assert minuted(said) == ["Anne: list the paths.", "Ben: ask for prices.", "Ben: buy brushes."]


def test_what_only_looks_like_a_mark() -> None:
    assert minuted("Action items: Who will do what, and by when.") == []
    assert minuted("#action - notes down an action of the meeting, and whose it is.") == []
    assert minuted("- → FCP to close") == []
    assert minuted("It is late. Action item: Ben Okoro?") == []
    assert minuted("Action 1.2: BO to ask the owners. Done, although nobody had minded.") == []


def test_a_mark_before_somebody_whose_name_is_written_small() -> None:
    head = "# Call, 4 March 2024\n\n## Present\n\n- gullwing\n- tern\n\n## Notes\n\n"
    assert rows(f"{head}- ACTION ITEM gullwing to look at the report\n") == ["gullwing: look at the report"]


def test_what_is_left_for_each_of_two() -> None:
    text = "The room is booked. Remaining action items are for BO to pay for it and Carys to tell the caterer."
    assert minuted(text) == ["BO: pay for it", "Carys: tell the caterer."]
    assert minuted("ACTION: BO to ask Anne and Carys to pay for it.") == ["BO: ask Anne and Carys to pay for it."]


def test_what_somebody_is_to_action_stands_whatever_is_told() -> None:
    assert minuted("Ben had sent a list for the board. Anne to action.") == ["Anne: Ben had sent a list for the board."]
    assert minuted("Anne to report the holes – Anne to action.") == ["Anne: report the holes"]


def test_a_mark_behind_whoever_speaks() -> None:
    text = "# 2023-05-04 quay meeting\n\n## attendees\n\n- Ann Orme\n- Ben Frey\n\n## dredging\n\n"
    text += "- ann: who could ring the yard?\n- ben: **TODO** i can do that tonight\n- ann: TODO sure\n"
    text += "- ben: todo lists help\n"
    assert rows(text) == ["ben: i can do that tonight", "ann: sure"]


def test_who_stands_in_a_table_of_names_and_handles() -> None:
    text = "# Quay call, 4 May 2023\n\n| Name | From | GitHub |\n|-|-|-|\n| Ann Orme | Quay | @aorme |\n"
    text += "| Tess Frey | Pier | @tessf |\n\n- Fees\n  - action item: tess will make a short table\n"
    assert rows(text) == ["tess: make a short table"]
