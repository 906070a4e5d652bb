"""What may follow an action's text beside owners, date and repeat: report to, topic, meeting, org, private."""

import re
from typing import Any, NamedTuple

from bot.reading.grammar import Here
from bot.reading.people import CONTACT, MENTION, Named, contact_named, last_word, people_in_front
from bot.reading.regex import Regex
from bot.reading.spans import date_at_end
from bot.reading.words import word_set

_WINDOW = 400
"""Characters at the end in which a clause is looked for."""

_START, _END = r"(?:^|(?<=[\s,;(\[]))", r"[\s.)\]]*$"
QUOTED = r'["“](?P<said>[^"“”\n]{1,200})["”]'
_NAMED = Regex(rf"{_START}(?P<name>topic|meeting|org):?\s+{QUOTED}{_END}", re.IGNORECASE)
_PRIVATE = Regex(rf"{_START}private{_END}", re.IGNORECASE)
_PRIVATE_FIRST = Regex(r"[(\[]?private(?:[)\]]|\s*[:,–—-]\s)", re.IGNORECASE)
_REPORT_TO = Regex(rf"{_START}report\s+to:?\s+(?:(?P<person>{MENTION}|{CONTACT}|@?me)|{QUOTED}){_END}", re.IGNORECASE)
_KEEPING = Regex(r"\b(?:keep|kept|make|made|stay|stays|remain|remains)\b", re.IGNORECASE)
_NEEDS_MORE = word_set("a and are as be for in is it not or the them to was were")
_JOINTS = " \t\n\r,;(["


class Clause(NamedTuple):
    """`said`, by name: what was quoted, the person to report to, or True for private. `text` is what is left."""

    said: dict[str, Any]
    text: str


def clause_at_end(text: str, here: Here) -> Clause | None:
    """The clause that `text` clearly ends with; None where it ends with none. Hardly any text has its words."""
    offset, near = max(0, len(text) - _WINDOW), text[-_WINDOW:].casefold()
    if ('"' in near or "”" in near) and (found := _NAMED.search(text, offset)):
        return Clause({found["name"].casefold(): found["said"].strip()}, text[: found.start()].rstrip(_JOINTS))
    if "private" in near and (clause := _private(text, offset, here)):
        return clause
    return _report_to(text, offset, here) if "report" in near else None


def perhaps_private(text: str) -> bool:
    """Whether what was read as text may have been meant to say that it is private: `keep it private`, `Private: …`."""
    return _PRIVATE.search(text, max(0, len(text) - _WINDOW)) is not None or _PRIVATE_FIRST.match(text) is not None


def _private(text: str, offset: int, here: Here) -> Clause | None:
    """The last word, standing by itself: not the end of `keep it private`."""
    found = _PRIVATE.search(text, offset)
    left = text[: found.start()].rstrip() if found else ""
    if not left or not (_stands_apart(left, here) or _is_free(left, offset)):
        return None
    return Clause({"private": True}, left.rstrip(_JOINTS))


def _is_free(left: str, offset: int) -> bool:
    return not _KEEPING.search(left, offset) and last_word(left) not in _NEEDS_MORE


def _stands_apart(left: str, here: Here) -> bool:
    """Whether what comes next is a clause: after a date, a person, a quotation or a mark."""
    return left[-1] in ',;.)]"”\ue001' or date_at_end(left, here) is not None


def _report_to(text: str, offset: int, here: Here) -> Clause | None:
    """A clause only where it stands apart: else it is a report that goes to somebody."""
    found = _REPORT_TO.search(text, offset)
    left = text[: found.start()].rstrip() if found else ""
    if not found or not left or not _stands_apart(left, here):
        return None
    return Clause({"report_to": _person(found)}, left.rstrip(_JOINTS))


def _person(found: re.Match[str]) -> Named:
    if found["said"]:
        return contact_named(found["said"])
    people, _ = people_in_front(found["person"])
    return people[0]
