"""The detectors, the surest first: of what two of them find in the same line, the first one's stands."""

from collections.abc import Callable, Iterable

from bot.reading.document.blocks import Document
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.beneath import in_lines_beneath
from bot.reading.letter.detectors.boxes import in_boxes
from bot.reading.letter.detectors.cells import in_cells
from bot.reading.letter.detectors.columns import in_columns
from bot.reading.letter.detectors.initialled import in_capitals, in_initialled_lines
from bot.reading.letter.detectors.marks import after_marks
from bot.reading.letter.detectors.prose import in_prose
from bot.reading.letter.detectors.resolved import in_resolutions
from bot.reading.letter.detectors.sections import in_sections
from bot.reading.letter.detectors.signed import in_signed_lines
from bot.reading.letter.detectors.slashes import in_slashes
from bot.reading.letter.detectors.tables import in_tables
from bot.reading.letter.formal import formal
from bot.reading.letter.found import Found

Detect = Callable[[Document, Context], Iterable[Found]]

MARKED: tuple[Detect, ...] = (
    in_tables,
    in_columns,
    in_lines_beneath,
    after_marks,
    in_cells,
    in_boxes,
    in_sections,
    in_slashes,
    in_signed_lines,
    in_initialled_lines,
    in_capitals,
    in_resolutions,
)
"""What the document itself marks as an action."""

TALKED: tuple[Detect, ...] = (formal, in_prose)
"""What is only said, and read only where nothing is marked."""

DETECTORS: tuple[Detect, ...] = (*MARKED, *TALKED)
