"""The tables, the same on SQLite and PostgreSQL; `migrations/` brings a database to them.

Every table carries `workspace`, and every reference is to (workspace, id): the database itself refuses a row that
points into another workspace. The unique keys for that begin with the id, for begun with the workspace they would tempt
SQLite to read all of a workspace where another index serves.
A column that refers to a row is named by its noun: `actions.owner` is a person's id.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from bot.store.settings import Settings
from bot.store.utc import Utc

metadata = MetaData(
    naming_convention={
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _workspace() -> Column[str]:
    return Column("workspace", Text, nullable=False)


def _must(name: str, kind: Any) -> Column[Any]:
    return Column(name, kind, nullable=False)


def _to(column: str, table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["workspace", column], [f"{table}.workspace", f"{table}.id"])


def _partial(name: str, *columns: str, where: str) -> Index:
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


people = Table(
    "people",
    metadata,
    _id(),
    _workspace(),
    Column("key", Text),  # the platform's own id; NULL for a contact
    Column("contact", Text),  # name and organisation, folded; NULL for a member
    _must("name", Text),
    _must("organisation", Text),
    Column("zone", Text),
    Column("away_until", Date),
    _must("gone", Boolean),
    UniqueConstraint("id", "workspace"),
    UniqueConstraint("workspace", "key"),
    UniqueConstraint("workspace", "contact"),
)

places = Table(
    "places",
    metadata,
    _id(),
    _workspace(),
    _must("key", Text),
    _must("name", Text),
    _must("kind", Text),
    _must("address", Text),
    UniqueConstraint("id", "workspace"),
    UniqueConstraint("workspace", "key"),
)

logs = Table(
    "logs",
    metadata,
    _id(),
    _workspace(),
    _must("place", Integer),
    _must("code", Text),
    Column("chair", Integer),
    _must("settings", Settings),
    _must("next_number", Integer),
    Column("next_digest_at", Utc),
    Column("last_digest_at", Utc),
    Column("summary", JSON(none_as_null=True)),  # the last digest's numbers
    UniqueConstraint("id", "workspace"),
    UniqueConstraint("workspace", "place"),
    UniqueConstraint("workspace", "code"),
    _to("place", "places"),
    _to("chair", "people"),
    _partial("ix_logs_digest", "next_digest_at", where="next_digest_at IS NOT NULL"),
)

LIVE = "status = 'open' OR status = 'held'"
"""Written out, and not bound, wherever it is asked: else SQLite doesn't see that a partial index serves."""

actions = Table(
    "actions",
    metadata,
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
    Column("next_nudge_at", Utc),  # nothing was owed for this action before this instant
    UniqueConstraint("id", "workspace"),
    UniqueConstraint("log", "number"),
    _to("log", "logs"),
    *(_to(part, "people") for part in ("creator", "owner", "chaser", "giver", "dated_by", "closed_by")),
    _partial("ix_actions_live", "log", "due", "number", "owner", "status", where=LIVE),
    _partial("ix_actions_closed", "log", "closed_at", "owner", where="status = 'closed'"),
    Index("ix_actions_owner", "owner", "status", "due", "number"),
    Index("ix_actions_creator", "creator", "status"),
    _partial("ix_actions_chaser", "chaser", "status", where="chaser IS NOT NULL"),
    _partial("ix_actions_nudge", "next_nudge_at", where="status = 'open' AND next_nudge_at IS NOT NULL"),
)

supporters = Table(
    "supporters",
    metadata,
    _workspace(),
    _must("action", Integer),
    _must("person", Integer),
    _must("position", Integer),
    PrimaryKeyConstraint("action", "person"),
    _to("action", "actions"),
    _to("person", "people"),
    Index("ix_supporters_person", "person"),
)

history = Table(
    "history",
    metadata,
    _id(),
    _workspace(),
    _must("action", Integer),
    _must("version", Integer),  # the version of the action that this made
    _must("at", Utc),
    _must("by", Integer),
    _must("did", Text),
    _must("note", Text),
    _must("before", JSON),  # the values that changed, as they were
    UniqueConstraint("action", "version"),
    _to("action", "actions"),
    _to("by", "people"),
    Index("ix_history_by", "by", "id"),
    _partial("ix_history_redated", "workspace", "at", where="did = 'redated'"),
)

notices = Table(
    "notices",
    metadata,
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
    Column("visible_at", Utc),  # the first moment it may be claimed; NULL when nothing is left to do
    Column("lease_until", Utc),  # NULL while nobody has claimed it
    _must("attempts", Integer),
    _must("doubts", Integer),
    _must("wanted", Integer),
    _must("drawn", Integer),
    Column("sent_place", Text),
    Column("sent_id", Text),
    Column("sent_at", Utc),
    _must("state", Text),  # waiting, sent, or how else it ended
    Column("ended_at", Utc),
    UniqueConstraint("id", "workspace"),
    UniqueConstraint("workspace", "key"),
    _to("person", "people"),
    _to("by", "people"),
    _to("place", "places"),
    _to("log", "logs"),
    _to("parent", "notices"),
    _partial("ix_notices_visible", "visible_at", where="visible_at IS NOT NULL"),
    _partial("ix_notices_parent", "parent", where="parent IS NOT NULL"),
    _partial("ix_notices_person", "person", "kind", "owed_at", where="person IS NOT NULL"),
)

notice_actions = Table(
    "notice_actions",
    metadata,
    _workspace(),
    _must("notice", Integer),
    _must("action", Integer),
    _must("position", Integer),
    PrimaryKeyConstraint("notice", "action"),
    _to("notice", "notices"),
    _to("action", "actions"),
    Index("ix_notice_actions_action", "action"),
)

deliveries = Table(
    "deliveries",
    metadata,
    _workspace(),
    _must("key", Text),
    _must("at", Utc),
    PrimaryKeyConstraint("workspace", "key"),
)

installations = Table(
    "installations",
    metadata,
    _workspace(),
    _must("platform", Text),
    _must("name", Text),
    _must("bot_token", Text),  # empty from the moment it is removed
    _must("bot_user", Text),
    _must("installed_at", Utc),
    Column("removed_at", Utc),
    PrimaryKeyConstraint("workspace"),
)
