"""The tables, the same on SQLite and PostgreSQL; `migrations/` brings a database to them.

Every table carries `workspace`, and every reference is to (workspace, id): the database itself refuses a row that
points into another workspace. The unique keys for that begin with the id, for begun with the workspace they would tempt
SQLite to read all of a workspace where another index serves.
A column that refers to a row is named by its noun: `actions.owner` is a person's id.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    Time,
    UniqueConstraint,
)

from bot.store.directory import aliases, people, places
from bot.store.owed import notice_actions, notices
from bot.store.schema import flag, id_, metadata, must, partial, to, words, workspace_
from bot.store.settings import Settings
from bot.store.utc import Utc

__all__ = [
    "actions",
    "aliases",
    "conversations",
    "deliveries",
    "history",
    "installations",
    "logs",
    "metadata",
    "notice_actions",
    "notices",
    "people",
    "places",
    "sources",
    "supporters",
]

logs = Table(
    "logs",
    metadata,
    id_(),
    workspace_(),
    must("place", Integer),
    must("code", Text),
    Column("chair", Integer),
    must("settings", Settings),
    must("next_number", Integer),
    Column("next_digest_at", Utc),
    Column("last_digest_at", Utc),
    Column("summary", JSON(none_as_null=True)),  # the last digest's numbers
    UniqueConstraint("id", "workspace"),
    UniqueConstraint("workspace", "place"),
    UniqueConstraint("workspace", "code"),
    to("place", "places"),
    to("chair", "people"),
    partial("ix_logs_digest", "next_digest_at", where="next_digest_at IS NOT NULL"),
)

_LIVE = "status = 'open' OR status = 'held'"
IN_LIVE = ("log", "due", "number", "owner", "status", "workspace", "private", "organisation")
"""All that lists and counts of what is open ask, so that they are answered without a look at the rows."""

actions = Table(
    "actions",
    metadata,
    id_(),
    workspace_(),
    must("log", Integer),
    must("number", Integer),
    must("text", Text),
    must("creator", Integer),
    must("created_at", Utc),
    Column("owner", Integer),
    Column("chaser", Integer),
    Column("giver", Integer),
    must("accepted", Boolean),
    must("status", Text),
    must("reason", Text),
    must("note", Text),
    Column("due", Date),
    Column("due_time", Time),  # as people said it, in whatever zone they are
    Column("original_due", Date),
    must("revisions", Integer),
    Column("dated_by", Integer),
    Column("dated_at", Utc),
    Column("snoozed_until", Date),
    Column("closed_at", Utc),
    Column("closed_by", Integer),
    Column("repeat", Text),  # as RFC 5545 writes it
    Column("previous", Integer),  # the number, in the same log, of the action that it follows
    must("version", Integer),
    Column("next_nudge_at", Utc),  # nothing was owed for this action before this instant
    Column("report_to", Integer),
    words("organisation"),
    flag("private"),
    Column("chased_on", Date),
    Column("source", Integer),
    words("item"),  # its number in the source
    Column("mark", Text),  # what the source says, hashed: known again in a second import
    UniqueConstraint("id", "workspace"),
    UniqueConstraint("log", "number"),
    to("log", "logs"),
    to("source", "sources"),
    partial("ix_actions_mark", "log", "mark", where="mark IS NOT NULL"),
    partial("ix_actions_source", "source", where="source IS NOT NULL"),
    *(to(part, "people") for part in ("creator", "owner", "chaser", "giver", "dated_by", "closed_by", "report_to")),
    partial("ix_actions_live", *IN_LIVE, where=_LIVE),
    partial("ix_actions_closed", "log", "closed_at", "owner", "workspace", "private", where="status = 'closed'"),
    Index("ix_actions_owner", "owner", "status", "due", "number"),
    partial("ix_actions_previous", "log", "previous", where="previous IS NOT NULL"),
    Index("ix_actions_creator", "creator", "status"),
    partial("ix_actions_chaser", "chaser", "status", where="chaser IS NOT NULL"),
    partial("ix_actions_report_to", "report_to", "status", where="report_to IS NOT NULL"),
    partial("ix_actions_nudge", "next_nudge_at", where="status = 'open' AND next_nudge_at IS NOT NULL"),
)

supporters = Table(
    "supporters",
    metadata,
    workspace_(),
    must("action", Integer),
    must("person", Integer),
    must("position", Integer),
    PrimaryKeyConstraint("action", "person"),
    to("action", "actions"),
    to("person", "people"),
    Index("ix_supporters_person", "person"),
)

sources = Table(
    "sources",
    metadata,
    id_(),
    workspace_(),
    must("log", Integer),
    must("by", Integer),
    must("at", Utc),
    must("kind", Text),
    must("title", Text),
    Column("held_on", Date),
    must("digest", Text),  # SHA-256 of what was shared
    must("link", Text),
    UniqueConstraint("id", "workspace"),
    UniqueConstraint("log", "by", "digest"),
    to("log", "logs"),
    to("by", "people"),
)

history = Table(
    "history",
    metadata,
    id_(),
    workspace_(),
    must("action", Integer),
    must("version", Integer),  # the version of the action that this made
    must("at", Utc),
    must("by", Integer),
    must("did", Text),
    must("note", Text),
    must("before", JSON),  # the values that changed, as they were
    UniqueConstraint("action", "version"),
    to("action", "actions"),
    to("by", "people"),
    Index("ix_history_by", "by", "id"),
    partial("ix_history_redated", "workspace", "at", where="did = 'redated'"),
)

deliveries = Table(
    "deliveries",
    metadata,
    workspace_(),
    must("key", Text),
    must("at", Utc),
    PrimaryKeyConstraint("workspace", "key"),
)

installations = Table(
    "installations",
    metadata,
    workspace_(),
    must("platform", Text),
    must("name", Text),
    must("bot_token", Text),  # empty from the moment it is removed
    must("bot_user", Text),
    must("installed_at", Utc),
    Column("removed_at", Utc),
    PrimaryKeyConstraint("workspace"),
)

conversations = Table(
    "conversations",
    metadata,
    workspace_(),
    must("key", Text),  # the platform's own id of a person, a team or a chat
    must("address", Text),
    must("installer", Text),  # the platform's own id of who brought the bot there; empty where that is unknown
    PrimaryKeyConstraint("workspace", "key"),
)
