"""The clock time that was said with a due date."""

from alembic import op
from sqlalchemy import Column, Time

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("actions", Column("due_time", Time))


def downgrade() -> None:
    op.drop_column("actions", "due_time")
