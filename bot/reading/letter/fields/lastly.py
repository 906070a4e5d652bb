"""Owners behind what they do: in brackets, after a dash, by a label, or who volunteered."""

import re

from bot.reading.letter.fields.naming import (
    UPPER,
    Names,
    are_known,
    are_people,
    is_common,
    is_known,
    is_name,
    is_role,
    named,
)
from bot.reading.letter.fields.owned import NAME, Owned, is_term
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Match, Regex

_OFFER = Regex(r"\s+(?:volunteers|volunteered|to\s+action|will\s+do(?:\s+this)?|to\s+do|to\s+lead|TODO(?:,\s.*)?)$")

_BY_WHEN = Regex(r"(?:,|\s[–—-])?\s+(?:by|until|before)\s.*$")
"""`(everybody until 26 June)`."""

_CODED = Regex(r"\d-\d")

_NAMES_LAST = Regex(rf":\s+(?P<who>{NAME}(?:(?:,|/|\s&|\s\+|,?\sand)\s?{NAME}){{0,4}})\.?$")

_AT_END = Regex(
    r"\s*(?:[(\[](?P<b>[^()\[\]]{1,70})[)\]]|\s[–—-]+\s*(?P<d>[^–—]{1,60}?)|(?P<h>(?:[\s,]+@[\w.-]*\w)+))\s*[.;]?\s*$"
)

_BY_LABEL = Regex(
    r"[\s(\[;,.–—-]*\b(?:owners?|responsible|responsibility|lead|assignee|assigned\s+to|action(?:ed)?\s+by"
    r"|by\s+whom|who)\s*[:=–—-]\s*"
    r"(?P<who>[^:()\[\]]{1,80}?)[)\].\s]*$",
    re.IGNORECASE,
)

_ASSIGNED = Regex(
    rf"\s*[(\[]\s*(?:assigned|allocated|delegated)\s+to\s+(?P<who>{NAME}(?:(?:,|/|\s&|,?\sand)\s?{NAME}){{0,3}})(?:\s[^()\[\]]{{0,60}})?[)\]]\W*$"
)
"""`Write up a proposal (assigned to Ann, with help from Ben)`."""

_INITIALS_LAST = Regex(r"(?<=[.!?)\s])\s+(?P<who>[A-Z]{2,4}(?:\s*[/,&+]\s*[A-Z]{2,4})*)\s*\.?$")

_VOLUNTEERED = Regex(
    rf"(?:\s[-–—]|[(;,.])\s*(?P<who>[{UPPER}@][\w.'’-]*(?:\s[{UPPER}][\w.'’-]*){{0,2}})\s+(?:\w+ly\s+|has\s+"
    rf"|have\s+)?(?:volunteered|offered|agreed"
    r"|will\s+do|to\s+do|to\s+action|to\s+lead|happy\s+to|on\s+it)\b"
)


_SAYS_WHO = Regex(rf"\s[-–—]+\s(?P<who>{NAME})\s+will\s+(?P<does>[a-z][^–—]*)$")
"""`Meet the webmaster – Ann will send the e-mail`."""


_DOES = Regex(
    r"(?!(?:allow|become|change|close|cost|end|fail|help|include|move|need|open|provide|result|run|start|stop|support|work)\b)"
    r"(?:have\s+(?:something|an?|some|the)|(?!be\b|have\b)[a-z-]+)\b"
)
"""What people do: `Lena will bring them`, but `Docker will stop`."""


def at_end(text: str, names: Names) -> Owned | None:
    """`… (Todd)`, `… – SV; Clerk`, `… @x`, `Owner: …` at the end."""
    found = _BY_LABEL.search(text, max(0, len(text) - 120))
    if found and are_people(found["who"], names):
        return Owned(named(found["who"]), text[: found.start()].rstrip(" (["))
    found = _ASSIGNED.search(text, max(0, len(text) - 120))
    if found and are_people(found["who"], names):
        return Owned(named(found["who"]), text[: found.start()])
    found = _NAMES_LAST.search(text, max(0, len(text) - 80))
    if found and are_known(found["who"], names):
        return Owned(named(found["who"]), text[: found.start()])
    found = _AT_END.search(text, max(0, len(text) - 80))
    who = (found["b"] or found["d"] or ", ".join((found["h"] or "").replace(",", " ").split())) if found else ""
    who = _BY_WHEN.sub("", "" if _CODED.search(who) else _OFFER.sub("", who))
    if found and who and are_people(who, names) and not is_term(who, names):
        return Owned(named(who), text[: found.start()])
    found = _INITIALS_LAST.search(text, max(0, len(text) - 40))
    return Owned(named(found["who"]), text[: found.start()]) if found and not is_term(found["who"], names) else None


def volunteered(text: str, names: Names) -> Owned | None:
    found = _VOLUNTEERED.search(text, max(0, len(text) - 120))
    if found:
        return Owned((found["who"],), text)
    found = _SAYS_WHO.search(text, max(0, len(text) - 120))
    if found is None or not (is_known(found["who"], names) or _is_somebody(found, names)):
        return None
    return Owned((found["who"],), text)


def _is_somebody(found: Match, names: Names) -> bool:
    """Nobody that the document lists, but called by a name, and to do something."""
    return (
        (is_role(found["who"]) or (is_name(found["who"]) and not is_common(found["who"], names)))
        and first_verb(found["does"])
        and _DOES.match(found["does"]) is not None
    )
