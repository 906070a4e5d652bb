"""What is due, in any workspace: the one door without a workspace, giving (workspace, id) pairs and nothing else."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, exists, literal_column, or_, select

from bot.store.tables import actions, installations, logs, notices

Pairs = list[tuple[str, int]]


def _due(table: Table, when: Any, *conditions: Any) -> Select[tuple[str, int]]:
    """The longest due first; nothing of a workspace that removed the bot."""
    removed = exists().where(installations.c.workspace == table.c.workspace, installations.c.removed_at.is_not(None))
    return (
        select(table.c.workspace, table.c.id)
        .where(when <= bindparam("now"), *conditions, ~removed)
        .order_by(when, table.c.id)
        .limit(bindparam("limit"))
    )


_parent = notices.alias("parent")
_PARENT_WAS_SENT = exists().where(_parent.c.id == notices.c.parent, _parent.c.sent_id.is_not(None))
_NUDGES = _due(actions, actions.c.next_nudge_at, actions.c.status == literal_column("'open'"))
_DIGESTS = _due(logs, logs.c.next_digest_at)
_NOTICES = _due(notices, notices.c.visible_at, or_(notices.c.parent.is_(None), _PARENT_WAS_SENT))


def nudges_due(connection: Connection, now: datetime, limit: int) -> Pairs:
    """Open actions whose next nudge was to be looked for by `now`."""
    return _asked(connection, _NUDGES, now, limit)


def digests_due(connection: Connection, now: datetime, limit: int) -> Pairs:
    """Logs whose digest is due by `now`."""
    return _asked(connection, _DIGESTS, now, limit)


def notices_due(connection: Connection, now: datetime, limit: int) -> Pairs:
    """Notices that may be claimed at `now`; the parts of a digest only once its head was sent."""
    return _asked(connection, _NOTICES, now, limit)


def _asked(connection: Connection, statement: Select[tuple[str, int]], now: datetime, limit: int) -> Pairs:
    rows = connection.execute(statement, {"now": now, "limit": limit})
    return [(row.workspace, row.id) for row in rows]
