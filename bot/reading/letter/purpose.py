"""What a document is for: a form to be filled in and a page about how things are done ask nothing of anybody."""

import re

from bot.reading.document.blocks import Document
from bot.reading.letter.about.agendas import agenda_lines
from bot.reading.letter.about.meeting import is_agenda, says_meeting
from bot.reading.letter.context import Context
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.formal.setting import is_ruling
from bot.reading.letter.found import Found
from bot.reading.regex import Regex

_TO_FILL_IN = Regex(
    r"\[(?:[A-Z]{4,}|[A-Z]{2,3} [A-Z]{2,})(?: [A-Z]+)*\]"
    r"|\{\{[^{}\n]*\}\}|\bYYYY[-/]MM[-/]DD\b|\[(?:insert|your|name of) [^\]\n]*\]"
)
_UNDATED = Regex(r"\byyyy([-/.])mm\1dd\b", re.IGNORECASE)
"""Where the day of a meeting will stand."""

_NEWS = Regex(
    r"\W*(?:[\w'’,&–—-]+\s+){0,6}?(?:newsletter|bulletin|headlines|press\s+release|news\s+release|annual\s+report)\b.*",
    re.IGNORECASE,
)
_OF_TRACKERS = Regex(r"(?:about|labels|assignees)\s*:")
_BINDS = Regex(r"\b(?:shall|must|may\s+not)\b")
_FEWEST_RULES, _ONE_IN = 10, 5
_FRONT = 12
_GAPS = 2
_TOP, _WIDE = 3, 120
BRIEF = 30
"""Blocks of a text that may be a message or a note: what is longer says when it was written, unless it is a guide."""


def is_form(document: Document, context: Context) -> bool:
    """Gaps that nobody filled in, and no day; or what a tracker of issues opens as a form."""
    if context.held_on:
        return False
    if sum(_OF_TRACKERS.match(line) is not None for line in document.lines[:_FRONT]) >= _GAPS:
        return True
    if any(_UNDATED.search(line[:_WIDE]) for line in document.lines[:_FRONT]):
        return True
    gaps = {found[0] for line in document.lines[:300] for found in _TO_FILL_IN.finditer(line[:300])}
    return len(gaps) >= _GAPS


def is_talk(document: Document, context: Context) -> bool:
    """Whether its sentences are somebody's: of a meeting, of a ruling, of who writes to whom, or of a message."""
    if context.correspondence:
        return True
    if is_news(document, context):
        return False
    if not is_long(document) or agenda_lines(document):
        return True
    of_meeting = context.attended or says_meeting(document) or is_agenda(document)
    return context.is_dated and (of_meeting or is_ruling(document, letter=False))


def is_long(document: Document) -> bool:
    """What is too long for a message or a note."""
    return len(document.blocks) > BRIEF


def is_news(document: Document, context: Context) -> bool:
    """What tells everybody how things stand: its "will" and "agreed to" are news."""
    front = [line for line in document.lines if line.strip()][:_TOP]
    return not (context.attended or context.meeting) and any(_NEWS.fullmatch(line[:_WIDE]) for line in front)


def is_rules(document: Document, context: Context) -> bool:
    """What binds everybody for good, bylaws or a licence: every fifth paragraph of it says "shall" or "must"."""
    if context.correspondence:
        return False
    binding = sum(_BINDS.search(block.text[: _WIDE * 4]) is not None for block in document.blocks)
    return binding >= _FEWEST_RULES and binding * _ONE_IN >= len(document.blocks)


def is_to_tick(found: Found, context: Context) -> bool:
    """A box beside a line of what records no meeting: a proposal's list of what is ready."""
    told = any(not first_verb(owner) for owner in found.owners)
    return found.detector == "box" and not told and not (context.meeting or context.attended)
