"""What minutes say in a sentence: `The Clerk undertook to …`, `Karen will …`. Read only where nothing is marked."""

import re
from collections.abc import Iterator

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.about.agendas import agenda_lines, holds_notes, is_agenda
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.asked import asked_in
from bot.reading.letter.detectors.closing import closed
from bot.reading.letter.detectors.pronouns import begins_with_somebody, with_name
from bot.reading.letter.detectors.sentences import sentences
from bot.reading.letter.detectors.since import is_done_since
from bot.reading.letter.detectors.turned import later_owners
from bot.reading.letter.fields.naming import (
    Names,
    is_handle,
    is_initials,
    is_known,
    is_person,
    is_role,
    named,
)
from bot.reading.letter.fields.owned import Owned
from bot.reading.letter.fields.owners import opening, subject
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.headings import heads_none, heads_people
from bot.reading.letter.outline import placed
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Regex
from bot.reading.words import word_set

_AT_A_MEETING = word_set("advise attend chair confirm discuss introduce lead open present report speak update")
_LEAD = Regex(
    r"(?:\(?(?!(?-i:[A-Z]{2}))[a-z0-9]{1,3}(?:[.)]\s+|\)(?=[A-Z]))|\d+(?:\.\d+)+\s+)?"
    r"(?:(?!(?:he|she|they)\s[^–—.]{1,58}?\w-\s)[\w '’&/(),-]{1,60}(?:\s?[–—-]{1,2}(?:\s+|(?=\w\w))"
    r"|:\s+)(?=(?-i:[A-Z@])|(?:(?:district|parish|ward|borough|county)\s)?(?:clerk|councill?or|secretary|treasurer)\s))?"
    r"(?:(?:it\s+was\s+|was\s+)?(?:therefore\s+|also\s+|further\s+)?"
    r"(?:agreed|resolved|decided|noted)\s*[:,–—-]?\s*(?:that\s+)?|(?:agreed|resolved|decision)\s*:\s*"
    r"|(?:likewise|in\s+addition|additionally|furthermore|finally),\s+)?",
    re.IGNORECASE,
)
_SPOKEN = Regex(r"[\s>*_]*(?P<who>[A-Za-z@][\w.'’ @-]{0,24})[*_]*\s?:\s")
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
    " willing free eager keen how ways steps guidelines reasons efforts attempts plans"
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

_TO_ORDER = Regex(r"\b(?:call(?:s|ed)|brought)\s[^.;]{1,120}?\sto\s+order\b", re.IGNORECASE)
"""`Ann called the meeting of the Committee to order`."""

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


_GAP = Regex(r"\b(a|and|at|by|for|from|in|of|on|or|the|to|with) \| ")
"""Where a sentence was parted as if it had columns."""

_WORDS_OF_A_STATE = 5
_PRO = word_set("it so that this")
_LONGEST = 600


def in_prose(document: Document, context: Context) -> Iterator[Found]:
    """Only in what records a meeting: there is a day, or there are people."""
    dated = context.is_dated or bool(agenda_lines(document))
    if context.marked or context.correspondence or not (context.meeting and dated):
        return
    blocks = tuple(placed(document))
    noted = context.attended and holds_notes(blocks)
    for each in blocks:
        if _may_tell(each.block, context.names) and not _is_of_no_action(each.headings[-1:], noted):
            words = _GAP.sub(r"\1 ", each.block.text.lstrip("-–•*"))
            for said in _told(_TO_ORDER.sub("opened", words), context.names):
                stated = Stated(said.text, each.block.line, ", ".join(said.owners))
                candidate = found(stated, document, context, "prose", Confidence.WEAK)
                if candidate:
                    yield candidate


def _told(text: str, names: Names) -> Iterator[Owned]:
    before = somebody = ""
    said_in_turn = list(sentences(text, names))
    for sentence, after in zip(said_in_turn, [*said_in_turn[1:], ""], strict=True):
        if is_done_since(sentence, after):
            continue
        said = assigned(with_name(sentence, somebody, lambda who: _counts(who, True, names)), names)
        if said:
            yield said._replace(text=f"{before} {sentence}".strip()) if _is_bare(said.text) else said
        before = sentence
        somebody = sentence if begins_with_somebody(sentence, lambda who: _counts(who, True, names)) else somebody


def _is_of_no_action(headings: tuple[str, ...], noted: bool) -> bool:
    """Those present may be the last to have a heading of their own: a sentence below it is none of them."""
    return any(heads_none(title) and not heads_people(title) and not (noted and is_agenda(title)) for title in headings)


def _may_tell(block: Block, names: Names) -> bool:
    """What somebody is heard to say is talk."""
    spoken = _SPOKEN.match(block.text)
    said = spoken is not None and (is_known(spoken["who"], names) or is_handle(spoken["who"]))
    return block.kind not in (Kind.ROW, Kind.HEADING) and not block.struck and not said


def _is_bare(task: str) -> bool:
    """`Ernie will organise`, `… do this`: what, stands in the sentence before. `Jean to report` is of an agenda."""
    words = task.strip(" .;").casefold().split()
    said = len(words) == 2 and words[0] == "do" and words[1] in _PRO
    being = words[:1] == ["be"] and len(words) <= _WORDS_OF_A_STATE and words[-1] in _PRO
    return said or being or (len(words) == 1 and words[0] not in _AT_A_MEETING)


def assigned(sentence: str, names: Names) -> Owned | None:
    """Somebody known, or an officer, who is to do something, will, or took it on; another only if `to` says it."""
    if len(sentence) > _LONGEST or sentence.endswith("?"):
        return None
    asked = asked_in(sentence)
    if asked and _counts(asked["who"], False, names):
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
    return said if titled or all(_counts(owner, charged, names) for owner in said.owners) else None


def _turned(words: str, names: Names) -> Owned | None:
    for said in later_owners(words):
        if all(_counts(owner, _BY_SOMEBODY.match(said.text) is not None, names) for owner in said.owners):
            return said
    return None


def _counts(owner: str, charged: bool, names: Names) -> bool:
    if owner.split(" ", 1)[0].casefold() in _NOBODYS:
        return False
    known = is_known(owner, names) or is_role(owner) or _TITLED.match(owner) is not None
    listed = sum(len(name) == _PLAIN_INITIALS for name in names.known) >= _SEVERAL
    is_plain = len(owner) == _PLAIN_INITIALS and not listed
    is_code = (is_initials(owner) and bool(names.known) and not is_plain) or _CODE.search(_NICK.sub("", owner))
    return known or (charged and not is_code and is_person(owner, names))
