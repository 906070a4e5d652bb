"""Words that say when something is due and name no day: "without delay", "by the end of term"."""

import re

from bot.reading.regex import Regex
from bot.reading.words import MONTHS

_MONTH = "|".join(MONTHS)
_LOOSE = Regex(
    r"\b(?:without\s+(?:any\s+)?(?:further\s+|undue\s+|unreasonable\s+)?delay|with\s+immediate\s+effect"
    r"|immediately|forthwith|by\s+return(?:\s+of\s+post)?"
    r"|as\s+soon\s+as\s+(?:is\s+)?(?:reasonably\s+)?(?:possible|practicable|practical)"
    r"|as\s+a\s+matter\s+of\s+urgency|at\s+(?:your|the)\s+earliest\s+(?:convenience|opportunity)"
    r"|(?:at|to|by|before|for|in\s+time\s+for|in\s+advance\s+of)\s+(?P<next>(?:the|its|our|their"
    r"|a)\s+(?:next|future|following|subsequent|forthcoming)\s+(?:[\w-]+\s+){0,3}?meeting"
    r"|(?:the|its|our|their)\s+next\s+(?:committee|board|council|panel|forum)\b)"
    r"|by\s+the\s+(?:deadline|date)\s+(?:I|we)\s+(?:have\s+)?(?:agreed|gave|set)\b"
    r"|(?<=\w\s)following\s+(?:this|that)\s+(?:hearing|meeting|visit)\b"
    rf"|(?:at|to|by|before|for|in)\s+(?:(?:the|its|our|their)\s+)?(?P<named>(?:{_MONTH})\s+(?:[\w-]+\s+){{0,3}}?meeting)"
    r"|(?:by|before|at)\s+(?:the\s+)?(?:end|start|beginning|close)\s+of\s+(?:the\s+|this\s+"
    r"|next\s+)?(?:[\w-]+\s+){0,2}?(?:term|year|month|week|session|quarter|summer|recess)"
    r"|(?:during|within|over)\s+the\s+(?:coming|next|following)\s+(?:few\s+)?(?:weeks?|days|months?|fortnight)"
    rf"|(?:meet|meeting|visit|hearing)\b[^,;.]{{0,60}}?\sin\s+(?P<month>(?:early|mid|late)[\s-]+(?:{_MONTH}))"
    r"|(?:in|during|by|before)\s+(?P<season>(?:the\s+|early\s+|late\s+)*(?:spring|summer|autumn|winter"
    r"|new\s+year)(?:\s+(?:term|of\s+[0-9]{4}|[0-9]{4}|recess))?)"
    r"|(?:once|as\s+soon\s+as|when)\s+(?:I|we|it|they|this|these|the\s+[\w\s-]{2,40}?)\s+(?:has"
    r"|have)\s+(?:been\s+)?[^,;.]{3,70}"
    r"|(?:once|as\s+soon\s+as|when)\s+(?:the\s+)?[\w+’'-]+(?:\s+[\w-]+){0,3}?\s+(?:launches|(?:re-?)?opens|goes\s+live)(?:\s+(?:for|in)\s+[^,;.]{2,40})?"
    r"|as\s+soon\s+as\s+(?:I|we|you)\s+can|in\s+the\s+shortest\s+(?:time\s+possible|possible\s+time)|(?:once|as\s+soon\s+as|when)\s+(?:the\s+)?(?:[\w-]+\s+){1,3}?(?:is|are)"
    r"\s+(?:complete[d]?|nearing\s+completion|finished|available|known|over|concluded)"
    r"|before\s+(?:the\s+)?(?:[\w-]+\s+)?recess|as\s+soon\s+as\s+(?:it|they|this|these)\s+(?:is|are)\s+(?:available"
    r"|ready|known"
    r"|published|agreed|complete[d]?)"
    r"|(?:before|by)\s+half[\s-]term"
    r"|early\s+in\s+(?:[0-9]{4}|the\s+new\s+year)|in\s+early\s+[0-9]{4}|(?:once|when)\s+(?:approved|agreed"
    r"|available|published|complete[d]?|finali[sz]ed)(?:\s+by\s+[^,;.]+)?)",
    re.IGNORECASE,
)


def said_loosely(text: str) -> str:
    """The words as they stand, without what leads to them; empty where there are none."""
    loose = _LOOSE.search(text)
    return next(filter(None, (*loose.groups(), loose[0]))) if loose else ""
