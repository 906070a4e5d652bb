"""What is no action after all: done, closed or struck; nothing said; a form to fill in; a report of what was done."""

import re

from bot.reading.letter.fields.naming import UPPER, Names, is_known, names_nobody
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Regex

_DONE = (
    r"(?:done|closed|completed?|actioned|cancell?ed|resolved|finished|dropped|withdrawn|superseded|discharged"
    r"|obsolete|fixed|merged|sent"
    r"|no\s+longer\s+(?:needed|required|relevant|applicable)|not\s+(?:needed|required)(?:\s+any\s*more)?"
    r"|all\s+done|action\s+(?:cancell?ed|closed|completed?|discharged|done)"
    r"|proposed\s+for\s+closure|(?:has|have)\s+been\s+(?:done|completed?|actioned|closed)|✓|✔|✅|☑|\[x\])"
)
_DONE_AT_END = Regex(
    rf"(?:[-–—:(\[,;.|*~/]|\s\s)\s*[\"'*_]*(?:now\s+|already\s+|this\s+(?:is|was"
    rf"|has\s+been)\s+)?{_DONE}(?:\s+(?:(?:and|at|on|by|in|as|&|via|last|today)\b|\(?\d)[^;]{{0,40}})?[\s\W]*$",
    re.IGNORECASE,
)
_DONE_SINCE = Regex(r"(?<=[a-z)][.!])\s+(?:Done|DONE|Completed?|Closed)\s*(?:[.,;–—-]|$)")
"""`Ann to ask. Done, although it was too late`."""
_DONE_LOUD = Regex(r"[\s:)–—-](?:DONE|CLOSED|COMPLETED?|CANCELLED|NOTED)(?:\s*\([^()]*\))?\W*$")
"""`Ask the yard (Ann) DONE`, `Move the date: DONE (a week earlier)`."""

_DONE_IN_FRONT = Regex(rf"[\W_]*(?:{_DONE})\s*(?:[:\])–—*]|-\s)", re.IGNORECASE)
_DONE_ALONE = Regex(rf"[\W_]*(?:{_DONE}|yes|y|100\s*%)(?!\w)(?!\s+by\b).{{0,80}}", re.IGNORECASE)
_NOT_DONE = Regex(
    r"\b(?:not|partly|partially|in)\s+(?:yet\s+)?(?:done|complete|completed|closed|progress)|incomplete"
    r"|to\s+be\s+(?:done|completed|closed)",
    re.IGNORECASE,
)
_NOTHING = Regex(
    r"\W*all\s+(?:actions?(?:\s+items?|\s+points?)?|tasks|items)\s+(?:(?:are|were|have\s+been)\s+)?"
    r"(?:complete|completed|done|closed)\W*|"
    r"\W*(?:none(?:\s.{1,30})?|no(?:\s+(?:new|further|other|open|outstanding|pending))*"
    r"\s+(?:actions?|tasks?)(?:\s+\w+){0,4}(?:\s\([^()]*\))?|n\s*/\s*a|nil|nothing.{0,30}"
    r"|not\s+applicable"
    r"|tb[cda]|to\s+be\s+(?:confirmed|advised)|action(?:s|\s+items?|\s+points?)?\s*\d*|tasks?\s*\d*|items?\s*\d*"
    r"|names?|owners?|description|update|ongoing|x+|\d*|as\s+(?:above|noted|noted\s+above)|see\s+above|see\s+below"
    r"|to[- ]?dos?|your\s+\w+|example|details?|who|what|when|by\s+whom|status|due(?:\s+date)?|deadline"
    r"|completed?|actioned|closed|done|person(?:\s+responsible)?|carried\s+forward|add\s+(?:action\s+items?"
    r"|items?|notes?)\s+here|same\s+as\s+above|for\s+(?:noting|information)|to\s+note|should\s+be\s+taken)\W*",
    re.IGNORECASE,
)
_LINK = Regex(r"https?://\S+")
_LINKED = Regex(
    r"\W*(?:issues?|prs?|pull\s+requests?|links?|see|slides?|docs?|documents?|draft|spec|minutes|notes?|video"
    r"|recording|agenda)?\W*",
    re.IGNORECASE,
)
_BLANK = Regex(r"\w+(?:\s\w+)?\s?:\W*")
_IN_BRACKETS = Regex(r"\[[A-Za-z][^\]\[]{2,40}\]\W*")
_PLACEHOLDER = Regex(
    r"[<\[{](?:action|name|owner|person|task|description|who|what|insert|date|todo|item|assignee|add|your"
    r"|describe|responsible)[^>\]}]*[>\]}]|\{\{|\bx{3,}\b|_{4,}|\.{5,}|\blorem\b|(?:^\W{0,4}|@)(?:username|mention"
    r"|person_?[a-z0-9]?|owner[12]?|assignee|your[-_ ]?name|handle)\b\s*(?:to\b|:|-|$)",
    re.IGNORECASE,
)
_HAS_DONE = Regex(
    r"(?P<who>[\w.'’@/&-]+(?:\s+[\w.'’-]+){0,3}?\s+)?(?:has|have|had)\s+(?:now\s+|already\s+|since\s+|also\s+"
    r"|not\s+|been\s+)*(?!been\b|to\b|a\b|an\b|the\b|no\b|some\b|any\b)(?:\w+(?:ed|en|wn|nt|pt|ld|ught|ung)|made|done"
    r"|put|set|got|cut|run|met|begun|read)\b"
    r"|this\s+(?:action\s+)?(?:relating\s+to\b.{0,60}\s)?(?:is|was|has)\b(?!\s+to\b)",
    re.IGNORECASE,
)
_UNDONE = Regex(
    r"(?:[\w '’-]{2,40}:\s+)?no\s+(?:[\w-]+\s+){1,3}?(?:(?:was|were|has\s+been|have\s+been)\s+)?(?:carried\s+out|done"
    r"|made|received|raised|reported|undertaken|taken|needed|required)\b[^.]{0,40}\W*",
    re.IGNORECASE,
)
"""`Benches: no work carried out this year`."""

