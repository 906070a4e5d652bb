"""How deep a list item stands: told by its indentation, and by the style of its number where that is the same."""

from dataclasses import dataclass

from bot.reading.document.markers import Marker

_ROMAN = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"}


@dataclass(slots=True)
class _Open:
    indent: int
    style: str
    last: str | None


class Outline:
    """The lists that are open at this line, outermost first."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def depth(self, item: Marker, indent: int) -> int:
        """From 0. Remembers the item as its list's last."""
        style = self._style(item)
        while self._open and indent < self._open[-1].indent - 1:
            self._open.pop()
        known = self._known(style, indent)
        if (
            known is None
            and self._open
            and _is_above(style, self._open[-1].style)
            and indent <= self._open[-1].indent + 1
        ):
            self._open.pop()
        if known is None:
            self._open.append(_Open(indent, style, item.number))
        else:
            del self._open[known + 1 :]
            self._open[known].last = item.number
        return min(len(self._open) - 1 + item.level, 9)

    def close(self, indent: int) -> None:
        """A paragraph at this indentation ends every list that isn't left of it."""
        while self._open and indent <= self._open[-1].indent:
            self._open.pop()

    def follows(self, item: Marker) -> bool:
        """Whether it goes on with a list that is open."""
        return any(following(one.last) == item.number for one in self._open[-3:] if one.last and item.number)

    def _known(self, style: str, indent: int) -> int | None:
        for place in range(len(self._open) - 1, -1, -1):
            if abs(self._open[place].indent - indent) > 1:
                return None
            if self._open[place].style == style:
                return place
        return None

    def _style(self, item: Marker) -> str:
        """Roman numbers are another list than letters, but `i` after `h` is a letter."""
        number = item.number
        if number not in _ROMAN:
            return "bullet" if item.style == "box" else item.style
        is_letter = len(number) == 1 and any(
            following(one.last) == number for one in self._open[-9:] if "let" in one.style
        )
        return item.style if is_letter else item.style.replace("letters", "roman")


def _is_above(style: str, other: str) -> bool:
    """`4.` after `3.1` is not one of its parts."""
    return "digits" in style and "digits" in other and style[-1] < other[-1]


def following(number: str | None) -> str | None:
    """The number after this one, None where that can't be told."""
    if not number:
        return None
    head, _, tail = number.rpartition(".")
    if tail.isdigit():
        return f"{head}.{int(tail) + 1}" if head else f"{int(tail) + 1}"
    return chr(ord(number) + 1) if len(number) == 1 else None
