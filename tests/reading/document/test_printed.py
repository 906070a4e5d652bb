"""Texts that a program printed as they stand: broken where a page ends, and made whole again."""

from collections.abc import Callable, Iterator
from textwrap import wrap

import pytest

from bot.reading.document.opening import read_document
from bot.reading.document.text import read_text
from tests.reading.document.pdfs import MARGIN, measured, pdf, printed, words, wrapped
from tests.reading.document.seen import seen

MINUTES = """Minutes of the Harbour Board, 4 March 2025

Present: Ms Dilys Carrow, Mr Owen Tarn

1. The wall
The divers have looked at the wall twice since the board met last, and they say that it will not outlast another winter.
- Dilys to ask the bank what a loan over fifteen years would cost, and to tell the board before it meets again.
- Owen to write to the boat owners.
Ref | Action | Owner | Status
H/031 | Send every boat owner the plan of the moorings and what it will cost them | Owen Tarn | Waits for the plan
H/034 | Have the buoy at the harbour's mouth painted before the regatta | Dilys Carrow | Done in May
2. Next meeting
Not before the divers have written, which they say that they will by the end of the month: then on a Tuesday.
"""
COLUMNS = """Actions of the board

NO     ACTION                                              LEAD      DATE        STATUS
01     Ask the bank what a loan would cost the harbour     DC        14 March    The bank has been asked
02     Paint the buoy at the harbour's mouth               OT                    Not begun
03     Send every boat owner the plan of the moorings      DC/OT     2 May       Waits for the divers
"""


