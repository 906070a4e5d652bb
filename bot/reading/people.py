"""Who is meant: mentions, `"Name, Organisation"` and me, at the front or at the end of what was written."""

import re
from dataclasses import dataclass

from bot.domain.person import ContactNamed
from bot.reading.regex import Regex
from bot.reading.words import word_set

MENTION = "\ue000[0-9]{1,4}\ue001"
"""How every ear writes a mention into the words: U+E000, the person's place in the request's list, U+E001."""

CONTACT = r'["“][^\W\d_][^"“”,\n]{0,80},[^"“”\n]{1,160}["”]'
"""A person outside the workspace, in quotes: the name, the post if it is written, the organisation."""

_ME = r"(?i:@me\b)"
_PERSON = f"(?:{MENTION}|{CONTACT}|{_ME})"
_JOINED = r"\s*(?:,\s*(?i:and)\s|[,&+/]|\b(?i:and)\s)\s*"
_EACH = Regex(rf"(?P<mention>{MENTION})|(?P<contact>{CONTACT})|(?i:me\b)")
_LEADING = Regex(
    rf"(?:{_PERSON}|(?i:me\b))(?:(?:{_JOINED}|\s*)(?:{_PERSON})|{_JOINED}(?i:me\b))*(?=[\s,:;]|[–—-]\s|$)"
    r"(?:[\s,:;–—-]|(?i:to|please|pls)\s)*"
)
_TRAILING = Regex(rf"(?:(?<!\S)|(?<=[(\[]))(?P<people>{_PERSON}(?:{_JOINED}{_PERSON})*)(?:[\s,]+(?i:please|pls|plz))?$")
_UNKNOWN = Regex(r"(?<!\S)@\w[\w.-]{0,80}\b")
_TO = Regex(r"^to\s+", re.IGNORECASE)
_AFTER = " \t\n\r,;.!)]"
_ENDS = ("\ue001", '"', "”", "@me", "please", "pls", "plz")
"""What words end with that end with people: hardly any text does, and it needs no closer look."""

_WINDOW, _GROUPS = 500, 20
"""How many characters from the end, and how many times, owners are looked for."""

LEANING = word_set(
    "about and ask at brief by call called cc chase consult contact copy dm email for from give help include inform"
    " invite involve join meet message notify nudge of on or pay phone ping re remind ring see send show support tell"
    " text thank thanks to update via with"
)
"""Words that need the name after them: the person belongs to the text."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A member of the workspace: the request's list holds them at `index`."""

    index: int


@dataclass(frozen=True, slots=True)
class Me:
    """Whoever is speaking."""


Named = Mentioned | ContactNamed | Me


def people_in_front(words: str) -> tuple[tuple[Named, ...], str]:
    """The people that `words` begin with, the first of whom leads, and the rest without the `to` or colon between."""
    found = _LEADING.match(words)
    return (_named(found[0]), words[found.end() :]) if found else ((), words)


def read_people(rest: str) -> tuple[tuple[Named, ...], str]:
    """`[to] P [and P …]`: the people that `rest` begins with, and what follows them."""
    return people_in_front(_TO.sub("", rest.strip()))


def people_at_end(words: str) -> tuple[tuple[Named, ...], str]:
    """The people that `words` end with, and what is left; none where the word before needs them: `chase @x`."""
    people: tuple[Named, ...] = ()
    for _ in range(_GROUPS):
        body = words.rstrip(_AFTER)
        if not body[-6:].casefold().endswith(_ENDS):
            break
        found = _TRAILING.search(body, max(0, len(body) - _WINDOW))
        if not found or last_word(left := body[: found.start()].rstrip(" \t\n,:;([–—-")) in LEANING:
            break
        people, words = _named(found["people"]) + people, left
    return tuple(dict.fromkeys(people)), words


def contact_named(words: str) -> ContactNamed:
    """`Name`, `Name, Organisation` or `Name, Post, Organisation`, in quotes or not."""
    name, *rest = (part.strip() for part in words.strip(' \t\n"“”').split(","))
    *post, organisation = rest or [""]
    return ContactNamed(name, organisation, ", ".join(post))


def unknown_mention(words: str) -> str:
    """The first `@name` of which no mention was made, for no member has that name; empty where there is none."""
    found = _UNKNOWN.search(words)
    return found[0] if found else ""


def last_word(words: str) -> str:
    """The last word, in lower case and without punctuation; empty where there is none."""
    *_, last = words[-80:].split() or [""]
    return last.strip(",;:.()[]").casefold()


def _named(words: str) -> tuple[Named, ...]:
    return tuple(dict.fromkeys(_person(found) for found in _EACH.finditer(words)))


def _person(found: re.Match[str]) -> Named:
    if found["mention"]:
        return Mentioned(int(found["mention"][1:-1]))
    if found["contact"]:
        return contact_named(found["contact"])
    return Me()
