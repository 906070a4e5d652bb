"""Printed minutes whose column of initials lost its blanks."""

from textwrap import wrap

from bot.reading.document.opening import read_document
from bot.reading.document.text import read_text
from tests.reading.document.pdfs import printed
from tests.reading.document.seen import seen

HEAD = "Present: Dilys Carrow (DC), Owen Tarn (OT), Ines Vell (IV)"
MINUTES = [
    HEAD,
    "",
    "ACTION".rjust(76),
    "The board heard that the wall has lost its coping stones again, and",
    "somebody is to ask the divers what can be done before the winter.".ljust(73) + "DC",
    "",
    "The buoy at the harbour's mouth is to be painted after the regatta.".ljust(73) + "OT/IV",
    "",
    "Nothing else was said.",
]


def test_initials_that_stand_alone_below_their_words() -> None:
    rows = [row for line in MINUTES for row in wrap(line, 72) or [""]]
    assert "OT/IV" in rows
    assert seen(read_document(printed(rows), "a")) == seen(read_text("\n".join(MINUTES)))


def test_initials_that_stand_at_the_end_of_their_words() -> None:
    rows = [" ".join(line.split()) for line in MINUTES]
    assert seen(read_document(printed(rows), "a")) == seen(read_text("\n".join(MINUTES)))


def test_initials_in_a_sentence_are_words_of_it() -> None:
    rows = [
        HEAD, "", "ACTION", "",
        "The coping stones of the wall were counted by OT", "",
        "The board thanked the divers for their visit, and OT", "said that he would write to them again.",
    ]  # fmt: skip
    assert not [block for block in seen(read_document(printed(rows), "a")) if block.startswith("‖")]


def test_without_such_a_column_initials_stay_where_they_are() -> None:
    rows = [HEAD, "", "The chair thanked the owner of the boat in which the board had been to the wall, IV", "", "OT"]
    assert seen(read_document(printed(rows), "a")) == seen(read_text("\n".join(rows)))
