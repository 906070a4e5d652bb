"""What every part of the store stands on: one connection in a transaction, and one workspace."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, CursorResult, Executable, Insert, Row


class Missing(LookupError):
    """What was to be changed isn't there, or is another workspace's, which is the same."""


class Rows:
    """Statements are built once, at the top of their module, and say `workspace == :here`; only values come later."""

    def __init__(self, connection: Connection, workspace: str) -> None:
        self.connection = connection
        self.workspace = workspace

    def run(self, statement: Executable, **values: Any) -> CursorResult[Any]:
        return self.connection.execute(statement, {"here": self.workspace, **values})

    def run_each(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        """The same statement for each of `rows`; nothing where there are none."""
        if rows:
            self.connection.execute(statement, [{"here": self.workspace, **row} for row in rows])

    def one(self, statement: Executable, **values: Any) -> Row[Any] | None:
        return self.run(statement, **values).first()

    def all(self, statement: Executable, **values: Any) -> Sequence[Row[Any]]:
        return self.run(statement, **values).all()

    def put(self, statement: Insert, **values: Any) -> int | None:
        """Inserts one row and gives its id, or None where the statement found it there already."""
        id: int | None = self.connection.execute(statement, {"workspace": self.workspace, **values}).scalar()
        return id

    def put_each(self, statement: Insert, rows: Sequence[Mapping[str, Any]]) -> None:
        if rows:
            self.connection.execute(statement, [{"workspace": self.workspace, **row} for row in rows])
