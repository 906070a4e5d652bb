"""What only PDF files need: rows to paragraphs, tables over page ends, headings by their size."""

from bot.reading.document.blocks import Cell
from bot.reading.document.opening import read_document
from tests.reading.document.letters import LETTER
from tests.reading.document.pdfs import MARGIN, pdf, pdf_of, table, words
from tests.reading.document.seen import seen

COLUMNS = (60.0, 120.0, 420.0, 535.0)
HEADER = ("Ref", "Action", "Owner")
LONG = "Ask every boat owner whether they would pay for the new wall in three parts, and tell the board what they say"


def read(content: bytes) -> list[str]:
    return seen(read_document(content, "a.pdf"))


def test_what_runs_along_every_page_is_left_out() -> None:
    text = "\n".join(f"The board heard on day {day} that all was well with the wall." for day in range(120))
    blocks = read(pdf_of(text, "Westcombe Harbour Partnership", "Page {} of 3"))
    assert blocks == [f"¶ {line}" for line in text.split("\n")]


def test_a_paragraph_goes_on_over_a_page_s_end() -> None:
    paragraph = " ".join(f"the wall was mended on day {day} and the board was told of it in May" for day in range(120))
    assert read(pdf_of(paragraph)) == [f"¶ {paragraph}"]


def test_an_item_goes_on_over_a_page_s_end_though_a_name_begins_there() -> None:
    item = "1. tell the board how the wall is to be mended, and what the divers made of it, by way of Ms Dilys"
    pages = [[words(MARGIN, 760, item)], [words(MARGIN, 60, "Carrow"), words(MARGIN, 74, "2. ask the bank")]]
    assert read(pdf(pages)) == [f"•0 1 {item[3:]} Carrow", "•0 2 ask the bank"]


def test_tables_are_stitched_over_page_ends() -> None:
    first, _ = table(COLUMNS, 700, [HEADER, ("1", "Mend the wall", "Jo Bright"), ("2", LONG, "Lee")])
    cut = [words(MARGIN, 60, "Actions", "F2", 14), *first]
    second, _ = table(COLUMNS, 60, [HEADER, ("", "and what they would rather have", ""), ("3", "Paint it", "Jo")])
    blocks = read_document(pdf([cut, [*second, words(MARGIN, 300, "The meeting ended at noon.")]]), "a").blocks
    assert [block.cells for block in blocks if block.table] == [
        (Cell("Ref", "1"), Cell("Action", "Mend the wall"), Cell("Owner", "Jo Bright")),
        (Cell("Ref", "2"), Cell("Action", f"{LONG} and what they would rather have"), Cell("Owner", "Lee")),
        (Cell("Ref", "3"), Cell("Action", "Paint it"), Cell("Owner", "Jo")),
    ]
    assert {block.table for block in blocks} == {0, 1}
    assert (blocks[0].text, blocks[-1].text) == ("Actions", "The meeting ended at noon.")


def test_larger_letters_are_headings_and_bold_ones_are_remembered() -> None:
    page = [
        words(60, 60, "Board of May", "F2", 20),
        words(60, 84, "and of June", "F2", 20),
        words(60, 110, "Money", "F2", 14),
        words(60, 140, "The bank has written twice, and the board is to answer before the summer."),
        words(60, 170, "ACTION:", "F2"),
        words(110, 170, "Jo to write to the bank."),
    ]
    document = read_document(pdf([page]), "a")
    assert seen(document)[:2] == ["#1 Board of May and of June", "#2 Money"]
    assert seen(document)[-1] == "¶ ACTION: Jo to write to the bank."
    assert document.blocks[-1].strong == ("ACTION:",)


def test_columns_that_stand_apart_stay_apart() -> None:
    rows = [
        ("The chair asked the clerk to write to the boat owners", ""),
        ("that have not paid, and to report back.", "SV"),
        ("", ""),
        ("The clerk will also find out what a new buoy costs.", "SV/JB"),
    ]
    page = [words(60, 60 + 14 * at, left) for at, (left, _) in enumerate(rows) if left]
    page += [words(480, 60 + 14 * at, right) for at, (_, right) in enumerate(rows) if right]
    assert read(pdf([page])) == [
        "‖ The chair asked the clerk to write to the boat owners that have not paid, and to report back. | SV",
        "‖ The clerk will also find out what a new buoy costs. | SV/JB",
    ]


def test_a_table_in_letters_of_one_width() -> None:
    lines = ["Ref  Action               Owner", "1    Mend the wall        Jo", "2    Paint it afterwards  Lee"]
    page = [words(60, 60 + 12 * at, line, "F3", 10) for at, line in enumerate(lines)]
    blocks = read_document(pdf([page]), "a").blocks
    assert [cell.text for block in blocks for cell in block.cells] == [
        "1", "Mend the wall", "Jo", "2", "Paint it afterwards", "Lee",
    ]  # fmt: skip


def test_the_letter_s_lines_are_as_in_its_text() -> None:
    document = read_document(pdf_of(LETTER), "a")
    assert [line for line in document.lines if line][:4] == ["Harbour Lane", "Westcombe", "WC4 9QT", "14 October 2025"]


def test_bullets_that_are_drawn() -> None:
    page = [words(60, 60, "The board asked for:")]
    for at, (indent, item) in enumerate([(0, "a new date for the survey"), (20, "in May"), (0, "what it costs")]):
        page += [f"{66 + indent} {842 - 80 - 14 * at + 2} 3 3 re f", words(80 + indent, 80 + 14 * at, item)]
    assert read(pdf([page])) == [
        "¶ The board asked for:",
        "•0 a new date for the survey",
        "•1 in May",
        "•0 what it costs",
    ]


def test_a_dash_at_a_row_s_beginning_is_of_the_sentence() -> None:
    rows = [
        "1. The board heard that two things are to be settled by the owners of the boats – what the wall",
        "is to cost, and who is to pay for it when it has been built in the spring of the year after next",
        "– before the divers can be asked again.",
        "2. The divers are waiting.",
    ]
    page = [words(MARGIN, 60 + 14 * at, row) for at, row in enumerate(rows)]
    assert read(pdf([page])) == [f"•0 1 {' '.join(rows[:3])[3:]}", "•0 2 The divers are waiting."]


def test_a_bullet_that_has_no_name_is_one() -> None:
    text = "\x7f count the beds in every home\n\x7f order more of them"
    assert read(pdf_of(text)) == ["•0 count the beds in every home", "•0 order more of them"]
