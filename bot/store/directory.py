"""The tables of who is who and where: people, the short names that a workspace has for them, and places."""

from sqlalchemy import Boolean, Column, Date, Integer, PrimaryKeyConstraint, Table, Text, UniqueConstraint

from bot.store.schema import flag, id_, metadata, must, to, words, workspace_

people = Table(
    "people",
    metadata,
    id_(),
    workspace_(),
    Column("key", Text),  # the platform's own id; NULL for a contact
    Column("contact", Text),  # name and organisation, folded; NULL for a member
    must("name", Text),
    must("organisation", Text),
    Column("zone", Text),
    Column("away_until", Date),
    must("gone", Boolean),
    words("post"),
    flag("listed"),  # a contact whom somebody made known to the whole workspace
    UniqueConstraint("id", "workspace"),
    UniqueConstraint("workspace", "key"),
    UniqueConstraint("workspace", "contact"),
)

aliases = Table(
    "aliases",
    metadata,
    workspace_(),
    must("key", Text),  # folded, as it is looked for
    must("name", Text),
    must("person", Integer),
    PrimaryKeyConstraint("workspace", "key"),
    to("person", "people"),
)

places = Table(
    "places",
    metadata,
    id_(),
    workspace_(),
    must("key", Text),
    must("name", Text),
    must("kind", Text),
    must("address", Text),
    UniqueConstraint("id", "workspace"),
    UniqueConstraint("workspace", "key"),
)
