"""Which lines are one paragraph, wrapped: told by how full a line is and how the next one begins."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from bot.reading.document.lines import Line
from bot.reading.document.markers import marker
from bot.reading.regex import Regex

WIDEST = 130
"""Columns. A line longer than this was not wrapped by hand or by a mail program."""

_NARROWEST = 45
_ENDED = Regex(r"""[.!?:;]["'”’)\]*_~]{0,4}$""")
_HANGING = Regex(
    r"(?:,|[-–&/(]|\b(?:and|or|the|of|to|a|an|for|in|on|at|by|with|that|which|from|as|is|be|are|was|were|has|have|had"
    r"|will|would|shall|should|must|can|could|may|might|not|our|their|his|her|its|your|this|these))$"
)
_DASHES = {"– ", "— ", "- "}
_SOFT_HYPHEN = "\u00ad"
_CUT = Regex(rf"[^\W_]([-‐{_SOFT_HYPHEN}])$")
_MAYBE = Regex(r"\*\*|__|[@#\[<]|https?://|\d{1,3}[.)]|\d+(?:\.\d+)+\s|[-–—+]\s")
_ANEW = Regex(
    r"[|☐☑☒•·●▪■]|\[[ xX]\]"
    r"|[A-Z][\w.'’()&/-]{0,24}(?: [\w.'’()&/-]{1,24}){0,3}\s?(?:\*\*)?:(?:\s|$)"
    r"|[A-Z]{2,}[ -]?\d+(?:\.\d+)*\b"
    r"|[*_]{0,3}(?:(?:ACTION|Action)s?\b|(?:action|todo)s?\s?:)"
)


def width_of(lines: Sequence[Line]) -> int:
    """Columns at which the document is wrapped, 0 where it isn't: told by the lines whose sentence plainly goes on."""
    pairs = [(above, below) for above, below in pairwise(lines) if above.width >= _NARROWEST and below.bare]
    on = sorted(above.width for above, below in pairs if is_unfinished(above, below))
    if not on or len(on) * 4 < len(pairs):
        return 0
    widest = on[(len(on) - 1) * 19 // 20]
    return widest if widest <= WIDEST else 0


def is_open(words: str) -> bool:
    """Not ended by a stop of any kind."""
    return not _ENDED.search(words[-8:])


def is_unfinished(above: Line, below: Line) -> bool:
    """A sentence stands open above, and goes on below."""
    return below.bare[0].islower() and is_open(above.bare) and marker(below.bare) is None


def starts_anew(below: Line, above: Line, width: int, inside: bool, dashed: bool) -> bool:
    """Another speaker, a label, an item, a mark, unless the line above is full of a sentence that stands open.

    `inside`: set in under an item, where only another item or speaker begins something. `dashed`: the document has
    lists whose items begin with a dash.
    """
    if is_labelled(below.bare):
        return True
    item = marker(below.bare)
    is_full = above.goes_on or bool(width and width * 0.85 <= above.width <= WIDEST)
    if is_full and not dashed and is_dash(above.bare, below.bare):
        return False
    if item and (item.is_first or item.style.endswith("bullet")):
        return True
    if inside or (item is None and not _MAYBE.match(below.bare)):
        return False
    return not (is_open(above.bare) and is_full)


def is_labelled(bare: str) -> bool:
    """Begins with a speaker, a label, a box or a mark."""
    return bool(_ANEW.match(bare))


def is_hanging(words: str) -> bool:
    """Ends in a word or sign that nothing ends with."""
    return bool(_HANGING.search(words[-12:]))


def is_dash(above: str, below: str) -> bool:
    """Of a sentence that goes on, not of a list, unless lists here are dashed."""
    return below[:2] in _DASHES and bool(above) and is_open(above)


def are_dashed(lines: Sequence[str]) -> bool:
    """Whether a line begins with a dash where no sentence goes on."""
    return any(below[:2] in _DASHES and not is_dash(above, below) for above, below in pairwise(["", *lines]))


def is_joined(above: Line, below: Line, width: int) -> bool:
    """`below` follows at once. `width` is the document's."""
    if above.goes_on is not None:
        return above.goes_on
    if not above.bare or not below.bare or above.quoted != below.quoted:
        return False
    stands_open = is_open(above.bare)
    begins = below.bare[0]
    if not width or width < _NARROWEST:
        return stands_open and begins.islower() and is_hanging(above.bare)
    if above.width > WIDEST:
        return False
    if stands_open and begins.islower():
        return above.width >= width * 0.5 or is_hanging(above.bare)
    if len(above.bare) < width * 0.5:
        return False
    first = len(below.bare.split(None, 1)[0])
    return above.width + 1 + first > (width * 0.95 if stands_open else width) and above.width >= width * 0.6


def rejoined(parts: Sequence[str], knows: Callable[[str], bool]) -> str:
    """In one line. A word that is cut at a line's end loses its hyphen where the document `knows` it without."""
    words = parts[0].strip()
    done: list[str] = []
    for part in map(str.strip, parts[1:]):
        bold = "**" if words.endswith("-**") and part.startswith("**") else ""
        cut = _CUT.search(words.removesuffix(bold)[-60:])
        rest = part.removeprefix(bold)
        if cut and (rest[:1].islower() or rest[:1].isdecimal()):
            words = words.removesuffix(bold)
            begun = words.rpartition(" ")[2].lstrip("*")
            is_whole = cut[1] == _SOFT_HYPHEN or knows(begun[:-1] + rest.partition(" ")[0].rstrip(".,;:"))
            done.append(words[:-1] if is_whole else words)
            words = rest
        else:
            done.append(f"{words} ")
            words = part
    return "".join([*done, words])
