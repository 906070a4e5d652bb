"""Whose action it is: the subject in front of `to` or `will`, a name before a colon, in brackets, at the end."""

import re

from bot.reading.letter.fields.firstly import NO_TASK, called_on, named_first
from bot.reading.letter.fields.lastly import at_end, volunteered
from bot.reading.letter.fields.naming import (
    UPPER,
    Names,
    are_known,
    are_people,
    is_initials,
    is_known,
    is_role,
    named,
    parts_of,
)
from bot.reading.letter.fields.owned import NAME, Owned, is_term
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Match, Regex

_PIVOT = Regex(
    r"(?P<who>[^\s:;!?][^:;!?\n]{0,110}?),?\s+(?:(?:still\s+)?(?:has|have|had|was|were|is|are)\s+)?(?:(?:kindly|duly|also"
    r"|therefore|still)\s+)?"
    r"(?P<pivot>to|will|(?<!and )(?<!, )(?<!& )Will(?=\s(?!to\b|and\b|will\b|has\b|is\b)[a-z])|would|shall|should"
    r"|must|agree[sd]?\s+to|undertook\s+to|undertakes\s+to|undertaken\s+to|offer(?:ed|s)\s+to"
    r"|(?:agreed|offered|promised|volunteered|undertook)\s+(?:that\s+)?(?:he|she|they)\s+(?:will|would|could)"
    r"|volunteer(?:ed|s)\s+to|promised\s+to|committed\s+to|plan(?:s|ned)\s+to|asked\s+to|tasked\s+(?:to|with)|needs?\s+to"
    r"|going\s+to|required\s+to)"
    r"\s+(?:also\s+|then\s+|now\s+|both\s+|please\s+|still\s+|first\s+)?(?P<rest>\S.*)",
    re.DOTALL,
)

_PASSIVE = Regex(
    r"be\s+(?:(?:more|most|better)\s+)?(?:\w+ly\s+)?(?:re-?)?(?:\w+(?:ed|en|wn|ung|ought|aught|nt|pt|ld|ft|eld)|made|put|set|done|sought|met"
    r"|sat|read|cut|brought|begun|found|lost|seen|in\s+touch)\b"
)

_TAKEN = Regex(
    r"\b(?:is|are|was|were|has|have|had|needs?|agree[sd]?|undertook|undertaken|undertakes|offer(?:ed|s)"
    r"|volunteer(?:ed|s)"
    r"|plan(?:s|ned)|promised|committed|asked|tasked|going|required)$"
)

_LABEL = Regex(r"(?:[Ff]or\s+(?=[A-Z@]))?(?P<who>[^:\n]{1,80}?)\s*:\s+(?:(?:to|[Ww]ill)\s+)?(?P<rest>\S.*)", re.DOTALL)

_BRACKET = Regex(r"[(\[{](?P<who>[^()\[\]{}]{1,60})[)\]}]\s*[:–—-]?\s*(?:to\s+)?(?P<rest>\S.*)", re.DOTALL)

_HANDLES = Regex(
    r"(?P<who>@[\w.-]+\w(?:\s[A-Z]\w+(?=\s*:))?(?:(?:\s*[,&/+]\s*|\s+and\s+"
    r"|\s+)@[\w.-]+\w)*)\s*[:,–—-]?\s*(?:to\s+|will\s+)?(?P<rest>\S.*)",
    re.DOTALL,
)

_DASH = Regex(rf"(?P<who>[{UPPER}@][^–—:\n]{{0,50}}?)\s+(?:[–—-]+|→)\s+(?:to\s+)?(?P<rest>\S.*)", re.DOTALL)

_OPENING = Regex(
    r"(?:once|when|after|as\s+soon\s+as|before|following|for|to|with|then|meanwhile|instead|next|now|so|therefore)"
    rf"\b[^.;:!?]{{0,120}}?,\s+(?=[{UPPER}@])|(?:for|by|at|before)\s+(?:the\s+)?next\s+meeting\s+(?=all\s|the\s|[{UPPER}])",
    re.IGNORECASE,
)
"""`Once the price is known, Ben will write`: behind what comes first."""

_SENTENCE = Regex(rf"(?:(?<=[.;!?])|\s--)\s+(?=[{UPPER}])")

_ALSO = Regex(rf"(?:,|;|\.|\band)\s+(?P<who>[{UPPER}][\w.'’-]*(?:\s[{UPPER}][\w.'’-]*)?)\s+(?:(?:needs\s+)?to|will)\s")

_AND_SOMEBODY = Regex(rf",\s+and\s+(?P<who>{NAME})\s+will\s+[a-z]")

_WITH = Regex(rf"\b(?:with|ask|asks|contact|remind|invite|help)\s+[{UPPER}][\w.'’-]*(?:\s[{UPPER}][\w.'’-]*)?,?\s*$")
"""`… will meet with Adam and Ben to plan it`: Ben is met."""

