"""A paragraph in its sentences: a full stop ends none after an abbreviation, an initial or "No."."""

import re
from collections.abc import Iterator

from bot.reading.letter.stops import SHORT, is_initial
from bot.reading.regex import Regex
from bot.reading.words import word_set

_STOP = Regex(r"(?<![.!?…])[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[•]*[A-Z0-9])")
_ABBREVIATED = SHORT | word_set(
    "no nos etc para paras s ss sec art arts p pp v ext fig ref refs co ltd inc plc ibid tel vol ed reg regs sch jr sr"
    " gen fed civ crim evid proc app"
)
_NUMBERED = word_set("no nos para paras s ss sec art arts p pp fig ref refs vol ext tel reg regs sch approx v")
_HOURS = ("a.m", "p.m")
"""`5 p.m. (ET)`."""
_LAST = 24


def sentences(text: str) -> Iterator[str]:
    """Every character of a sentence as written; the space between two belongs to neither."""
    start = 0
    for stop in _STOP.finditer(text):
        if _ends(text[max(start, stop.start() - _LAST) : stop.start()], text[stop.end()]):
            yield text[start : stop.end()].strip()
            start = stop.end()
    if rest := text[start:].strip():
        yield rest


def _ends(before: str, after: str) -> bool:
    """Whether a stop ends a sentence, given the characters before it and the one that follows."""
    *_, last = before.split() or [""]
    last = last.lstrip("(['\"“‘")
    if last.casefold() in _HOURS and after in "([":
        return False
    if last.casefold() in _NUMBERED:
        return not after.isdigit() and last.casefold() not in _ABBREVIATED
    return last.casefold() not in _ABBREVIATED and not is_initial(last) and not _is_number(before)


def _is_number(before: str) -> bool:
    """A number at the front of the paragraph is its own: `7. Within one month …`."""
    return re.fullmatch(r"\s*[\[(]?(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[a-z]|[ivx]{1,5})", before) is not None
