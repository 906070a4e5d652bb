"""Who is probably meant by a name in a document; the reader of the review decides."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from bot.domain.log import Log
from bot.domain.person import NAME_LIMIT, ContactNamed, Person, folded
from bot.domain.review import Who
from handlers.turn import Turn

NOBODY = frozenset({"all", "both", "everybody", "everyone", "members", "tba", "tbc", "tbd", "team", "us", "we"})
"""Owners who are nobody in particular: the reader says who leads."""


def meant(turn: Turn, log: Log | None, written: Collection[str]) -> Mapping[str, Person]:
    """By folded name, without the post: a short name first, then whoever here has that name alone.

    Of those outside only the ones of whom the reader may know.
    """
    names = {name_of(one) for one in written} - {""}
    known = (*turn.store.members_named(sorted(names)), *turn.store.contacts(turn.speaker, log))
    found: dict[str, list[Person]] = defaultdict(list)
    for person in known:
        found[folded(person.name)].append(person)
    only = {name: several[0] for name, several in found.items() if len(several) == 1 and name in names}
    return {**only, **turn.store.aliased(names)}


def who(written: str, organisation: str, people: Mapping[str, Person]) -> Who | None:
    """One of `people`, else somebody outside: `Karen Wareing, Senior HMI` of that organisation."""
    name, _, post = (part.strip() for part in written.partition(","))
    if not name or folded(name) in NOBODY:
        return None
    return people.get(name_of(written)) or ContactNamed(name[:NAME_LIMIT], organisation, post[:NAME_LIMIT])


def name_of(written: str) -> str:
    return folded(written.partition(",")[0])
