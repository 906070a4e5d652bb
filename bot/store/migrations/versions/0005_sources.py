"""The letters and minutes that actions came from."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, Date, ForeignKeyConstraint, Integer, Text, UniqueConstraint

from bot.store.utc import Utc

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "sources",
        Column("id", Integer, primary_key=True),
        Column("workspace", Text, nullable=False),
        Column("log", Integer, nullable=False),
        Column("by", Integer, nullable=False),
        Column("at", Utc, nullable=False),
        Column("kind", Text, nullable=False),
        Column("title", Text, nullable=False),
        Column("held_on", Date),
        Column("digest", Text, nullable=False),
        Column("link", Text, nullable=False),
        UniqueConstraint("id", "workspace", name="uq_sources_id_workspace"),
        UniqueConstraint("log", "by", "digest", name="uq_sources_log_by_digest"),
        ForeignKeyConstraint(["workspace", "log"], ["logs.workspace", "logs.id"], name="fk_sources_workspace_log"),
        ForeignKeyConstraint(["workspace", "by"], ["people.workspace", "people.id"], name="fk_sources_workspace_by"),
    )
    with op.batch_alter_table("actions") as actions:
        actions.add_column(Column("source", Integer))
        actions.add_column(Column("item", Text, nullable=False, server_default=sa.text("''")))
        actions.add_column(Column("mark", Text))
        actions.create_foreign_key(
            "fk_actions_workspace_source", "sources", ["workspace", "source"], ["workspace", "id"]
        )
    _index("ix_actions_mark", "log", "mark", where="mark IS NOT NULL")
    _index("ix_actions_source", "source", where="source IS NOT NULL")


def downgrade() -> None:
    op.drop_index("ix_actions_source", "actions")
    op.drop_index("ix_actions_mark", "actions")
    with op.batch_alter_table("actions") as actions:
        actions.drop_constraint("fk_actions_workspace_source", type_="foreignkey")
        for column in ("source", "item", "mark"):
            actions.drop_column(column)
    op.drop_table("sources")


def _index(name: str, *columns: str, where: str) -> None:
    op.create_index(name, "actions", list(columns), sqlite_where=sa.text(where), postgresql_where=sa.text(where))
