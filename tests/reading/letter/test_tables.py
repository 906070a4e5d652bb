"""Tables of actions, their columns told by headers or by what stands in them."""

from datetime import date

from bot.reading.document.text import read_text
from bot.reading.letter.found import Confidence
from bot.reading.letter.reading import read_letter
from tests.reading.letter.rows import found, minuted, rows

LOG = """Board, 3 September 2024

| Ref | Action | Owner | Due | Status |
| --- | --- | --- | --- | --- |
| 7.1 | Renew the insurance | Leo Moss | 30/09/2024 | Open |
| 7.2 | Paint the hall | Volunteers | July | Complete |
| 7.3 | Thank the donors | JK/LM | October | In progress |
| 7.4 | ~~Sell the van~~ | LM | | Open |
| 7.5 | [Describe the action] | [Name] | | |
"""


def test_columns_are_told_by_their_headers_and_what_is_done_is_left_out() -> None:
    first, second = found(LOG)
    assert (first.text, first.owners, first.due_on, first.number) == (
        "Renew the insurance",
        ("Leo Moss",),
        date(2024, 9, 30),
        "7.1",
    )
    assert (second.owners, second.due, second.due_on) == (("JK", "LM"), "October", None)
    assert first.confidence is Confidence.STRONG
    assert first.evidence == "| 7.1 | Renew the insurance | Leo Moss | 30/09/2024 | Open |"


def test_a_sheet_says_which_organisation_owes_it_and_no_day_of_a_meeting() -> None:
    sheet = "| Ref | Action required | Owner | Organisation | Due date |\n|---|---|---|---|---|\n"
    sheet += "| A1 | Collect the returns | Cy Poe | Northshire | 18/12/2026 |\n| A2 | Order the tea | | | |\n"
    reading = read_letter(read_text(sheet))
    first, second = reading.actions
    assert (first.text, first.owners, first.organisation) == ("Collect the returns", ("Cy Poe",), "Northshire")
    assert (first.due_on, second.organisation, reading.held_on) == (date(2026, 12, 18), "", None)


def test_a_new_date_replaces_the_target() -> None:
    text = "Log, 1 May 2024\n\n| Action | Lead | Target date | New date |\n|---|---|---|---|\n"
    text += "| Mend the gate | AB | 3 May | 9 August |\n"
    (action,) = found(text)
    assert (action.due, action.due_on) == ("9 August", date(2024, 8, 9))


def test_an_action_column_may_hold_nothing_but_initials() -> None:
    text = "| Item | Discussion | Action |\n|---|---|---|\n"
    text += "| 1 | The panel thanked the cooks. | |\n| 2 | The panel agreed to ask the greffier. | TO |\n"
    assert rows(text) == ["TO: ask the greffier."]


def test_an_action_column_in_which_nothing_stands_asks_nothing() -> None:
    text = "| Ref Back | Agenda matter | Action |\n|---|---|---|\n"
    text += "| | 1. The panel thanked the cooks. | |\n| 4/17 | 2. The panel met the greffier. | |\n"
    assert rows(text) == []


def test_without_headers_the_heading_says_what_it_is() -> None:
    text = "# Summary of actions\n\n| Rates | Ann Lee to write to the valuer | Ann Lee |\n"
    text += "| Roof | Bo Day to get three quotes | Bo Day |\n"
    assert rows(text) == ["Ann Lee: write to the valuer", "Bo Day: get three quotes"]


def test_other_tables_are_left_alone() -> None:
    text = "| Name | Yesterday | Today |\n|---|---|---|\n| Kim | Fixed login | Write tests |\n"
    text += "\n## Decisions\n\n| Decision | Description |\n|---|---|\n| 1 | Kim will lead |\n"
    assert rows(text) == []


def test_a_table_far_below_the_list_of_those_present() -> None:
    text = "Minutes of 3 March 2022\n\nIn attendance:\nDawn Ash DA Minute Taker\n\nThe log was reviewed.\n\n"
    text += "Item No. | Item title | Lead | Action required | Due date\n"
    text += "12 | Estates | DA | DA to send the map | 31 March 2022\n13 | Winter | DA | DA to count beds | Complete\n"
    assert rows(text) == ["DA: send the map"]


def test_columns_that_do_not_stand_in_line() -> None:
    text = """ACTION POINTS                        Responsible      Timescale
Order the new buoys            Anne Holt              Immediate
Regatta 2025                                Ben              Ongoing
Clean, paint and grease the winch     Carys Penn     12 May
"""
    assert minuted(text) == [
        "Anne Holt: Order the new buoys",
        "Ben: Regatta 2025",
        "Carys Penn: Clean, paint and grease the winch",
    ]


def test_a_row_whose_heading_was_wrapped_as_well_as_its_text() -> None:
    text = "Summary of action points\n\n"
    text += "|Minutes |Leo Moss to ask the owners of the sheds on the north side whether |Leo Moss |\n\n"
    text += "| |they would sell | |\n\n"
    text += "|Review of strategic |Ann Kale to see that the register names what may go wrong with the |Ann Kale |\n\n"
    text += "|Risks |move to the new quay | |\n\n"
    text += "|Survey |Leo Moss to print the forms |Leo Moss |\n"
    assert minuted(text) == [
        "Leo Moss: ask the owners of the sheds on the north side whether they would sell",
        "Ann Kale: see that the register names what may go wrong with the move to the new quay",
        "Leo Moss: print the forms",
    ]
