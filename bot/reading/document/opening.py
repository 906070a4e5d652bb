"""Any file to a document: what it is, is told by what stands in it, never by its name alone."""

import warnings
from collections.abc import Callable
from pkgutil import resolve_name

from bot.reading.document.archive import open_archive, refuse_doctype
from bot.reading.document.blocks import Document
from bot.reading.document.kinds import FileKind, kind_in, kind_of
from bot.reading.document.unreadable import BROKEN, Unreadable

MOST_BYTES = 20_000_000
_TOO_LARGE = f"This file is larger than {MOST_BYTES // 1_000_000} MB: send the part that matters."
_WORDLESS = "I find no words in this file: if it holds pictures of pages, send what they were made from."
_TOO_DEEP = "This file is too large or too deeply nested to be read."

_READERS = {
    FileKind.DOCX: "bot.reading.document.word.lines:read_docx",
    FileKind.XLSX: "bot.reading.document.xlsx:read_xlsx",
    FileKind.ODT: "bot.reading.document.odt.lines:read_odt",
    FileKind.PDF: "bot.reading.document.pdf.lines:read_pdf",
    FileKind.MAIL: "bot.reading.document.mail:read_mail",
    FileKind.HTML: "bot.reading.document.page:read_html",
    FileKind.CSV: "bot.reading.document.csv:read_csv",
    FileKind.TEXT: "bot.reading.document.text:read_bytes",
}
"""By name: a file needs one of them, and each library takes a tenth of a second to be imported."""


def read_document(content: bytes, name: str) -> Document:
    """`name` tells only a .csv from text. Raises Unreadable with a sentence, whatever is wrong with the file.

    In this process: a hostile file can take its time and memory here, so files of others are read apart.
    """
    if len(content) > MOST_BYTES:
        raise Unreadable(_TOO_LARGE)
    try:
        with warnings.catch_warnings(action="ignore"):
            document = _reader(content, name)(content)
    except Unreadable:
        raise
    except (MemoryError, RecursionError) as error:
        raise Unreadable(_TOO_DEEP) from error
    except Exception as error:
        raise Unreadable(BROKEN) from error
    if not document.blocks:
        raise Unreadable(_WORDLESS)
    return document


def _reader(content: bytes, name: str) -> Callable[[bytes], Document]:
    kind = kind_of(content, name)
    if kind is FileKind.ARCHIVE:
        archive = open_archive(content)
        kind = kind_in(archive)
        refuse_doctype(archive)
    reader: Callable[[bytes], Document] = resolve_name(_READERS[kind])
    return reader
