"""What the words in and around a date say of it: due date, part of the text, or more than the grammar can read."""

import re
from functools import lru_cache

from bot.domain.week import WEEKDAYS
from bot.reading.regex import Regex
from bot.reading.rules import grammar, knows
from bot.reading.tokens import tokens_of
from bot.reading.words import MONTHS, UNITS, spelt, word_set

_CONNECTING = word_set("by date deadline due later needed not or prior required target than to wanted ahead of time")

_CLOCK_WORDS = word_set("afternoon am at cob cop eod evening lunchtime midday midnight morning noon pm @")
_CLOCK = Regex(r"[0-9]{1,2}(?:[:.][0-9]{2})?(?:am|pm)|[0-9]{1,2}[:.][0-9]{2}")
_ORDINAL = Regex(r"[0-9]{1,2}(?:st|nd|rd|th)")

_UNREAD = word_set("asap autumn close end spring start summer term winter")
"""Words of dates that no rule may make a date of, clock times apart."""

_MEASURES = word_set("business hour hours month months quarter working year years academic school half-term")
_DAYS = frozenset((*WEEKDAYS, *MONTHS, "next", "this", "today", "tomorrow", "tonight"))
_TELLING = _UNREAD | _DAYS | _CLOCK_WORDS - {"at"} | {"in", "within"}
_OF_TIME = _TELLING | _CLOCK_WORDS | _MEASURES

_TITLES = word_set("cllr councillor dame dr judge lady lord miss mr mrs ms prof sir")
_LEANS = word_set(
    "& a about after an and around beginning between by commences commencing dated during due each effective ending"
    " ends every expires expiring for from in no not number of on or over page para per re ref section since starting"
    " starts than the till to until v valid version via within is are falls begins closes opens reopens meets returns"
)
_CHANGES_IT = word_set(
    "ash bank beginning black commencing cyber early easter end first following fourth good holiday last late maundy"
    " mid middle other palm previous second shrove start w/c w/e"
)
_GOES_WITH_IT = _DAYS | _CLOCK_WORDS | {*UNITS, *(f"{unit}s" for unit in UNITS)} - {"minutes"}  # of a meeting
_BINDING = _GOES_WITH_IT | _TITLES | _LEANS | _CHANGES_IT
_GOING_ON = _GOES_WITH_IT | word_set("& and or to until till")

_NEEDS_OBJECT = word_set("avoid book check confirm cover discuss do move plan prepare review see skip")
"""`cover Monday`: by itself, such a word has the day as its object."""

_IS = Regex(r"\b(?:is|are|be)\s*$", re.IGNORECASE)
_THIS_WEEK = Regex(r"(?:this|next|last)\s+(?:week|month|quarter|year)", re.IGNORECASE)
"""Nothing is due `on` one."""

_TAKES_TIME = word_set(
    "agree allocate allow aside block book find get give have make need reserve schedule spend take want"
)
"""What has time as its object."""

_HAPPENED = Regex(r"\b(?:was|were|did|happened|occurred|went)\b", re.IGNORECASE)
_SOMEBODY_DID = Regex(
    r"\b(?:(?:who|that|which|what|where)\s+(?:\w+\s+)?|(?:we|they|he|she|it|you|i)\s+(?:all\s+)?)"
    r"(?:[a-z]+(?<!e)ed|agreed|began|broke|brought|bought|came|chose|fell|felt|found|gave|got|had"
    r"|heard|held|kept|knew|left|lost|made|met|ran|rang|rose|said|sat|saw|sent|sold|spent|spoke"
    r"|stood|taught|told|took|won|wrote)\b(?!.*(?:,|;|\band\b|\bthen\b))",
    re.IGNORECASE,
)
_STATED = Regex(
    r"\b(?:if|whether|(?<!sure\s)that|who|when|where|announce|confirm|inform|know|note|notify|remind|say|tell|warn)\b"
    r"[^,;]*\b(?:is|are|has|have|can|could|will|would|may|might|opens?|closes?)\b[^,;]*$|\bwhether\s+to\s[^,;]*$",
    re.IGNORECASE,
)
"""`check whether the hall is free on Friday`, `tell staff the office is shut on Monday`."""

