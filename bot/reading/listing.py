"""`list [mine | all | @P | org "…" | overdue | …] [words]`: which actions are asked for."""

import re
from dataclasses import dataclass
from typing import Literal, get_args

from bot.reading.people import Me, Named, people_in_front

Scope = Literal["mine", "all", "overdue", "this week", "no date", "chasing", "closed"]

_SCOPES: dict[str, Scope] = {scope: scope for scope in get_args(Scope)}
_SCOPE = re.compile(rf"(?:{'|'.join(_SCOPES).replace(' ', '[ ]+')})(?!\S)", re.IGNORECASE)
_ORG = re.compile(
    r"org(?::\s*|\s+)(?:[\"“](?P<quoted>[^\"“”\n]{1,200})[\"”]|(?P<bare>[^\"“”\n]{1,200}$))", re.IGNORECASE
)
_LATER = re.compile(r"(?P<name>topic)\s+[\"“]|(?P<sign>to\s+sign[\s-]off)(?!\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ListAsked:
    """Which actions: a `scope` (None where none was said), those of a `person`, those whose text holds `words`.

    `org` is the organisation that owes them. `later` names what only a later version understands: topic, to sign off.
    """

    scope: Scope | None = None
    person: Named | None = None
    words: str = ""
    org: str = ""
    later: str | None = None


def read_list(rest: str) -> ListAsked:
    """The parts of what follows `list`; whatever is no scope and nobody is words to look for."""
    rest = rest.strip()
    if later := _LATER.match(rest):
        return ListAsked(later=(later["name"] or "to sign off").casefold())
    if org := _ORG.match(rest):
        return ListAsked(org=(org["quoted"] or org["bare"]).strip(), words=rest[org.end() :].strip())
    people, words = people_in_front(rest)
    if people:
        return ListAsked("mine", None, words) if people[0] == Me() else ListAsked(None, people[0], words)
    if said := _SCOPE.match(rest):
        return ListAsked(_SCOPES[" ".join(said[0].casefold().split())], None, rest[said.end() :].strip())
    return ListAsked(words=rest.strip('"“” '))
