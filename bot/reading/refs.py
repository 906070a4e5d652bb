"""How people name an action: `AEM-7` anywhere; `7` or `#7` in the log's own place."""

import re
from dataclasses import dataclass

from bot.reading.words import first_word

_REF = re.compile(r"#?(?:(?P<code>[A-Za-z]{1,12}[0-9]{0,6})[-–‑])?#?0*(?P<number>[1-9][0-9]{0,8})")


@dataclass(frozen=True, slots=True)
class Ref:
    """`code` is in capitals, or None for the log of the place where it was said."""

    code: str | None
    number: int

    def __str__(self) -> str:
        return f"{self.code}-{self.number}" if self.code else f"#{self.number}"


def read_ref(word: str) -> Ref | None:
    """The ref that one word is, punctuation after it aside; None where it is none."""
    found = _REF.fullmatch(word.strip().rstrip(",;:."))
    return Ref(found["code"] and found["code"].upper(), int(found["number"])) if found else None


def read_ref_and_rest(rest: str) -> tuple[Ref, str] | None:
    """The ref that `rest` begins with and what follows, as written; None where it begins with none."""
    first, after = first_word(rest)
    ref = read_ref(first)
    return (ref, after) if ref else None


def is_refs(words: str) -> bool:
    """Whether they name actions and say nothing else: `8`, `8, 9 and AEM-10`."""
    named = [word for word in words.split() if word.casefold() not in ("and", "&")]
    return bool(named) and all(map(read_ref, named))