_DONE = Regex(
    r"\b(?:[a-z]{3,}(?<!e)(?<!emb)ed|agreed|begun|bought|drawn|found|given|heard|held|lost|made|paid|seen|sent|sold"
    r"|spoken|taken|told|won|written)(?:\s+(?:back|in|off|out|over|up))?(?:\s+on)?\s*$"
)
"""A participle, right before the date: `the case opened on 3 February`."""

_TO_BE_DONE = Regex(r"\b(?:be|been|being|is|are|get|gets|getting|have|having|need|needs|want|wants)\b", re.IGNORECASE)
_LIST_OR_RANGE = Regex(r"(?<![0-9])[0-9]{1,2}\s*[,–—-]\s*$")
_HOUR = Regex(r"\b(?:at|by|before)\s+[0-9]{1,2}\s*$", re.IGNORECASE)


def is_firm(connector: str) -> bool:
    """Whether only a due date follows; what comes after `on` may belong to the text."""
    return bool(connector) and connector != "on"


@lru_cache(maxsize=4096)
def is_of_dates(word: str) -> bool:
    """Whether some rule, or the connector before it, could consume this word."""
    return knows(word) or _bare(word) in _CONNECTING


def is_of_time(word: str) -> bool:
    """Whether this word belongs to a date, be it one that no rule can read."""
    return is_of_dates(word) or _bare(word) in _OF_TIME


def names_a_month(words: str) -> bool:
    """Whether a day is named by its place in the year: `29 September`, `29/9`."""
    return any("month" in token or "numeric" in token for token in tokens_of(words, grammar().vocabulary))


def tells_a_day(words: list[str]) -> bool:
    """Whether such words can only have been meant as a date: `end of term`, but not `Year 11`."""
    return any(_is_one_of(_TELLING, word) for word in words)


def binds(before: str, words: str) -> bool:
    """Whether what stands before a date needs it: `minutes of 3 October`, `Cllr Friday`, `1, 2, 3/4`."""
    *_, last = before[-80:].split() or [""]
    runs_on = words[:1].isdigit() and _LIST_OR_RANGE.search(before[-8:])
    return bool(runs_on or _HOUR.search(before[-16:])) or _is_one_of(_BINDING, last)


def tells_what_happens(before: str) -> bool:
    """`what happened on Monday`, `complaints received on Monday`, `whether it is free on Monday`: part of the text."""
    near = before[-80:]
    if _HAPPENED.search(near) or _SOMEBODY_DID.search(near) or _STATED.search(near):
        return True
    return _DONE.search(near) is not None and not _TO_BE_DONE.search(near)


def is_object(before: str, connector: str, words: str) -> bool:
    """Whether a date is what something is done to: `plan Friday`, `reflect on this week`."""
    if connector:
        return connector == "on" and _THIS_WEEK.fullmatch(words) is not None
    return before.strip().casefold() in _NEEDS_OBJECT


def is_verb(connector: str, before: str) -> bool:
    """`check if cover is needed by Friday`: the connector is `by` alone."""
    return connector.startswith(("needed", "required", "wanted")) and _IS.search(before[-10:]) is not None


def takes_time(before: str, words: str) -> bool:
    """`find some time on Friday`: the time is what is to be found, and only the rest is the date."""
    *_, last = before[-80:].split() or [""]
    return words.casefold().startswith(("some time", "any time")) and _is_one_of(_TAKES_TIME, last)


def goes_on(after: str) -> bool:
    """Whether the words after a date make more of it: `Monday and Tuesday`, `Monday morning`."""
    first, *_ = after[:80].split() or [""]
    return _is_one_of(_GOING_ON, first)


def _is_one_of(known: frozenset[str], word: str) -> bool:
    plain = _bare(word)
    return plain in known or _CLOCK.fullmatch(plain) is not None or _ORDINAL.fullmatch(plain) is not None


def _bare(word: str) -> str:
    return spelt(word.casefold().strip(",;:.!?"))
