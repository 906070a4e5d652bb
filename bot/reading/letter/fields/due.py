"""By when: as written, and as a day where the words name one. A month alone and vague words stay words."""

import re
from datetime import UTC, date, datetime
from itertools import islice
from typing import NamedTuple

from bot.reading.conventions import monday_to_friday
from bot.reading.due import Span, read_span
from bot.reading.grammar import Here
from bot.reading.letter.context import Context
from bot.reading.outcome import Due, NextMeeting, Outcome, Past
from bot.reading.regex import Regex
from bot.reading.spans import date_at_end


class By(NamedTuple):
    """`words` are empty where nothing is said of a date."""

    words: str = ""
    on: date | None = None


_FIRM = Regex(
    r"\b(?:by|before|until|no\s+later\s+than|not\s+later\s+than|due(?:\s+(?:on|by|date))?|deadline(?:\s+is)?"
    r"|prior\s+to|within"
    r"|w/c|ahead\s+of|in\s+time\s+for|for|at|on|in)\b[:\s]+",
    re.IGNORECASE,
)
_SURE = (
    "by",
    "before",
    "until",
    "no later",
    "not later",
    "due",
    "deadline",
    "prior",
    "within",
    "w/c",
    "ahead",
    "in time",
)
_WORDS = Regex(r"[^\s,;.()]+(?:[.,](?=\d))?[^\s,;()]*")
_MEETING = Regex(
    r"\b(?:(?P<connector>by|at|for|to|until|before|in time for|ahead of|prior to)\s+)?(?:(?:the|our|its|their)\s+)?"
    r"(?P<words>(?:next|following|subsequent|forthcoming|\w+(?:uary|ember|ober|ruary)"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s\d{1,2}|march|april|may|june|july|august|annual(?!\s+meetings?\s+(?:agendas?|calendar|papers?|plans?|programme|reports?|schedule)\b)|autumn"
    r"|spring|summer)"
    r"(?:\s+[\w&'’-]+){0,3}?\s+(?:meeting|meetings|evening|call|telcon|session|sync|agm|(?:board|committee)(?!\s+meeting)"
    r"|f2f))\b",
    re.IGNORECASE,
)
_SOON = Regex(
    r"\b(?:as\s+soon\s+as\s+(?:possible|practicable|practical)|a\.?s\.?a\.?p\.?(?!\w)|immediately|forthwith"
    r"|without\s+(?:further\s+)?delay"
    r"|(?:early|late|later)\s+in\s+(?:the\s+)?(?:new\s+year|year|term|\w+\s+\d{4}|\d{4})|in\s+the\s+new\s+year"
    r"|(?:by\s+|before\s+)?(?:the\s+)?(?:end|start|beginning)\s+of\s+(?:the\s+)?\w*\s*(?:term|summer|winter"
    r"|autumn|spring|meeting|season|sprint)"
    r"|prior\s+to\s+(?:the\s+)?(?:\w+\s+){0,3}?\w+(?=$|[.,;)])|once\s+(?:(?:it|they|this|these)\s+(?:is|are|(?:has|have)\s+been)\s+)?(?:approved|agreed|signed|published"
    r"|received|complete[d]?)\b[^.;]{0,60}"
    r"|once\s+(?:the|this|that|these|those|all|we|it|they)\b[^.;,]{0,60}?\s(?:is|are|has|have)\s[^.;,]{2,40}"
    r"|in\s+due\s+course|(?:with)?in\s+(?:the\s+next\s+)?\d{1,2}\s?(?:-|–|to|or)\s?\d{1,2}\s+(?:days|weeks|months))",
    re.IGNORECASE,
)
_EVENT = Regex(
    r"\b(?:before|in\s+time\s+for|ahead\s+of)\s+(?P<words>(?:the\s+)?(?:\w+\s+){0,2}?(?:agm|meeting|board|workshop"
    r"|conference|event|release|election|holidays?|half[- ]term|christmas|launch|fair|fete"
    r"|(?-i:[A-Z]{2,6}))(?:\s+in\s+\w+)?)\b",
    re.IGNORECASE,
)
_MEANT = Regex(r"\b(?:agenda|date|dates|doodle|invit(?:ation|e)s?|poll|room|venue)\s+$", re.IGNORECASE)
"""`a poll for the next meeting`: what it is for, not when it is due."""

_NEXT = Regex(r"\bnext\s+(?:week|month)\b(?!\s*['’]|\s+(?:meeting|call))", re.IGNORECASE)
_BRACKET = Regex(r"[(\[]([^()\[\]]{2,40})[)\]]")
_CITED = Regex(r"\b(?:paras?|paragraphs?|pages?|pp?|sections?|clauses?|rules?|articles?)\b\.?\s+\d", re.IGNORECASE)
"""`(EOD, para 46)`: a book that is named so."""

