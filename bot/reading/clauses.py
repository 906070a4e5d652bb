"""What may follow an action's text beside owners, date and repeat: report to, topic, meeting, org, private."""

import re
from typing import Any, NamedTuple

from bot.domain.person import ContactNamed
from bot.reading.grammar import Here
from bot.reading.people import CONTACT, MENTION, Named, last_word, people_in_front
from bot.reading.regex import Regex
from bot.reading.spans import date_at_end
from bot.reading.words import word_set

_WINDOW = 400
"""Characters at the end in which a clause is looked for."""

_START, _END = r"(?:^|(?<=[\s,;(\[]))", r"[\s.)\]]*$"
_QUOTED = r'["“](?P<said>[^"“”\n]{1,200})["”]'
_NAMED = Regex(rf"{_START}(?P<name>topic|meeting|org):?\s+{_QUOTED}{_END}", re.IGNORECASE)
_PRIVATE = Regex(rf"{_START}private{_END}", re.IGNORECASE)
_REPORT_TO = Regex(rf"{_START}report\s+to:?\s+(?:(?P<person>{MENTION}|{CONTACT}|@?me)|{_QUOTED}){_END}", re.IGNORECASE)
_KEEPING = Regex(r"\b(?:keep|kept|make|made|stay|stays|remain|remains)\b", re.IGNORECASE)
_NEEDS_MORE = word_set("a and are as be for in is it not or the them to was were")
_JOINTS = " \t\n\r,;(["


class Clause(NamedTuple):
    """`said`, by name: what was quoted, the person to report to, or True for private. `text` is what is left."""

    said: dict[str, Any]
    text: str


def clause_at_end(text: str, here: Here) -> Clause | None:
    """The clause that `text` clearly ends with; None where it ends with none."""
    offset = max(0, len(text) - _WINDOW)
    if found := _NAMED.search(text, offset):
        return Clause({found["name"].casefold(): found["said"].strip()}, text[: found.start()].rstrip(_JOINTS))
    return _private(text, offset) or _report_to(text, offset, here)


def _private(text: str, offset: int) -> Clause | None:
    """The last word, standing by itself: not the end of `keep it private`."""
    found = _PRIVATE.search(text, offset)
    left = text[: found.start()].rstrip(_JOINTS) if found else ""
    if not left or _KEEPING.search(left, offset) or last_word(left) in _NEEDS_MORE:
        return None
    return Clause({"private": True}, left)


def _report_to(text: str, offset: int, here: Here) -> Clause | None:
    """A clause only after a date, a person, a quotation or a mark: else it is a report that goes to somebody."""
    found = _REPORT_TO.search(text, offset)
    left = text[: found.start()].rstrip() if found else ""
    if not found or not left or not (left[-1] in ',;.)]"”\ue001' or date_at_end(left, here)):
        return None
    return Clause({"report_to": _person(found)}, left.rstrip(_JOINTS))


def _person(found: re.Match[str]) -> Named:
    if found["said"]:
        return ContactNamed(found["said"].strip())
    people, _ = people_in_front(found["person"])
    return people[0]
