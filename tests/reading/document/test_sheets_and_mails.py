"""Spreadsheets are tables under the header that is found; mails are who, when, and their text."""

from datetime import date, datetime
from email.message import EmailMessage
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Font

from bot.reading.document.blocks import Cell
from bot.reading.document.opening import read_document
from bot.reading.document.unreadable import Unreadable
from tests.reading.document.files import xlsx_of
from tests.reading.document.seen import seen

LOG = [
    ["Westcombe action log"],
    [],
    ["Ref", "Action", "Owner", "Due date", "Cost", "Done"],
    [7, "Mend the wall", "JB", date(2025, 11, 3), 12.5, False],
    [None, None, None],
    [8, "Paint it", "LM", datetime(2025, 12, 1, 9, 30), 3.0, True],  # noqa: DTZ001
]


def test_a_workbook() -> None:
    document = read_document(xlsx_of({"2025": LOG, "2024": [["Owner", "Action"], ["Lee", "Swim"]]}), "log.xlsx")
    assert seen(document) == [
        "#1 2025",
        "¶ Westcombe action log",
        "| 7 | Mend the wall | JB | 2025-11-03 | 12.5 | no",
        "| 8 | Paint it | LM | 2025-12-01 09:30 | 3 | yes",
        "#1 2024",
        "| Lee | Swim",
    ]
    assert document.blocks[2].cells[3] == Cell("Due date", "2025-11-03")
    assert [block.table for block in document.blocks if block.table] == [1, 1, 2]


def test_a_sheet_that_is_hidden_is_not_read_and_that_is_said() -> None:
    book = load_workbook(BytesIO(xlsx_of({"2025": LOG, "2024": LOG})))
    book["2024"].sheet_state = "hidden"
    book["2025"]["B4"].font = Font(strike=True)
    out = BytesIO()
    book.save(out)
    document = read_document(out.getvalue(), "log.xlsx")
    assert seen(document)[1:] == [
        "| struck 7 | Mend the wall | JB | 2025-11-03 | 12.5 | no",
        "| 8 | Paint it | LM | 2025-12-01 09:30 | 3 | yes",
    ]
    assert document.left_out == "Hidden sheets, which I have not read: 1."


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_a_csv_file(sign: str) -> None:
    rows = [["Our log", "", ""], ["", "", ""], ["Action", "Owner", "Due"], ['"Mend it, soon"', "JB", "3 May"]]
    content = "\r\n".join(sign.join(row) for row in rows).encode("utf-8-sig")
    document = read_document(content, "Log.CSV")
    assert seen(document) == ["¶ Our log", "| Mend it, soon | JB | 3 May"]
    assert document.blocks[1].cells[1] == Cell("Owner", "JB")


def test_too_many_rows_are_refused_not_cut() -> None:
    rows = "Action,Owner\n" + "Mend it,JB\n" * 5_000
    with pytest.raises(Unreadable, match="more than 5,000 rows"):
        read_document(rows.encode(), "log.csv")


def mail(html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Jo Bright <jo@example.org>"
    message["To"] = "Lee Marsh <lee@example.org>"
    message["Date"] = "Mon, 06 Oct 2025 09:00:00 +0100"
    message["Subject"] = "Züri and the wall"
    if html:
        message.set_content(html, subtype="html")
    else:
        message.set_content("Dear Lee\n\nACTION: mend it\n\n> You wrote:\n> mend it not\n")
    return message


HEAD = [
    "¶ From: Jo Bright <jo@example.org>",
    "¶ To: Lee Marsh <lee@example.org>",
    "¶ Date: Mon, 06 Oct 2025 09:00:00 +0100",
    "#1 Züri and the wall",
]


def test_a_mail() -> None:
    document = read_document(mail().as_bytes(), "a.eml")
    assert (document.title, document.dated, document.left_out) == ("Züri and the wall", date(2025, 10, 6), "")
    assert seen(document)[:6] == [*HEAD, "¶ Dear Lee", "¶ ACTION: mend it"]
    assert seen(document)[-1].startswith("¶ quoted ")


def test_a_piece_of_a_page_is_told_by_its_tags() -> None:
    piece = b"<h1>Board</h1>\n<h2>Actions</h2>\n<ol>\n<li><p>Lee: pay</p></li>\n</ol>\n"
    assert seen(read_document(piece, "a.md")) == ["#1 Board", "#2 Actions", "•0 1 Lee: pay"]
    front = b'<p align="center">Board</p>\n\n## Actions\n\n1. Lee: pay\n'
    assert seen(read_document(front, "a.md"))[1:] == ["#2 Actions", "•0 1 Lee: pay"]


def test_a_mail_in_html_whose_attachment_is_not_read() -> None:
    message = mail(
        "<html><head><style>p {}</style></head><body><p>Dear Lee,</p><h2>Actions</h2><ol><li>mend <b>it</b></li>"
        "<li>paint it<ul><li>red</li></ul></li></ol><table><tr><th>Action</th><th>Owner</th></tr><tr><td>Pay</td>"
        "<td>JB</td></tr></table><table><tr><td><p>Laid out.</p></td></tr></table>"
        "<blockquote>Before.</blockquote></body>"
    )
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="minutes.pdf")
    document = read_document(message.as_bytes(), "a.eml")
    assert seen(document)[4:] == [
        "¶ Dear Lee,",
        "#2 Actions",
        "•0 1 mend it",
        "•0 2 paint it",
        "•1 red",
        "| Pay | JB",
        "¶ Laid out.",
        "¶ quoted Before.",
    ]
    assert document.left_out == "What is attached to this mail I have not read: minutes.pdf. Send it by itself."


def test_a_mail_without_words() -> None:
    message = mail()
    message.set_content("\n")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="minutes.pdf")
    with pytest.raises(Unreadable, match=r"^This mail has no text of its own\. .*minutes\.pdf"):
        read_document(message.as_bytes(), "a.eml")


def test_a_memo_that_begins_like_a_mail_keeps_its_words() -> None:
    memo = "To: Lee Marsh\nFrom: Jo Bright\nSubject: the wall\n\nMend it."
    assert seen(read_document(memo.encode(), "memo.txt"))[0] == "¶ To: Lee Marsh"
