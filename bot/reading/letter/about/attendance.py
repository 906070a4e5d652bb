"""Who is named as present, absent, taking notes or speaking, and by which initials and handle."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.about.entries import IN_BRACKETS, name_and_role, people_in, person_in
from bot.reading.letter.about.introduced import introduced
from bot.reading.letter.about.lines import people_below
from bot.reading.letter.about.speakers import charged, closing, speakers
from bot.reading.letter.context import Person
from bot.reading.letter.fields.naming import (
    NOBODY,
    are_people,
    is_handle,
    is_initials,
    is_name,
    is_role,
)
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.outline import bare, placed
from bot.reading.regex import Regex

_OF_A_BODY = r"(?:[\w&’'-]+\s+){1,3}?(?:present|(?:in\s+)?attendance|attending)(?:\s+(?:were|are|was))?"
"""`FWP members present`, `Board members in attendance were`."""

_PRESENT = Regex(
    rf"{_OF_A_BODY}|(?:\d+[.)]?\s*)?(?:list\s+of\s+)?"
    r"(?:(?:members?|officers?|governors?|others?|also|additional|further|remote|councillors?|trustees|those|board)\s+)*(?:present|in\s+attendance|attend(?:ees?|ance|ing|ed)|participants?"
    r"|participating|apolog(?:ies|y)(?:\s+(?:for\s+absence|received|from))?|absent|regrets|invite[ed]s?|people"
    r"|roll\s*call|(?:\w+\s+){0,2}(?:committee|board|council|group|team|panel)\s+members|members|observers?|guests?|distribution|those\s+present)"
    r"(?:\s+with\s+speaking\s+rights)?(?:\s*\(.{0,40}\))?",
    re.IGNORECASE,
)
_LISTS = (
    r"(?:\d+[.)]?\s*)?(?:(?:members?|officers?|governors?|others?|also|additional|further|remote|those)\s+)*"
    r"(?:present(?:\s+with\s+speaking\s+rights)?"
    r"|in\s+attendance|attend(?:ees?|ance|ing|ed(?:\s+by)?)|participants?|apologies(?:\s+for\s+absence)?|absent|regrets"
    r"|invite[ed]s?|councillors|governors|trustees|directors|committee|members|staff)"
)
_POSTS = (
    r"(?:meeting\s+)?(?:chair(?:man|person)?|clerk|scribe|moderator|facilitator|lead"
    r"|note[- ]?tak(?:er|ing)|notes|minutes(?:\s+by)?|minute[- ]?taker|secretary|host"
    r"|recorder|presenter|timekeeper|from)s?"
)
_LABELLED = Regex(
    rf"\W*(?:{_LISTS}|{_POSTS}|{_OF_A_BODY})\s*[*_]*(?:\([^()]{{1,60}}\))?[*_]*(?::|\s[-–—]\s)\s*[*_]*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_IN_A_LINE = Regex(
    r"(?:\d+[.)]?\s+)?(?:members\s+)?present\s+(?P<rest>(?-i:[A-Z])(?:[^.]|(?-i:\b[A-Z]\.))*[(,].*)",
    re.IGNORECASE | re.DOTALL,
)
"""`Present A Rowe (AR) Chair, Councillors Bell (TB) Cole (MC)`: no colon, and surnames with their initials."""

_THING = Regex(
    r"\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Ee]ach|[Aa]ny|[Ee]very)\s+(?:[A-Z][\w’'-]*\s+){0,4}"
    r"[(\[]?(?P<mark>[A-Z][\w&-]{1,5}?)s?[)\]]?(?![\w-])"
)
"""`the Standard Voting Procedure (SVP)`, `an SVP`: nobody has an article, nor those that his initials stand for."""

_WERE_PRESENT = Regex(
    r"(?P<list>(?-i:[A-Z])[^.:;]{4,400}?)\s+were\s+(?:all\s+)?(?:present|in\s+attendance)(?:\s+at\s+the\s+meeting)?\.?",
    re.IGNORECASE,
)
"""`Ann Reed, Bob Sims and Cy Poe were all present at the meeting.`"""

_BODY = Regex(r"[A-Z]{2,}\s")
"""`LF Public Health (LFPH)`: of a body."""

_PART_OF = Regex(
    r"\W*(?:\d{1,2}[:.h]?\d{2}(?:\s*(?:am|pm|[a-z]{3,4}))?|in[- ]person|remote(?:ly)?|online|virtual(?:ly)?"
    r"|(?:on|by|via)\s+(?:zoom|teams|phone|(?:the\s+)?call))\W*",
    re.IGNORECASE,
)
_ROSTER = Regex(r"(?P<name>\w[\w'’.-]*(?:\s[\w'’.-]+){1,3})\s\|\s(?:[^|]{0,60}\|\s)?(?P<handle>@[\w.-]+)")
_HEAD = 400
_FIRST = 40


def listed(document: Document) -> tuple[Person, ...]:
    """Everybody named, each once."""
    people = [*_present(document), *_marked(document), *speakers(document.blocks)]
    people += [
        *_rostered(document.blocks[:_HEAD]),
        *charged(document.blocks),
        *introduced(document.blocks),
        *closing(document.blocks),
    ]
    return tuple(dict.fromkeys(person for person in people if person.name))


def is_attended(document: Document) -> bool:
    """Whether it lists those present."""
    return next(_present(document), None) is not None


def has_people(document: Document) -> bool:
    """Whether anybody is present, speaks or is told to do something, and is no abbreviation that is explained."""
    blocks = document.blocks
    if is_attended(document) or any(speakers(blocks)) or any(charged(blocks)):
        return True
    things = {found["mark"] for block in blocks for found in _THING.finditer(block.text)}
    return any(person.initials not in things for person in _marked(document))


def _present(document: Document) -> Iterator[Person]:
    """Lists below a heading such as "Attendees", and what follows a label such as "Present:"."""
    above = ""
    for each in placed(document):
        block, title = each.block, above
        above = bare(block.text).rstrip(" :")
        labelled = _LABELLED.match(block.text)
        told = _WERE_PRESENT.match(block.text) if each.at < _FIRST else None
        in_a_line = _IN_A_LINE.match(block.text)
        if labelled and len(block.text) < 1500:
            yield from people_in(labelled["rest"])
        elif told and are_people(told["list"], NOBODY):
            yield from people_in(told["list"])
        elif block.kind is Kind.HEADING and _is_list(block.text) and _PRESENT.fullmatch(title):
            yield from people_in(block.text)
        elif in_a_line and each.at < _FIRST:
            yield from people_in(in_a_line["rest"])
            yield from _surnames(in_a_line["rest"])
            for text in people_below(document.blocks, each.at):
                yield from people_in(text)
        elif block.kind is not Kind.HEADING and _are_present(each.headings):
            yield from people_in(block.text) if _is_list(block.text) else person_in(block.text)
        elif block.kind is Kind.PARAGRAPH and len(block.text) < 90 and each.at < _HEAD:
            yield from _under_label(each.headings, block)
    yield from _at_the_head(document.blocks[:_FIRST])


def _are_present(headings: tuple[str, ...]) -> bool:
    """Below `Attendees`, or below a time or a place that has a heading of its own there."""
    over = headings[:-1] if headings and _PART_OF.fullmatch(headings[-1]) else headings
    return bool(over) and _PRESENT.fullmatch(over[-1].strip(" :")) is not None


def _is_list(text: str) -> bool:
    return text.count(",") + text.count(";") > 1


def _surnames(words: str) -> Iterator[Person]:
    for found in IN_BRACKETS.finditer(words):
        surname = found["name"].split()[-1]
        if is_initials(found["mark"]) and found["mark"][-1] == surname[0] and is_name(surname):
            yield Person(surname, initials=found["mark"])


def _at_the_head(blocks: Sequence[Block]) -> Iterator[Person]:
    """Names without a heading, a line each, where one of them at least has a post: `Lesley Lawson – Manager`."""
    for is_list, lines in groupby(blocks, key=_is_somebody):
        listed = [block.text for block in lines]
        if is_list and any(_with_post(text) for text in listed):
            for text in listed:
                yield from person_in(text)


def _is_somebody(block: Block) -> bool:
    name = name_and_role(block.text)[0]
    is_full = is_name(name) and " " in name and not is_role(name)
    return (
        block.kind is not Kind.ITEM and block.lines == 1 and is_full and (name == block.text or _with_post(block.text))
    )


def _with_post(text: str) -> bool:
    name, *rest = name_and_role(text)
    return bool(rest) and is_name(name) and any(is_role(part.strip(" )")) for part in rest)


def _under_label(headings: tuple[str, ...], block: Block) -> Iterator[Person]:
    """Plain text, where each line of a list of people looks like a heading of its own."""
    if any(_PRESENT.fullmatch(title.strip(" :")) for title in headings[-2:]):
        yield from person_in(block.text)


def _rostered(blocks: Sequence[Block]) -> Iterator[Person]:
    """Rows of a table that are somebody's name and, last, his handle, two of them at least."""
    rows = [found for block in blocks if block.kind is Kind.ROW and (found := _ROSTER.fullmatch(block.text))]
    people = [found for found in rows if is_name(found["name"]) and not first_verb(found["name"])]
    if len(people) > 1:
        yield from (Person(found["name"], handle=found["handle"]) for found in people)


def _marked(document: Document) -> Iterator[Person]:
    """`Karen McDonald (KM)`, wherever it stands."""
    for block in document.blocks:
        for found in IN_BRACKETS.finditer(block.text):
            mark = found["mark"]
            if is_initials(mark) and found["name"][0] == mark[0] and not _BODY.match(found["name"]):
                yield Person(found["name"], initials=mark)
            elif is_handle(mark):
                yield Person(found["name"], handle=mark)
