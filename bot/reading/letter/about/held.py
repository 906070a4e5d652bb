"""The day of a meeting, as the head of its record says."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from bot.reading.conventions import monday_to_friday
from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.due import read_span
from bot.reading.grammar import Here
from bot.reading.letter.about.meeting import BEGINS, HEAD
from bot.reading.letter.about.titled import OTHER, item_title
from bot.reading.letter.formal.dates import DAY, WHOLE
from bot.reading.letter.outline import bare
from bot.reading.outcome import Due
from bot.reading.regex import Regex

_TITLE, _TOP, _FRONT_OF = 100, 15, 250

_HELD = Regex(r"\b(?:held|date|when|meeting\s+of|on\s+(?:mon|tue|wed|thu|fri|sat|sun)\w*)\b", re.IGNORECASE)

_ON = Regex(r"\bmeeting(?:\s+\w+){0,12}?\s+on\s+$|\b(?:met|meeting\s+with\s+.{1,60})\s+on\s+$", re.IGNORECASE)

_POSTED = Regex(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+[\w\s,]{6,24}", re.IGNORECASE)

_TITLES_DAY = Regex(r".{0,60}\b(?:minutes|meeting)\b.{0,40}?[\s,–—-]\w+\s\w{1,9},?\s(?:19|20)\d\d", re.IGNORECASE)
"""`Minutes of the Trust -- July 17, 2017`, below the day it was put on the web."""

_MEETING = Regex(r"\W*meeting(?:\s+date)?\s*:", re.IGNORECASE)

_STAMP = Regex(r"(?<=\d)T(?=\d\d:)")

_LONG_AGO = datetime(1900, 1, 1, 12, tzinfo=UTC)


def held_on(document: Document, locale: str, greeted: int) -> date | None:
    """The day of the meeting; of a letter, the day of the meeting that its first sentences name."""
    here = Here.at(_LONG_AGO, locale, monday_to_friday)
    if greeted >= 0:
        return _reported(document, greeted, here)
    days = [(block, day) for block, day in _days(document, here) if not OTHER.search(block.text[:_FRONT_OF])]
    if labelled := [day for block, day in days if _MEETING.match(block.text)]:
        return labelled[0]
    if item_title(document):
        return None
    said = [day for block, day in days if _HELD.search(block.text) and len(block.text) < 200]
    titled = [day for block, day in days if block.kind is Kind.HEADING or _is_day(block)][:1]
    first = [day for block, day in days if block is document.blocks[0] and len(block.text) < _TITLE][:1]
    begun = [day for block, day in days if BEGINS.match(block.text)][:1]
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
    for block in document.blocks[:HEAD]:
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
