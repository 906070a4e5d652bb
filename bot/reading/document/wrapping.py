"""Which lines are one paragraph, wrapped: told by how full a line is and how the next one begins."""

from collections.abc import Sequence
from itertools import pairwise

from bot.reading.document.lines import Line
from bot.reading.document.markers import marker
from bot.reading.regex import Regex

WIDEST = 130
"""Columns. A line longer than this was not wrapped by hand or by a mail program."""

_NARROWEST = 45
_ENDED = Regex(r"""[.!?:;]["'”’)\]*_~]{0,4}$""")
_HANGING = Regex(r"(?:,|[-–&/(]|\b(?:and|or|the|of|to|a|an|for|in|on|at|by|with|that|which|from|as|is|be))$")
_MAYBE = Regex(r"\*\*|__|[@#\[<]|https?://|\d{1,3}[.)]|\d+(?:\.\d+)+\s|[-–—+]\s")
_ANEW = Regex(
    r"[|☐☑☒•·●▪■]|\[[ xX]\]"
    r"|[A-Z][\w.'’()&/-]{0,24}(?: [\w.'’()&/-]{1,24}){0,3}\s?(?:\*\*)?:(?:\s|$)"
    r"|[A-Z]{2,}[ -]?\d+(?:\.\d+)*\b"
    r"|(?:ACTION|Action)s?\b"
)


def width_of(lines: Sequence[Line]) -> int:
    """Columns at which the document is wrapped, 0 where it isn't: told by the lines whose sentence plainly goes on."""
    pairs = [(above, below) for above, below in pairwise(lines) if above.width >= _NARROWEST and below.bare]
    on = sorted(above.width for above, below in pairs if is_unfinished(above, below))
    if not on or len(on) * 4 < len(pairs):
        return 0
    widest = on[(len(on) - 1) * 19 // 20]
    return widest if widest <= WIDEST else 0


def is_unfinished(above: Line, below: Line) -> bool:
    """A sentence stands open above, and goes on below."""
    return below.bare[0].islower() and not _ENDED.search(above.bare[-8:]) and marker(below.bare) is None


def starts_anew(below: Line, above: Line, width: int, inside: bool) -> bool:
    """Another speaker, a label, an item, a mark: never the middle of a sentence, unless the line above is full of one
    that stands open. `inside`: set in under an item, where only another item or speaker begins something.
    """
    if _ANEW.match(below.bare):
        return True
    item = marker(below.bare)
    if item and (item.is_first or item.style.endswith("bullet")):
        return True
    if inside or (item is None and not _MAYBE.match(below.bare)):
        return False
    is_open = above.bare[-1] not in ".!?:;"
    return not (is_open and width and width * 0.85 <= above.width <= WIDEST)


def is_joined(above: Line, below: Line, width: int) -> bool:
    """`below` follows at once. `width` is the document's."""
    if above.goes_on is not None:
        return above.goes_on
    if not above.bare or not below.bare or above.quoted != below.quoted:
        return False
    is_open = not _ENDED.search(above.bare[-8:])
    begins = below.bare[0]
    if not width or width < _NARROWEST:
        return is_open and begins.islower() and bool(_HANGING.search(above.bare[-12:]))
    if above.width > WIDEST:
        return False
    if is_open and begins.islower():
        return above.width >= width * 0.5
    first = len(below.bare.split(None, 1)[0])
    return above.width + 1 + first > (width * 0.95 if is_open else width) and above.width >= width * 0.6
