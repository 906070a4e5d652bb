"""Where the bot speaks, as last seen."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.domain.place import Place, PlaceKind, PlaceSeen
from bot.store.rows import Missing, Rows
from bot.store.tables import places

_HERE = places.c.workspace == bindparam("here")
_PLACE = (places.c.id, places.c.key, places.c.name, places.c.kind, places.c.address)
_BY_ID = select(*_PLACE).where(places.c.id == bindparam("id"), _HERE)
_BY_KEY = select(*_PLACE).where(places.c.key == bindparam("key"), _HERE)
_INSERT = insert(places).on_conflict_do_nothing().returning(places.c.id)
_REFRESH = update(places).where(places.c.id == bindparam("place"), _HERE)


class Places(Rows):
    def enter(self, seen: PlaceSeen) -> Place:
        """Inserts the place or brings name, kind and address up to date; without a change nothing is written."""
        row = self.one(_BY_KEY, key=seen.key)
        if row is None:
            return self._first_seen(seen)
        was = place_of(row)
        now = Place(was.id, was.key, seen.name or was.name, seen.kind, seen.address or was.address)
        if now != was:
            self.run(_REFRESH, place=now.id, name=now.name, kind=now.kind, address=now.address)
        return now

    def place(self, id: int) -> Place | None:
        row = self.one(_BY_ID, id=id)
        return place_of(row) if row else None

    def place_at(self, key: str) -> Place | None:
        """The place of that platform's id, as it was last seen."""
        row = self.one(_BY_KEY, key=key)
        return place_of(row) if row else None

    def _first_seen(self, seen: PlaceSeen) -> Place:
        """Where another transaction was first, its row is the one."""
        self.put(_INSERT, key=seen.key, name=seen.name, kind=seen.kind, address=seen.address)
        row = self.one(_BY_KEY, key=seen.key)
        if row is None:
            raise Missing(f"place {seen.key}")
        return place_of(row)


def place_of(row: Sequence[Any]) -> Place:
    id, key, name, kind, address = row
    return Place(id, key, name, PlaceKind(kind), address)
