"""Initials that stood in a column at the right, and whose blanks a program lost that printed the text."""

from collections.abc import Sequence
from itertools import pairwise

from bot.reading.document.aligned import PARTED
from bot.reading.regex import Regex

_SIGNS = r"[A-Z][A-Za-z]?(?:['’]?[A-Z]){1,3}"
_DEFINED = Regex(rf"\(({_SIGNS})\)")
_TAIL = Regex(rf"(?:^|\s)({_SIGNS}(?:\s?[/,&+]\s?{_SIGNS}){{0,5}})$")
_HEAD = Regex(r"(?:^|\s)(?:ACTIONS?(?: BY)?|Actions? by|BY WHOM)\s?:?$")
_EACH = Regex(_SIGNS)
_OPEN = Regex(r"(?:[,(&/:]|\b(?:and|or|to|by|with|from|for|of|the|is|are|was|were|ask|asked|tell|told|than|as|that))$")
_SHORTEST = 25
_FEWEST = 2
_FAR = 60
_LONGEST = 60


class Beside:
    """Finds nothing unless the text says that there is such a column, and whose the initials are."""

    def __init__(self, rows: Sequence[str]) -> None:
        known = {found[1] for row in rows for found in _DEFINED.finditer(row)}
        is_told = len(known) >= _FEWEST and any(_HEAD.search(row.rstrip()[-_LONGEST:]) for row in rows)
        self._known = known if is_told else set()
        self._is_flat = bool(self._known) and not any(PARTED.search(row) for row in rows)

    def ends(self, text: str) -> bool:
        """A line, with somebody's initials and no blanks before them, as in a text without columns."""
        bare = text.strip()
        who = self._who(bare) if self._is_flat else ""
        return bool(who) and self._is_beside(bare, who)

    def is_alone(self, text: str) -> bool:
        bare = text.strip()
        return bool(bare) and self._who(bare) == bare

    def apart(self, lines: Sequence[str]) -> list[str]:
        """With three blanks before each."""
        if not self._known:
            return list(lines)
        done: list[str] = []
        for line, below in pairwise([*lines, ""]):
            bare = line.strip()
            who = self._who(bare)
            if self.is_alone(line) and done and done[-1].strip():
                done[-1] = f"{done[-1].rstrip()}   {who}"
            elif who and (bare[: -len(who)][-3:].count(" ") == 2 or (self.ends(line) and not below[:1].islower())):
                done.append(f"{line.rstrip().removesuffix(who).rstrip()}   {who}")
            else:
                done.append(bare.rjust(_FAR) if _HEAD.match(bare) else line)
        return done

    def _who(self, bare: str) -> str:
        found = _TAIL.search(bare[-_LONGEST:])
        return found[1] if found and {sign[0] for sign in _EACH.finditer(found[1])} <= self._known else ""

    def _is_beside(self, bare: str, who: str) -> bool:
        words = bare.removesuffix(who).rstrip()
        return len(words) >= _SHORTEST and not _OPEN.search(words[-12:])
