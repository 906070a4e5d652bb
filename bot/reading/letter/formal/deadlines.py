"""When something asked for is due: the words as they stand, and the day, counted from the document's own date."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from itertools import islice
from typing import NamedTuple

from bot.reading.conventions import monday_to_friday
from bot.reading.due import read_span
from bot.reading.grammar import Here
from bot.reading.letter.formal.loosely import said_loosely
from bot.reading.letter.formal.meetings import is_of_meeting
from bot.reading.outcome import Due, NextMeeting, Past
from bot.reading.regex import Regex
from bot.reading.signs import is_of_dates
from bot.reading.words import MONTHS

_LEAD = Regex(
    r"\b(?:(?:by\s+)?(?:no|not)\s+later\s+than|(?:on|by)\s+or\s+before|before|prior\s+to|within|by|until|on|from"
    r"|deadline\s+(?:of|is)|due\s+(?:by|on)|in)\s+(?=\S)",
    re.IGNORECASE,
)

_WORDS = Regex(r"\S+")

_SPAN = Regex(r"in\s+(?:[0-9]|an?\b|one|two|three|four|five|six|ten|the\s+(?:next|coming))", re.IGNORECASE)

_BY_HOW_MUCH = Regex(r"by\s+(?:half|an?|one|[0-9]+)\s+(?:an\s+)?(?:hour|minute|day|week|month|year)", re.IGNORECASE)

_HOUR = Regex(
    r"[0-9]{1,2}(?:[.:]?[0-9]{2})?\s*(?:a\.?m\.?|p\.?m\.?|noon|hours|hrs)(?:\s+in\s+the\s+\w+)?|[0-9]{1,2}[.:][0-9]{2}(?:\s+in\s+the\s+\w+)?",
    re.IGNORECASE,
)
"""`before 2300 hrs`: of every day."""
_CLOCK = Regex(r"\w+\s+[0-9]{1,2}(?:[.:][0-9]{2})?\s*(?:am|pm|noon|hours)?", re.IGNORECASE)
"""`from 8am`: opening hours."""

_MOST_WORDS, _MOST_LEADS, _LONGEST = 9, 20, 1_500

_NOT_SOON = 270
"""Days: `on 15 November`, said on the 22nd, was last week."""

_ANCHOR = Regex(
    r"\s+(?:of|from|after|following|beginning(?:\s+with)?|starting(?:\s+with)?)\s+(?:(?:the\s+)?(?:date"
    r"|day|receipt|issue|service"
    r"|sending|publication)\s+(?:of|on\s+which)\s+)?(?P<what>(?:(?!\b(?:and|the\s+Council|it|they|he|she"
    r"|you|we|please|must|will|shall|should)\b)[^\s,;:.()]+\s?){1,7})",
    re.IGNORECASE,
)

_OWN = Regex(
    r"(?:(?:this|my|our)\s+(?:final\s+|decision\s+|enforcement\s+|improvement\s+)?(?:letter|notice"
    r"|decision|report|order|statement|directions?|email"
    r"|e-mail|recommendations?|determination|finding)|the\s+(?:final\s+"
    r"|ombudsman's\s+)?(?:decision(?:\s+notice)?|letter|order|directions|notice"
    r"|final\s+decision|determination)|th(?:e|ese)\s+directions|a\s+(?:final\s+)?decision|today|now)\b",
    re.IGNORECASE,
)

_RECEIVED = Regex(r"\b(?:receipt|receiving|service)\b", re.IGNORECASE)

_EFFECT = Regex(r"\btakes?\s+effect|effective\s+date", re.IGNORECASE)

_MONTH_ONLY = Regex(
    rf"(?:(?:in|by|before|early|mid|late|until|on|from|the|of)[\s-]+)*(?:{'|'.join(MONTHS)}"
    rf"|{'|'.join(m[:3] for m in MONTHS)}|sept)\.?"
    r"(?:,?\s+[0-9]{4})?",
    re.IGNORECASE,
)

_ASIDE = Regex(
    r"\b(?:with\s+a\s+view\s+to|proposing\s+to|(?:to\s+be|being)\s+held\s+on|taking\s+place\s+on|which(?!\s+(?:should|must)\s+be\s)|who|whose|in\s+place\s+since|w(?:as|ere)\s+due|planned\s+for|scheduled\s+for)\b",
    re.IGNORECASE,
)

_BEFORE = Regex(
    r"^\W*(?:as|since|given|following|further\s+to|because|although|while|whilst|having|noting|when"
    r"|after)\b[^,;]{10,200},\s+"
    r"(?=(?:I|we|you|it|the|please)\b)",
    re.IGNORECASE,
)
"""A clause that says why or after what: its dates are those of other things."""

IN_TIME = Regex(
    r"\W*(?:immediately|urgently|(?:within|by|before|no\s+later\s+than|on\s+or\s+before)\s+[\w\s,]{3,60}?)\W*",
    re.IGNORECASE,
)
"""Words that say by when and nothing else: `Within three months:` above a list."""


class Deadline(NamedTuple):
    """`words` as written, `day` where they can be resolved; both empty where nothing is said."""

    words: str = ""
    day: date | None = None


NONE = Deadline()


def here_on(written: date | None, locale: str) -> Here | None:
    """The day on which a document speaks; None where it doesn't tell."""
    if written is None:
        return None
    return Here.at(datetime.combine(written, time(0), UTC), locale, monday_to_friday)


