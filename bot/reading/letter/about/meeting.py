"""What a document is called and the day of its meeting, as its head says."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from bot.reading.conventions import monday_to_friday
from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.due import read_span
from bot.reading.grammar import Here
from bot.reading.letter.formal.dates import DAY, WHOLE
from bot.reading.letter.formal.parties import CLOSE
from bot.reading.letter.outline import bare
from bot.reading.outcome import Due
from bot.reading.regex import Regex

_HEAD, _TITLE, _TOP, _FRONT_OF = 40, 100, 15, 250
_ABOUT = Regex(
    r"\b(?:minutes|meeting|notes?|board|committee|council|group|panel|forum|sync|call|weekly|record|agenda"
    r"|teleconference|telecon|pta|governors|conference|summit|assembly|actions?|trust|standup|session|working\s+group"
    r"|wg|tag)\b",
    re.IGNORECASE,
)
_OTHER = Regex(
    r"\b(?:approved|previous|last\s+(?:meeting|board)|next\s+meeting|adopted|published|updated|created|wrote"
    r"|(?:approve|confirm|agree|attaching|consider|receive|sign|former)\b.{0,40}\bminutes\b|^\W*the\s+minutes\s+of\b(?!\s+an?\s)"
    r"|minutes\s+of\s+the\s+(?:last\s+)?meeting\s+(?:of|held\s+on)\b[^.]*\bwere)\b",
    re.IGNORECASE,
)
_HELD = Regex(r"\b(?:held|date|when|meeting\s+of|on\s+(?:mon|tue|wed|thu|fri|sat|sun)\w*)\b", re.IGNORECASE)
_ON = Regex(r"\bmeeting(?:\s+\w+){0,12}?\s+on\s+$|\b(?:met|meeting\s+with\s+.{1,60})\s+on\s+$", re.IGNORECASE)
_TAIL = Regex(
    r"\s*(?:[-–—,:|@#(]\s*|\b(?:held\s+)?(?:on|at)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day,?\s*)?(?:the\s+)?$",
    re.IGNORECASE,
)
_FRONT = Regex(
    r"(?:draft|agenda\s+for(?:\s+the)?|approved|unconfirmed|confirmed|concise\s+minutes\s*:|final)\s+(?=\S)",
    re.IGNORECASE,
)
_NOTED_BY = Regex(r"(?:notes|minutes)\s+(?:taken\s+)?by\b", re.IGNORECASE)
_RE = Regex(r"(?:re|subject|ref|title|meeting)\s*:\s*", re.IGNORECASE)
_GENERIC = Regex(
    r"(?:(?:concise|meeting|draft|approved|unconfirmed|public|final)\s+)*(?:minutes|agenda(?:\s+items?)?|notes"
    r"|attendees|present|apologies)\W*",
    re.IGNORECASE,
)
_SHORT_DAY = Regex(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY_ALONE = Regex(
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?)\W*",
    re.IGNORECASE,
)
_AGENDA = Regex(r"(?:draft\s+|[\w ]{1,40}\s)?agenda(?:\s+(?:for|of)\s.{1,80})?\W*", re.IGNORECASE)
_ITEM = Regex(r"agenda\s+item", re.IGNORECASE)
_BEGINS = Regex(r"\W*(?:the\s+)?minutes\s+of\s+(?:an?|the)\s+(?:[\w-]+\s+){0,4}?meeting\b", re.IGNORECASE)
_POSTED = Regex(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+[\w\s,]{6,24}", re.IGNORECASE)
_TITLES_DAY = Regex(r".{0,60}\b(?:minutes|meeting)\b.{0,40}?[\s,–—-]\w+\s\w{1,9},?\s(?:19|20)\d\d", re.IGNORECASE)
"""`Minutes of the Trust -- July 17, 2017`, below the day it was put on the web."""

_NOTES = Regex(r"(?:meeting\s+)?(?:notes|minutes)", re.IGNORECASE)
_MINUTES = Regex(r"\bminutes\b", re.IGNORECASE)
_MEETING = Regex(r"\W*meeting(?:\s+date)?\s*:", re.IGNORECASE)
_STAMP = Regex(r"(?<=\d)T(?=\d\d:)")
_RECORDS = Regex(
    r"\b(?:minutes|notes\s+(?:of|from)|meeting\s+notes|meeting|record\s+of|call|vc|video\s?conference|sync|telecon\w*|standup"
    r"|actions?\s+(?:log|list|tracker|sheet|tracking))\b",
    re.IGNORECASE,
)
_LONG_AGO = datetime(1900, 1, 1, 12, tzinfo=UTC)


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
        for block in document.blocks[:_HEAD]
        if block.kind in (Kind.HEADING, Kind.PARAGRAPH)
        and len(block.text) < 160
        and not _GENERIC.fullmatch(bare(block.text))
        and not _OTHER.search(block.text)
        and not _NOTED_BY.match(bare(block.text))
    ]
    if lines and lines[0].kind is Kind.HEADING and lines[0].depth == 1 and _names_a_day(lines[0].text):
        return _trimmed(lines[0].text)
    headings = [block for block in lines[:3] if block.kind is Kind.HEADING and block.depth <= 2 and not block.number]
    named = (
        block for block in (*headings[:1], *lines[:12]) if _ABOUT.search(block.text) and len(block.text.split()) > 1
    )
    chosen = next(named, None) or next(iter((*headings, *lines[:1])), None)
    return _trimmed(chosen.text) if chosen else _trimmed(document.title)


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


def says_meeting(document: Document) -> bool:
    """Whether the head speaks of minutes, notes or a meeting that was held; an agenda only looks forward."""
    if is_agenda(document):
        return False
    if any(_BEGINS.match(block.text) for block in document.blocks[:3]) or is_item(document):
        return True
    head = [bare(block.text) for block in document.blocks[:8] if len(block.text) < 160 and not block.text.endswith(":")]
    return any(_RECORDS.search(text) and not text.endswith(".") for text in (document.title, *head))


def says_day(document: Document) -> bool:
    """Whether a line of the head is a day and nothing else, whatever the year: `Tuesday 3rd November`, `Dec. 9`."""
    return any(_DAY_ALONE.fullmatch(bare(block.text)) for block in document.blocks[:_HEAD] if len(block.text) < 40)


def is_item(document: Document) -> bool:
    """Whether it is one item of a meeting's minutes, as councils publish them."""
    return any(_ITEM.fullmatch(bare(block.text)) for block in document.blocks[:2])


