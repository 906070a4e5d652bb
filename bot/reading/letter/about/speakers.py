"""Who is heard in a document, and who is told in it to do something."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from bot.reading.document.blocks import Block, Kind
from bot.reading.letter.context import Person
from bot.reading.letter.fields.naming import UPPER, is_handle, is_initials, is_name, is_role
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Regex
from bot.reading.words import word_set

_CHATS = Regex(r"[\d:\[\]\s.]{0,14}<[@+]?(?P<who>[A-Za-z][\w|-]{0,24})>\s")
_SPEAKS = Regex(
    rf"[\s>*_•-]*(?P<who>[a-z][\w-]{{2,20}}"
    rf"|[{UPPER}@][\w.'’@-]{{0,20}}(?:\s[{UPPER}][\w.'’-]*){{0,2}})[*_]*\s?:[*_]*\s"
)
_CHARGED = Regex(
    rf"(?:^|[.:;,>•–—-]\s+)(?P<who>[{UPPER}][a-z](?:[^\W\d_]|['’-])*(?:\s[{UPPER}][\w'’-]*)?)"
    r"\s+to\s+(?P<task>[a-z-]+)\b"
)
_CLOSING = Regex(r"\((?P<who>[a-z][\w-]{3,24}(?:,\s?[a-z][\w-]{3,24}){0,3})\)\W*$")
_NICK = Regex(r"[a-z][\w-]{3,24}")
_TIMES = 2
_OF_ITEMS = word_set(
    "all approved attached blocked closed completed deferred done draft duplicate easy everyone fixed high joint later"
    " low maybe medium merged needed none ongoing open optional pending postponed required resolved soon tabled team"
    " urgent"
)
_NOT_SPEAKERS = frozenset(
    [
        "action",
        "actions",
        "agenda",
        "aob",
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


def speakers(blocks: Iterable[Block]) -> Iterator[Person]:
    """Who is heard more than once: `Johan: we should …`."""
    said = [block.text for block in blocks]
    heard = Counter(found["who"] for text in said if (found := _SPEAKS.match(text)))
    yield from {Person(found["who"]) for text in said if (found := _CHATS.match(text))}
    for who, times in heard.items():
        named = times > 1 and (is_name(who) or is_initials(who) or is_handle(who))
        if who.casefold() not in _NOT_SPEAKERS and (named or (times > 3 and who.islower())):
            yield Person(who)


def charged(blocks: Iterable[Block]) -> Iterator[Person]:
    """Who is told somewhere to do something: `Mike to speak to the landlord`."""
    for block in blocks:
        for found in islice(_CHARGED.finditer(block.text), 20):
            if (
                found["task"] != "be"
                and first_verb(found["task"])
                and is_name(found["who"])
                and not (first_verb(found["who"]) or is_role(found["who"]))
            ):
                yield Person(found["who"])


def closing(blocks: Iterable[Block]) -> Iterator[Person]:
    """Nicknames that close several items, `… (gullwing)`, and those they stand beside; no words of the text."""
    items = [block.text for block in blocks if block.kind is Kind.ITEM]
    ends = [found["who"].split(",") for text in items if (found := _CLOSING.search(text, max(0, len(text) - 90)))]
    said = Counter(nick.strip() for end in ends for nick in end)
    words = {word[0] for text in items for word in _NICK.finditer(_CLOSING.sub("", text))}
    sure = {nick for nick, times in said.items() if times >= _TIMES and nick not in words | _OF_ITEMS}
    for end in ends:
        if any(nick.strip() in sure for nick in end):
            yield from (Person(nick.strip()) for nick in end)