_NEWS = Regex(r"(?:update|news)\s*[-–:]\s", re.IGNORECASE)
_DID = Regex(
    rf"(?P<who>[{UPPER}@][\w.'’-]*(?:\s[{UPPER}][\w.'’-]*)?)\s+(?!asked\b|invited\b|tasked\b|requested\b"
    rf"|required\b|encouraged\b|needed\b|agreed\b|decided\b"
    r"|reminded\b|committed\b|offered\b|volunteered\b|undertook\b)(?:\w{3,}(?<!e)ed|sent|wrote|met|made|spoke"
    r"|got|found|did|gave|went|said)\s"
)
_MANUAL = Regex(
    r"(?:document|record|use|add|marks?|lists?|shows?|creates?|defines?|assigns?)\s+(?:an?|the|this)\s+action"
    r"|action\s+items?\s+(?:is|are|should|can|must|will)\b",
    re.IGNORECASE,
)


_LEADS_ON = Regex(
    r"\W*(?:be\s+)?(?:asked|authorised|directed|instructed|invited|requested|tasked)\s+to\W*", re.IGNORECASE
)
"""`That the Clerk be requested to:`, whose acts stand below."""

_LONGEST = 600


def is_done(words: str) -> bool:
    """Whether a line says of itself that it is finished or no longer wanted."""
    tail, head = words[-110:], words[:60]
    if _NOT_DONE.search(tail):
        return False
    aloud = _DONE_LOUD.search(tail) or _DONE_SINCE.search(words[:_LONGEST])
    return bool(_DONE_AT_END.search(tail) or _DONE_IN_FRONT.match(head) or aloud) or (
        words.startswith("~~") and words.endswith("~~")
    )


def says_done(status: str) -> bool:
    """Whether a status, an update or a sub-item does nothing but say so."""
    return _DONE_ALONE.fullmatch(status.strip()) is not None and not _NOT_DONE.search(status)


def says_none(words: str) -> bool:
    """`None`, `n/a`, a heading's own word."""
    return _NOTHING.fullmatch(words.strip()) is not None


def is_nothing(words: str) -> bool:
    """`None`, `n/a`, a heading's own word: what stands where an action would."""
    rest = _LINK.sub("", words)
    bare = rest != words and _LINKED.fullmatch(rest) is not None
    return (
        bare
        or words.startswith("//")
        or _NOTHING.fullmatch(words.strip()) is not None
        or _LEADS_ON.fullmatch(words) is not None
        or len(rest.strip(" .-–—*_|:<>()")) < 3
    )


def is_template(words: str) -> bool:
    """A line to be filled in, or one that explains how."""
    words = words.strip()
    to_fill = _PLACEHOLDER.search(words) or _IN_BRACKETS.fullmatch(words) or _BLANK.fullmatch(words)
    return to_fill is not None or _MANUAL.match(words) is not None


def is_narrated(words: str, names: Names) -> bool:
    """`Steve has added two people`: what somebody did about an action, not the action."""
    did = _DID.match(words)
    if _NEWS.match(words) or _UNDONE.fullmatch(words):
        return True
    has_done = _HAS_DONE.match(words) is not None and not first_verb(words)
    return has_done or (
        did is not None and (is_known(did["who"], names) or not (first_verb(did["who"]) or names_nobody(did["who"])))
    )


def is_dropped(words: str, names: Names) -> bool:
    return is_done(words) or is_nothing(words) or is_template(words) or is_narrated(words, names)
