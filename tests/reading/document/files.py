"""Word, OpenDocument and Excel files, made of text."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document as new_docx
from docx.document import Document as Docx
from openpyxl import Workbook

OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = {
    "office": f"{OFFICE}:office:1.0",
    "text": f"{OFFICE}:text:1.0",
    "table": f"{OFFICE}:table:1.0",
    "style": f"{OFFICE}:style:1.0",
    "fo": f"{OFFICE}:xsl-fo-compatible:1.0",
}


def saved(document: Docx) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def docx_of(text: str) -> bytes:
    """Each line a paragraph."""
    document = new_docx()
    for line in text.split("\n"):
        document.add_paragraph(line)
    return saved(document)


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def odt(body: str, styles: str = "", prologue: str = "") -> bytes:
    """`body` and the automatic `styles` in OpenDocument's XML."""
    names = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMES.items())
    content = (
        f"<?xml version='1.0' encoding='UTF-8'?>{prologue}<office:document-content {names}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def odt_of(text: str) -> bytes:
    """Each line a paragraph; runs of spaces as OpenDocument writes them."""
    lines = (escape(line).replace("  ", ' <text:s text:c="1"/>') for line in text.split("\n"))
    return odt("".join(f"<text:p>{line}</text:p>" for line in lines))


def xlsx_of(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    out = BytesIO()
    book.save(out)
    return out.getvalue()
