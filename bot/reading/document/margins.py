"""What stands at the right of a text without being a table: the initials of who is to act."""

import re

from bot.reading.document.lines import Line
from bot.reading.regex import Regex

_WHO = (
    r"(?:[A-Z][A-Za-z'’]{0,3}(?:\s?[/,&+]\s?[A-Z][A-Za-z'’]{0,3}){0,5}|ALL"
    r"|[A-Z][a-z’']{1,15}(?: (?:and |& )?[A-Z][\w’'-]{0,15}){0,3})"
)
_BESIDE = Regex(rf"(?P<left>\S.*?)(?:\s{{3,}}|\s*\t\s*)(?P<right>{_WHO})$")
_HEAD = Regex(r"(?:actions?(?: by)?|by whom|owner|lead|initials|who)\s?:?$", re.IGNORECASE)
_SHORTEST = 25
_FAR = 30


def heads_margin(line: Line) -> bool:
    """`Action`, far to the right and alone."""
    return line.indent >= _FAR and bool(_HEAD.match(line.bare))


def split_margin(text: str) -> tuple[str, str]:
    """The text, and what stands beside it or nothing."""
    tail = text[-90:]
    if "   " not in tail and "\t" not in tail:
        return text, ""
    found = _BESIDE.match(tail.lstrip())
    if not found or len(text.strip()) - len(found["right"]) < _SHORTEST:
        return text, ""
    return text[: len(text) - (len(tail) - tail.rindex(found["right"]))].rstrip(), found["right"]


class Margin:
    """What a paragraph's lines have beside them."""

    def __init__(self) -> None:
        self._found: list[str] = []

    def take(self, text: str) -> str:
        """Gives the line's own words."""
        left, right = split_margin(text.rstrip())
        if right:
            self._found.append(right)
        return left

    @property
    def text(self) -> str:
        return "; ".join(dict.fromkeys(self._found))
