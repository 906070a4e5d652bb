"""Marks that no colon sets off: `**Action** send the draft`, `Ann has an action to …`, `Action item for Ann to …`."""

import re

from bot.reading.document.blocks import Block
from bot.reading.letter.fields.naming import UPPER, Names, are_known, are_people
from bot.reading.letter.fields.owned import NAME
from bot.reading.letter.fields.owners import subject
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Match, Regex

_MARK = r"(?:new\s+)?(?:actions?(?:\s+(?:items?|points?))?|AI|to[- ]?do)"
_BOLD = Regex(_MARK, re.IGNORECASE)
_TELLS = Regex(
    rf"(?!(?i:plans?|planning|group|log|list|research|required)\b)[{UPPER}@](?:\S*\s+){{1,40}}?(?:will|to|should|must)\s+\S",
)
"""`**Action** The quay will be on the agenda. Ann will ask …`: a sentence, and somebody is to act in it."""

_SPOKEN = Regex(
    rf"(?P<who>@?[\w.'’-]{{2,24}}(?:\s[\w.'’-]{{1,24}}){{0,2}})\s?:\s+(?P<mark>{_MARK})\b\s*:?\s*(?P<task>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""`ann: **TODO** i can look at it`: a mark behind whoever speaks, whose it is."""

_NEEDS = Regex(r"needs?\s+to\s+[a-z]", re.IGNORECASE)
_HAS = Regex(
    r"(?P<who>[^.;:]{1,60}?)\s+(?:has|have|took|takes?|accept(?:s|ed)|was\s+given)\s+(?:on\s+)?(?:an?|the)\s+action"
    r"(?:\s+(?:item|point))?\s+to\s+(?P<task>\S.*)",
    re.IGNORECASE | re.DOTALL,
)

_FOR = Regex(
    r"(?:^|(?<=[.!?]\s))(?:(?:new|remaining|outstanding|open|the)\s+){0,2}(?:action|to-?do)(?:\s+(?:items?|points?))?\s+"
    r"(?:(?:is|are)\s+)?for\s+(?P<who>@?[\w.'’-]+(?:\s[\w.'’-]+)?)\s+to\s+(?=[a-z])",
    re.IGNORECASE,
)


_TO_SOMEBODY = Regex(
    rf"(?:^|[:;–—-]\s+|(?P<stop>[.?!]\s+))(?:AI|(?i:(?:an?\s+)?action(?:\s+(?:item|point))?))\s+(?:to|on|for)\s+(?P<who>{NAME})\s+"
    r"to\s+(?P<task>[a-z].*)",
    re.DOTALL,
)
"""`… – AI to Ann to ask about it`, `Action on Ann to ask about it`."""

_AND_TO_SOMEBODY = Regex(
    rf"\s*[.;–—-]\s+(?:AI|(?i:(?:an?\s+)?action(?:\s+(?:item|point))?))\s+(?:to|on|for)\s+(?P<who>{NAME})\s+to\s+(?=[a-z])"
)

_IS_TO = Regex(
    r"(?:^|[.;]\s+)(?:the|an|our|one)\s+action(?:\s+(?:item|point))?(?:\s+(?:for|from|on|out\s+of)\s+(?:\w+\s?){1,4}?)?"
    r"\s+(?:here\s+)?(?:is|was)\s+(?:for\s+(?P<who>[^.;:]{1,40}?)\s+)?to\s+(?P<task>[a-z].*)",
    re.IGNORECASE | re.DOTALL,
)
"""`The action for this is to ask about it`."""


def with_colon(block: Block, names: Names) -> str:
    """The block's text, such a mark written as the others are."""
    text = block.text
    bold = block.strong[0] if block.strong else ""
    rest = text.removeprefix(bold).strip()
    spoken = _SPOKEN.match(text)
    if spoken and spoken["mark"] in ("TODO", bold.rstrip(":")) and are_known(spoken["who"], names):
        return f"Action ({spoken['who']}): {spoken['task']}"
    if _BOLD.fullmatch(bold) and rest != text and _is_told(rest, names):
        return f"{bold}: {rest}"
    text = _FOR.sub(lambda found: f"Action: {found['who']} to " if are_people(found["who"], names) else found[0], text)
    told = _HAS.match(text) or _TO_SOMEBODY.search(text)
    if told and _is_told_of(told, names):
        task = _AND_TO_SOMEBODY.sub(lambda more: f". Action: {more['who']} to ", told["task"])
        return f"Action: {told['who']} to {task}"
    told = _IS_TO.search(text)
    if told and first_verb(told["task"]) and (not told["who"] or are_people(told["who"], names)):
        return f"Action: {told['who']} to {told['task']}" if told["who"] else f"Action: {told['task']}"
    return text


def _is_told_of(told: Match, names: Names) -> bool:
    """Behind a sentence, where it may be told of another meeting's action, only somebody whom the record knows."""
    return are_known(told["who"], names) if told.groupdict().get("stop") else are_people(told["who"], names)


def _is_told(rest: str, names: Names) -> bool:
    tells = rest.endswith(".") and _TELLS.match(rest) is not None
    return tells or first_verb(rest) or _NEEDS.match(rest) is not None or subject(rest, names) is not None
