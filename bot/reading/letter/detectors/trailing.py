"""Marks behind an action: `… the figures. ACTION: Clerk`, `… (Action: JB)`, `… Ann to action`."""

import re
from collections.abc import Iterator

from bot.reading.letter.context import Context
from bot.reading.letter.detectors.charges import last_task
from bot.reading.letter.fields.naming import UPPER, are_known, are_people, is_role
from bot.reading.letter.stated import Stated
from bot.reading.regex import Regex

_AT_END = Regex(
    r"[\s.;,–—-]*[\[(]?\b(?:ACTIONS?|Actions?|Actioned\s+by"
    r"|Action\s+by)\b\s*[:–—-]?\s*(?P<who>[^:\[\]()]{0,60}?)[\])]?\s*\.?$"
)
_SMALL_AT_END = Regex(r"[\s.;,]*\s[–—-]\s*action\s+(?P<who>[^:\[\]()]{1,60}?)\s*\.?$")
"""`All agreed – action JB`: in small letters only of somebody known."""

_SEPARATED = Regex(r"[:–—-]|to\s+action|\bby\b|[(\[]", re.IGNORECASE)
_TO_ACTION = Regex(rf"(?:(?<=[.;!?])\s+|\s[–—-]\s+)(?P<who>[{UPPER}][\w'’./& -]{{0,40}}?)\s+to\s+action\s*\.?$")
_BRACKETED_END = Regex(
    r"\s*[\[(]\s*(?:action|ai)s?(?:\s+(?:by|for|on))?\s*[:–—-]?\s*(?P<who>[^()\[\]]{1,60})[\])]\s*\.?$", re.IGNORECASE
)
_OF_ACTION = Regex(
    r"(?:groups?|plans?|teams?|list|log|forces?|days?|network|committee|fund|research)(?:\s\w+){0,3}", re.IGNORECASE
)
"""`the Pond Action Group`: what is named after action."""

_IN_BETWEEN = Regex(r"(?P<mark>[\[(](?:ACTION|Action)\b[^()\[\]]{0,60}[\])])\.?\s+(?=[A-Z])")


def at_the_ends(text: str, context: Context) -> Iterator[Stated]:
    """Of a paragraph, or of several of its sentences: `DE will ask (ACTION). MD will write to her (ACTION)`."""
    start = 0
    for mark in _IN_BETWEEN.finditer(text):
        yield from _at_the_end(text[start : mark.end("mark")], context)
        start = mark.end()
    yield from _at_the_end(text[start:], context)


def _at_the_end(text: str, context: Context) -> Iterator[Stated]:
    """`… the figures. ACTION: Clerk`, `… (Action: JB)`."""
    tail = max(0, len(text) - 100)
    found = _BRACKETED_END.search(text, tail) or _AT_END.search(text, tail) or _TO_ACTION.search(text, tail)
    if found is None:
        small = _SMALL_AT_END.search(text, tail)
        found = small if small and are_known(small["who"], context.names) else None
    if found is None or found.start() < 12:
        return
    who = found["who"].strip(" .")
    if _OF_ACTION.fullmatch(who):
        return
    loud = "ACTION" in found[0] and not text[: found.start()].isupper()
    told = _SEPARATED.search(found[0]) is not None or are_known(who, context.names) or is_role(who)
    task = last_task(text[: found.start()])
    if (who and told and are_people(who, context.names)) or (loud and not who and len(task.split()) > 3):
        yield Stated(task, 0, who, stands=_TO_ACTION.search(text, tail) is not None)
