"""The log of a place: opened once, under a code that is unique in the workspace and never changes."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.domain.log import Log, LogSettings, code_for
from bot.domain.person import Person
from bot.domain.place import Place, PlaceKind
from bot.store.busy import Busy
from bot.store.listing import Counts
from bot.store.people import PERSON, People, person_of
from bot.store.places import Places
from bot.store.rows import Missing
from bot.store.tables import logs, people, places

LOG = (
    logs.c.id.label("log_id"),
    logs.c.code,
    logs.c.settings,
    logs.c.chair,
    places.c.id.label("place_id"),
    places.c.key.label("place_key"),
    places.c.name.label("place_name"),
    places.c.kind.label("place_kind"),
    places.c.address.label("place_address"),
)
"""What `log_from` reads; every column named so that it can stand beside an action's."""

_HERE = logs.c.workspace == bindparam("here")
_LOGS = (
    select(*PERSON, *LOG)
    .join(places, logs.c.place == places.c.id)
    .outerjoin(people, logs.c.chair == people.c.id)
    .where(_HERE)
)
_BY_ID = _LOGS.where(logs.c.id == bindparam("id"))
_BY_PLACE = _LOGS.where(logs.c.place == bindparam("place"))
_CODES = select(logs.c.code).where(_HERE)
_INSERT = insert(logs).on_conflict_do_nothing().returning(logs.c.id)
_OF = update(logs).where(logs.c.id == bindparam("log"), _HERE)
_LAST_DIGEST = select(logs.c.summary, logs.c.last_digest_at).where(logs.c.id == bindparam("log"), _HERE)
"""Places whose logs would get the same code at the same moment try again; so many never do."""
ATTEMPTS = 100


class Logs(People, Places):
    def log_of(self, place: Place) -> Log | None:
        row = self.one(_BY_PLACE, place=place.id)
        return _with_chair(row) if row else None

    def log(self, id: int) -> Log | None:
        row = self.one(_BY_ID, id=id)
        return _with_chair(row) if row else None

    def open_log(self, place: Place, chair: Person | None, settings: LogSettings) -> Log:
        """The place's log, made if it has none; several at once get the same one. Raises Missing, Busy."""
        if self.place(place.id) is None or (chair and self.person(chair.id) is None):
            raise Missing(f"place {place.id}")
        for _ in range(ATTEMPTS):
            log = self.log_of(place) or self._try_to_open(place, chair, settings)
            if log:
                return log
        raise Busy(f"no code was free for place {place.id}")

    def keep_log(self, log: Log) -> None:
        """Stores chair and settings. Raises Missing."""
        chair = log.chair.id if log.chair else None
        self._set_log(log, chair=chair, settings=log.settings)

    def schedule_digest(self, log: Log, at: datetime | None) -> None:
        self._set_log(log, next_digest_at=at)

    def keep_summary(self, log: Log, at: datetime, counts: Counts) -> None:
        """The numbers that the digest of `at` said, for "since last time"."""
        self._set_log(log, last_digest_at=at, summary=asdict(counts))

    def summary_of(self, log: Log) -> dict[str, int] | None:
        row = self.one(_LAST_DIGEST, log=log.id)
        return row.summary if row else None

    def last_digest_at(self, log: Log) -> datetime | None:
        row = self.one(_LAST_DIGEST, log=log.id)
        return row.last_digest_at if row else None

    def _try_to_open(self, place: Place, chair: Person | None, settings: LogSettings) -> Log | None:
        """None where another transaction took the place or the code first."""
        code = code_for(place.name, {row.code for row in self.all(_CODES)})
        made = {"place": place.id, "code": code, "chair": chair.id if chair else None, "settings": settings}
        id = self.put(_INSERT, **made, next_number=1)
        return Log(id, place, code, chair, settings) if id else None

    def _set_log(self, log: Log, **values: Any) -> None:
        if not self.run(_OF, log=log.id, **values).rowcount:
            raise Missing(f"log {log.id}")


def log_from(columns: Sequence[Any], chair: Person | None) -> Log:
    """The log in what begins with the columns LOG."""
    id, code, settings, _, place, key, name, kind, address = columns[: len(LOG)]
    return Log(id, Place(place, key, name, PlaceKind(kind), address), code, chair, settings)


def _with_chair(row: Row[Any]) -> Log:
    return log_from(row[len(PERSON) :], None if row.chair is None else person_of(row))
