"""Any file to a document: what it is, is told by what stands in it, never by its name alone."""

from bot.reading.document.blocks import Document
from bot.reading.document.text import read_text


def read_document(content: bytes, name: str) -> Document:
    """`name` is only said back. Raises Unreadable with a sentence."""
    return read_text(content.decode("utf-8", "replace"))
