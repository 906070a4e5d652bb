"""Members and contacts: who was seen or named, brought up to date."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.domain.person import ContactNamed, MemberSeen, Person, folded
from bot.store.rows import Missing, Rows
from bot.store.tables import actions, people

FURTHEST_ZONES = timedelta(hours=26)
"""How far apart the same wall time can be in two zones."""

_HERE = people.c.workspace == bindparam("here")
PERSON = (
    people.c.id,
    people.c.name,
    people.c.key,
    people.c.organisation,
    people.c.zone,
    people.c.away_until,
    people.c.gone,
    people.c.post,
)
"""What `person_of` reads, first in every row that holds it."""

_BY_ID = select(*PERSON).where(people.c.id == bindparam("id"), _HERE)
_BY_IDS = select(*PERSON).where(people.c.id.in_(bindparam("ids", expanding=True)), _HERE)
_BY_KEY = select(*PERSON).where(people.c.key == bindparam("key"), _HERE)
_BY_CONTACT = select(*PERSON).where(people.c.contact == bindparam("contact"), _HERE)
_NAMED = select(*PERSON).where(
    func.lower(people.c.name).in_(bindparam("names", expanding=True)), _HERE, ~people.c.gone, people.c.key.is_not(None)
)
_INSERT = insert(people).on_conflict_do_nothing().returning(people.c.id)
_UPDATE = update(people).where(people.c.id == bindparam("person"), _HERE)
_NUDGED = and_(
    actions.c.workspace == bindparam("here"),
    or_(actions.c.owner == bindparam("person"), actions.c.chaser == bindparam("person")),
    actions.c.status == "open",
)
_WAKE = update(actions).where(_NUDGED, actions.c.next_nudge_at > bindparam("at")).values(next_nudge_at=bindparam("at"))
_LOOK_AT_ONCE = (
    update(actions).where(_NUDGED, actions.c.next_nudge_at.is_not(None)).values(next_nudge_at=actions.c.created_at)
)
"""Nobody is nudged who has gone; looking at what they left tells the chair."""
_WAITING = select(actions.c.id, actions.c.next_nudge_at).where(_NUDGED, actions.c.next_nudge_at.is_not(None))
_SHIFT = (
    update(actions)
    .where(actions.c.id == bindparam("action"), actions.c.workspace == bindparam("here"))
    .values(next_nudge_at=bindparam("at"))
)


class People(Rows):
    def meet(self, seen: MemberSeen) -> Person:
        """Inserts the member or brings name, zone and gone up to date; without a change nothing is written."""
        known = self.member(seen.key)
        if known and seen.heard:
            return known
        if known is None:
            return self._insert(_BY_KEY, key=seen.key, name=seen.name, zone=seen.zone, gone=seen.gone)
        name, zone = seen.name or known.name, seen.zone or known.zone
        if (name, zone, seen.gone) == (known.name, known.zone, known.gone):
            return known
        now = replace(known, name=name, zone=zone, gone=seen.gone)
        self.run(_UPDATE, person=now.id, name=now.name, zone=now.zone, gone=now.gone)
        if now.gone and not known.gone:
            self.run(_LOOK_AT_ONCE, person=now.id)
        elif now.zone != known.zone:
            self._look_again(now)
        return now

    def contact(self, named: ContactNamed) -> Person:
        """The contact of that name and organisation, however they are capitalised and spaced; a first post is kept."""
        known = self.known_contact(named)
        if known is None:
            key, name, organisation = _contact_key(named), named.name, named.organisation
            return self._insert(_BY_CONTACT, contact=key, name=name, organisation=organisation, post=named.post)
        if known.post or not named.post:
            return known
        self.run(_UPDATE, person=known.id, post=named.post)
        return replace(known, post=named.post)

    def known_contact(self, named: ContactNamed) -> Person | None:
        row = self.one(_BY_CONTACT, contact=_contact_key(named))
        return person_of(row) if row else None

    def members_named(self, names: Sequence[str]) -> tuple[Person, ...]:
        """The members whose names, in lower case, are among these."""
        return tuple(person_of(row) for row in self.all(_NAMED, names=list(names))) if names else ()

    def person(self, id: int) -> Person | None:
        row = self.one(_BY_ID, id=id)
        return person_of(row) if row else None

    def member(self, key: str) -> Person | None:
        row = self.one(_BY_KEY, key=key)
        return person_of(row) if row else None

    def keep(self, person: Person, at: datetime) -> None:
        """Stores away_until and gone, and has the person's open actions looked at from `at` on. Raises Missing."""
        kept = self.run(_UPDATE, person=person.id, away_until=person.away_until, gone=person.gone)
        if not kept.rowcount:
            raise Missing(f"person {person.id}")
        self.run(_WAKE, person=person.id, at=at)

    def _people(self, ids: Iterable[int]) -> dict[int, Person]:
        """Those people in one statement."""
        rows = self.all(_BY_IDS, ids=sorted(set(ids)))
        return {row.id: person_of(row) for row in rows}

    def _insert(self, again: Any, **values: Any) -> Person:
        """Where another transaction was first, its row is the one."""
        row = {"key": None, "contact": None, "organisation": "", "zone": None, "away_until": None, "gone": False}
        id = self.put(_INSERT, **{**row, **values})
        found = self.one(_BY_ID, id=id) if id else self.one(again, **values)
        if found is None:
            raise Missing(str(values))
        return person_of(found)

    def _look_again(self, person: Person) -> None:
        """In another zone the next nudge may be earlier than was thought: it is looked for from before that."""
        waiting = self.all(_WAITING, person=person.id)
        earlier = [{"action": row.id, "at": row.next_nudge_at - FURTHEST_ZONES} for row in waiting]
        self.run_each(_SHIFT, earlier)


def person_of(row: Row[Any]) -> Person:
    """By place: the names of a row's columns cost more to look up than all else that is done with them."""
    return Person(*row[: len(PERSON)])


def _contact_key(named: ContactNamed) -> str:
    return "\n".join(map(folded, (named.name, named.organisation)))
