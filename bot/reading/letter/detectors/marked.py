"""What a mark looks like, and what it introduces: `ACTION: …`, `AI @x: …`, `Action 77.1 – …`, arrows."""

import re
from typing import NamedTuple

from bot.reading.letter.context import Context
from bot.reading.letter.fields.naming import UPPER, are_known, is_initials, is_known, names_nobody
from bot.reading.letter.fields.owners import subject
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.filters import says_done
from bot.reading.regex import Match, Regex

_WORD = (
    r"(?:(?:agreed|new|further|key|on-?going|outstanding|proposed|pending|open)\s+)?(?:actions?(?:\s*(?:points?|items?"
    r"|required|agreed|arising|needed))?(?:\s+from\s+(?:the\s+)?(?:last|previous)\s+meeting)?|AI|AP|TODO|TO\s?DO"
    r"|tasks?"
    r"|next\s+steps?|follow[- ]?up)"
)

_NUMBER = r"(?P<number>\s*(?:no\.?\s*|#|[-–])?\s?[A-Z]{0,3}\d[\w./-]*)?"

_WHO = (
    r"(?P<who>\s*(?:[(\[][^()\[\]\n]{1,60}[)\]]|@[\w.-]+(?:\s*[,&/]\s*@[\w.-]+)*"
    r"|(?:for|by|on|to|owner)\s+[^:\n–—]{1,60}?|(?:all|everyone|everybody)(?=\s*[:–—-])"
    r"|(?-i:[A-Z][\w.'’]*(?:(?:\s*[/&,+]\s*|\s)[A-Z][\w.'’]*){0,4}(?=\s*:))))?"
)

