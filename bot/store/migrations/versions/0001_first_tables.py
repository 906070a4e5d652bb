"""The first tables. A frozen copy: later changes are migrations of their own, whatever `bot.store.tables` says now."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import JSON, Boolean, Column, Date, ForeignKeyConstraint, Integer, Text
from sqlalchemy import PrimaryKeyConstraint as Primary
from sqlalchemy import UniqueConstraint as Unique

from bot.store.utc import Utc

revision = "0001"
down_revision = None

LIVE = "status = 'open' OR status = 'held'"


def upgrade() -> None:
    for make in (_people_and_places, _logs, _actions, _supporters, _history, _notices, _notice_actions, _platform):
        make()


def downgrade() -> None:
    raise NotImplementedError("before the first tables there is nothing; remove the database instead")


def _people_and_places() -> None:
    op.create_table(
        "people",
        _id(),
        _workspace(),
        Column("key", Text),
        Column("contact", Text),
        _must("name", Text),
        _must("organisation", Text),
        Column("zone", Text),
        Column("away_until", Date),
        _must("gone", Boolean),
        Unique("id", "workspace"),
        Unique("workspace", "key"),
        Unique("workspace", "contact"),
    )
    op.create_table(
        "places",
        _id(),
        _workspace(),
        _must("key", Text),
        _must("name", Text),
        _must("kind", Text),
        _must("address", Text),
        Unique("id", "workspace"),
        Unique("workspace", "key"),
    )


def _logs() -> None:
    op.create_table(
        "logs",
        _id(),
        _workspace(),
        _must("place", Integer),
        _must("code", Text),
        Column("chair", Integer),
        _must("settings", Text),
        _must("next_number", Integer),
        Column("next_digest_at", Utc),
        Column("last_digest_at", Utc),
        Column("summary", JSON(none_as_null=True)),
        Unique("id", "workspace"),
        Unique("workspace", "place"),
        Unique("workspace", "code"),
        _to("place", "places"),
        _to("chair", "people"),
    )
    _index("ix_logs_digest", "logs", "next_digest_at", where="next_digest_at IS NOT NULL")


def _actions() -> None:
    op.create_table(
        "actions",
        _id(),
        _workspace(),
        _must("log", Integer),
        _must("number", Integer),
        _must("text", Text),
        _must("creator", Integer),
        _must("created_at", Utc),
        Column("owner", Integer),
        Column("chaser", Integer),
        Column("giver", Integer),
        _must("accepted", Boolean),
        _must("status", Text),
        _must("reason", Text),
        _must("note", Text),
        Column("due", Date),
        Column("original_due", Date),
        _must("revisions", Integer),
        Column("dated_by", Integer),
        Column("dated_at", Utc),
        Column("snoozed_until", Date),
        Column("closed_at", Utc),
        Column("closed_by", Integer),
        _must("version", Integer),
        Column("next_nudge_at", Utc),
        Unique("id", "workspace"),
        Unique("log", "number"),
        _to("log", "logs"),
        *(_to(part, "people") for part in ("creator", "owner", "chaser", "giver", "dated_by", "closed_by")),
    )
    _index("ix_actions_live", "actions", "log", "due", "number", "owner", "status", "workspace", where=LIVE)
    _index("ix_actions_closed", "actions", "log", "closed_at", "owner", "workspace", where="status = 'closed'")
    _index("ix_actions_owner", "actions", "owner", "status", "due", "number")
    _index("ix_actions_creator", "actions", "creator", "status")
    _index("ix_actions_chaser", "actions", "chaser", "status", where="chaser IS NOT NULL")
    _index("ix_actions_nudge", "actions", "next_nudge_at", where="status = 'open' AND next_nudge_at IS NOT NULL")


def _supporters() -> None:
    op.create_table(
        "supporters",
        _workspace(),
        _must("action", Integer),
        _must("person", Integer),
        _must("position", Integer),
        Primary("action", "person"),
        _to("action", "actions"),
        _to("person", "people"),
    )
    _index("ix_supporters_person", "supporters", "person")


def _history() -> None:
    op.create_table(
        "history",
        _id(),
        _workspace(),
        _must("action", Integer),
        _must("version", Integer),
        _must("at", Utc),
        _must("by", Integer),
        _must("did", Text),
        _must("note", Text),
        _must("before", JSON),
        Unique("action", "version"),
        _to("action", "actions"),
        _to("by", "people"),
    )
    _index("ix_history_by", "history", "by", "id")
    _index("ix_history_redated", "history", "workspace", "at", where="did = 'redated'")


def _notices() -> None:
    op.create_table(
        "notices",
        _id(),
        _workspace(),
        _must("key", Text),
        _must("kind", Text),
        Column("person", Integer),
        Column("place", Integer),
        Column("log", Integer),
        Column("by", Integer),
        Column("parent", Integer),
        _must("part", Integer),
        _must("owed_at", Utc),
        Column("expires_at", Utc),
        Column("visible_at", Utc),
        Column("lease_until", Utc),
        _must("attempts", Integer),
        _must("doubts", Integer),
        _must("wanted", Integer),
        _must("drawn", Integer),
        Column("sent_place", Text),
        Column("sent_id", Text),
        Column("sent_at", Utc),
        _must("state", Text),
        Column("ended_at", Utc),
        Unique("id", "workspace"),
        Unique("workspace", "key"),
        _to("person", "people"),
        _to("by", "people"),
        _to("place", "places"),
        _to("log", "logs"),
        _to("parent", "notices"),
    )
    _index("ix_notices_visible", "notices", "visible_at", where="visible_at IS NOT NULL")
    _index("ix_notices_parent", "notices", "parent", where="parent IS NOT NULL")
    _index("ix_notices_person", "notices", "person", "kind", "owed_at", where="person IS NOT NULL")


def _notice_actions() -> None:
    op.create_table(
        "notice_actions",
        _workspace(),
        _must("notice", Integer),
        _must("action", Integer),
        _must("position", Integer),
        Primary("notice", "action"),
        _to("notice", "notices"),
        _to("action", "actions"),
    )
    _index("ix_notice_actions_action", "notice_actions", "action")


def _platform() -> None:
    op.create_table(
        "deliveries",
        _workspace(),
        _must("key", Text),
        _must("at", Utc),
        Primary("workspace", "key"),
    )
    op.create_table(
        "installations",
        _workspace(),
        _must("platform", Text),
        _must("name", Text),
        _must("bot_token", Text),
        _must("bot_user", Text),
        _must("installed_at", Utc),
        Column("removed_at", Utc),
        Primary("workspace"),
    )


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _workspace() -> Column[str]:
    return Column("workspace", Text, nullable=False)


def _must(name: str, kind: Any) -> Column[Any]:
    return Column(name, kind, nullable=False)


def _to(column: str, table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["workspace", column], [f"{table}.workspace", f"{table}.id"])


def _index(name: str, table: str, *columns: str, where: str | None = None) -> None:
    condition = sa.text(where) if where else None
    op.create_index(name, table, list(columns), sqlite_where=condition, postgresql_where=condition)
