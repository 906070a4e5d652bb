"""Who a sentence of minutes says is to do what: `The Clerk undertook to …`, `Karen will …`, `(Ben to ask)`."""

import re

from bot.reading.letter.detectors.asked import asked_in
from bot.reading.letter.detectors.closing import closed
from bot.reading.letter.detectors.turned import later_owners
from bot.reading.letter.fields.naming import (
    Names,
    is_initials,
    is_known,
    is_person,
    is_role,
    named,
)
from bot.reading.letter.fields.owned import Owned
from bot.reading.letter.fields.owners import opening, subject
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Regex
from bot.reading.words import word_set

_LEAD = Regex(
    r"(?:\(?(?!(?-i:[A-Z]{2}))[a-z0-9]{1,3}(?:[.)]\s+|\)(?=[A-Z]))|\d+(?:\.\d+)+\s+)?"
    r"(?:(?!(?:he|she|they)\s[^–—.]{1,58}?\w-\s)[\w '’&/(),-]{1,60}(?:\s?[–—-]{1,2}(?:\s+|(?=\w\w))"
    r"|:\s+)(?=(?-i:[A-Z@])|(?:(?:district|parish|ward|borough|county)\s)?(?:clerk|councill?or|secretary|treasurer)\s))?"
    r"(?:(?:it\s+was\s+|was\s+)?(?:therefore\s+|also\s+|further\s+)?"
    r"(?:agreed|resolved|decided|noted)\s*[:,–—-]?\s*(?:that\s+)?|(?:agreed|resolved|decision)\s*:\s*"
    r"|(?:likewise|in\s+addition|additionally|furthermore|finally),\s+)?",
    re.IGNORECASE,
)

_HABIT = Regex(
    r"(?:will|would|shall|should|must)\s+(?:be(?!\s+(?:arranging|asking|chasing|circulating|contacting|drafting|obtaining"
    r"|handling|looking\s+(?:after|at|into)|ordering|organi[sz]ing|preparing|producing|providing|sending|speaking\s+to|submitting"
    r"|taking\s+care|writing)\b)|have(?!\s+(?-i:[A-Z])[\w'’-]+(?:\s(?-i:[A-Z])[\w'’-]+)?\s(?-i:[a-z]+))|not|need|no|receive|also\s+be|continue\s+to\s+be|remain|become"
    r"|mean|require|welcome|appreciate|prefer|enjoy|take\s+place|keep\s+(?:this|it|that|matters)\s+under\s+review)\b",
    re.IGNORECASE,
)

_OF_THINGS = Regex(
    r"(?:will|would|shall|should|must)\s+(?:result|help|allow|provide|meet(?!\s+with)|include|run|cost)\b",
    re.IGNORECASE,
)
"""`The scheme will help`: of somebody who is known it would be a task."""

_OF_SEVERAL = Regex(r"(?:the\s+)?(?:cllrs|councillors|messrs)\.?\s+(?=[A-Z])", re.IGNORECASE)

_NOBODYS = word_set(
    "and but or so yet appears seems tends needs wants tries hopes plans aims intends asks unable ready likely due"
    " willing free eager keen how ways steps guidelines reasons efforts attempts"
)
"""What an unfinished sentence begins with: `Appears to be new`, `Steps to mend it`."""

_CODE = Regex(r"[_\d]")

_NICK = Regex(r"\s\([^()]*\)$")

_PLAIN_INITIALS = 2

_SEVERAL = 5
"""Of so many the initials are known that others are a body's: `LF will try to …`."""

_TITLED = Regex(
    r"(?:mr|mrs|ms|miss|dr|cllrs?|crs?|councill?ors?|councilmember|commissioner|messrs|prof|revd?|father|fr|pastor|canon"
    r"|sir|dame)\.?\s(?-i:(?=[A-Z]))",
    re.IGNORECASE,
)

_CHARGED = Regex(
    r"\S\s+(?:to|(?:agreed|undertook|offered|volunteered|promised)\s+(?:to|(?:that\s+)?(?:he|she|they)\s+(?:will|would|could)))\s+$"
)

_BY_SOMEBODY = Regex(
    r"(?:also\s+|then\s+|try\s+to\s+|try\s+and\s+)?(?:arrange|ask|assign|book|bring\s+up|buy|chase|check|circulate|collate"
    r"|compile|contact|draft|draw\s+up|e-?mail|encourage|enquire|figure\s+out|file|find\s+out|follow\s+up"
    r"|get\s+(?:back|in\s+touch)|investigate|liaise|look\s+(?:at|for|into)|obtain|order|organi[sz]e|phone|pick\s+up|ping|prepare"
    r"|print|propose|put\s+together|raise|reach\s+out|remind|report\s+back|research|respond|ring|schedule|send|set\s+up|sort|speak"
    r"|submit|summari[sz]e|take\s+(?:a\s+look|care)|talk\s+to|text|update|upload|visit|work\s+(?:on|with)|write"
    r"|(?:add|create|do|make|open|post|share)\s+(?:a|an|the|this|that|his|her|some)\s(?!difference))\b",
    re.IGNORECASE,
)
"""What only people will do: `Dave will ring the depot`, whoever Dave is."""

_BEING = Regex(
    r"be\s+(?:arranging|asking|chasing|circulating|contacting|drafting|handling|looking\s+(?:after|at|into)|ordering"
    r"|organi[sz]ing|preparing|sending|speaking\s+to|taking\s+care\s+of|writing)\s",
)
"""`Ann will be taking care of it`, whoever Ann is."""

