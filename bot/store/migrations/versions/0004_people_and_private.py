"""Private actions, who is to be told, which organisation owes; contacts with a post, and short names for people."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Boolean, Column, Date, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Text

revision = "0004"
down_revision = "0003"

LIVE = "status = 'open' OR status = 'held'"
IN_LIVE = ("log", "due", "number", "owner", "status", "workspace", "private", "organisation")
CLOSED = "status = 'closed'"


def upgrade() -> None:
    op.add_column("people", Column("post", Text, nullable=False, server_default=""))
    op.add_column("people", Column("listed", Boolean, nullable=False, server_default=sa.false()))
    op.create_table(
        "aliases",
        Column("workspace", Text, nullable=False),
        Column("key", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("person", Integer, nullable=False),
        PrimaryKeyConstraint("workspace", "key", name="pk_aliases"),
        ForeignKeyConstraint(
            ["workspace", "person"], ["people.workspace", "people.id"], name="fk_aliases_workspace_person"
        ),
    )
    with op.batch_alter_table("actions") as actions:
        actions.add_column(Column("report_to", Integer))
        actions.add_column(Column("organisation", Text, nullable=False, server_default=""))
        actions.add_column(Column("private", Boolean, nullable=False, server_default=sa.false()))
        actions.add_column(Column("chased_on", Date))
        actions.create_foreign_key(
            "fk_actions_workspace_report_to", "people", ["workspace", "report_to"], ["workspace", "id"]
        )
        actions.drop_index("ix_actions_live")
        actions.drop_index("ix_actions_closed")
    _index("ix_actions_live", *IN_LIVE, where=LIVE)
    _index("ix_actions_closed", "log", "closed_at", "owner", "workspace", "private", where=CLOSED)
    _index("ix_actions_report_to", "report_to", "status", where="report_to IS NOT NULL")


def downgrade() -> None:
    raise NotImplementedError("what is private would be seen by everybody; go back to a copy of the database instead")


def _index(name: str, *columns: str, where: str) -> None:
    op.create_index(name, "actions", list(columns), sqlite_where=sa.text(where), postgresql_where=sa.text(where))
