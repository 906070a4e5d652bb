"""The clock time that was said with a due date; how often an action comes round, and which one it follows."""

from alembic import op
from sqlalchemy import Column, Integer, Text, Time, text

revision = "0003"
down_revision = "0002"

FOLLOWS = text("previous IS NOT NULL")


def upgrade() -> None:
    op.add_column("actions", Column("due_time", Time))
    op.add_column("actions", Column("repeat", Text))
    op.add_column("actions", Column("previous", Integer))
    columns = ["log", "previous"]
    op.create_index("ix_actions_previous", "actions", columns, sqlite_where=FOLLOWS, postgresql_where=FOLLOWS)


def downgrade() -> None:
    op.drop_index("ix_actions_previous", "actions")
    for column in ("previous", "repeat", "due_time"):
        op.drop_column("actions", column)
