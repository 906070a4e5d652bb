"""Text as people type it becomes headings, paragraphs, items, rows and columns."""

from datetime import date

import pytest

from bot.reading.document.blocks import Cell, Kind
from bot.reading.document.text import read_text
from bot.reading.document.unreadable import Unreadable
from tests.reading.document.letters import LETTER, MINUTES
from tests.reading.document.seen import read, seen


def test_a_letter() -> None:
    assert [line for line in read(LETTER) if line[0] != "¶"] == [
        "#3 Yearly conversation 2025",
        "#3 Early help",
        "#3 Actions",
        "•0 1 share the waiting list figures for each quarter",
        "•0 2 let Priya Nand know how the duty team is staffed",
        "•0 3 invite Owen Fry to the December board",
        "#4 Inspectorate:",
        "•0 1 Priya Nand to look at whether joint visits would save the schools time.",
    ]
    assert read(LETTER)[:7] == [
        "¶ Harbour Lane",
        "¶ Westcombe",
        "¶ WC4 9QT",
        "¶ 14 October 2025",
        "¶ Ms Dilys Carrow",
        "¶ Head of Children's Services",
        "¶ Westcombe Borough Council",
    ]


def test_minutes() -> None:
    assert read(MINUTES) == [
        "#2 WESTCOMBE HARBOUR PARTNERSHIP",
        "¶ Present: Jo Bright (JB), Lee Marsh (LM)",
        "#2 1 Welcome",
        "¶ The Chair opened the meeting at ten.",
        "#2 2 Moorings",
        "•0 2.1 The survey is late because the divers were called away, and the board was not content with the reasons "
        "that it was given for a second delay in one year.",
        "•0 2.2 The board asked for:",
        "•1 a new date for the survey;",
        "•1 what it will cost.",
        "| Send the survey to the board | JB | 3 November 2025",
        "| struck Ring the divers | LM | 1 October 2025",
        "¶ Next meeting: 12 January 2026",
    ]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("## Actions ##\nGo.", ["#2 Actions", "¶ Go."]),
        ("Actions agreed\n==============\nGo.", ["#1 Actions agreed", "¶ Go."]),
        ("Money\n-----\nGo.", ["#2 Money", "¶ Go."]),
        ("Call of May\n###########\nMoney\n+++++\nGo.", ["#1 Call of May", "#3 Money", "¶ Go."]),
        ("**Any other business**\nGo.", ["#3 Any other business", "¶ Go."]),
        ("ANY OTHER BUSINESS\nGo.", ["#2 ANY OTHER BUSINESS", "¶ Go."]),
        ("The harbour wall\n\nIt is still broken.", ["#3 The harbour wall", "¶ It is still broken."]),
        ("Apologies\nTom Harker", ["#3 Apologies", "¶ Tom Harker"]),
        ("# Notes\n\n**Money**\n\nGo.", ["#1 Notes", "#2 Money", "¶ Go."]),
        ("## 3.2 Money\nGo.", ["#2 3.2 Money", "¶ Go."]),
        ("34/25   FINANCE\nIt is short.", ["#2 34/25 FINANCE", "¶ It is short."]),
        ("2    Papers to note\n\n2.1 They were.", ["#2 2 Papers to note", "•0 2.1 They were."]),
    ],
)
def test_headings(text: str, blocks: list[str]) -> None:
    assert read(text) == blocks


@pytest.mark.parametrize(
    "line",
    [
        "Jo Bright to mend the wall",
        "**Jo Bright to mend the wall**",
        "**ACTION: mend the wall**",
        "Jo Bright (JB)",
        "Yours sincerely",
        "By email",
        "WC4 9QT",
        "12 May 2025",
        "Lee: who said so?",
        "https://example.org/minutes",
    ],
)
def test_what_stands_alone_and_is_no_heading(line: str) -> None:
    assert read_text(f"It began.\n\n{line}\n\nThen it went on.").blocks[1].kind is Kind.PARAGRAPH


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Jo said that the wall had been mended twice this year, and that it\n"
        "would hold until the spring if nobody moored against it. Lee had\n"
        "doubts.\n"
        "Lee: I have seen it from below, and there is nothing left of the old\n"
        "foundations.\n"
        "Harbour Office\n"
        "Westcombe\n"
        "ACTION: Jo to send a diver\n"
    )
    assert read(text) == [
        "¶ Jo said that the wall had been mended twice this year, and that it would hold until the spring if nobody "
        "moored against it. Lee had doubts.",
        "¶ Lee: I have seen it from below, and there is nothing left of the old foundations.",
        "¶ Harbour Office",
        "¶ Westcombe",
        "¶ ACTION: Jo to send a diver",
    ]


