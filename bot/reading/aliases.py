"""Short names for people, where a person can be named: `"KW"`, and in front `KW to …` or `KW: …`.

What is one becomes a mention, so that the grammar need know no other; whoever knows the names says which they are.
"""

import re
from collections.abc import Collection
from itertools import islice

from bot.domain.person import folded
from bot.reading.regex import Regex

_SHORT = Regex(
    r"(?<!\S)[\"“](?P<quoted>[^\"“”,\n\ue000\ue001]{1,40})[\"”]"
    r"|^(?P<front>[^\s\"“”:,;\ue000\ue001]{1,40})(?=\s*:\s|\s+to\s)"
)
_OTHERWISE = Regex(r"\b(?:org|topic|meeting):?\s*$", re.IGNORECASE)
"""What is quoted after these is the name of something else."""
_MOST = 20
"""How many short names one sentence may have."""


def may_be_aliases(words: str) -> tuple[str, ...]:
    """What stands where a short name could."""
    return tuple(_name(found) for found in _found(words))


def with_mentions(words: str, known: Collection[str], first: int) -> tuple[str, tuple[str, ...]]:
    """The words with each of the `known` (folded) as a mention, counted from `first`; and what each was written as."""
    written: list[str] = []
    for found in reversed([found for found in _found(words) if folded(_name(found)) in known]):
        words = f"{words[: found.start()]}\ue000{first + len(written)}\ue001{words[found.end() :]}"
        written.append(found[0])
    return words, tuple(written)


def _found(words: str) -> list[re.Match[str]]:
    found = (one for one in _SHORT.finditer(words) if not _OTHERWISE.search(words[: one.start()][-20:]))
    return list(islice(found, _MOST))


def _name(found: re.Match[str]) -> str:
    return str(found["quoted"] or found["front"])
