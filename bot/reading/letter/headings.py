"""What a heading says of the list below it: that these are actions, or that they can't be."""

import re

from bot.reading.regex import Regex

_BEFORE = (
    r"(?:(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)]?\s+|(?:summary|list|review|table|record|update|status|log|recap"
    r"|register)\s+(?:of\s+|on\s+)?"
    r"|(?:the|our|my|all|any|new|agreed|future|outstanding|open|key|other|further|follow[- ]?up|current|recommended"
    r"|immediate|proposed|main|important"
    r"|previous|past|last|prior|ongoing|carried\s+forward|remaining|pending|specific|additional|old|meeting"
    r"|decisions?(?:\s+and|\s*[/&])"
    r"|conclusions?\s+and|minutes\s+and|outcomes?\s+and|team|individual|today's|resulting|high[- ]priority"
    r"|short[- ]term|to[- ]?do)\s+)*"
)
_ITSELF = (
    r"(?:actions?(?:\s*[/&-]?\s*(?:points?|items?|log|list|summary|arising|required|agreed|register|tracker"
    r"|tracking\s+list|table|sheet|steps?|needed"
    r"|tasks?|notes?|decisions?|todos?|grid|to\s+be\s+taken|to\s+take))*|action\s*items?|actions?\s+(?:schedule"
    r"|register|record)|to[- ]?dos?(?:'s)?(?:\s+(?:list|items?|summary))?|next\s+actions?"
    r"|follow[- ]?ups?\s+(?:items?|actions?|tasks?)|tasks?(?:\s+(?:list|assigned))?|assignments?|AIs|APs"
    r"|homework|who\s+does\s+what)"
)
_AFTER = (
    r"(?:\s*#?\d[\d./-]*)?(?:\s+(?:held|carried|brought)\s+(?:over|forward))?"
    r"(?:\s*(?:[/&+,]|and|from|for|by|of|to|at|arising|following|since|until|before|in|with|\(|-|–|—)\s*[^.!?]{0,60})?"
)
_NEXT = (
    r"(?:what(?:\s+happens|'s|\s+is)?\s+next\??|next\s+steps?(?:\s+from\s+.{0,40})?|follow[- ]?ups?)"
    r"(?:\s*(?:[/&+,-]|and)\s*[^.!?]{0,40})?"
)
_JOINED = (
    r"(?:(?:for\s+(?:the\s+)?next\s+(?:time|week|month|meeting)|next\s+(?:week|meeting)|wrap[- ]?up|closing|deadlines?"
    r"|plans?|conclusions?|summary|reminders?|outcomes?)\s*(?:/|&|\+|\band\b)\s*)?"
)
"""`For next time / action items`."""

_HEADING = Regex(rf"[^\w\[]*{_JOINED}{_BEFORE}(?:{_ITSELF}{_AFTER}|{_NEXT})\W*", re.IGNORECASE)
_NOT_THESE = Regex(
    r"\baction\s+(?:plans?|planning|research|taken|areas?|group|learning|zone|fraud)\b|\bactions?\s+taken\b"
    r"|\b(?:closed|completed?|done|finished)\b"
    r"|\btask\s*(?:force|group)|\blegal\s+action|\bin\s+action\b|\btasks?\s+(?:and\s+)?finish",
    re.IGNORECASE,
)
_PEOPLE = Regex(
    r"(?:\d+[.)]?\s*)?(?:[\w-]+\s+){0,3}(?:attend(?:ees|ance|ing)|present|participants?|apologies|absent(?:ees)?|regrets"
    r"|roll\s*call|invite[ed]s?|members|people|representatives|observers|guests)\W*",
    re.IGNORECASE,
)
_NO_ACTIONS = Regex(
    r"(?:\d+[.)]?\s*)?(?:agenda(?:\s*\(.{0,40})?|resources|links|references|decisions?(?:\s+made)?|consented\s+decisions|resolutions"
    r"|completed?.{0,20}|done|closed.{0,20}|quorum|recording"
    r"|how\s+to.*|instructions?|template|.*\bchecklist|.*\btemplate|ground\s+rules|code\s+of\s+conduct"
    r"|upcoming\s+meetings?|deferred(?:\s.{0,30})?|parking\s+lot"
    r"|(?:our\s+)?(?:purpose|scope|remit|mission|objectives?|terms\s+of\s+reference|responsibilities|duties)"
    r"(?:\s+(?:and|of|&)\s+.{1,30})?)\W*",
    re.IGNORECASE,
)


def heads_actions(title: str) -> bool:
    """`Action items`, `Summary of action points`, `Next steps`, `Actions from last meeting`."""
    return len(title) <= 90 and _HEADING.fullmatch(title) is not None and not _NOT_THESE.search(title.partition("(")[0])


def heads_none(title: str) -> bool:
    """A list below it holds no actions: people, an agenda, decisions, what is done."""
    return heads_people(title) or (len(title) <= 60 and _NO_ACTIONS.fullmatch(title) is not None)


def heads_people(title: str) -> bool:
    """`Present`, `Voting member attendance`."""
    return len(title) <= 60 and _PEOPLE.fullmatch(title) is not None
