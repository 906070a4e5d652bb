"""People outside the workspace: who of them somebody may know of, and where they are named."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, or_, select, union, update

from bot.domain.action import Action, Status
from bot.domain.log import Log
from bot.domain.person import Person
from bot.store.actions import Actions
from bot.store.people import PERSON, person_of
from bot.store.rows import Missing
from bot.store.seeing import in_sight
from bot.store.tables import actions, aliases, people, supporters

_HERE = people.c.workspace == bindparam("here")
_CONTACTS = select(*PERSON).where(_HERE, people.c.contact.is_not(None)).order_by(people.c.contact)
_LIST = update(people).where(people.c.id == bindparam("person"), _HERE, people.c.contact.is_not(None))
_ALIASED = select(aliases.c.person).where(aliases.c.workspace == bindparam("here"))
_THEIRS = (actions.c.workspace == bindparam("here"), actions.c.status.in_((Status.OPEN.value, Status.HELD.value)))
_NAMING = union(
    select(actions.c.id).where(actions.c.owner == bindparam("person"), *_THEIRS),
    select(actions.c.id).where(actions.c.report_to == bindparam("person"), *_THEIRS),
    select(actions.c.id)
    .join(supporters, supporters.c.action == actions.c.id)
    .where(supporters.c.person == bindparam("person"), supporters.c.workspace == bindparam("here"), *_THEIRS),
)


class Contacts(Actions):
    def contacts(self, reader: Person | None, log: Log | None) -> tuple[Person, ...]:
        """Those made known to the whole workspace, and those named in what the reader added, chases, or sees in `log`.

        Nobody else: a name is known where it is used. Without a reader: what everybody in the log's place may know.
        """
        named = [people.c.id.in_(one) for which in _seen(reader, log) for one in _people_in(which)]
        known = or_(people.c.listed, people.c.id.in_(_ALIASED), *named)
        return tuple(person_of(row) for row in self.all(_CONTACTS.where(known)))

    def list_contact(self, contact: Person) -> None:
        """Stores the post, and makes the contact known to the whole workspace. Raises Missing."""
        if not self.run(_LIST, person=contact.id, post=contact.post, listed=True).rowcount:
            raise Missing(f"contact {contact.id}")

    def naming(self, contact: Person) -> tuple[Action, ...]:
        """The open and held actions that they own, help with, or are to be told of, in the order they were added."""
        return self.actions(sorted(row.id for row in self.all(_NAMING, person=contact.id)))


def _seen(reader: Person | None, log: Log | None) -> Iterator[tuple[ColumnElement[bool], ...]]:
    here = actions.c.workspace == bindparam("here")
    if reader:
        yield (actions.c.creator == reader.id, here)
        yield (actions.c.chaser == reader.id, here)
    if log:
        seen = in_sight(reader, log)
        yield (actions.c.log == log.id, here, *(() if seen is None else (seen,)))


def _people_in(which: tuple[ColumnElement[bool], ...]) -> tuple[Select[Any], ...]:
    helping = select(supporters.c.person).join(actions, supporters.c.action == actions.c.id)
    return (select(actions.c.owner).where(*which), select(actions.c.report_to).where(*which), helping.where(*which))
