"""Where to speak to people, teams and chats, on platforms that have no address to be asked for."""

from alembic import op
from sqlalchemy import Column, PrimaryKeyConstraint, Text

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "conversations",
        Column("workspace", Text, nullable=False),
        Column("key", Text, nullable=False),
        Column("address", Text, nullable=False),
        Column("installer", Text, nullable=False),
        PrimaryKeyConstraint("workspace", "key", name="pk_conversations"),
    )


def downgrade() -> None:
    op.drop_table("conversations")
