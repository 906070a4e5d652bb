"""Short names that a workspace has for people: one name means one person, for everybody in it."""

from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from bot.domain.person import Person, folded
from bot.store.people import PERSON, person_of
from bot.store.rows import Rows
from bot.store.tables import aliases, people

_HERE = aliases.c.workspace == bindparam("here")
_ALIASES = (
    select(*PERSON, aliases.c.key.label("alias"), aliases.c.name.label("short"))
    .join(people, aliases.c.person == people.c.id)
    .where(_HERE)
)
_ALL = _ALIASES.order_by(aliases.c.key)
_SOME = _ALIASES.where(aliases.c.key.in_(bindparam("keys", expanding=True)))
_INSERT = insert(aliases).on_conflict_do_nothing().returning(aliases.c.key)
_DELETE = delete(aliases).where(_HERE, aliases.c.key == bindparam("alias"))


class Aliases(Rows):
    def add_alias(self, name: str, person: Person) -> bool:
        """Whether the name was free; in any capitals it is the same name."""
        return self.put(_INSERT, key=folded(name), name=name, person=person.id) is not None

    def drop_alias(self, name: str) -> bool:
        """Whether there was such a name."""
        return bool(self.run(_DELETE, alias=folded(name)).rowcount)

    def aliased(self, names: Iterable[str]) -> Mapping[str, Person]:
        """Whom these names mean, by the folded name; without those that mean nobody."""
        keys = sorted({folded(name) for name in names})
        return {row.alias: person_of(row) for row in self.all(_SOME, keys=keys)} if keys else {}

    def aliases(self) -> tuple[tuple[str, Person], ...]:
        """Each name as it was written, with whom it means."""
        return tuple((row.short, person_of(row)) for row in self.all(_ALL))
