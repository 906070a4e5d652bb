"""Who is heard in a document, and who is told in it to do something."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from bot.reading.document.blocks import Block
from bot.reading.letter.context import Person
from bot.reading.letter.fields.naming import UPPER, is_handle, is_initials, is_name, is_role
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.regex import Regex

_CHATS = Regex(r"[\d:\[\]\s.]{0,14}<[@+]?(?P<who>[A-Za-z][\w|-]{0,24})>\s")
_SPEAKS = Regex(
    rf"[\s>*_•-]*(?P<who>[a-z][\w-]{{2,20}}"
    rf"|[{UPPER}@][\w.'’@-]{{0,20}}(?:\s[{UPPER}][\w.'’-]*){{0,2}})[*_]*\s?:[*_]*\s"
)
_CHARGED = Regex(
    rf"(?:^|[.:;,>•–—-]\s+)(?P<who>[{UPPER}][a-z](?:[^\W\d_]|['’-])*(?:\s[{UPPER}][\w'’-]*)?)"
    r"\s+to\s+(?P<task>[a-z-]+)\b"
)
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
