"""However many actions there are, no question reads through all of them: an index answers each."""

from contextlib import suppress
from typing import Any

from sqlalchemy import Engine, event

from bot.store import Overtaken, open_database
from bot.store.due import digests_due, notices_due, nudges_due
from tests.store.office import MONDAY, Office
from tests.store.test_workspaces import CALLS, things_of

SEARCHING_WORDS = "lower(actions.text) LIKE"
"""A part of a word is found by reading; people ask for it in one log, or among what is theirs."""

GATHERED = {"SCAN by_owner"}
"""What a question has found by an index already, read once more."""

Heard = dict[str, Any]


def listen(engine: Engine, heard: Heard) -> None:
    def hear(_: Any, __: Any, sql: str, values: Any, ___: Any, many: bool) -> None:
        heard.setdefault(sql, values[0] if many else values)

    event.listen(engine, "before_cursor_execute", hear)


def test_no_question_reads_a_whole_table(sqlite_url: str) -> None:
    database, heard = open_database(sqlite_url), Heard()
    home = Office.opened(database, "T-HOME")
    ours = things_of(home)
    listen(database._engines.write, heard)
    listen(database._engines.read, heard)
    for calls in CALLS.values():
        for call in calls:
            with suppress(Overtaken), database.writing(home.workspace) as store:
                call(store, ours, home)
    with database._engines.reading() as connection:
        for due in (nudges_due, digests_due, notices_due):
            due(connection, MONDAY, 10)
        asked = {sql: values for sql, values in heard.items() if sql.split()[0] in ("SELECT", "UPDATE", "DELETE")}
        scans = {
            sql: steps
            for sql, values in asked.items()
            if (steps := [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)])
            and any(step.startswith("SCAN") and step not in GATHERED for step in steps)
        }
    database.close()
    assert len(asked) > 40
    assert [sql for sql in scans if SEARCHING_WORDS not in sql] == []
