"""What a detector hands over, and how it becomes a candidate with all its fields."""

import re
from typing import NamedTuple

from bot.reading.document.blocks import Document
from bot.reading.letter.context import Context
from bot.reading.letter.fields.due import By, due_in_column, due_of
from bot.reading.letter.fields.naming import are_people, named
from bot.reading.letter.fields.owned import Owned
from bot.reading.letter.fields.owners import owned, subject
from bot.reading.letter.fields.recipient import recipient_of
from bot.reading.letter.filters import is_done, is_dropped, is_narrated
from bot.reading.letter.found import Confidence, Found
from bot.reading.regex import Regex


class Stated(NamedTuple):
    """An action as it stands. `owners` and `due` are what a column or a heading gives; else words are read.

    `stands`: it is said that somebody is to act, whatever the words tell.
    """

    words: str
    line: int
    owners: str = ""
    due: str = ""
    number: str = ""
    organisation: str = ""
    stands: bool = False


_EDGES = " \t*_|>~`"
_OPENING = Regex(r"^(?:(?i:what|task|description|action)\s*:\s+|[\s:–—\-*_>•·.]+|\[ ?\](?=\s))+(?=\S)")
_LISTED = Regex(r"\s*;(?:\s*(?:and|or))?\s*$", re.IGNORECASE)
"""How a list that is one sentence ends its items."""
_DUE_LABEL = Regex(
    r"[\s.;,(–—|-]*\b(?:due(?:\s+date)?|deadline|by\s+when|target\s+date"
    r"|timescale)\s*:\s*(?P<due>[^:]{2,40}?)[).\s]*$",
    re.IGNORECASE,
)
_RECORDED = Regex(r"\s*\[recorded in [^\]]*\]")
_NUMBER = Regex(r"\W{0,4}(?P<n>[A-Z]{0,4}-?\d+(?:\.\d+)+)\W{0,2}\s*(?:[-–—:.)\]]\s*|\s)(?=\S)")


def found(stated: Stated, document: Document, context: Context, detector: str, confidence: Confidence) -> Found | None:
    """The candidate; None where the words turn out to be no action."""
    words = _OPENING.sub("", _RECORDED.sub("", stated.words).strip(_EDGES))
    number = _NUMBER.match(words)
    words = words[number.end() :] if number else words
    if _is_over(words, stated, context) or not 0 <= stated.line < len(document.lines):
        return None
    label = _DUE_LABEL.search(words, max(0, len(words) - 80))
    if label and not stated.due:
        words, stated = words[: label.start()], stated._replace(due=label["due"])
    whose = _whose(stated.owners, words, context)
    if _is_over(whose.text, stated, context):
        return None
    by = due_in_column(stated.due, context) if stated.due else By()
    by = by if by.words else due_of(words, context)
    return Found(
        text=_LISTED.sub("", whose.text).strip(_EDGES),
        evidence=document.lines[stated.line],
        line=stated.line,
        detector=detector,
        confidence=confidence,
        owners=whose.owners,
        organisation=stated.organisation,
        recipient=_named(recipient_of(whose.text)),
        due=by.words,
        due_on=by.on,
        number=stated.number or (number["n"] if number else ""),
    )


def _named(recipient: str) -> str:
    """Whom "us" stands for is known to whoever reads the sentence in its letter."""
    return "" if recipient.casefold() in {"me", "us"} else recipient


def _is_over(words: str, stated: Stated, context: Context) -> bool:
    told = stated.stands and not is_done(words) and is_narrated(words, context.names)
    return is_dropped(words, context.names) and not told


def _whose(given: str, words: str, context: Context) -> Owned:
    """The owners given, else those that the words name; a subject is taken off the words in either case."""
    who = given.strip(" .*_|-–—:")
    if not who:
        return owned(words, context.names)
    said = subject(words, context.names)
    return Owned(named(who), said.text if said and are_people(who, context.names) else words)
