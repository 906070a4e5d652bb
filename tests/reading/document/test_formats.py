"""The same letter and minutes, as Word, OpenDocument and PDF files, become the same blocks as their text."""

from collections.abc import Callable

import pytest

from bot.reading.document.blocks import Kind
from bot.reading.document.carrying import packed, unpacked
from bot.reading.document.opening import read_document
from bot.reading.document.text import read_text
from tests.reading.document.files import docx_of, odt_of
from tests.reading.document.letters import LETTER, MINUTES
from tests.reading.document.pdfs import pdf_of
from tests.reading.document.seen import seen

FORMATS: dict[str, Callable[[str], bytes]] = {
    "txt": str.encode,
    "utf-16": lambda text: text.encode("utf-16"),
    "windows": lambda text: text.replace("\n", "\r\n").encode("cp1252"),
    "docx": docx_of,
    "odt": odt_of,
    "pdf": pdf_of,
}


@pytest.mark.parametrize("made", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("text", [LETTER, MINUTES], ids=["letter", "minutes"])
def test_every_format_of_one_text_is_read_alike(text: str, made: Callable[[str], bytes]) -> None:
    assert seen(read_document(made(text), "a")) == seen(read_text(text))


@pytest.mark.parametrize("made", FORMATS.values(), ids=FORMATS)
def test_each_block_is_quoted_from_its_lines(made: Callable[[str], bytes]) -> None:
    document = read_document(made(MINUTES), "a")
    item = next(block for block in document.blocks if block.kind is Kind.ITEM)
    quoted = " ".join(document.lines[item.line : item.line + item.lines])
    assert [word for word in item.text.split() if word not in quoted] == []


@pytest.mark.parametrize("made", [docx_of, odt_of])
def test_a_topic_below_a_topic_s_list_is_no_item_of_it(made: Callable[[str], bytes]) -> None:
    text = "Board of May\n1. Boats\n- the moorings are full\n2. Wall\n- the divers have written\n- the bank has not"
    assert seen(read_document(made(text), "a"))[2:4] == ["•0 the moorings are full", "#2 2 Wall"]


def test_a_name_tells_nothing_that_the_content_does_not() -> None:
    for made in FORMATS.values():
        for name in ("a.pdf", "a.docx", "../../etc/passwd", "", "a.txt\0", "a" * 5000):
            assert seen(read_document(made(LETTER), name)) == seen(read_text(LETTER))


def test_a_document_travels_between_processes() -> None:
    document = read_text(MINUTES)
    assert unpacked(packed(document)) == document
