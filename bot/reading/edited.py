"""What follows `edit REF`: a new text, who is to be told, whose it is, how often it is to repeat, or that it stops."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.repeat import Repeat
from bot.reading.clauses import QUOTED, clause_at_end
from bot.reading.every import unread_at_end
from bot.reading.grammar import Here, IsWorkingDay
from bot.reading.people import Named, people_in_front
from bot.reading.regex import Regex
from bot.reading.repeat import NOT_A_REPEAT, NotARepeat, read_repeat
from bot.reading.words import word_set

_NEVER = Regex(r"stop\s+repeating[\s.!]*", re.IGNORECASE)
_TOLD = Regex(r"report\s+to:?\s+(?P<said>\S.{0,400})", re.IGNORECASE)
_ORG = Regex(r"org:?\s+(?P<said>\S.{0,200})", re.IGNORECASE)
_QUOTED = Regex(QUOTED)
_NOBODY = word_set("none nobody nothing")
_SMALL = word_set("and at de for in la of on the van von &")
"""Words of a name that have no capital."""
_CLAUSES = 4


@dataclass(frozen=True, slots=True)
class Never:
    """It is to repeat no more."""


@dataclass(frozen=True, slots=True)
class Particulars:
    """Who is to be told and which organisation owes it: None where that stays, empty where it is taken away.

    `report_to` in words is a name as it was typed; an empty `text` stays as it is.
    """

    text: str = ""
    report_to: Named | str | None = None
    org: str | None = None


Edited = str | Repeat | NotARepeat | Never | Particulars


def read_edited(rest: str, now: datetime, locale: str, is_working_day: IsWorkingDay) -> Edited:
    """NotARepeat where the whole of the words should say how often and can't be read; a text is given back as it is."""
    if _NEVER.fullmatch(rest):
        return Never()
    repeat = read_repeat(rest, now, locale, is_working_day)
    if isinstance(repeat, Repeat):
        return repeat
    if particulars := _particulars(rest, Here.at(now, locale, is_working_day)):
        return particulars
    unread = unread_at_end(rest)
    return NOT_A_REPEAT if unread and rest.startswith(unread.words) else rest


def _particulars(rest: str, here: Here) -> Particulars | None:
    """Clauses at the end as `add` has them, then one that is all there is; None where there is neither."""
    read = Particulars(rest)
    for _ in range(_CLAUSES):
        clause = clause_at_end(read.text, here)
        if clause is None or not clause.said.keys() <= {"report_to", "org"}:
            break
        read = replace(read, text=clause.text, **clause.said)
    read = _alone(read)
    return read if read.text != rest else None


def _alone(read: Particulars) -> Particulars:
    if (told := _TOLD.fullmatch(read.text)) and (who := _who(told["said"].strip())) is not None:
        return replace(read, text="", report_to=who)
    if (owes := _ORG.fullmatch(read.text)) and (name := _name(owes["said"].strip())) is not None:
        return replace(read, text="", org=name)
    return read


def _who(words: str) -> Named | str | None:
    people, left = people_in_front(words)
    if len(people) == 1 and not left.strip(" .)"):
        return people[0]
    return None if people else _name(words)


def _name(words: str) -> str | None:
    """A name in quotes, one word, or words with capitals; empty for nobody; None for what is a part of a text."""
    if quoted := _QUOTED.fullmatch(words):
        words = quoted["said"].strip()
    elif not (each := words.rstrip(".").split()) or (len(each) > 1 and not all(map(_is_of_a_name, each))):
        return None
    return "" if words.casefold() in _NOBODY else words.rstrip(".")


def _is_of_a_name(word: str) -> bool:
    return word[0].isupper() or word in _SMALL