def test_a_short_line_that_ends_in_a_word_that_nothing_ends_with_goes_on() -> None:
    text = (
        "Jo said that the wall had been mended twice this year, and that it\n"
        "would hold until the spring if nobody moored against it. Lee and\n"
        "Jo will\n"
        "ask the yard.\n"
    )
    assert read(text)[0].endswith("Lee and Jo will ask the yard.")


def test_an_address_at_the_right_stays_line_by_line() -> None:
    text = (
        f"{' ' * 50}The Old Customs House\n{' ' * 50}Westcombe\n\n"
        "    We would like to know what it was that the divers saw when they went\n"
        "down for the second time, and whether they would go again.\n"
    )
    assert read(text) == [
        "¶ The Old Customs House",
        "¶ Westcombe",
        "¶ We would like to know what it was that the divers saw when they went down for the second time, and whether "
        "they would go again.",
    ]


def test_a_word_that_is_cut_at_a_line_s_end() -> None:
    """Its hyphen goes only where the document has the word without one."""
    text = (
        "The harbour master wrote that the mooring fees are to be recon-\n"
        "sidered by the whole board, since they were last reconsidered when the well-\n"
        "known storm had closed the outer wall for more than three weeks in a row."
    )
    assert read(text) == [
        "¶ The harbour master wrote that the mooring fees are to be reconsidered by the whole board, since they were "
        "last reconsidered when the well-known storm had closed the outer wall for more than three weeks in a row."
    ]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1. a\n2. b\n  a) c\n  b) d\n3. e", ["•0 1 a", "•0 2 b", "•1 a c", "•1 b d", "•0 3 e"]),
        ("1. a\n(i) b\n(ii) c\n2. d", ["•0 1 a", "•1 i b", "•1 ii c", "•0 2 d"]),
        ("(g) a\n(h) b\n(i) c\n(j) d", ["•0 g a", "•0 h b", "•0 i c", "•0 j d"]),
        ("- a\n    - b\n        - c\n- d", ["•0 a", "•1 b", "•2 c", "•0 d"]),
        ("• a\n– b\n• c", ["•0 a", "•1 b", "•0 c"]),
        ("* a\n** b\n* c", ["•0 a", "•1 b", "•0 c"]),
        ("*   **Who** we are\n+ you\n·    they", ["•0 Who we are", "•0 you", "•0 they"]),
        ("- [ ] a\n- [x] b\n☐ c\n☑ d\n[X] e", ["•0 [ ] a", "•0 [x] b", "•0 [ ] c", "•0 [x] d", "•0 [x] e"]),
        ("1) a\n2) b", ["•0 1 a", "•0 2 b"]),
        ("3.1 a\n3.2 b\n4. c", ["•0 3.1 a", "•0 3.2 b", "•0 4 c"]),
        ("8.1\n\nThe chair spoke.", ["•0 8.1 The chair spoke."]),
        ("- a thing that\n  goes on here\n- b", ["•0 a thing that goes on here", "•0 b"]),
        ("- ~~gone~~\n- ~~old~~ new", ["•0 struck gone", "•0 new"]),
    ],
)
def test_lists(text: str, items: list[str]) -> None:
    assert read(text) == items


@pytest.mark.parametrize("line", ["12.5.2025 was wet", "9.30 am start", "3.5 per cent rose", "1 Harbour Lane", "2025"])
def test_numbers_that_number_nothing(line: str) -> None:
    assert read(line) == [f"¶ {line}"]


HEADER, FIRST, SECOND = ("Action", "Owner", "Due"), ("Mend it", "JB", "May"), ("Paint it", "LM", "")


@pytest.mark.parametrize(
    "text",
    [
        "| Action | Owner | Due |\n|---|:-:|---|\n| Mend it | JB | May |\n| Paint it | LM | |",
        "Action | Owner | Due\n--|--|--\nMend it | JB | May\nPaint it | LM |",
        "| Action | Owner | Due |\n\n| Mend it | JB | May |\n\n| Paint it | LM |  |",
        "Action\tOwner\tDue\nMend it\tJB\tMay\nPaint it\tLM\t",
        "Action      Owner   Due\nMend it     JB      May\nPaint it    LM",
        "Action      Owner   Due\n----------  ------  ---\nMend it     JB      May\nPaint it    LM",
        "+---+---+---+\n| Action | Owner | Due |\n+===+===+===+\n| Mend | JB | May |\n| it | | |\n+---+---+---+\n"
        "| Paint it | LM | |\n+---+---+---+",
        "┌───┬──┬──┐\n│ Action │ Owner │ Due │\n├───┼──┼──┤\n│ Mend it │ JB │ May │\n│ Paint it │ LM │ │\n└───┴──┴──┘",
        "<table>\n<tr><th>Action</th><th>Owner</th><th>Due</th></tr>\n<tr><td>Mend <b>it</b></td>\n<td>JB</td>"
        "<td>May</td></tr>\n<tr><td>Paint it</td><td>LM</td><td></td></tr>\n</table>",
    ],
)
def test_tables(text: str) -> None:
    rows = read_text(text).blocks
    assert [row.cells for row in rows] == [
        tuple(Cell(*pair) for pair in zip(HEADER, row, strict=True)) for row in (FIRST, SECOND)
    ]
    assert {(row.kind, row.table) for row in rows} == {(Kind.ROW, 1)}


