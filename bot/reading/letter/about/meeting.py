"""Whether a document is the record of a meeting, one item of it, or only its agenda."""

import re

from bot.reading.document.blocks import Document, Kind
from bot.reading.letter.formal.dates import MONTH
from bot.reading.letter.outline import bare
from bot.reading.regex import Regex

HEAD = 40

_DAY_ALONE = Regex(
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}"
    rf"|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?)\W*",
    re.IGNORECASE,
)

_AGENDA = Regex(r"(?:draft\s+|[\w ]{1,40}\s)?agenda(?:\s+(?:for|of)\s.{1,80})?\W*", re.IGNORECASE)

_ITEM = Regex(r"agenda\s+item", re.IGNORECASE)

BEGINS = Regex(r"\W*(?:the\s+)?minutes\s+of\s+(?:an?|the)\s+(?:[\w-]+\s+){0,4}?meeting\b", re.IGNORECASE)
"""`Minutes of a meeting of the Quay Council held …`."""

_BEGAN = Regex(
    r"(?:the\s+)?meeting\s+(?:(?:was\s+)?(?:called\s+to\s+order|opened|convened)|began|commenced|started)\b[^.]{0,40}?\bat\s+\d",
    re.IGNORECASE,
)

_NOTES = Regex(r"(?:meeting\s+)?(?:notes|minutes)", re.IGNORECASE)

_MINUTES = Regex(r"\bminutes\b", re.IGNORECASE)

_RECORDS = Regex(
    r"\b(?:minutes|notes\s+(?:of|from)|meeting\s+notes|meeting|record\s+of|call|vc|video\s?conference|sync|telecon\w*|standup"
    r"|actions?\s+(?:log|list|tracker|sheet|tracking))\b",
    re.IGNORECASE,
)


def says_meeting(document: Document) -> bool:
    """Whether the head speaks of minutes, notes or a meeting that was held; an agenda only looks forward."""
    if is_agenda(document):
        return False
    if any(BEGINS.match(block.text) for block in document.blocks[:3]) or is_item(document):
        return True
    head = [bare(block.text) for block in document.blocks[:8] if len(block.text) < 160 and not block.text.endswith(":")]
    return any(_RECORDS.search(text) and not text.endswith(".") for text in (document.title, *head))


def says_day(document: Document) -> bool:
    """Whether a line of the head is a day and nothing else, whatever the year: `Tuesday 3rd November`, `Dec. 9`; or
    tells the hour at which the meeting began."""
    if any(_BEGAN.match(bare(block.text)) for block in document.blocks[:HEAD]):
        return True
    return any(_DAY_ALONE.fullmatch(bare(block.text)) for block in document.blocks[:HEAD] if len(block.text) < 40)


def is_item(document: Document) -> bool:
    """Whether it is one item of a meeting's minutes, as councils publish them."""
    return any(_ITEM.fullmatch(bare(block.text)) for block in document.blocks[:2])


def is_agenda(document: Document) -> bool:
    """Whether it says in its first lines that it only looks forward, and no notes follow."""
    if _MINUTES.search(document.title) or not any(_AGENDA.fullmatch(bare(block.text)) for block in document.blocks[:4]):
        return False
    return not any(block.kind is Kind.HEADING and _NOTES.fullmatch(bare(block.text)) for block in document.blocks)
