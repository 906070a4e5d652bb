"""What minutes say in a sentence: `The Clerk undertook to …`, `Karen will …`. Read only where nothing is marked."""

from collections.abc import Iterator

from bot.reading.document.blocks import Document
from bot.reading.letter.context import Context
from bot.reading.letter.found import Found


def in_prose(document: Document, context: Context) -> Iterator[Found]:
    return iter(())