def by_words(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from wrap(line, 70) or [""]


def by_letters(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from [line[at : at + 70] for at in range(0, len(line), 70)] or [""]


@pytest.mark.parametrize("broken", [by_words, by_letters])
def test_lines_that_were_broken_at_so_many_letters(broken: Callable[[str], Iterator[str]]) -> None:
    for font in ("F1", "F3"):
        assert seen(read_document(printed(broken(MINUTES), font), "a")) == seen(read_text(MINUTES))


def test_lines_that_were_broken_where_the_page_ends() -> None:
    for room in (300.0, 400.0):
        rows = [row for line in MINUTES.splitlines() for row in wrapped(line, room)]
        assert seen(read_document(printed(rows, "F1", 11), "a")) == seen(read_text(MINUTES))


def test_the_widest_line_is_not_broken() -> None:
    text = "Agreed:\nThe bank is to be asked for a loan\nThe wall waits for the divers\nThe buoy waits for its paint\n"
    assert seen(read_document(printed(text.splitlines()), "a")) == seen(read_text(text))


def test_columns_survive_letters_of_any_width() -> None:
    document = read_document(printed(COLUMNS.splitlines(), "F1", 8), "a")
    assert seen(document) == seen(read_text(COLUMNS))
    assert [block.cells[3].text for block in document.blocks if block.table] == ["14 March", "", "2 May"]


def test_rows_that_were_broken_within_their_blanks() -> None:
    assert seen(read_document(printed(by_letters(COLUMNS)), "a")) == seen(read_text(COLUMNS))


def test_lines_that_stand_apart_are_not_one() -> None:
    page, top = [], 60.0
    for line in filter(None, MINUTES.splitlines()):
        for at, row in enumerate(wrapped(line, 400)):
            top += 12 if at else 18
            page.append(words(MARGIN, top, row))
    assert seen(read_document(pdf([page]), "a")) == seen(read_text(MINUTES))


def test_words_that_were_broken_at_their_hyphen() -> None:
    rows = [
        "The board asks Ms Carrow to find a new date for the visit of the well-",
        "known divers, who have been asked twice and could not come here before",
        "the summer.",
    ]
    assert seen(read_document(printed(rows), "a")) == [f"¶ {rows[0]}{rows[1]} {rows[2]}"]


def test_a_row_that_was_spread_is_no_table() -> None:
    """A program that ends every row at the same edge makes the blanks between its words wider."""
    paragraph = (
        "The divers have looked at the wall twice since the board met last, and they say that it will not outlast"
        " another winter, whatever is done about the stones that the sea has taken out of it since the autumn."
    )
    drawn = []
    rows = wrapped(paragraph, 330, "F3", 10)
    for at, row in enumerate(rows):
        spare = (330 - measured(row, "F3", 10)) / row.count(" ") if at + 1 < len(rows) else 0
        drawn.append(f"{spare:.3f} Tw {words(MARGIN, 60 + 12 * at, row, 'F3', 10)}")
    assert seen(read_document(pdf([drawn]), "a")) == [f"¶ {paragraph}"]


WIDE = """Actions of the board

 NO     SUBJECT         ACTION                                                           LEAD      DATE        STATUS
                                                                                                   SET
 01     The loan        Ask the bank what a loan over fifteen years would cost           DC        14 March    Asked
                        the harbour
 02     Buoy            Have the buoy at the harbour's mouth painted before the          OT/DC     May         Not begun
                        regatta
 03     Moorings        Send every boat owner the plan of the moorings, and of           DC                    Not begun
                        what they are to cost after the year's end, as was agreed when   OT        2 May       Waits
 04     Wall            Write to the divers                                              OT        2 May       Done
"""


@pytest.mark.parametrize("most", [72, 76, 80])
def test_columns_survive_where_the_blanks_between_them_are_lost(most: int) -> None:
    rows = [row for line in WIDE.splitlines() for row in wrap(line, most) or [""]]
    table = [block for block in read_document(printed(rows), "a").blocks if block.table]
    assert [[cell.text for cell in block.cells] for block in table] == [
        [cell.text for cell in block.cells] for block in read_text(WIDE).blocks if block.table
    ]


def test_lines_that_begin_alike_are_not_one() -> None:
    text = (
        "Agreed by everybody:\n"
        "12/3-04 Owen to write to the divers, whose boat has been let for the\n"
        "12/3-05 Dilys to ask the bank for a loan that lasts until the wall is\n"
        "12/3-06 All to wait\n"
        "Owen to find a boat that may be had for the days of the summer regatta\n"
        "Owen to paint the buoy at the harbour's mouth, after the regatta, and to say so to the owners of the boats\n"
    )
    rows = [row for line in text.splitlines() for row in wrap(line, 70)]
    assert [line for line in read_document(printed(rows), "a").lines if line] == text.splitlines()


def test_a_row_between_pipes_is_whole_wherever_it_was_broken() -> None:
    text = (
        "| Ref | Action                                                                | Owner |\n"
        "| --- | --------------------------------------------------------------------- | ----- |\n"
        "| 1   | Ask the bank                                                          | Dilys |\n"
        "| 2   | Paint the buoy                                                        | Owen  |\n"
    )
    rows = [row for line in text.splitlines() for row in wrap(line, 70)]
    assert seen(read_document(printed(rows), "a")) == seen(read_text(text))


def spread(text: str, most: int) -> Iterator[str]:
    """As browsers and programs break lines that keep their blanks: those that reach over the edge are dropped."""
    for line in text.splitlines():
        rest = line
        while len(rest) > most:
            at = rest.rfind(" ", 0, most + 1) + 1
            yield rest[:at][:most]
            is_in_blanks = len(rest[:at].rstrip()) + 2 < at
            rest = rest[at:].lstrip() if is_in_blanks else rest[at:]
        yield rest


@pytest.mark.parametrize("most", [72, 76, 80])
def test_columns_survive_where_blanks_are_kept_up_to_the_edge(most: int) -> None:
    table = [block for block in read_document(printed(spread(WIDE, most)), "a").blocks if block.table]
    assert [[cell.text for cell in block.cells] for block in table] == [
        [cell.text for cell in block.cells] for block in read_text(WIDE).blocks if block.table
    ]


def test_a_label_in_bold_begins_a_line() -> None:
    text = (
        "**Owen**: to write to the divers, whose boat has been let for the days\n"
        "**Dilys**: to ask the bank for a loan that lasts until the wall has been mended and paid for, and to say so\n"
    )
    rows = [row for line in text.splitlines() for row in wrap(line, 70)]
    assert [line for line in read_document(printed(rows), "a").lines if line] == text.splitlines()
