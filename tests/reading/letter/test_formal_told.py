"""What minutes tell that somebody asked for in the middle of a sentence."""

import pytest

from tests.reading.letter.rows import found, rows

MINUTES = "Fen Council\n\nMinutes of the meeting held on 4 May 2023\n\nPresent: Cllr Lake, Cllr Moor\n\n{}\n"


@pytest.mark.parametrize(
    ("asks", "act", "informs"),
    [
        (
            "The Chair did ask that wardens on other bodies submit a report.",
            "ask that wardens on other bodies submit a report",
            "The Chair did not ask that wardens submit a report.",
        ),
        (
            "The Director advised that the gate may move and asked that the owners email her.",
            "asked that the owners email her",
            "The Director advised that the gate may move and that the owners had emailed her.",
        ),
    ],
)
def test_a_wish_told_in_minutes(asks: str, act: str, informs: str) -> None:
    (asked,) = found(MINUTES.format(asks))
    assert (asked.text, len(asked.owners)) == (act, 1)
    assert rows(MINUTES.format(informs)) == []