def test_a_cell_that_goes_on_in_the_next_line() -> None:
    text = (
        "|Wall |Jo to ask the divers whether they would come |Jo |\n"
        "| |again in the spring | |\n"
        "| |Lee to pay them |Lee |"
    )
    assert read(text) == [
        "| Wall | Jo to ask the divers whether they would come again in the spring | Jo",
        "|  | Lee to pay them | Lee",
    ]


def test_a_row_that_was_wrapped_goes_on_below() -> None:
    text = """\
| Item | Action | Owner |
| Beds | Priya to count the beds in every home
and to send the figures | Priya |
| Food | order more | Tom |
"""
    first, second = (block for block in read_text(text).blocks if block.kind is Kind.ROW)
    assert first.cells[1].text == "Priya to count the beds in every home and to send the figures"
    assert (first.line, first.lines, second.line) == (1, 2, 3) and second.cells[2].text == "Tom"


def test_a_comment_is_left_out_and_nothing_is_read_twice() -> None:
    assert read("One <!-- not\nthis --> two") == ["¶ One", "¶ two"]
    assert read("one --> two <!-- three") == ["¶ one --> two <!-- three"]
    assert read("one --> two <!-- not\nthis --> three") == ["¶ one --> two", "¶ three"]


def test_rows_that_were_wrapped_between_their_cells() -> None:
    text = (
        "| No | What to do\n| Owner |\n| --- | ------------------------ | -------\n|\n"
        "| 1 | Send the figures |\nAnn |\n| 2 | Book the hall of the old\nschool | Ben |\n| 3 | Rest | Cay |\n"
    )
    rows = [tuple(cell.text for cell in block.cells) for block in read_text(text).blocks]
    assert rows == [
        ("1", "Send the figures", "Ann"),
        ("2", "Book the hall of the old school", "Ben"),
        ("3", "Rest", "Cay"),
    ]


def test_a_line_with_pipes_is_no_table() -> None:
    assert read("Harbour Office | Westcombe | WC4 9QT") == ["¶ Harbour Office | Westcombe | WC4 9QT"]


def test_initials_at_the_right_of_what_was_said() -> None:
    text = (
        "                                                                Action\n"
        "The chair asked the clerk to write to the owners of the boats   SV\n"
        "that have not paid since May, and to report what they say.\n"
        "The clerk will also find out what a new buoy would cost.        SV/JB\n"
    )
    blocks = read_text(text).blocks
    assert [(block.kind, *(cell.text for cell in block.cells)) for block in blocks] == [
        (
            Kind.COLUMNS,
            "The chair asked the clerk to write to the owners of the boats that have not paid since May, and to report "
            "what they say.",
            "SV",
        ),
        (Kind.COLUMNS, "The clerk will also find out what a new buoy would cost.", "SV/JB"),
    ]
    assert blocks[0].cells[1].header == "Action"


def test_marks_are_taken_out_and_bold_is_remembered() -> None:
    document = read_text(
        "**Jo** to *send* [the plan](https://x.org/a_(b)) to <b>Lee</b>,<br>see `plan.md` &amp; R\\&D_2"
    )
    (block,) = document.blocks
    assert block.text == "Jo to send the plan to Lee, see plan.md & R&D_2"
    assert block.strong == ("Jo", "Lee")
    assert document.lines[0].startswith("**Jo** to *send*")


def test_what_a_mail_quotes_is_told_apart() -> None:
    assert read("I agree.\n\n> ACTION: Jo to send it\n>> deeper") == [
        "¶ I agree.",
        "¶ quoted ACTION: Jo to send it",
        "¶ quoted deeper",
    ]


def test_front_matter() -> None:
    document = read_text("---\ntitle: 'Board of May'\ndate: 2025-05-12\nlayout: page\n---\nWe met.")
    assert (document.title, document.dated) == ("Board of May", date(2025, 5, 12))
    assert seen(document) == ["#1 Board of May", "¶ We met."]
    assert document.lines[document.blocks[0].line] == "title: 'Board of May'"


def test_comments_are_not_read() -> None:
    assert read("We met.\n<!-- fill in\nACTION: name -->\nWe left.") == ["¶ We met.", "¶ We left."]


def test_a_text_that_nobody_would_read() -> None:
    with pytest.raises(Unreadable, match=r"^This is longer than 200,000 characters"):
        read_text("a" * 200_001)
    assert read_text("").blocks == ()
