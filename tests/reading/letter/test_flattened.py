"""Logs whose columns were flattened to lines with strokes between them."""

from tests.reading.letter.rows import found, rows

_LOG = """Summary of actions from the Harbour Board meeting on 28 February 2024

Item / Action / Lead
Actions held over from earlier meetings
HB 32/23(b) / Dredging Programme (DP)
Reports to say what was dredged and where.
Status: in progress – from the board of May 2023. / MW
HB 40/23 / Pilotage
To update the following:
- the tide tables; and
- the list of pilots
Status: complete / HS
HB 24/24 / Publish the pay figures by 31 March 2024 / TB; Clerk
"""


def test_a_row_of_several_lines_ends_with_its_owner() -> None:
    assert rows(_LOG) == [
        "MW: Reports to say what was dredged and where.",
        "TB, Clerk: Publish the pay figures by 31 March 2024",
    ]
    assert [each.number for each in found(_LOG)] == ["HB 32/23(b)", "HB 24/24"]


def test_a_line_of_strokes_that_names_no_columns_heads_nothing() -> None:
    assert (
        rows("Harbour Board, minutes, 28 February 2024\n\nTea / Coffee / Cake\nHB 24 / Fares\nThey rose. / MW\n") == []
    )
