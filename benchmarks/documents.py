"""What it costs to read minutes of twenty pages: the file by its format's library, and the actions in it by us."""

import time
from collections.abc import Callable
from typing import TypeVar

from benchmarks.grounds import Ground
from benchmarks.table import Line
from bot.reading.document.opening import read_document
from bot.reading.letter.reading import read_letter
from tests.reading.document.files import docx_of
from tests.reading.document.letters import MINUTES
from tests.reading.document.pdfs import pdf_of

T = TypeVar("T")
PAGES, CHARACTERS_A_PAGE, ROUNDS = 20, 3_000, 3


def measure(_: Ground) -> list[Line]:
    """The same on any database; processor time, the best of a few rounds."""
    meetings = range(PAGES * CHARACTERS_A_PAGE // len(MINUTES))
    text = "\n".join(MINUTES.replace("the survey to", f"survey {number} to") for number in meetings)
    return [*_lines("docx", docx_of(text)), *_lines("pdf", pdf_of(text))]


def _lines(kind: str, content: bytes) -> list[Line]:
    document, opening = _timed(lambda: read_document(content, f"minutes.{kind}"))
    found, reading = _timed(lambda: read_letter(document))
    spent = f"{opening:.2f} s to open it, {reading:.2f} s to find {len(found.actions)} actions"
    size = sum(len(block.text) for block in document.blocks)
    return [
        Line(f"reading minutes of {PAGES} pages, {kind}", opening + reading, "s", f"{spent} in {size:,} letters", 2),
        Line(f"finding the actions in them, a page, {kind}", reading * 1e3 / PAGES, "ms", most=10),
    ]


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    spent = []
    for _ in range(ROUNDS):
        began = time.process_time()
        done = work()
        spent.append(time.process_time() - began)
    return done, min(spent)
