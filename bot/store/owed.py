"""The tables of what is owed to people and places: notices, and the actions that each is about."""

from sqlalchemy import Column, Index, Integer, PrimaryKeyConstraint, Table, Text, UniqueConstraint

from bot.store.schema import id_, metadata, must, partial, to, workspace_
from bot.store.utc import Utc

notices = Table(
    "notices",
    metadata,
    id_(),
    workspace_(),
    must("key", Text),
    must("kind", Text),
    Column("person", Integer),
    Column("place", Integer),
    Column("log", Integer),
    Column("by", Integer),
    Column("parent", Integer),
    must("part", Integer),
    must("owed_at", Utc),
    Column("expires_at", Utc),
    Column("visible_at", Utc),  # the first moment it may be claimed; NULL when nothing is left to do
    Column("lease_until", Utc),  # NULL while nobody has claimed it
    must("attempts", Integer),
    must("doubts", Integer),
    must("wanted", Integer),
    must("drawn", Integer),
    Column("sent_place", Text),
    Column("sent_id", Text),
    Column("sent_at", Utc),
    must("state", Text),  # waiting, sent, or how else it ended
    Column("ended_at", Utc),
    UniqueConstraint("id", "workspace"),
    UniqueConstraint("workspace", "key"),
    to("person", "people"),
    to("by", "people"),
    to("place", "places"),
    to("log", "logs"),
    to("parent", "notices"),
    partial("ix_notices_visible", "visible_at", where="visible_at IS NOT NULL"),
    partial("ix_notices_parent", "parent", where="parent IS NOT NULL"),
    partial("ix_notices_person", "person", "kind", "owed_at", where="person IS NOT NULL"),
)

notice_actions = Table(
    "notice_actions",
    metadata,
    workspace_(),
    must("notice", Integer),
    must("action", Integer),
    must("position", Integer),
    PrimaryKeyConstraint("notice", "action"),
    to("notice", "notices"),
    to("action", "actions"),
    Index("ix_notice_actions_action", "action"),
)