def is_agenda(document: Document) -> bool:
    """Whether it says in its first lines that it only looks forward, and no notes follow."""
    if _MINUTES.search(document.title) or not any(_AGENDA.fullmatch(bare(block.text)) for block in document.blocks[:4]):
        return False
    return not any(block.kind is Kind.HEADING and _NOTES.fullmatch(bare(block.text)) for block in document.blocks)


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


def held_on(document: Document, locale: str, greeted: int) -> date | None:
    """The day of the meeting; of a letter, the day of the meeting that its first sentences name."""
    here = Here.at(_LONG_AGO, locale, monday_to_friday)
    if greeted >= 0:
        return _reported(document, greeted, here)
    days = [(block, day) for block, day in _days(document, here) if not _OTHER.search(block.text[:_FRONT_OF])]
    if labelled := [day for block, day in days if _MEETING.match(block.text)]:
        return labelled[0]
    if item_title(document):
        return None
    said = [day for block, day in days if _HELD.search(block.text) and len(block.text) < 200]
    titled = [day for block, day in days if block.kind is Kind.HEADING or _is_day(block)][:1]
    first = [day for block, day in days if block is document.blocks[0] and len(block.text) < _TITLE][:1]
    begun = [day for block, day in days if _BEGINS.match(block.text)][:1]
    below = [day for block, day in days if block.line < _TOP and _TITLES_DAY.fullmatch(bare(block.text))][:1]
    first = below if first and below and _POSTED.fullmatch(bare(document.blocks[0].text)) else first
    short = (day for block, day in days if len(block.text) < 200)
    found = next(iter((*first, *titled, *begun, *said, *short)), None)
    return found or _title_day(document, here)


def _is_day(block: Block) -> bool:
    """A line of the head that is a day and nothing else."""
    return block.line < _TOP and WHOLE.fullmatch(bare(block.text)) is not None


def _title_day(document: Document, here: Here) -> date | None:
    return _read(DAY.search(document.title), here)


def _days(document: Document, here: Here) -> Iterator[tuple[Block, date]]:
    for block in document.blocks[:_HEAD]:
        day = _read(DAY.search(_STAMP.sub(" ", block.text[:400])), here)
        if day:
            yield block, day


def _read(found: re.Match[str] | None, here: Here) -> date | None:
    outcome = read_span(found[0].replace(",", "").replace(". ", " "), here).outcome if found else None
    return outcome.day if isinstance(outcome, Due) else None


def _reported(document: Document, greeted: int, here: Here) -> date | None:
    for block in [block for block in document.blocks if block.line > greeted][:4]:
        for day in DAY.finditer(block.text):
            if _ON.search(block.text[max(0, day.start() - 120) : day.start()]) and block.text.casefold().startswith(
                ("thank you for meeting", "following our", "further to our", "thank you for", "at our", "we met")
            ):
                return _read(day, here)
    return None