_SOFT = Regex(r"do\s+(?:some|more|a\s+bit\s+of)\s+(?:considerations?|reflection|thinking)\b")

_TAKES = Regex(r"\s(?:will|going\s+to|plan(?:s|ned)\s+to|(?:agreed|offered|undertook|volunteered)\s+to)\s+$")

_DOES = Regex(
    r"(?!(?:also|always|arrive|be|benefit|die|enjoy|happen|have|hear|just|know|leave|like|likely|lose|love|miss|need|never|not|now|only"
    r"|probably|remain|resign|retire|see|soon|still|then|want|win)\b)[a-z-]+\s\S"
)
"""Of somebody known: `Ann will loop Ben in`; what comes behind `will` is done."""

_HAD_TO = Regex(r"\bhad\s+to\s+$")

_DID = Regex(
    r"(?<!\bwho)\s(?:stood|went|came|took|gave|left|spoke|wrote|made|rose|resigned|retired|moved|joined|attended|used|worked|tried"
    r"|managed|continued)\s(?:[^,]*\s)?to\s+$"
)
"""`She stood down to let him take over`: what was done, and what for."""

_TOOK = Regex(r"\b(?:agreed|undertook|offered|volunteered|consented)\s+to\s+$")

_POST = Regex(
    r"(?:become\b|(?:act|continue|serve|stand|stay|remain)\s+(?:on\s+)?as\b|appoint\s+[^.]{3,60}\sas\b|(?:transfer|move)\s+(?:from|to)\s+the\s[\w\s]{0,40}?"
    r"(?:committee|board|group|panel)\b)",
    re.IGNORECASE,
)
"""`He agreed to continue as Treasurer`: done by agreeing to it."""

_ASIDE = Regex(r"\((?P<words>[^()]{2,60}?\s(?:will|to)\s[^()]{2,120})\)")

_THIS = Regex(r"[a-z-]+(?:\s(?:about|on|into|up))?\s+(?:this|that|it|so)\W*", re.IGNORECASE)
"""`Oil the winch (Ben will do this)`: what, stands before the brackets."""

_LONGEST = 600


def assigned(sentence: str, names: Names) -> Owned | None:
    """Somebody known, or an officer, who is to do something, will, or took it on; another only if `to` says it."""
    if len(sentence) > _LONGEST or sentence.endswith("?"):
        return None
    asked = asked_in(sentence)
    if asked and counts(asked["who"], False, names):
        return Owned(named(asked["who"]), asked["rest"])
    lead = _LEAD.match(sentence)
    words = sentence[lead.end() :] if lead else sentence
    first = opening(words)
    said = _whose(words.removeprefix(first), names)
    if said and first:
        return (
            said._replace(text=words)
            if all(is_known(owner, names) or is_role(owner) for owner in said.owners)
            else None
        )
    return said or _aside(sentence, names) or closed(sentence, names)


def _aside(sentence: str, names: Names) -> Owned | None:
    aside = _ASIDE.search(sentence)
    said = _whose(aside["words"].strip(), names) if aside else None
    return said._replace(text=sentence) if said and _THIS.fullmatch(said.text) else said


def _whose(words: str, names: Names) -> Owned | None:
    said = subject(words, names)
    if said is None:
        return _turned(words, names)
    before = words[: len(words) - len(said.text)]
    start = words[: len(before) + 24]
    is_known_by_name = all(is_known(owner, names) and not is_role(owner) for owner in said.owners)
    being = _BEING.match(said.text) is not None
    if _SOFT.match(said.text):
        return None
    if (
        not first_verb(said.text)
        and not being
        and not (is_known_by_name and _TAKES.search(before) and _DOES.match(said.text))
    ):
        return _turned(words, names)
    habit = _HABIT.search(start)
    if (habit and habit.start() < len(before)) or (_OF_THINGS.search(start) and not is_known_by_name):
        return None
    if _HAD_TO.search(before) or _DID.search(before) or (_TOOK.search(before) and _POST.match(said.text)):
        return None
    charged = _CHARGED.search(before) is not None
    titled = _OF_SEVERAL.match(words) is not None
    charged = (charged or being or _BY_SOMEBODY.match(said.text) is not None) and not said.text[:1].isupper()
    return said if titled or all(counts(owner, charged, names) for owner in said.owners) else None


def _turned(words: str, names: Names) -> Owned | None:
    for said in later_owners(words):
        if all(counts(owner, _BY_SOMEBODY.match(said.text) is not None, names) for owner in said.owners):
            return said
    return None


def counts(owner: str, charged: bool, names: Names) -> bool:
    """Whether it is somebody who can be held to it: known, an officer, or a person who is charged with it."""
    if owner.split(" ", 1)[0].casefold() in _NOBODYS:
        return False
    known = is_known(owner, names) or is_role(owner) or _TITLED.match(owner) is not None
    listed = sum(len(name) == _PLAIN_INITIALS for name in names.known) >= _SEVERAL
    is_plain = len(owner) == _PLAIN_INITIALS and not listed
    is_code = (is_initials(owner) and bool(names.known) and not is_plain) or _CODE.search(_NICK.sub("", owner))
    return known or (charged and not is_code and is_person(owner, names))
