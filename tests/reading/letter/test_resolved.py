"""What a meeting resolves and leaves to somebody, and what it settles by saying so."""

from datetime import date

from bot.reading.document.text import read_text
from bot.reading.letter.reading import read_letter
from tests.reading.letter.rows import minuted, rows


def test_whom_a_resolution_instructs_owns_it() -> None:
    resolved = "It was agreed unanimously that the Quay Council support the bid and instruct the Town Clerk to sign it."
    assert minuted(resolved) == ["Town Clerk: sign it."]
    assert minuted("It was agreed that quotes be obtained by the Clerk.") == ["Clerk: quotes be obtained by the Clerk"]


def test_whoever_belongs_to_a_board_is_not_the_board() -> None:
    assert minuted("The board’s clerk agreed to extend the invitations.") == ["board’s clerk: extend the invitations"]


def test_a_rule_is_nobodys_task() -> None:
    assert minuted("It was agreed that where two members differ, help should be sought from outside.") == []
    assert minuted("Resolved: The plan was sound and would be put to use if the river rose.") == []


def test_said_twice_of_two_things_in_one_paragraph() -> None:
    assert minuted("The lamp is out. BO to tell Kim. The crane is late. BO to tell Kim.") == ["BO: tell Kim."] * 2


def test_a_list_of_what_were_actions_is_a_report() -> None:
    assert minuted("The following were actions at the last meeting:\n\n- Lamps are on the agenda") == []


def test_dues_and_days_as_minutes_write_them() -> None:
    head = "MINUTES OF COMMITTEE MEETING\n\n29 th May 2022\n\nPresent: Ann Lowe (AL)\n\n"
    reading = read_letter(
        read_text(f"{head}AL will send the plan once it has been approved. AL to report by 3 rd June.")
    )
    assert reading.held_on == date(2022, 5, 29)
    assert [(each.due, each.due_on) for each in reading.actions] == [
        ("once it has been approved", None),
        ("3rd June", date(2022, 6, 3)),
    ]
    assert read_letter(
        read_text("5 July 2022 – Minutes of the Quay Trust\n\nMinutes of 4 April 2022: accepted")
    ).held_on == date(2022, 7, 5)
    assert rows(f"{head}Action: to be taken to a subsequent meeting") != []


def test_whom_the_line_above_a_list_names_owns_what_is_resolved() -> None:
    acts = "\n\na) write to the owner of the weir;\n\nb) repair the lamp.\n"
    for lead, who in (
        ("Resolved\n\nTHAT the Council:", "Council"),
        ("RESOLVED that the Council", "Council"),
        ("Resolved\n\nThat the Executive Director of Rivers:", "Executive Director of Rivers"),
        ("Resolved: That the Officers be requested to:", "Officers"),
    ):
        assert minuted(f"{lead}{acts}") == [f"{who}: write to the owner of the weir", f"{who}: repair the lamp"]
    assert minuted(f"Resolved\n\nTHAT the following:{acts}") == [
        ": write to the owner of the weir",
        ": repair the lamp",
    ]


def test_a_report_that_a_later_meeting_is_to_receive() -> None:
    assert minuted("Resolved: That a plan of the quay be received at the June board meeting.") == [
        ": a plan of the quay be received at the June board meeting"
    ]
    assert minuted("Resolved: That the plan of the quay be received.") == []


def test_what_a_committee_asks_for_in_the_middle_or_at_the_end() -> None:
    assert minuted("It was noted that the lamp was out and the Committee requested that this was put right.") == [
        ": requested that this was put right"
    ]
    assert minuted("The Committee asked for a note on the lamps.") == [": asked for a note on the lamps"]
    assert minuted("The Committee asked for silence.") == []


def test_a_requirement_is_a_noun() -> None:
    assert minuted("There was a requirement for the plan to be read by the Town Clerk.") == []
    assert minuted("The plan is to be read by the Town Clerk.") == [
        "Town Clerk: The plan is to be read by the Town Clerk."
    ]


def test_whom_a_council_calls_on_in_a_list() -> None:
    resolved = "RESOLVED:\n\nThat Council:\n\n1. notes the plan; and\n2. asks the Mayor to write to the Pilot.\n"
    assert minuted(resolved) == ["Mayor: write to the Pilot"]
