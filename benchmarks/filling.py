"""A database full of open actions, written in bulk: the same shape whatever their number.

Every person owns five, every log holds a hundred, ten workspaces share them evenly; 2,000 are due at NOW, each of
another person, in 20 logs. So two sizes differ in what is open, and in nothing that is due.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    String,
    Table,
    cast,
    create_engine,
    delete,
    insert,
    literal,
    literal_column,
    select,
    update,
)

from bot.domain.log import LogSettings
from bot.store.tables import actions, logs, notice_actions, notices, people, places

MONDAY = date(2025, 9, 29)
NOW = datetime(2025, 9, 29, 8, 0, tzinfo=UTC)
"""09:00 in London, the first working minute."""

DUE = 2_000
WORKSPACES = 10
OF_AN_OWNER = 5
IN_A_LOG = 100
LATER_DAYS = 50
"""What is not due now is due on one of so many days to come."""

N = literal_column("n", Integer)
"""Counts the rows that are being written, from 0; what stands in their columns is said in it."""


def fill(url: str, total: int) -> None:
    """`total` is a multiple of 10,000."""
    engine = create_engine(url)
    with engine.begin() as connection:
        _write(connection, people, 0, total // OF_AN_OWNER, _person(total // OF_AN_OWNER))
        _write(connection, places, 0, total // IN_A_LOG, _place(total // IN_A_LOG))
        _write(connection, logs, 0, total // IN_A_LOG, _log(total // IN_A_LOG))
        for day in range(LATER_DAYS):
            many = total // LATER_DAYS
            _write(connection, actions, day * many, many, _action(total, MONDAY + timedelta(days=day + 7)))
        some = (actions.c.id - 1) % (total // DUE) == 0
        connection.execute(update(actions).where(some).values(due=MONDAY, original_due=MONDAY, next_nudge_at=NOW))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")
    engine.dispose()


def unplan(url: str) -> None:
    """As it was filled: what has been planned since, and whatever was said of it, never was."""
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(delete(notice_actions))
        connection.execute(delete(notices))
        connection.execute(update(actions).where(actions.c.due == MONDAY).values(next_nudge_at=NOW))
    engine.dispose()


def _write(connection: Connection, table: Table, first: int, many: int, columns: Mapping[str, Any]) -> None:
    counted = select(literal(first, Integer).label("n")).cte("counted", recursive=True)
    counted = counted.union_all(select(counted.c.n + 1).where(counted.c.n < first + many - 1))
    rows = select(*(_as_column(value, table, name) for name, value in columns.items())).select_from(counted)
    connection.execute(insert(table).from_select(list(columns), rows))


def _as_column(value: Any, table: Table, name: str) -> ColumnElement[Any]:
    return value if isinstance(value, ColumnElement) else literal(value, table.c[name].type)


def _words(before: str, number: ColumnElement[int]) -> ColumnElement[str]:
    return literal(before, String) + cast(number, String)


def _workspace(of_them: int) -> ColumnElement[str]:
    """Each takes as many in a row as the others."""
    return _words("T", N // (of_them // WORKSPACES))


def _person(many: int) -> Mapping[str, Any]:
    named = {"key": _words("U", N), "name": _words("Name of ", N), "organisation": "", "zone": "Europe/London"}
    return {"id": N + 1, "workspace": _workspace(many), **named, "gone": False}


def _place(many: int) -> Mapping[str, Any]:
    named = {"key": _words("C", N), "name": _words("place-", N), "kind": "channel", "address": _words("C", N)}
    return {"id": N + 1, "workspace": _workspace(many), **named}


def _log(many: int) -> Mapping[str, Any]:
    made = {"place": N + 1, "code": _words("LOG", N), "settings": LogSettings(), "next_number": IN_A_LOG + 1}
    return {"id": N + 1, "workspace": _workspace(many), **made}


def _action(total: int, due: date) -> Mapping[str, Any]:
    """In a workspace each goes to the next log, and five in a row to one owner."""
    share, logs_of_one = total // WORKSPACES, total // WORKSPACES // IN_A_LOG
    owner = N // OF_AN_OWNER + 1
    return {
        "id": N + 1,
        "workspace": _workspace(total),
        "log": N // share * logs_of_one + N % logs_of_one + 1,
        "number": N % share // logs_of_one + 1,
        "text": _words("Send the placement figures to the lead inspector, part ", N),
        **dict.fromkeys(("creator", "owner", "giver", "dated_by"), owner),
        **{"created_at": NOW - timedelta(days=30), "dated_at": NOW - timedelta(days=30)},
        **{"accepted": True, "status": "open", "reason": "", "note": "", "revisions": 0, "version": 1},
        **{"due": due, "original_due": due},
        "next_nudge_at": datetime.combine(due, time(8), tzinfo=UTC) - timedelta(days=5),
    }
