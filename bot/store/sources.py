"""The letters, minutes and messages that actions came from; of a document nothing else is kept."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.dialects.postgresql import insert

from bot.domain.log import Log
from bot.domain.person import Person
from bot.domain.source import Source, SourceKind, SourceSeen
from bot.store.rows import Missing, Rows
from bot.store.tables import sources

_HERE = sources.c.workspace == bindparam("here")
_INSERT = insert(sources).on_conflict_do_nothing().returning(sources.c.id)
_BY_ID = select(sources).where(sources.c.id == bindparam("id"), _HERE)
_BY_IDS = select(sources).where(sources.c.id.in_(bindparam("ids", expanding=True)), _HERE)
_THEIRS = (sources.c.log == bindparam("log"), sources.c.by == bindparam("by"), sources.c.digest == bindparam("digest"))
_SAME = select(sources).where(*_THEIRS, _HERE).with_for_update()


class Sources(Rows):
    def keep_source(self, seen: SourceSeen, log: Log, by: Person, at: datetime) -> Source:
        """The same document, imported into the same log by the same person, is one source.

        Whoever keeps it at the same time waits until this transaction ends, and sees what came of it.
        """
        row = {"log": log.id, "by": by.id, "digest": seen.digest}
        self.put(_INSERT, **row, at=at, kind=seen.kind.value, title=seen.title, held_on=seen.held_on, link=seen.link)
        found = self.one(_SAME, **row)
        if found is None:
            raise Missing(f"source in log {log.id}")
        return _source(found)

    def source(self, id: int) -> Source | None:
        row = self.one(_BY_ID, id=id)
        return _source(row) if row else None

    def _sources(self, ids: Iterable[int]) -> Mapping[int, Source]:
        asked = sorted(set(ids))
        return {row.id: _source(row) for row in self.all(_BY_IDS, ids=asked)} if asked else {}


def _source(row: Row[Any]) -> Source:
    return Source(row.id, row.log, SourceSeen(SourceKind(row.kind), row.title, row.digest, row.held_on, row.link))
