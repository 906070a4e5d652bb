"""What somebody shared, read before the store is asked anything."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from zoneinfo import ZoneInfo

from bot.domain.source import SourceKind
from bot.reading.command import split_command
from bot.reading.letter.found import Reading
from bot.reading.letter.reading import read_letter
from handlers.apart.opening import open_document
from handlers.request import Asked, File, Request, Submission

_READER = ThreadPoolExecutor(1, "letters")
"""One letter at a time: several at once would take turns with those who are answered meanwhile."""


def shared_in(asked: Asked) -> File | None:
    """The file or the text of an import's form, or the words after `import`; None for everything else."""
    match asked:
        case Submission(verb="import", files=(file, *_)):
            return file
        case Submission(verb="import", texts=texts):
            return _pasted(texts.get("text", ""))
        case Request(words=words):
            word, rest = split_command(words)
            return _pasted(asked.plain(rest)) if word == "import" else None
    return None


async def read_shared(file: File, zone: ZoneInfo) -> tuple[Reading, str]:
    """What was found, and a sentence about what couldn't be read of it, if anything. Raises Refusal.

    In a process and then in the one thread apart, so that others are answered meanwhile.
    """
    document = await open_document(file.content, file.name)
    said_on = file.said_at.astimezone(zone).date() if file.said_at else None
    read = partial(read_letter, document, said_on=said_on)
    return await asyncio.get_running_loop().run_in_executor(_READER, read), document.left_out


def _pasted(text: str) -> File | None:
    return File(SourceKind.TEXT, text.encode()) if text.strip() else None
