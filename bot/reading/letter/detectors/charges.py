"""Several actions in one breath: `Ann to book the room. Ben and Carys to ask the caterer.`"""

from bot.reading.letter.fields.naming import NOBODY
from bot.reading.letter.fields.owners import subject
from bot.reading.regex import Regex

_SENTENCE = Regex(r"(?<=[.;])\s+(?=[A-Z])")
_CHARGE = Regex(r"[^.]{1,60}?\s(?:to|will)\s")


def charges(words: str) -> list[str]:
    """Where each sentence says who is to do what, each is an action."""
    gaps = list(_SENTENCE.finditer(words))
    starts, ends = [0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(words)]
    parts = [words[start:end] for start, end in zip(starts, ends, strict=True)]
    return parts if all(_CHARGE.match(part) and subject(part, NOBODY) for part in parts) else [words]
