"""A superscript that came loose when the text was taken out: `29 th May` is `29th May`."""

import re
from dataclasses import replace

from bot.reading.document.blocks import Document
from bot.reading.regex import Regex
from bot.reading.words import MONTHS

_LOOSE = Regex(
    rf"\b([0-9]{{1,2}}) (st|nd|rd|th)(?= (?:of )?(?:{'|'.join(name[:3] for name in MONTHS)}))", re.IGNORECASE
)


def with_ordinals(document: Document) -> Document:
    """The same lines; in the blocks the number and its ending are one word."""
    if not any(_LOOSE.search(block.text) for block in document.blocks):
        return document
    blocks = (replace(block, text=_LOOSE.sub(r"\1\2", block.text)) for block in document.blocks)
    return replace(document, blocks=tuple(blocks))
