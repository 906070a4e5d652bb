"""Who "he" and "she" are in minutes: whoever the sentence, or the last one with a name, began with."""

import re
from collections.abc import Callable

from bot.reading.letter.fields.naming import UPPER
from bot.reading.regex import Regex

_CHARGED = Regex(
    r"(?P<before>^|[.:;,]\s+|\s[–—-]\s+|\b(?:and|but|so|therefore|said|stated|confirmed|advised|agreed|reported|indicated"
    r"|promised|replied)\s+(?:(?:(?:at|to|in)\s+[\w\s]{3,30}?\s)?that\s+)?|\bdiscussion,?\s+)[Ss]?[Hh]e\s+"
    r"(?P<rest>(?:(?:has|had|is|was)\s+|kindly\s+|also\s+|then\s+)*(?:will|would|to|agreed\s+to|offered\s+to"
    r"|undertook\s+to|volunteered\s+to|promised\s+to|(?:asked|invited|tasked|requested|instructed)\s+to)\s+"
    r"(?!(?:be(?!\s\w+ing\b)|become|have(?!\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?\s[a-z]+)|continue)\b|(?:do|action)\s+(?:this|so|it|that)\b|(?:leave|join|rejoin)\s+the\s+(?:room|meeting)\b)\S.*)"
)
_BEGINS = Regex(
    r"(?:[\w '’&/(),-]{1,60}(?:\s[–—-]|:)\s+)?"
    rf"(?P<who>(?:The\s+|the\s+)?[{UPPER}][\w'’.-]*(?:\s[{UPPER}][\w'’.-]*){{0,3}})"
    r"\s+(?!were\b|are\b|have\b)(?:also\s+|has\s+|had\s+|then\s+|kindly\s+|was\s+|is\s+)*[a-z]+"
)

_LABEL = Regex(
    rf"(?P<who>[{UPPER}][\w'’.-]*(?:\s[{UPPER}][\w'’.-]*){{0,2}})\s*(?::|\s[–—-])\s+"
    r"(?P<rest>(?:Undertook|Agreed|Offered|Volunteered|Promised)\s+to\s.+)"
)
"""`Chair – Undertook to ring the Manager.`"""

_SEVERAL = Regex(r"(?:officers|members|residents|trustees|councillors|governors|parents|staff)$", re.IGNORECASE)
_TITLED = Regex(rf"(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s[{UPPER}][\w'’-]+")
_INVITED = Regex(r"\b(?:invited|requested|instructed)\s+to\b")


def begins_with_somebody(sentence: str, is_somebody: Callable[[str], bool]) -> bool:
    begun = _BEGINS.match(sentence.lstrip())
    return begun is not None and is_somebody(begun["who"])


def with_name(sentence: str, before: str, is_somebody: Callable[[str], bool]) -> str:
    """`Ms Cole showed two designs: she agreed to …` as `Ms Cole agreed to …`; the sentence itself without a pronoun."""
    label = _LABEL.fullmatch(sentence)
    if label and is_somebody(label["who"]):
        return f"{label['who']} {label['rest'][0].lower()}{label['rest'][1:]}"
    said = _CHARGED.search(sentence)
    if said is None:
        return sentence
    for text in (sentence[: said.end("before")], before):
        begun = _BEGINS.match(text.lstrip())
        who = begun["who"] if begun else ""
        who = _last_titled(text) if _SEVERAL.search(who) else who
        if who and is_somebody(who):
            return f"{who} {_INVITED.sub('asked to', said['rest'])}"
    return sentence


def _last_titled(text: str) -> str:
    """`Officers told Cllr Roe that it was done, he is to ask …`: one of several is not "he"."""
    return next((found[0] for found in reversed(list(_TITLED.finditer(text)))), "")
