"""Any file to a document: what it is, is told by what stands in it, never by its name alone."""

import warnings
from collections.abc import Callable

from bot.reading.document.archive import open_archive, refuse_doctype
from bot.reading.document.blocks import Document
from bot.reading.document.decoding import decoded
from bot.reading.document.html import lines_of_html
from bot.reading.document.kinds import FileKind, kind_in, kind_of
from bot.reading.document.mail import read_mail
from bot.reading.document.odt.lines import lines_of_odt
from bot.reading.document.pdf.lines import lines_of_pdf
from bot.reading.document.sheets import lines_of_csv, lines_of_xlsx
from bot.reading.document.text import arrange, read_text
from bot.reading.document.unreadable import BROKEN, Unreadable
from bot.reading.document.word.lines import lines_of_docx


def read_document(content: bytes, name: str) -> Document:
    """`name` tells only a .csv from text. Raises Unreadable with a sentence, whatever is wrong with the file.

    In this process: a hostile file can take its time and memory here, so files of others are read apart.
    """
    kind = kind_of(content, name)
    try:
        with warnings.catch_warnings(action="ignore"):
            return _READERS[kind](content)
    except Unreadable:
        raise
    except (MemoryError, RecursionError) as error:
        raise Unreadable("This file is too large or too deeply nested to be read.") from error
    except Exception as error:
        raise Unreadable(BROKEN) from error


def _archive(content: bytes) -> Document:
    archive = open_archive(content)
    kind = kind_in(archive)
    refuse_doctype(archive)
    if kind is FileKind.ODT:
        return arrange(lines_of_odt(archive))
    return arrange(lines_of_docx(content) if kind is FileKind.DOCX else lines_of_xlsx(content))


def _pdf(content: bytes) -> Document:
    lines, left_out = lines_of_pdf(content)
    return arrange(lines, left_out=left_out)


def _mail(content: bytes) -> Document:
    mail = read_mail(content)
    return arrange(mail.lines, mail.title, mail.dated, mail.left_out)


_READERS: dict[FileKind, Callable[[bytes], Document]] = {
    FileKind.DOCX: _archive,
    FileKind.PDF: _pdf,
    FileKind.MAIL: _mail,
    FileKind.HTML: lambda content: arrange(lines_of_html(decoded(content))),
    FileKind.CSV: lambda content: arrange(lines_of_csv(decoded(content))),
    FileKind.TEXT: lambda content: read_text(decoded(content)),
}
