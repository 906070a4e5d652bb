"""Those present in lines of their own below the first, who stands beside the word: `1 Present Ann Lowe (Chair)`."""

from collections.abc import Iterator, Sequence

from bot.reading.document.blocks import Block, Kind
from bot.reading.letter.fields.naming import is_name, is_role, parts_of
from bot.reading.regex import Regex

_LONGEST, _MOST = 60, 40
_ASIDE = Regex(r"\s*[(\[][^()\[\]]*[)\]]")


def people_below(blocks: Sequence[Block], at: int) -> Iterator[str]:
    """The lines below `at` that hold nothing but names, up to the first that doesn't."""
    for block in blocks[at + 1 : at + 1 + _MOST]:
        if block.kind is not Kind.PARAGRAPH or not _names_people(block.text):
            return
        yield block.text


def _names_people(text: str) -> bool:
    parts = parts_of(_ASIDE.sub("", text)) if len(text) <= _LONGEST else []
    full = any(" " in part for part in parts)
    return full and all(is_name(part) and not is_role(part) for part in parts)
