"""What a file is, told by what stands in it."""

import re
from enum import Enum, auto
from zipfile import ZipFile

from bot.reading.document.decoding import decoded, is_text
from bot.reading.document.mail import is_mail
from bot.reading.document.unreadable import LOCKED, Unreadable
from bot.reading.regex import Regex

_ARCHIVE = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"RIFF")
_READABLE = "I can read Word (.docx), PDF, OpenDocument (.odt), Excel (.xlsx), CSV, mail (.eml), text and Markdown."
_UNKNOWN = f"I don't know this kind of file. {_READABLE}"
_PICTURE = "This is a picture, and I can't read words in pictures. Send the document itself, or paste its text."
_OTHERS = (
    ("ppt/presentation.xml", f"This is a PowerPoint presentation. {_READABLE}"),
    ("xl/workbook.bin", "This is a binary Excel workbook (.xlsb): save it as .xlsx and send that."),
)
_OLD = (
    ("EncryptedPackage", LOCKED),
    ("WordDocument", "This is a Word document of the old kind (.doc): save it as .docx and send that."),
    ("Workbook", "This is an Excel workbook of the old kind (.xls): save it as .xlsx and send that."),
    ("PowerPoint Document", f"This is a PowerPoint presentation. {_READABLE}"),
    ("__substg1.0_", "This is an Outlook message (.msg): save it as .eml, or paste its text."),
)
_ELEMENT = Regex(r"<(?:h[1-6]|p|div|body|article|section|main|header)[\s>]", re.IGNORECASE)


class FileKind(Enum):
    ARCHIVE = auto()
    """Which of the three that are archives, is seen when it is opened."""
    DOCX = auto()
    XLSX = auto()
    ODT = auto()
    PDF = auto()
    HTML = auto()
    MAIL = auto()
    CSV = auto()
    TEXT = auto()


def kind_of(content: bytes, name: str) -> FileKind:
    """The name tells no more than CSV from text. Raises Unreadable."""
    if not content.strip():
        raise Unreadable("This file is empty.")
    if content.startswith(_ARCHIVE):
        return FileKind.ARCHIVE
    if b"%PDF-" in content[:1024]:
        return FileKind.PDF
    _refuse(content)
    text = decoded(content[:65_536])
    begins = text.lstrip().lower()[:200]
    if begins.startswith(("<!doctype html", "<html")) or _is_of_tags(text):
        return FileKind.HTML
    if is_mail(text):
        return FileKind.MAIL
    return FileKind.CSV if name.lower().endswith((".csv", ".tsv")) else FileKind.TEXT


def _is_of_tags(text: str) -> bool:
    """A piece of a page: it begins with an element, and so do nearly all of its lines."""
    lines = [line for line in map(str.lstrip, text.splitlines()) if line]
    tagged = sum(line[0] == "<" for line in lines)
    return bool(lines) and _ELEMENT.match(lines[0]) is not None and tagged * 10 > len(lines) * 9


def kind_in(archive: ZipFile) -> FileKind:
    """Raises Unreadable."""
    names = set(archive.namelist())
    if "word/document.xml" in names:
        return FileKind.DOCX
    if "xl/workbook.xml" in names:
        return FileKind.XLSX
    if "mimetype" in names and "content.xml" in names:
        if archive.read("mimetype")[:200].strip().startswith(b"application/vnd.oasis.opendocument.text"):
            return FileKind.ODT
        raise Unreadable(f"This is an OpenDocument file, but no text (.odt). {_READABLE}")
    for part, sentence in _OTHERS:
        if part in names:
            raise Unreadable(sentence)
    raise Unreadable("This is an archive: send the files in it one by one.")


def _refuse(content: bytes) -> None:
    if content.startswith(_OLE):
        raise Unreadable(next((said for mark, said in _OLD if mark.encode("utf-16-le") in content), _UNKNOWN))
    if content.startswith(b"{\\rtf"):
        raise Unreadable("This is rich text (.rtf): save it as .docx and send that.")
    if not is_text(content):
        raise Unreadable(_PICTURE if content.startswith(_PICTURES) else _UNKNOWN)