_AS_IS = Regex(r"\b(?:ask|contact|invite|remind|tell)\s+(?:(?:the|our|its)\s+)?[\w'’-]+(?:\s[\w'’-]+){0,2}$")
"""`… will invite the harbour master, Ben Frey to speak`: so is he."""


def owned(words: str, names: Names) -> Owned:
    """The owners of what is known to be an action; none where it doesn't say."""
    text = words.strip()
    return (
        _handles(text)
        or subject(text, names)
        or _behind_opening(text, names)
        or _label(text, names)
        or _bracketed(text, names)
        or at_end(text, names)
        or _dashed(text, names)
        or called_on(text, names)
        or named_first(text, names)
        or _later(text, names)
        or volunteered(text, names)
        or _joining(text, names)
        or Owned((), text)
    )


_IN_TIME = Regex(
    r"^(?:within|by|before|after|following|no\s+later\s+than)\s+[^,;]{2,70}?\s(?=the\s+(?:(?!the\b)[^,;\s]+(?:\s+|$)){1,6}$)",
    re.IGNORECASE,
)
"""`Within eight weeks the Council has agreed to …`."""


def subject(text: str, names: Names) -> Owned | None:
    """`Karen Wareing to explore …`, `The Clerk will write …`; what is to be done to somebody is not theirs."""
    found = _PIVOT.match(text)
    if found is None or _PASSIVE.match(found["rest"]):
        return None
    who = _IN_TIME.sub("", _without_aside(found["who"]))
    if is_term(who, names) or not are_people(who, names) or NO_TASK.match(found["rest"]):
        return None
    rest = found["rest"]
    also = [
        more["who"]
        for more in _ALSO.finditer(rest)
        if is_known(more["who"], names) and not _is_met(rest[max(0, more.start() - 60) : more.start()], more)
    ]
    return Owned(tuple(dict.fromkeys((*named(who), *also))), found["rest"])


def _is_met(before: str, more: Match) -> bool:
    return _WITH.search(before) is not None or (more[0][0] == "," and _AS_IS.search(before) is not None)


def opening(text: str) -> str:
    """`Once the price is known,`: what comes before the subject; empty where that comes first."""
    found = _OPENING.match(text)
    return found[0] if found else ""


def _behind_opening(text: str, names: Names) -> Owned | None:
    said = subject(text.removeprefix(opening(text)), names)
    return Owned(said.owners, text) if said and all(is_known(owner, names) for owner in said.owners) else None


def _without_aside(who: str) -> str:
    said = _TAKEN.sub("", who).strip(" ,*_–—-")
    return said.rstrip(".") if is_initials(said.rstrip(".")) else said


def _handles(text: str) -> Owned | None:
    found = _HANDLES.match(text)
    return Owned(named(found["who"].replace(" @", ",@")), found["rest"]) if found else None


def _label(text: str, names: Names) -> Owned | None:
    """`Karen: send …`; or a topic, and behind it the owner: `Approval: Karen will review …`."""
    found = _LABEL.match(text)
    if found is None:
        return None
    if _is_label(found["who"], found["rest"], names):
        return Owned(named(found["who"]), found["rest"])
    return subject(found["rest"], names) if len(found["rest"].split()) > 4 else None


def _is_label(who: str, rest: str, names: Names) -> bool:
    """Whether what stands before a colon or a dash names owners: `Karen: send …`, but not `BUG: fix …`."""
    if are_known(who, names):
        return True
    sure = all(len(part) == 2 or not part.isupper() or is_role(part) for part in parts_of(who))
    return sure and first_verb(rest) and are_people(who, names) and not is_term(who, names)


def _bracketed(text: str, names: Names) -> Owned | None:
    found = _BRACKET.match(text)
    if found is None or not are_people(found["who"], names) or is_term(found["who"], names):
        return None
    return Owned(named(found["who"]), found["rest"])


def _dashed(text: str, names: Names) -> Owned | None:
    found = _DASH.match(text)
    return (
        Owned(named(found["who"]), found["rest"]) if found and _is_label(found["who"], found["rest"], names) else None
    )


def _joining(text: str, names: Names) -> Owned | None:
    """`Merge the change, and Sara will announce it`: somebody known, in the second clause."""
    found = _AND_SOMEBODY.search(text)
    return Owned(named(found["who"]), text) if found and is_known(found["who"], names) else None


def _later(text: str, names: Names) -> Owned | None:
    """`Those interested should attend. Sara to merge.`: the first sentence whose owner the document knows."""
    for gap in list(_SENTENCE.finditer(text))[:6]:
        found = subject(text[gap.end() :], names)
        if found and all(is_known(owner, names) or is_known(owner.split()[-1], names) for owner in found.owners):
            return Owned(found.owners, text)
    return None
