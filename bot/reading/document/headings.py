"""Which lines are headings: marked so, underlined, in bold alone, in capitals, or short and standing alone."""

import re

from bot.reading.document.inline import clean
from bot.reading.document.lines import Line
from bot.reading.document.markers import Marker
from bot.reading.regex import Regex

LONGEST = 90
"""Characters; nobody writes a longer title on a line of its own."""

_HASHES = Regex(r"(#{1,6})\s+(\S.*?)(?:\s+#+)?$")
_RULE = Regex(r"[=\-_*~─━═\s]{3,}$")
_BOLD_ALONE = Regex(r"(?:\*\*|__)(?=\S)((?:(?!\*\*|__)[^\n]){1,150})(?:\*\*|__)(:?)$")
_SECTIONS = (
    r"present|in attendance|attendance|attendees|attending|apologies|absent|regrets|agenda|minutes|notes|summary"
    r"|actions?|action (?:points?|items?|log|list)|decisions?|outcomes?|resolutions?|recommendations?|conclusions?"
    r"|matters arising|correspondence|declarations? of interests?|background|introductions?|welcome|next steps"
    r"|any other business|aob|next meeting|date of (?:the )?next meeting"
)
_KNOWN = Regex(
    r"(?:\d+[.)]?\s+)?(?:(?:summary|list|table|log|review|update) (?:of|on) )?(?:the )?"
    rf"(?:(?:new|agreed|outstanding|open|key|main|next) )?(?:{_SECTIONS})\b"
    r"(?: (?:for|of|from|and|to|required|agreed|arising|absence|points?|items?)\b[\w ’'-]{0,50})?\s?:?$",
    re.IGNORECASE,
)
_NO_HEADING = Regex(
    r"(?:dear|yours|kind regards|best wishes|regards|sincerely|cc|by e-?mail|sent|from|to|subject|date|tel|ref|our ref"
    r"|your ref|po box)\b|[\w.+-]+@|https?://|www\.|[\[(|@#]|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|[\d\s./:-]+$"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8},? \d{4}|\*\*|__|[\w ’'.-]{1,30}:\s",
    re.IGNORECASE,
)
_LEAD_IN = Regex(
    r"\b(?:to|will|that|by|the|for|of|and|or|at|from|with|is|are|was|were|should|must|can|cc|following|include|includes"
    r"|covered|asked|said|wrote|explained|noted|agreed)\s?:(?:-|\s)*$",
    re.IGNORECASE,
)
_TASK = Regex(
    r"(?:\*\*)?(?:[A-Z][\w.’'-]*,?|and|&|/)(?: (?:[A-Z][\w.’'-]*,?|and|&|/|of|the)){0,6}"
    r" (?:to|will|shall|is to|are to) (?!the\b|a\b|an\b|our\b)[a-z]"
)
_PERSON = Regex(r"\([A-Z]{2,4}\)|^(?:Mrs?|Ms|Dr|Sir|Lady|Lord|Cllr|Councillor|Professor|Rt Hon)\b")
_TITLED = Regex(r"[\"'“‘(]?[A-Z0-9]")


def is_rule(bare: str) -> bool:
    """Only dashes or their like: a line drawn, or an underlining."""
    return len(bare) >= 3 and bool(_RULE.match(bare))


def is_rule_of(title: str, bare: str) -> bool:
    """An underlining of signs that nothing else is drawn with, as reStructuredText has it: as long as its title."""
    return len(bare) >= max(4, len(title)) and bare[0] in "#+^" and set(bare) == {bare[0]} and title[:1].isalnum()


def underlined(title: Line, rule: Line) -> int:
    """The level, 0 where it is none."""
    if is_rule_of(title.bare, rule.bare):
        return 1 if rule.bare[0] == "#" else 3
    drawn = rule.bare.replace(" ", "")
    if len(set(drawn)) != 1 or drawn[0] not in "=-─━═_~" or len(title.bare) > 120 or not is_rule(rule.bare):
        return 0
    return 1 if drawn[0] in "=═━" else 2


def hashed(bare: str) -> tuple[int, str] | None:
    """The level and the title."""
    if not bare.startswith("#"):
        return None
    found = _HASHES.match(bare)
    return (len(found[1]), found[2]) if found else None


def bold_alone(bare: str) -> str | None:
    """The title; None for what is no title though in bold: a task, a speaker's words."""
    found = _BOLD_ALONE.match(bare) if bare[:2] in {"**", "__"} else None
    if not found or found[1].rstrip()[-1:] in {".", ";", ","}:
        return None
    title = found[1] + found[2]
    return None if _NO_HEADING.match(title) or _TASK.match(title) else title


def in_capitals(bare: str) -> bool:
    if not 4 <= len(bare) <= 120 or not bare.isupper() or bare[-1] in ".;,":
        return False
    return sum(sign.isalpha() for sign in bare) >= 4 and not _NO_HEADING.match(bare)


def is_known(bare: str) -> bool:
    """As minutes are usually divided."""
    return len(bare) <= LONGEST and bool(_KNOWN.match(bare))


def is_task(bare: str) -> bool:
    """`Karen Wareing to explore`, which no heading says."""
    return bool(_TASK.match(bare))


def is_title(bare: str) -> bool:
    """Short, without a sentence's end; whether it stands alone is for the reader of lines to see."""
    if _NO_HEADING.match(bare):
        return False
    words = clean(bare).text
    return (
        2 < len(words) <= LONGEST
        and len(words.split()) <= 12
        and words[-1] not in ".,;:!"
        and "://" not in words
        and bool(_TITLED.match(words))
        and not _NO_HEADING.match(words)
        and not _PERSON.search(words)
    )


def is_label(bare: str) -> bool:
    """`Apologies:`, over what it names; not `The Council is to:`, which a list completes."""
    return (
        bare.endswith(":")
        and len(bare.split()) <= 6
        and bool(_TITLED.match(bare))
        and not _LEAD_IN.search(bare)
        and not _NO_HEADING.match(bare)
    )


def is_numbered_title(item: Marker) -> bool:
    """`1. Welcome and apologies`; whether text follows it is for the reader of lines to see."""
    return item.number is not None and item.number[0].isdigit() and item.ticked is None and is_title(item.rest)


def depth_of(number: str) -> int:
    return min(6, 2 + number.rstrip(".").count("."))
