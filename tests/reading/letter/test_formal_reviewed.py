"""Actions of the last meeting, gone through with what became of each."""

import pytest

from tests.reading.letter.rows import found, rows

MINUTES = (
    "Fen Council\n\nMinutes of the meeting held on 4 May 2023\n\nPresent: Cllr Lake, Cllr Moor\n\n"
    "{}\n\n- Charts of the channel to be redrawn. {}\n- The lamp to be painted. Painted in April.\n"
)
LAST_TIME = "The following were the actions from the previous meeting:"


@pytest.mark.parametrize(
    "status",
    [
        "This is with the pilots.",
        "The pilots are asking for paper.",
        "Still outstanding.",
        "For debate at our next meeting",
    ],
)
def test_one_that_goes_on_is_open(status: str) -> None:
    assert rows(MINUTES.format(LAST_TIME, status)) == [": Charts of the channel to be redrawn"]


@pytest.mark.parametrize("status", ["Redrawn and printed.", "This is now done.", ""])
def test_one_that_is_done_is_not(status: str) -> None:
    assert rows(MINUTES.format(LAST_TIME, status)) == []


def test_the_meeting_at_which_it_goes_on_is_its_due() -> None:
    text = f"Harbour notes\n\n{LAST_TIME}\n\n- Mooring fees to be reviewed in {{}} meeting. Still outstanding.\n"
    assert [each.due for each in found(text.format("June"))] == ["June meeting"]
    assert [each.due for each in found(text.format("some"))] == [""]
