"""What can't be read is refused in a sentence that says which it is."""

import pytest

from bot.reading.document.opening import read_document
from bot.reading.document.unreadable import Unreadable
from tests.reading.document.files import docx_of, odt_of, xlsx_of, zipped
from tests.reading.document.letters import LETTER
from tests.reading.document.pdfs import pdf, pdf_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(500)


LOCKED_PDF = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> /ID [<{0}> <{0}>]".format("ab" * 32)

REFUSED = {
    "empty": (b"", "empty"),
    "blank": (b" \n\n", "empty"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture"),
    "a photo": (b"\xff\xd8\xff\xe0" + bytes(50), "a picture"),
    "noise": (bytes(range(256)) * 10, "don't know this kind of file"),
    "rich text": (b"{\\rtf1 Dear Lee}", r"rich text \(\.rtf\)"),
    "old Word": (ole("WordDocument"), r"old kind \(\.doc\)"),
    "old Excel": (ole("Workbook"), r"old kind \(\.xls\)"),
    "Outlook": (ole("__substg1.0_"), r"Outlook message \(\.msg\)"),
    "locked Word": (ole("EncryptedPackage"), "protected by a password"),
    "other OLE": (ole("Nothing"), "don't know this kind of file"),
    "locked PDF": (pdf([[]], LOCKED_PDF), "protected by a password"),
    "scanned": (pdf([[], []]), "scanned"),
    "pictures in Word": (docx_of("\n\n"), "no words"),
    "slides": (zipped({"ppt/presentation.xml": "<p/>"}), "PowerPoint"),
    "binary Excel": (zipped({"xl/workbook.bin": "x"}), r"\.xlsb"),
    "an archive": (zipped({"minutes.txt": LETTER}), "is an archive"),
    "other OpenDocument": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}),
        "no text",
    ),
    "cut Word": (docx_of(LETTER)[:20_000], "broken"),
    "cut OpenDocument": (odt_of(LETTER)[:-100], "broken"),
    "cut Excel": (xlsx_of({"a": [["b"]]})[:3_000], "broken"),
    "cut PDF": (pdf_of(LETTER)[:-200], "broken"),
    "wrong Word": (zipped({"word/document.xml": "<not-word/>", "[Content_Types].xml": "<x/>"}), "broken"),
    "wrong OpenDocument": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a"}),
        "broken",
    ),
    "wrong PDF": (b"%PDF-1.7\nnothing\n%%EOF", "broken"),
    "large": (b"a" * 20_000_001, "larger than 20 MB"),
    "long": (b"a " * 150_000, "longer than 200,000 characters"),
}


@pytest.mark.parametrize(("content", "said"), REFUSED.values(), ids=REFUSED)
def test_each_is_told_apart(content: bytes, said: str) -> None:
    for name in ("minutes.docx", "minutes.txt"):
        with pytest.raises(Unreadable, match=said) as refused:
            read_document(content, name)
        assert str(refused.value).endswith(".")
        assert "minutes" not in str(refused.value).replace("letter or minutes", "").replace("minutes are", "")


def test_initials_are_no_picture() -> None:
    assert read_document(b"BM to send the plan.\n", "a").blocks


def test_a_flipped_bit_is_broken_or_read() -> None:
    """Damage anywhere gives a sentence or a document, never another fault."""
    for made in (docx_of(LETTER), odt_of(LETTER), xlsx_of({"a": [["Action", "Owner"], ["b", "c"]]}), pdf_of(LETTER)):
        for place in range(0, len(made), len(made) // 40):
            damaged = made[:place] + bytes([made[place] ^ 0x55]) + made[place + 1 :]
            try:
                assert read_document(damaged, "a").lines
            except Unreadable as refused:
                assert str(refused).endswith(".")
