"""`person add|alias|map|list …`: what is asked about people, who is named, and by which short name."""

import re
from dataclasses import dataclass

from bot.domain.person import ContactNamed
from bot.reading.people import Named, contact_named, read_people
from bot.reading.words import first_word, word_set

_ALIAS = re.compile(r"(?:[\"“](?P<quoted>[^\"“”,\n]{1,40})[\"”]|(?P<bare>[^\s\"“”,]{1,40}))\s+(?:(?:is|means|for)\s+)?")
_NOBODY = word_set("none nobody")
RESERVED = word_set("me mine all none nobody overdue closed chasing org topic")
"""Words that say something else where a short name could stand."""


@dataclass(frozen=True, slots=True)
class PersonAdded:
    named: ContactNamed


@dataclass(frozen=True, slots=True)
class PersonAliased:
    """`named` is None where the short name is taken back."""

    alias: str
    named: Named | None


@dataclass(frozen=True, slots=True)
class PersonMapped:
    outside: Named
    member: Named


@dataclass(frozen=True, slots=True)
class PeopleListed:
    words: str


PersonAsked = PersonAdded | PersonAliased | PersonMapped | PeopleListed


def read_person(rest: str) -> PersonAsked | None:
    """None where it can't be read."""
    verb, words = first_word(rest)
    match verb.casefold():
        case "list" | "":
            return PeopleListed(words.strip('"“” '))
        case "add" if (named := contact_named(words)).name:
            return PersonAdded(named)
        case "alias":
            return _aliased(words)
        case "map":
            return _mapped(words)
    return None


def _aliased(words: str) -> PersonAliased | None:
    found = _ALIAS.match(words)
    if not found:
        return None
    alias, rest = (found["quoted"] or found["bare"]).strip(), words[found.end() :].strip()
    if rest.casefold() in _NOBODY:
        return PersonAliased(alias, None)
    people, left = read_people(rest)
    return PersonAliased(alias, people[0]) if len(people) == 1 and not left.strip() else None


def _mapped(words: str) -> PersonMapped | None:
    """`"Karen Wareing, Ofsted" @karen`, with or without a `to` between them."""
    people, left = read_people(words)
    more, left = read_people(left)
    match (*people, *more):
        case (outside, member) if not left.strip():
            return PersonMapped(outside, member)
    return None
