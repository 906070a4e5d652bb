"""Owners in front of what they do, with no `to` or `will`: `Yves, find out`, `ECH release the post`."""

import re

from bot.reading.letter.fields.naming import (
    UPPER,
    Names,
    are_known,
    are_people,
    is_known,
    is_person,
    is_role,
    named,
)
from bot.reading.letter.fields.owned import NAME, Owned, is_term
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Match, Regex
from bot.reading.words import word_set

NO_TASK = Regex(r"(?:the|a|an|this|that|these|those|his|her|their|our|its|my|your|\d)\b", re.IGNORECASE)

_TO_BE = Regex(r"(?:to|will|should|must|shall|is\s+to|are\s+to)\s+be\b")

_COMMA = Regex(rf"(?P<who>[{UPPER}][\w.'’-]{{1,20}}),\s+(?P<rest>\S.*)", re.DOTALL)

_INITIALS_DASHED = Regex(r"(?P<who>[A-Z]{2,3})\s+[–—-]\s+(?P<rest>[Nn]eeds?\s.*)", re.DOTALL)

_NICK_FIRST = Regex(r"(?P<who>[a-z][\w-]{1,24})\s+(?P<pivot>[–—-]+\s+|to\s+|will\s+|)(?P<rest>\S.*)", re.DOTALL)

_NAMED_FIRST = Regex(rf"(?P<who>{NAME}(?:(?:,|/|\s&|\s\+|,?\sand)\s?{NAME}){{0,4}})\s+(?P<rest>[a-z].*)", re.DOTALL)

_ONLY_DONE = Regex(
    r"(?:arrange|ask|bring|buy|circulate|collect|compile|create|discuss|ensure|explain|explore|find|get|give|identify"
    r"|inform|investigate|make|organi[sz]e|prepare|provide|publish|remind|send|speak|submit|tell|upload|write)\s\S"
)
"""Words that are no nouns: `Val write the post`, but `Logo design for the post`."""

_DOES_IT = Regex(
    r"(?!(?:costs|gives|has|includes|is|looks|makes|needs|requires|shows|takes|wants|was)\b)(?P<does>[a-z-]{3,})s\s"
    r"(?:an?|the|this|our|his|her|their)\s"
)
"""`Owen starts a list`, in a list of actions."""

_NO_INITIALS_FIRST = word_set("AV EU HR IT NI PA PE QA RE TV UK UN US")


def called_on(text: str, names: Names) -> Owned | None:
    """`Yves, find out what it costs`; `DB - need a design`: called on by name, or by initials before a dash."""
    found = _COMMA.match(text)
    if found and first_verb(found["rest"]) and is_person(found["who"], names) and not is_term(found["who"], names):
        return Owned(named(found["who"]), found["rest"])
    found = _INITIALS_DASHED.match(text)
    return Owned((found["who"],), found["rest"]) if found and not is_term(found["who"], names) else None


def named_first(text: str, names: Names) -> Owned | None:
    """`Brian Warner has documents to share`, `ECH release the post`: a known name, or initials and an instruction."""
    nick = _NICK_FIRST.match(text)
    if nick and is_known(nick["who"], names) and (nick["pivot"] or first_verb(nick["rest"])):
        return Owned((nick["who"],), nick["rest"])
    found = _NAMED_FIRST.match(text)
    if found is None or is_term(found["who"], names) or _TO_BE.match(found["rest"]) or _is_told(found):
        return None
    known = are_known(found["who"], names)
    short = len(found["who"]) == 2 and found["who"].isupper() and found["who"] not in _NO_INITIALS_FIRST
    told = first_verb(found["rest"]) and (
        found["who"].isupper() or is_role(found["who"]) or (" " in found["who"] and are_people(found["who"], names))
    )
    alone = _ONLY_DONE.match(found["rest"]) is not None and is_person(found["who"], names)
    does = _DOES_IT.match(found["rest"])
    does = does if does and is_person(found["who"], names) and first_verb(does["does"]) else None
    sure = known or told or short or alone or does
    return Owned(named(found["who"]), text if known or does else found["rest"]) if sure else None


def _is_told(found: Match) -> bool:
    """`Mark this as done`: what a name looks like may be an instruction."""
    return first_verb(found["who"]) and NO_TASK.match(found["rest"]) is not None
