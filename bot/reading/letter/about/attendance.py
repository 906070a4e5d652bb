"""Who is named as present, absent, taking notes or speaking, and by which initials, handle and role."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.context import Person
from bot.reading.letter.fields.naming import UPPER, Names, as_names, is_handle, is_initials, is_name, is_role, parts_of
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.outline import placed
from bot.reading.regex import Regex

_PRESENT = Regex(
    r"(?:\d+[.)]?\s*)?(?:list\s+of\s+)?(?:(?:members?|officers?|governors?|others?|also|councillors?|trustees"
    r"|those|board)\s+)*(?:present|in\s+attendance|attend(?:ees|ance|ing|ed)|participants?"
    r"|participating|apolog(?:ies|y)(?:\s+(?:for\s+absence|received|from))?|absent|regrets|invite[ed]s?|people"
    r"|roll\s*call|committee\s+members|members|observers?|guests?|distribution|those\s+present)"
    r"(?:\s+with\s+speaking\s+rights)?(?:\s*\(.{0,40}\))?",
    re.IGNORECASE,
)
_LABELLED = Regex(
    r"\W*(?:{}|(?:meeting\s+)?(?:chair(?:man|person)?|clerk|scribe|moderator|facilitator|lead|note[- ]?tak(?:er|ing)|notes|minutes(?:\s+by)?|minute[- ]?taker|secretary|host|recorder|presenter|timekeeper)s?)\s*[*_]*(?::|\s[-–—]\s)\s*[*_]*(?P<rest>.*)".format(
        r"(?:\d+[.)]?\s*)?(?:(?:members?|officers?|governors?|others?|also"
        r"|those)\s+)*(?:present(?:\s+with\s+speaking\s+rights)?|in\s+attendance|attend(?:ees|ance|ing)"
        r"|participants?|apologies(?:\s+for\s+absence)?|absent|regrets|invite[ed]s?)"
    ),
    re.IGNORECASE | re.DOTALL,
)
_IN_BRACKETS = Regex(
    rf"(?<![\w.'’-])(?P<name>[{UPPER}][\w.'’-]{{1,30}}(?:\s(?:[{UPPER}][\w.'’-]{{0,30}}|de|van|von|der|la|le|bin"
    rf"|al)){{0,3}})\s?[(\[](?P<mark>@?[\w-]{{1,39}})[)\]]"
)
_CHATS = Regex(r"[\d:\[\]\s.]{0,14}<[@+]?(?P<who>[A-Za-z][\w|-]{0,24})>\s")
_SPEAKS = Regex(
    rf"[\s>*_•-]*(?P<who>[a-z][\w-]{{2,20}}"
    rf"|[{UPPER}@][\w.'’@-]{{0,20}}(?:\s[{UPPER}][\w.'’-]*){{0,2}})[*_]*\s?:[*_]*\s"
)
_CHARGED = Regex(
    rf"(?:^|[.:;,>•–—-]\s+)(?P<who>[{UPPER}][a-z][\w'’-]*(?:\s[{UPPER}][\w'’-]*)?)\s+to\s+(?P<task>[a-z-]+)\b"
)
_NICK = Regex(r"[a-z][\w-]{2,24}")
_ASIDE = Regex(
    r"\s*[(\[][^()\[\]]*[)\]]|\s+(?:via|by|from|until|joined|left)\s.*$|^(?:mr|mrs|ms|miss|dr|cllr|councillor"
    r"|sir|dame|prof|rev)\.?\s+",
    re.IGNORECASE,
)
_ROLE = Regex(r"\s*(?:,|\s[-–—]\s|\()\s*")
_NOT_SPEAKERS = frozenset(
    [
        "action",
        "actions",
        "agenda",
        "apologies",
        "attendees",
        "audio",
        "chair",
        "chairs",
        "conclusion",
        "contact",
        "date",
        "decision",
        "decisions",
        "definition",
        "details",
        "discussion",
        "due",
        "duration",
        "email",
        "example",
        "goal",
        "idea",
        "issue",
        "issues",
        "item",
        "link",
        "links",
        "location",
        "meeting",
        "minutes",
        "name",
        "next",
        "note",
        "notes",
        "outcome",
        "owner",
        "phone",
        "place",
        "present",
        "proposal",
        "q",
        "question",
        "recording",
        "regrets",
        "repository",
        "resolution",
        "resolved",
        "result",
        "scribe",
        "status",
        "subject",
        "summary",
        "time",
        "title",
        "todo",
        "topic",
        "topics",
        "update",
        "updates",
        "url",
        "venue",
        "video",
        "what",
        "when",
        "where",
        "who",
        "why",
        "yes",
        "no",
        "a",
        "ai",
        "ap",
        "re",
        "tel",
        "fax",
        "chat",
        "call",
        "from",
        "to",
        "cc",
        "for",
        "against",
        "by",
        "purpose",
        "background",
        "recommendation",
        "motion",
        "seconded",
        "carried",
        "vote",
        "votes",
        "in",
    ]
)
_SMALL = Regex(r"(?<![@\w])[a-z]{3,}\b")
_HEAD, _LONGEST = 400, 120


def listed(document: Document) -> tuple[Person, ...]:
    """Everybody named, each once."""
    people = [*_present(document), *_marked(document), *_speakers(document.blocks), *_charged(document.blocks)]
    return tuple(dict.fromkeys(person for person in people if person.name))


def names_of(people: Iterable[Person], document: Document) -> Names:
    """All that they can be called by, and the words that the document writes small."""
    known = as_names(called for person in people for called in _called(person))
    return Names(known, frozenset(word[0] for line in document.lines for word in _SMALL.finditer(line)))


def _called(person: Person) -> Iterator[str]:
    yield from (person.name, person.initials, person.handle)
    words = [word for word in person.name.split() if word[0].isupper()]
    if 1 < len(words) <= 4:
        yield words[0]
        yield words[-1]
        yield f"{words[0]} {words[-1]}"
        yield f"{words[0]} {words[-1][0]}"
        yield "".join(word[0] for word in words)
        yield words[0][0] + words[-1][0]


def _present(document: Document) -> Iterator[Person]:
    """Lists below a heading such as "Attendees", and what follows a label such as "Present:"."""
    for each in placed(document):
        block = each.block
        labelled = _LABELLED.match(block.text)
        if labelled and len(block.text) < 1500:
            yield from _from_list(labelled["rest"])
        elif each.headings and _PRESENT.fullmatch(each.headings[-1].strip(" :")) and block.kind is not Kind.HEADING:
            yield from _from_list(block.text) if block.text.count(",") > 1 else _from_line(block.text)
        elif block.kind is Kind.PARAGRAPH and len(block.text) < 90 and each.at < _HEAD:
            yield from _under_label(each.headings, block)


def _under_label(headings: tuple[str, ...], block: Block) -> Iterator[Person]:
    """Plain text, where each line of a list of people looks like a heading of its own."""
    if any(_PRESENT.fullmatch(title.strip(" :")) for title in headings[-2:]):
        yield from _from_line(block.text)


def _charged(blocks: Iterable[Block]) -> Iterator[Person]:
    """Who is told somewhere to do something: `Mike to speak to the landlord`."""
    for block in blocks:
        for found in islice(_CHARGED.finditer(block.text), 20):
            if (
                found["task"] != "be"
                and first_verb(found["task"])
                and is_name(found["who"])
                and not first_verb(found["who"])
            ):
                yield Person(found["who"])


def _from_list(words: str) -> Iterator[Person]:
    for part in parts_of(words.replace("|", ",").replace(";", ","))[:80]:
        yield from _from_line(part)


def _from_line(words: str) -> Iterator[Person]:
    """`Lorna Langdon, Chief Operating Officer`, `Joe Sepi (@joesepi)`, `Doug (DL) - Chairman`."""
    text = words.strip(" *_-•·\t.|")[:_LONGEST]
    if is_handle(text):
        yield Person(text, handle=text)
        return
    if _NICK.fullmatch(text):
        yield Person(text)
        return
    mark = _IN_BRACKETS.match(text)
    name, *rest = [part for part in _split_role(_ASIDE.sub("", text)) if part] or [""]
    if is_name(name) and not is_role(name):
        initials = mark["mark"] if mark and is_initials(mark["mark"]) else ""
        handle = mark["mark"] if mark and is_handle(mark["mark"]) else ""
        yield Person(name, initials, ", ".join(rest), handle=handle)


def _split_role(text: str) -> list[str]:
    pieces, start = [], 0
    for gap in _ROLE.finditer(text):
        pieces.append(text[start : gap.start()].strip())
        start = gap.end()
    return [*pieces, text[start:].strip()]


def _marked(document: Document) -> Iterator[Person]:
    """`Karen McDonald (KM)`, wherever it stands."""
    for block in document.blocks:
        for found in _IN_BRACKETS.finditer(block.text):
            mark = found["mark"]
            if is_initials(mark) and found["name"][0] == mark[0]:
                yield Person(found["name"], initials=mark)
            elif is_handle(mark):
                yield Person(found["name"], handle=mark)


def _speakers(blocks: Iterable[Block]) -> Iterator[Person]:
    """Who is heard more than once: `Johan: we should …`."""
    said = [block.text for block in blocks]
    heard = Counter(found["who"] for text in said if (found := _SPEAKS.match(text)))
    yield from {Person(found["who"]) for text in said if (found := _CHATS.match(text))}
    for who, times in heard.items():
        named = times > 1 and (is_name(who) or is_initials(who) or is_handle(who))
        if who.casefold() not in _NOT_SPEAKERS and (named or (times > 3 and who.islower())):
            yield Person(who)