_MONTH_ALONE = Regex(
    r"(?:early|mid|late|end\s+of)?[\s-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)[a-z]*\.?(?:\s+'?(?:20)?\d\d)?",
    re.IGNORECASE,
)
_YEAR = Regex(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d\d\b")
_VAGUE = Regex(r"(?:the\s+)?(?:week|month|year|term|quarter|morning|afternoon)s?\b|now\b|today\b|then\b", re.IGNORECASE)
_ENDS = Regex(r"\s*(?:[(]|$)")
_IF = Regex(r"\bif\s[^.;,]{0,80}$", re.IGNORECASE)
"""`… ask whether they would come if we meet in May`: of what may be."""

_ANY_DAY = datetime(1990, 1, 1, 12, tzinfo=UTC)


def due_of(text: str, context: Context) -> By:
    """What a sentence says of its date."""
    here = here_of(context)
    return (
        _at_end(text, here)
        or _firm(text, here)
        or _bracketed(text, here)
        or _in_words(text)
        or _next_week(text, here)
        or By()
    )


def due_in_column(cell: str, context: Context) -> By:
    """A cell that holds nothing but a date, or what stands for one."""
    words = cell.strip(" .|")
    if not words or words.casefold() in ("-", "–", "—", "n/a", "na", "none", "?", "tbc", "tbd"):
        return By()
    here = here_of(context)
    span = read_span(words, here)
    return (
        By(words, _resolved(words, span.outcome, here)) if _says_a_date(span) else By(words, due_of(words, context).on)
    )


def here_of(context: Context) -> Here:
    """Where the words were said; without a date of the document only dates with a year are days."""
    now = datetime(*context.today.timetuple()[:3], 12, tzinfo=UTC) if context.today else _ANY_DAY
    return Here.at(now, context.locale, monday_to_friday)


def _at_end(text: str, here: Here) -> By | None:
    found = date_at_end(text.rstrip(" .;"), here)
    if found is None or not isinstance(found.due, Due | Past | NextMeeting) or not found.words:
        return None
    if _IF.search(text[: text.rfind(found.words)]):
        return None
    return By(found.words, _resolved(found.words, found.due, here))


def _firm(text: str, here: Here) -> By | None:
    """A date inside the text: the longest one after a word that only a date follows."""
    for found in islice(_FIRM.finditer(text), 12):
        sure = found[0].casefold().startswith(_SURE)
        window = text[found.end() : found.end() + 60]
        ends = [word.end() for word in islice(_WORDS.finditer(window), 7)]
        for end in reversed(ends):
            words = window[:end].rstrip(".,;:")
            span = read_span(f"{found[0]}{words}" if found[0].casefold().startswith("within") else words, here)
            if (
                _says_a_date(span)
                and (sure or (span.stands == "anywhere" and _ENDS.match(window[end:])))
                and not _VAGUE.fullmatch(words)
            ):
                return By(words, _resolved(words, span.outcome, here))
    return None


def _bracketed(text: str, here: Here) -> By | None:
    brackets = islice(_BRACKET.finditer(text, max(0, len(text) - 100)), 4)
    for found in (bracket for bracket in brackets if not _CITED.search(bracket[1])):
        for piece in (found[1], *found[1].split(",")):
            span = read_span(piece, here)
            if isinstance(span.outcome, Due | Past) and span.stands != "alone":
                return By(piece.strip(), _resolved(span.words, span.outcome, here))
    return None


def _in_words(text: str) -> By | None:
    found = _MEETING.search(text)
    if (
        found
        and not (found["connector"] == "for" and _MEANT.search(text[: found.start()]))
        and (found["connector"] or found["words"].casefold().startswith("next"))
    ):
        return By(found["words"])
    event = _EVENT.search(text)
    if event:
        return By(event["words"])
    found = _SOON.search(text)
    return By(found[0].strip()) if found else None


def _next_week(text: str, here: Here) -> By | None:
    """`visit the site next week to see …`"""
    found = _NEXT.search(text)
    return By(found[0], _resolved(found[0], read_span(found[0], here).outcome, here)) if found else None


def _says_a_date(span: Span) -> bool:
    return isinstance(span.outcome, Due | Past | NextMeeting) and span.stands != "alone"


def _resolved(words: str, outcome: Outcome, here: Here) -> date | None:
    if not isinstance(outcome, Due | Past) or _MONTH_ALONE.fullmatch(words.strip()):
        return None
    dated = here.now != _ANY_DAY or _YEAR.search(words)
    return outcome.day if dated else None