_MARK = Regex(
    rf"(?P<mark>{_WORD})(?![a-zA-Z]){_NUMBER}{_WHO}\s*(?P<sep>:|=>|→|–|—|-(?=\s)|\|)\s*(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)

_LOUD = Regex(
    rf"(?P<mark>ACTIONS?(?:\s+(?:POINT|ITEM)S?)?|AI|TODO|AP){_NUMBER}\s+(?P<text>(?:[{UPPER}@]\S*|(?!ITEM|POINT)[a-z][\w-]*\s(?:to|will))(?:\s+\S+){{2}}.*)",
    re.DOTALL,
)

_OF_SOMEBODY = Regex(
    r"(?P<mark>ACTION|Action)(?:\s+(?:item|point))?\s*\((?P<who>[^()\n]{1,40})\)\s+(?P<text>\S.*)", re.DOTALL
)
"""`Action (Ann) minutes to be sent round`."""

_NUMBERED = Regex(
    rf"(?P<mark>(?:AP|AI|Action|ACTION)\s?[-#]?\s?(?=\d)"
    rf"|A(?=\d+(?:\.\d+)?(?:[:.)]|\s[–—-])\s))(?P<number>\d[\w./-]*)\s*[:.)–—-]?\s+(?P<text>[{UPPER}@].*)",
    re.DOTALL,
)

_DATED = Regex(r"(?P<number>\d{1,2}/\d{1,2}/\d{2,4}\s?[-–]\s?\d{1,3})\s*[:–—-]?\s*(?P<text>[A-Z\"“].*)", re.DOTALL)
"""`13/08/15-05 Review the plan`: what is numbered by its meeting."""

_IN_BRACKETS = Regex(
    rf"[\[(](?P<mark>{_WORD})(?![a-zA-Z]){_NUMBER}(?:\s*[-–—:]\s*|\s+)?(?P<inside>[^\])]*)[\])]\s*[:–—-]?\s*(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)

_HASH = Regex(
    r"(?:[\d:\[\]\s.]{0,14}<?[@+\w|-]{1,30}>?:?\s+)?#(?P<mark>action|ai|todo"
    r"|actionitem)s?\b(?!\s+[-–—]\s)[:\s]*(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)

_CHAT = Regex(r"(?:[\d:\[\]\s.]{4,14})?(?:<[^>\s]{1,30}>|\w{2,20}:)\s+(?=ACTION)")

_STATE = Regex(r"[\[(](?P<state>new|open|pending|ongoing|done|closed|dropped|recorded)[\])]\s*", re.IGNORECASE)

_ARROW = Regex(r"(?:→|=>|->|-->|==>|➡️?|➜|➔|⇒|▶️?|►|👉)\s*(?P<text>.*)", re.DOTALL)

_BEFORE = Regex(r"^(?:…|\.{2,3})?[\s*_>•·○▪◦\-–—+☐□🔲📌⚡🎯✏️❗❕‼️#]*(?=\S)")

_NO_MARK = Regex(
    r"(?:action|task|todo)s?\s+(?:plan|group|force|team|log|list|tracker|taken|learning|research)"
    r"|next\s+steps?\s+(?:are|is|was|were|would|will)\b",
    re.IGNORECASE,
)


_PLAIN_INITIALS = 2


class Marked(NamedTuple):
    """`who` stands between mark and text, as written; `text` may be nothing but names, or empty."""

    text: str
    who: str = ""
    number: str = ""


def marked(text: str, context: Context) -> Marked | None:
    """What the mark in front of a text introduces; None without one, or where it is said to be done."""
    bare = text.strip(" *•")
    hashed = _hashed(bare)
    if hashed or _HASH_TOLD.match(bare):
        return hashed
    head = _BEFORE.match(text)
    said = text[head.end() :] if head else text
    chat = _CHAT.match(said)
    said = said[chat.end() :] if chat else said
    state = _STATE.match(said)
    if (state and says_done(state["state"])) or _NO_MARK.match(said):
        return None
    said = said[state.end() :] if state else said
    return (
        _bracketed(said)
        or _labelled(said, context)
        or _dated(said, context)
        or _arrowed(text.lstrip(" *•·\t"), context)
    )


def _labelled(said: str, context: Context) -> Marked | None:
    found = _MARK.match(said) or _LOUD.match(said) or _NUMBERED.match(said) or _of_somebody(said, context)
    if found is None or _is_no_word(found, context):
        return None
    groups = found.groupdict()
    number = (groups.get("number") or "").strip(" #-–.:")
    series = found["mark"].strip(" -#") if number.isdigit() else ""
    return Marked(
        _clean(found["text"]),
        _people(groups.get("who") or ""),
        f"{series}{number}" if series in ("AP", "AI", "A") else number,
    )


def _of_somebody(said: str, context: Context) -> Match | None:
    found = _OF_SOMEBODY.match(said)
    return found if found and are_known(found["who"], context.names) else None


def _is_no_word(found: Match, context: Context) -> bool:
    """`ap` in small letters, and AP where somebody of these initials is heard."""
    word = found["mark"].strip(" -#")
    if word.upper() not in ("AI", "AP"):
        return False
    is_heard = is_known(word, context.names) and not found.groupdict().get("number")
    told = first_verb(found["text"]) or subject(found["text"], context.names)
    return not word.isupper() or ((is_heard or _is_intelligence(found, context)) and not told)


def _is_intelligence(found: Match, context: Context) -> bool:
    """`AI library reviews: …`: words between it and the colon that are nobody's name."""
    who = (found.groupdict().get("who") or "").strip()
    return bool(who) and who[0] not in "([@" and not are_known(who, context.names)


def _people(who: str) -> str:
    said = who.strip(" ()[]")
    first, _, rest = said.partition(" ")
    who = rest if first.casefold() in ("for", "by", "on", "to", "owner") else said
    return "" if names_nobody(who) else who


def _bracketed(said: str) -> Marked | None:
    found = _IN_BRACKETS.match(said)
    if found is None:
        return None
    inside, text = found["inside"].strip(" :–—-"), _clean(found["text"])
    number = (found["number"] or "").strip(" #-–")
    return Marked(text, inside, number) if text else Marked(inside, "", number)


_HASH_TOLD = Regex(r"#(?:action|ai|todo)\w*\s+[-–—]\s", re.IGNORECASE)
"""`#action - records an action`: a list of what a bot understands."""


def _hashed(said: str) -> Marked | None:
    found = _HASH.match(said)
    return Marked(_clean(found["text"])) if found else None


def _dated(said: str, context: Context) -> Marked | None:
    found = _DATED.match(said)
    if found is None or not (subject(found["text"], context.names) or first_verb(found["text"])):
        return None
    return Marked(_clean(found["text"]), number=found["number"])


def _arrowed(said: str, context: Context) -> Marked | None:
    found = _ARROW.match(said)
    said_to = subject(found["text"], context.names) if found else None
    strangers = context.names.known and said_to and not all(_is_somebody(who, context) for who in said_to.owners)
    return Marked(_clean(found["text"])) if found and said_to and not strangers else None


def _is_somebody(who: str, context: Context) -> bool:
    """Longer capitals than two, where people are listed and none of them is called so, are a term."""
    return is_known(who, context.names) or not is_initials(who) or len(who) <= _PLAIN_INITIALS


def _clean(text: str) -> str:
    said = text.strip(" *_:–—-\t")
    return said if "(" in said or "[" in said else said.rstrip(")] ")