def deadline(text: str, here: Here | None, effect: Here | None = None) -> Deadline:
    """The surest one in a sentence: a day, else a stretch of time, else words like "without delay".

    What follows "with a view to" or "which", up to its end, belongs to the text.
    """
    text = _BEFORE.sub("", text[:_LONGEST])
    text = _without_aside(text)
    found = list(_days(text, here, effect))
    exact = [each for each in found if each.day and not each.words.casefold().startswith("within")]
    exact = [each for each in exact if here is None or each.day is None or each.day >= here.today] or exact
    if exact or found:
        return (exact or found)[0]
    return Deadline(said_loosely(text))


def _without_aside(text: str) -> str:
    aside = _ASIDE.search(text)
    if aside is None:
        return text
    goes_on = _GOES_ON.search(text, aside.end())
    return text[: aside.start()] + (text[goes_on.start() :] if goes_on else "")


_GOES_ON = Regex(r",\s+(?:and|but)\s", re.IGNORECASE)


def _days(text: str, here: Here | None, effect: Here | None) -> Iterator[Deadline]:
    reached = 0
    for lead in islice(_LEAD.finditer(text), _MOST_LEADS):
        if lead.start() < reached or is_of_meeting(text, lead):
            continue
        if found := _longest(text, lead, here or _NOWHERE, effect):
            words, day, reached = found
            yield Deadline(words, day if here else _absolute(words))


_NOWHERE = Here.at(datetime(1970, 1, 1, tzinfo=UTC), "en-GB", monday_to_friday)

_WEEKDAY = Regex(r"\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+(?=[0-9])", re.IGNORECASE)
"""What a day of the week says of a day of an unknown year can't be checked."""

_YEAR = Regex(r"\b(?:19|20)[0-9]{2}\b|/[0-9]{2}\b")


def _absolute(words: str) -> date | None:
    """A day that needs no other to be counted from."""
    outcome = read_span(words, _NOWHERE).outcome
    return outcome.day if isinstance(outcome, Due) and _YEAR.search(words) else None


def _longest(text: str, lead: re.Match[str], here: Here, effect: Here | None) -> tuple[str, date | None, int] | None:
    for end in _ends(text, lead.end()):
        words = text[lead.start() : end].rstrip(" ,;:.)?")
        words += ")" if words.count("(") > words.count(")") else ""
        plain = _WEEKDAY.sub("", words) if here is _NOWHERE else words
        outcome = read_span(_readable(plain), here).outcome
        if isinstance(outcome, Past) or _HOUR.fullmatch(_without_lead(lead[0], words)):
            return None
        if isinstance(outcome, Due | NextMeeting) and _is_deadline(
            lead[0], words, outcome.day if isinstance(outcome, Due) else None, here
        ):
            return _with_anchor(text, lead, words, outcome, effect)
    return None


def _ends(text: str, start: int) -> list[int]:
    ends: list[int] = []
    for word in _WORDS.finditer(text, start, start + 90):
        if not _may_be_of_date(word[0].strip("().,;:")) or len(ends) == _MOST_WORDS:
            break
        ends.append(word.end())
    return ends[::-1]


def _readable(words: str) -> str:
    return _ZONE.sub("", _TWICE.sub(r"\1", words)).replace("(", "").replace("clear ", "").removeprefix("from ")


_TWICE = Regex(r"\b[a-z]+(?:-[a-z]+)?\s+\(([0-9]{1,3})\)(?=\s)", re.IGNORECASE)
"""`thirty (30) days`: a number written out and in figures."""
_ZONE = Regex(r"\s*\(?\b(?-i:[ECMP][SD]?T|GMT|BST|UTC)\b\)?", re.IGNORECASE)


def _may_be_of_date(word: str) -> bool:
    return is_of_dates(word) or word.casefold() in {"at", "the", "latest"} or _ZONE.fullmatch(word) is not None


def _is_deadline(lead: str, words: str, day: date | None, here: Here) -> bool:
    """After `in`, `on` or `from` a bare month or number belongs to the text."""
    weak = lead.split(maxsplit=1)[0].casefold() in {"in", "on", "from"}
    if _BY_HOW_MUCH.match(words) or (weak and _CLOCK.fullmatch(words)):
        return False
    if lead.split(maxsplit=1)[0].casefold() == "in" and not _SPAN.match(words):
        return False
    if weak and day and (day - here.today).days > _NOT_SOON and not _YEAR.search(words):
        return False
    return not (weak and (_MONTH_ONLY.fullmatch(words) or len(words.split()) < 2))


def _with_anchor(
    text: str, lead: re.Match[str], words: str, outcome: Due | NextMeeting, effect: Here | None
) -> tuple[str, date | None, int]:
    """`within 28 days of …` is counted from the document's date only where it is the document that is named."""
    end = lead.start() + len(words)
    said = _without_lead(lead[0], words)
    day = outcome.day if isinstance(outcome, Due) and not _MONTH_ONLY.fullmatch(words) else None
    anchor = (
        _ANCHOR.match(text, end) if lead[0].casefold().startswith(("within", "in")) or _STRETCH.match(said) else None
    )
    if anchor is None:
        return said, day, end
    counted = day if _OWN.match(anchor["what"]) and not _RECEIVED.search(anchor[0]) else None
    if _EFFECT.search(anchor["what"]):
        started = read_span(words, effect).outcome if effect else None
        counted = started.day if isinstance(started, Due) else None
    return f"{said}{text[end : anchor.end()].rstrip()}", counted, anchor.end()


_STRETCH = Regex(
    r"\S+(?:\s+\(?[0-9]+\)?)?\s+(?:(?:working|business|calendar|clear)\s+)?(?:days|weeks|months)$", re.IGNORECASE
)
"""`not later than 30 days after …` is counted as `within 30 days of …` is."""


def _without_lead(lead: str, words: str) -> str:
    """As annotators write it: `within …` whole, otherwise without the connector."""
    if lead.casefold().startswith(("within", "in")):
        return words
    return words[len(lead) :].strip()
