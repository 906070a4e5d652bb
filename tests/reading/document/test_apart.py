"""Hostile files are opened apart: each gives a sentence, and the bot answers others meanwhile."""

import asyncio
import os
import re
import sys
import zlib
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from bot.reading.document.blocks import Document
from bot.reading.document.unreadable import Unreadable
from handlers.apart.opening import open_document
from tests.reading.document.files import docx_of, odt, odt_of, xlsx_of, zipped
from tests.reading.document.letters import LETTER, MINUTES
from tests.reading.document.pdfs import pdf, pdf_of
from tests.reading.document.seen import read, seen

WITHIN = 15
"""Seconds."""

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")


def opened(content: bytes, name: str = "minutes.docx") -> Document:
    return asyncio.run(open_document(content, name))


def refused(content: bytes) -> str:
    before = monotonic()
    with pytest.raises(Unreadable) as refusal:
        opened(content)
    assert monotonic() - before < WITHIN
    return str(refusal.value)


@pytest.mark.parametrize(
    "content", [docx_of(MINUTES), odt_of(MINUTES), pdf_of(MINUTES), MINUTES.encode()], ids=["docx", "odt", "pdf", "txt"]
)
def test_what_is_opened_apart_is_the_same(content: bytes) -> None:
    assert seen(opened(content)) == read(MINUTES)


def docx_with(document: bytes) -> bytes:
    """A Word file whose text part is these bytes."""
    parts = {"word/document.xml": document, "[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS}
    return zipped(parts)


OPEN_XML = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{OPEN_XML}"/></Types>'
)
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{RELATED}" Target="word/document.xml"/></Relationships>'
)
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ENTITIES = (
    '<!DOCTYPE a [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def in_word(words: str, prologue: str = "") -> bytes:
    body = f"<w:document {WORD}><w:body>{words}</w:body></w:document>"
    return f"<?xml version='1.0'?>{prologue}{body}".encode()


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def test_the_smallest_word_file_is_read() -> None:
    assert seen(opened(docx_with(in_word(paragraph("Mend it."))))) == ["¶ Mend it."]


DOCTYPES = {
    "entity bomb": docx_with(in_word(paragraph("&j;"), ENTITIES)),
    "entity bomb in UTF-16": docx_with(in_word(paragraph("&j;"), ENTITIES).decode().encode("utf-16")),
    "external entity": docx_with(in_word(paragraph("&a;"), OUTSIDE)),
    "external entity in OpenDocument": odt("<text:p>&a;</text:p>", prologue=OUTSIDE),
    "entity bomb behind a long comment": docx_with(in_word(paragraph("&j;"), f"<!--{'x' * 200_000}-->{ENTITIES}")),
    "entity bomb in another part": zipped(
        {"xl/workbook.xml": "<workbook/>", "xl/styles.xml": f"{ENTITIES}<styleSheet>&j;</styleSheet>"}
    ),
}


@pytest.mark.parametrize("content", DOCTYPES.values(), ids=DOCTYPES)
def test_entities_are_refused_before_they_are_read(content: bytes) -> None:
    assert "defines entities of its own (DOCTYPE)" in refused(content)


def flate(operators: bytes) -> bytes:
    """A PDF whose one page is drawn by these operators, packed."""
    packed = zlib.compress(operators, 9)
    whole = pdf([["PLACE"]])
    head, _, rest = whole.partition(b"<< /Length 5 >>\nstream\nPLACE")
    stream = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode() + packed
    return head + stream + rest


OPERATORS = b"q 1 0 0 1 0 0 cm BT /F1 9 Tf (a) Tj ET Q\n"
SWELLING = {
    "zip bomb": (docx_with(in_word("<w:p/>" * 10_000_000)), "unpacks to far more"),
    "many entries": (
        zipped({"word/document.xml": "<a/>", **{f"x{number}": "" for number in range(2_001)}}),
        "unpacks to far more",
    ),
    "as many paragraphs as fit": (docx_with(in_word("<w:p/>" * 8_000_000)), "broken|too large"),
    "deep": (docx_with(in_word("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000)), "broken|too deeply"),
    "a cell repeated": (
        odt(
            "<table:table><table:table-row>"
            + '<table:table-cell table:number-columns-repeated="9999999"><text:p>x</text:p></table:table-cell>' * 5_000
            + "</table:table-row></table:table>"
        ),
        "longer than 600,000 characters",
    ),
    "10,000 rows": (xlsx_of({"log": [["Action", "Owner"], *([["Mend it", "JB"]] * 10_000)]}), "more than 5,000 rows"),
    "a million words": (docx_with(in_word(paragraph("word " * 1_000_000))), "longer than 600,000 characters"),
    "301 pages": (pdf([[]] * 301), "more than 300 pages"),
    "200,000 operators": (flate(OPERATORS * 25_000), "scanned|takes longer"),
    "1,300,000 operators": (flate(OPERATORS * 160_000), "scanned|takes longer"),
}


def test_a_hostile_pdf_is_as_small_as_it_looks() -> None:
    assert len(SWELLING["1,300,000 operators"][0]) < 21_000


@linux
@pytest.mark.parametrize(("content", "said"), SWELLING.values(), ids=SWELLING)
def test_what_swells_gives_a_sentence_and_leaves_nothing_behind(content: bytes, said: str) -> None:
    before = resident()
    assert re.search(said, refused(content))
    assert resident() - before < 30_000_000
    assert children() == []


def resident() -> int:
    """Bytes of memory that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def children() -> list[int]:
    found: list[int] = []
    for task in Path("/proc/self/task").iterdir():
        with suppress(FileNotFoundError, ProcessLookupError):  # a thread that has ended meanwhile
            found += map(int, (task / "children").read_text().split())
    return found


def meanwhile(work: Coroutine[Any, Any, object]) -> float:
    """The longest time that others waited for while this was done, in seconds."""

    async def both() -> float:
        task = asyncio.ensure_future(work)
        longest, last = 0.0, monotonic()
        while not task.done():
            await asyncio.sleep(0.01)
            now = monotonic()
            longest, last = max(longest, now - last), now
        await asyncio.gather(task, return_exceptions=True)
        return longest

    return asyncio.run(both())


SLOW = SWELLING["1,300,000 operators"][0]


def test_others_are_answered_meanwhile() -> None:
    async def several() -> list[object]:
        files = [pdf_of(MINUTES * 30), docx_of(LETTER), SWELLING["10,000 rows"][0], docx_of(LETTER)]
        return await asyncio.gather(*(open_document(file, "a") for file in files), return_exceptions=True)

    assert meanwhile(several()) < 1


@linux
def test_who_stops_waiting_leaves_no_process_behind() -> None:
    async def begun() -> tuple[list[int], dict[str, str]]:
        task = asyncio.ensure_future(open_document(SLOW, "a"))
        while not children():
            await asyncio.sleep(0.01)
        (pid,) = children()
        await asyncio.sleep(0.2)
        said = Path(f"/proc/{pid}/environ").read_text().split("\0")
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return children(), dict(part.split("=", 1) for part in said if part)

    os.environ["SLACK_BOT_TOKEN"] = "xoxb-not-for-files"
    try:
        left, environment = asyncio.run(begun())
    finally:
        del os.environ["SLACK_BOT_TOKEN"]
    assert left == []
    assert "SLACK_BOT_TOKEN" not in environment
