"""What a document is called: a letter's subject, a heading, or the first line that speaks of a meeting."""

import re
from collections.abc import Sequence

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.about.meeting import HEAD
from bot.reading.letter.formal.dates import DAY
from bot.reading.letter.formal.parties import CLOSE
from bot.reading.letter.outline import bare
from bot.reading.regex import Regex

_ABOUT = Regex(
    r"\b(?:minutes|meeting|notes?|board|committee|council|group|panel|forum|sync|call|weekly|record|agenda"
    r"|teleconference|telecon|pta|governors|conference|summit|assembly|actions?|trust|standup|session|working\s+group"
    r"|wg|tag)\b",
    re.IGNORECASE,
)

OTHER = Regex(
    r"\b(?:approved|previous|last\s+(?:meeting|board)|next\s+meeting|adopted|published|updated|created|wrote"
    r"|(?:approve|confirm|agree|attaching|consider|receive|sign|former)\b.{0,40}\bminutes\b|^\W*the\s+minutes\s+of\b(?!\s+an?\s)"
    r"|minutes\s+of\s+the\s+(?:last\s+)?meeting\s+(?:of|held\s+on)\b[^.]*\bwere)\b",
    re.IGNORECASE,
)
"""What speaks of another meeting, or of what became of the page."""

_TAIL = Regex(
    r"\s*(?:[-–—,:|@#(]\s*|\b(?:held\s+)?(?:on|at)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day,?\s*)?(?:the\s+)?$",
    re.IGNORECASE,
)

_FRONT = Regex(
    r"(?:(?:meeting\s+)?(?:notes|minutes)\s*[-–—|](?=\s*[A-Za-z])|draft"
    r"|agenda\s+for(?:\s+the)?|approved|unconfirmed|confirmed|concise\s+minutes\s*:|final)\s+(?=\S)",
    re.IGNORECASE,
)

_NOTED_BY = Regex(r"(?:notes|minutes)\s+(?:taken\s+)?by\b", re.IGNORECASE)

_RE = Regex(r"(?:re|subject|ref|title|meeting)\s*:\s*", re.IGNORECASE)

_GENERIC = Regex(
    r"(?:(?:concise|meeting|draft|approved|unconfirmed|public|final|agenda\s+and)\s+)*(?:minutes|agenda(?:\s+items?)?|notes"
    r"|attendees|present|apologies)\W*",
    re.IGNORECASE,
)

_SHORT_DAY = Regex(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE
)


def title_of(document: Document, greeted: int) -> str:
    """A letter's subject, else the first heading or line of the head that speaks of a meeting."""
    if greeted >= 0:
        return _subject(document, greeted)
    if item := item_title(document):
        return item
    if document.title and _ABOUT.search(document.title):
        return _trimmed(document.title)
    lines = [
        block
        for block in document.blocks[:HEAD]
        if block.kind in (Kind.HEADING, Kind.PARAGRAPH)
        and len(block.text) < 160
        and not _GENERIC.fullmatch(bare(block.text))
        and not OTHER.search(block.text)
        and not _NOTED_BY.match(bare(block.text))
    ]
    if lines and lines[0].kind is Kind.HEADING and lines[0].depth == 1 and _names_a_day(lines[0].text):
        return _trimmed(lines[0].text)
    headings = [block for block in lines[:3] if block.kind is Kind.HEADING and block.depth <= 2 and not block.number]
    named = (
        block for block in (*headings[:1], *lines[:12]) if _ABOUT.search(block.text) and len(block.text.split()) > 1
    )
    chosen = next(named, None) or next(iter((*headings, *lines[:1])), None)
    return _trimmed(_with_line_above(chosen, lines)) if chosen else _trimmed(document.title)


_KIND = Regex(r"(?:[A-Z][\w-]+\s+){0,2}(?:Sub-)?(?:Board|Committee|Forum|Group|Panel)")
_SUBJECTS = Regex(
    r"[A-Z][\w’'-]*(?:,?\s+(?:and|&|of|for|[A-Z][\w’'-]*)){0,8}\s+(?:and|&)\s+[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)?"
)


def _with_line_above(chosen: Block, lines: Sequence[Block]) -> str:
    """`Roads, Bridges and Harbours` over `Scrutiny Panel` is one name."""
    above = next((block.text for block in lines if block.line + block.lines == chosen.line), "")
    is_parted = _KIND.fullmatch(chosen.text) and _SUBJECTS.fullmatch(above) and not _ABOUT.search(above)
    return f"{above} {chosen.text}" if is_parted else chosen.text


def _names_a_day(title: str) -> bool:
    """`Signals discussion 2023-01-16`: the day, and what was met about."""
    day = DAY.search(title)
    return day is not None and len((title[: day.start()] + title[day.end() :]).split()) > 1


_OF_A_PAGE = frozenset(("agenda item", "issue - meetings", "issue - decisions"))

_PAGED = 6


def item_title(document: Document) -> str:
    """What stands below `Agenda item`, as the pages of councils begin; empty elsewhere."""
    head = [bare(block.text) for block in document.blocks[: _PAGED + 1]]
    below = (head[at + 1] for at, text in enumerate(head[:-1]) if text.casefold() in _OF_A_PAGE)
    return next((text.rstrip(" :.") for text in below if len(text) < 160), "")


def _subject(document: Document, greeted: int) -> str:
    """The line under the greeting, where it is no sentence; else the one above it."""
    after = [block for block in document.blocks if block.line > greeted][:3]
    for block in after:
        text = bare(block.text)
        if CLOSE.fullmatch(text):
            break
        if len(text) < 140 and not text.endswith((".", ",", ";", "?")) and block.kind in (Kind.HEADING, Kind.PARAGRAPH):
            return _RE.sub("", text) if _RE.match(text) else text
    before = [bare(block.text) for block in document.blocks if block.line < greeted][-3:]
    said = next((text for text in before if _RE.match(text)), "") or next(
        (text for text in before[::-1] if ":" in text and not DAY.search(text) and "@" not in text), ""
    )
    return _RE.sub("", said)


def _trimmed(text: str) -> str:
    """Without a date at the end or what a draft says of itself."""
    said = bare(text)
    day = DAY.search(said) or _SHORT_DAY.search(said)
    if day and len(said[: day.start()].split()) > 2:
        said = _TAIL.sub("", said[: day.start()]) or said
    front = _FRONT.match(said)
    return (said[front.end() :] if front else said).strip(" :–—-")
