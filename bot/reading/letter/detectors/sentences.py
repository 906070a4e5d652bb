"""Where the sentences of minutes end: at a stop, at somebody else's part, at a number in the line."""

import re
from collections.abc import Iterator

from bot.reading.letter.fields.naming import NOBODY, UPPER, Names, are_people, is_known
from bot.reading.letter.fields.owners import opening
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.stops import TITLES, is_cut_short
from bot.reading.regex import Match, Regex
from bot.reading.words import word_set

_SOMEBODY = rf"(?:(?:Cllr|Mr|Mrs|Ms|Dr|Prof|Revd?)\.\s)?[{UPPER}@][\w'’-]*(?:\s[{UPPER}][\w'’-]*)?"
_TAKES = r"(?:will|undertook\s+to|agreed\s+to|offered\s+to|volunteered\s+to|would)\s"
_OFFICER = "[Cc]lerk|[Cc]hair(?:man)?|[Ss]ecretary|[Tt]reasurer"
_SENTENCE = Regex(
    rf"(?<=[.!?])\s+(?=[{UPPER}(@])|;\s+"
    rf"|,\s+(?:(?:and|but|so)\s+)?(?={_SOMEBODY}(?:(?:\s?[/&]\s?|\sand\s){_SOMEBODY})?\s(?:(?:still\s)?to\s|{_TAKES}))"
    rf"|\s+(?:and\s+|[–—-]+\s+)(?={_SOMEBODY}\s{_TAKES})|\s+(?=\(?\d{{1,2}}\)\s?[{UPPER}])"
    rf"|,?\s+and\s+(?=the\s+(?:{_OFFICER})\s(?:would|will|to|should|is\s+to|agreed\s+to|undertook\s+to)\s)"
    rf"|:\s+(?=@[\w.-]{{2,30}}\s(?:will|to)\s)|(?<=[.!?])\s+(?:\d{{1,2}}\.?\s+)(?=[{UPPER}])|,?\s+(?:al)?though\s+(?=(?:[A-Z]{{2,3}}|{_SOMEBODY})\s(?:will|to)\s)"
)
"""`Guest list - Ann will ask them, and Ben agreed to come`: the task begins behind the sign."""

_NAME_LAST = Regex(rf"[:;(]\s*{_SOMEBODY}$")
"""`Resolution: Ann and Ben will …`."""

_PAST = Regex(r"(?:during|throughout|since|last\s+(?:year|month|week|season))\s", re.IGNORECASE)
"""`During the year, Ann volunteered to …`: what is told."""

_PART = Regex(
    r"(?<!\w)(?P<before>[a-z0-9][\w)’'-]*)\s+"
    r"(?=(?:Clerk|Chair(?:man)?|Secretary|Treasurer|[A-Z]{2})\s+(?:still\s+)?to\s+(?P<verb>[a-z-]+))"
)
"""`Two lamps still out Clerk to write again`: the part of an officer, or of initials, begins where no sign says so."""

_TO_SOMEBODY = word_set(
    "a allow an and are as ask asked asks at authorise authorised between by delegated enable expect for from get had"
    " has have help in instruct instructed invite invited is like need needs of on or our per remind request"
    " requested require the their to urge via want wanted wants was with"
)


_NAMED_PART = Regex(rf"(?P<before>[\w)’'-]+)\s+(?=(?P<who>[{UPPER}][\w'’-]+)\s+to\s+(?P<verb>[a-z-]+))")
"""`Testing of the pumps Ann to ask the fitter`: so does the part of somebody known."""

_CALLED = TITLES | word_set("councillor miss")


def sentences(text: str, names: Names = NOBODY) -> Iterator[str]:
    for sentence in _sentences(text):
        yield from _parts_of(sentence, names)


def _parts_of(sentence: str, names: Names) -> Iterator[str]:
    start = 0
    for gap in _NAMED_PART.finditer(sentence) if names.known else ():
        is_joined = gap["before"].casefold() in _TO_SOMEBODY | _CALLED or is_known(gap["before"], names)
        if not is_joined and is_known(gap["who"], names) and first_verb(gap["verb"]):
            yield sentence[start : gap.end("before")]
            start = gap.end()
    yield sentence[start:]


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for gap in _SENTENCE.finditer(text):
        if gap[0].strip()[:1] in ("a", ",") and _is_begun(text[start : gap.end() + 1]):
            continue
        if is_cut_short(text[start : gap.start()]) or _is_in_a_name(text, gap):
            continue
        yield from _parts(text[start : gap.start()])
        start = gap.end()
    yield from _parts(text[start:])


_OF_SUBJECTS = Regex(r"\b(?:of|for)\s+the\s+(?:[A-Z][\w’'-]*\s+){0,3}[A-Z][\w’'-]*$")
_AND_LAST_OF_BODY = Regex(
    r"(?:[A-Z][\w’'-]*\s+){1,3}(?:and|&)\s+(?:[A-Z][\w’'-]*\s+){1,3}?"
    r"(?:Board|Commission|Committee|Department|Directorate|Forum|Group|Panel|Service|Sub-Committee)\b"
)


def _is_in_a_name(text: str, gap: Match) -> bool:
    """`the Chair of the Rivers, Open Spaces and Quays Board to ask`: the comma parts the name of one body."""
    before = text[max(0, gap.start() - 80) : gap.start()]
    return gap[0][:1] == "," and bool(_OF_SUBJECTS.search(before) and _AND_LAST_OF_BODY.match(text, gap.end()))


def _is_begun(words: str) -> bool:
    """`Ann and Ben …`, `Once it is known, Ben …`: what comes before is of the same sentence."""
    told = _PAST.match(words) is not None or opening(words) == words[:-1]
    before = words[:-1].rstrip(" ,").removesuffix(" and")
    return told or are_people(before, NOBODY) or _NAME_LAST.search(before[-60:]) is not None


def _parts(sentence: str) -> Iterator[str]:
    start = 0
    for gap in _PART.finditer(sentence):
        if gap["before"] not in _TO_SOMEBODY and first_verb(gap["verb"]):
            yield sentence[start : gap.end("before")]
            start = gap.end()
    yield sentence[start:]
