"""Printed tables whose columns are lost with the blanks between them."""

import pytest

from bot.reading.document.opening import read_document
from tests.reading.document.pdfs import printed

LOG = """Actions of the Harbour Board
No Subject Action Lead Due Status
May 2025
1.01 The loan Ask the bank what a loan over fifteen years would cost DC 14 March Asked in May
2.01 Buoy Have the buoy at the harbour's mouth painted before the regatta OT/DC May
by somebody else
3.01 Moorings Send the plan of the HQ moorings to every boat owner
IV 2.5.25 Not begun
4.01 Wall Write to the divers OT Done

The board meets again when the divers have written, which is not before the regatta."""
ROWS = [
    ["1.01", "The loan Ask the bank what a loan over fifteen years would cost", "DC", "14 March", "Asked in May"],
    ["2.01", "Buoy Have the buoy at the harbour's mouth painted before the regatta", "OT/DC", "May", ""],
    ["3.01", "Moorings Send the plan of the HQ moorings to every boat owner", "IV", "2.5.25", "Not begun"],
    ["4.01", "Wall Write to the divers", "OT", "", "Done"],
]


def rows_in(text: str) -> list[list[str]]:
    blocks = read_document(printed(text.splitlines(), "F1"), "a").blocks
    return [[cell.text for cell in block.cells] for block in blocks if block.table]


def test_rows_are_told_by_their_numbers_and_initials() -> None:
    assert rows_in(LOG) == ROWS
    last = read_document(printed(LOG.splitlines(), "F1"), "a").blocks[-1]
    assert (last.table, last.text) == (0, LOG.splitlines()[-1])


def test_columns_have_the_names_that_can_be_told() -> None:
    first = next(block for block in read_document(printed(LOG.splitlines(), "F1"), "a").blocks if block.table)
    assert [cell.header for cell in first.cells] == ["No", "Action", "Lead", "Date", "Status"]


@pytest.mark.parametrize(
    "text",
    [
        LOG.replace("No Subject Action Lead Due Status", "What the board agreed"),
        LOG.replace("No Subject Action", "No  Subject  Action"),
        "No Action Lead Due\n1.01 Write to the divers OT May\nNobody has been asked to do anything else.",
    ],
    ids=["no names", "blanks", "one row"],
)
def test_without_names_or_rows_there_is_no_such_table(text: str) -> None:
    assert ROWS[0] not in rows_in(text)
    assert not [row for row in rows_in(text) if row[1:3] == ["Write to the divers", "OT"]]
