"""What the tables are made of: columns, references and indexes of the same few forms."""

from typing import Any

from sqlalchemy import Boolean, Column, ForeignKeyConstraint, Index, Integer, MetaData, Text, false, text

metadata = MetaData(
    naming_convention={
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def id_() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def workspace_() -> Column[str]:
    return Column("workspace", Text, nullable=False)


def must(name: str, kind: Any) -> Column[Any]:
    return Column(name, kind, nullable=False)


def words(name: str) -> Column[str]:
    """Empty where nobody says otherwise: rows that were there before the column have it too."""
    return Column(name, Text, nullable=False, server_default=text("''"))


def flag(name: str) -> Column[bool]:
    """False where nobody says otherwise."""
    return Column(name, Boolean, nullable=False, server_default=false())


def to(column: str, table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["workspace", column], [f"{table}.workspace", f"{table}.id"])


def partial(name: str, *columns: str, where: str) -> Index:
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))
