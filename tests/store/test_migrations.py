"""The migrated schema is the one in tables.py, on both databases, however many migrate at once."""

import re
import subprocess
import sys
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, create_engine, make_url
from sqlalchemy.pool import NullPool

from bot.store import migrate, open_database
from bot.store.migrating import _config
from bot.store.tables import metadata
from tests.databases import Postgres

SQLITE_SCHEMA = """
SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
UNION ALL
SELECT t.name || '.' || c.name, c.type || ' ' || c."notnull" || ' ' || coalesce(c.dflt_value, '') || ' ' || c.pk
FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.name <> 'alembic_version'
UNION ALL
SELECT t.name || ' to ' || f."table" || ' by ' || group_concat(f."from"), group_concat(f."to")
FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f GROUP BY t.name, f.id
UNION ALL
SELECT t.name || ' has one ' || group_concat(c.name), i.origin
FROM sqlite_master t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
WHERE i."unique" AND t.name <> 'alembic_version' GROUP BY t.name, i.name
"""
"""What the tables are, and not how it was written: a table that was altered is written otherwise."""
BEFORE = (
    "INSERT INTO people (id, workspace, name, organisation, gone) VALUES (1, 'T', 'Ann', '', false)",
    "INSERT INTO places (id, workspace, key, name, kind, address) VALUES (1, 'T', 'C', 'c', 'channel', 'C')",
    "INSERT INTO logs (id, workspace, place, code, settings, next_number) VALUES (1, 'T', 1, 'C', '{}', 2)",
    "INSERT INTO actions (id, workspace, log, number, text, creator, created_at, accepted, status, reason, note,"
    " revisions, version) VALUES (1, 'T', 1, 1, 'send it', 1, '2026-01-05 09:00:00', false, 'open', '', '', 0, 1)",
    "INSERT INTO history (id, workspace, action, version, at, by, did, note, before)"
    " VALUES (1, 'T', 1, 1, '2026-01-05 09:00:00', 1, 'added', '', '{}')",
)
"""What somebody stored with the tables of 0002."""
POSTGRESQL_SCHEMA = """
SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'alembic_version'
UNION ALL
SELECT conname, conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'alembic_version'
UNION ALL
SELECT table_name || '.' || column_name, data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '')
FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'alembic_version'
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_urls(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """Two databases in which there is nothing yet."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'one.db'}", f"sqlite:///{tmp_path / 'two.db'}"
        return
    server: Postgres = request.getfixturevalue("postgres")
    names = [f"empty_{uuid.uuid4().hex}" for _ in range(2)]
    with psycopg.connect(server.url, autocommit=True) as connection:
        for name in names:
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
    one, two = (make_url(server.url).set(database=name).render_as_string(hide_password=False) for name in names)
    yield one, two
    server.drop(one)
    server.drop(two)


def opened(url: str) -> Connection:
    return create_engine(url, poolclass=NullPool).connect()


def schema(url: str) -> dict[str, str]:
    with opened(url) as connection:
        rows = connection.exec_driver_sql(SQLITE_SCHEMA if url.startswith("sqlite") else POSTGRESQL_SCHEMA).all()
    return {name: _in_any_order(" ".join(sql.split())) for name, sql in rows}


def _in_any_order(sql: str) -> str:
    """A column that was added later stands at the end of what SQLite keeps of a table."""
    if not sql.startswith("CREATE TABLE"):
        return sql
    head, body = sql.removesuffix(")").split("(", 1)
    return head + ", ".join(sorted(part.strip() for part in re.split(r",(?![^(]*\))", body)))


def test_the_migrated_schema_equals_the_tables(empty_urls: tuple[str, str]) -> None:
    migrated, fresh = empty_urls
    migrate(migrated)
    with opened(fresh) as connection:
        metadata.create_all(connection)
        connection.commit()
    assert schema(migrated) == schema(fresh)
    with opened(migrated) as connection:
        options = {"compare_type": True, "compare_server_default": True}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []


def test_several_may_migrate_at_once_and_again(empty_urls: tuple[str, str]) -> None:
    url, _ = empty_urls
    with ThreadPoolExecutor(4) as threads:
        for done in [threads.submit(migrate, url) for _ in range(4)]:
            done.result()
    database = open_database(url)
    assert database.is_ready()
    database.close()


def test_several_processes_may_migrate_at_once(empty_urls: tuple[str, str]) -> None:
    url, _ = empty_urls
    command = [
        sys.executable,
        "-W",
        "error",
        "-c",
        "import sys; from bot.store import migrate; migrate(sys.argv[1])",
        url,
    ]
    processes = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(4)]
    assert [(process.communicate()[1], process.returncode) for process in processes] == [(b"", 0)] * 4
    database = open_database(url)
    assert database.is_ready()
    database.close()


def test_a_migration_that_fails_leaves_nothing(empty_urls: tuple[str, str]) -> None:
    url, _ = empty_urls
    with opened(url) as connection:
        connection.exec_driver_sql("CREATE TABLE notices (id INTEGER)")
        connection.commit()
    with pytest.raises(Exception, match="already exists"):
        migrate(url)
    assert {name for name in schema(url) if "." not in name} <= {"notices"}


def test_a_database_of_a_later_version_is_not_ready_and_left_alone(empty_urls: tuple[str, str]) -> None:
    url, _ = empty_urls
    migrate(url)
    with opened(url) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    database = open_database(url)
    assert not database.is_ready()
    database.close()
    with pytest.raises(Exception, match="9999"):
        migrate(url)


def test_what_was_stored_before_a_table_was_rebuilt_is_still_there(empty_urls: tuple[str, str]) -> None:
    url, _ = empty_urls
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        command.upgrade(_config(connection), "0002")
        for sql in BEFORE:
            connection.exec_driver_sql(sql)
    migrate(url)
    with opened(url) as connection:
        row = connection.exec_driver_sql("SELECT text, organisation, private, report_to FROM actions").one()
        assert tuple(row) == ("send it", "", False, None)
        assert connection.exec_driver_sql("SELECT count(*) FROM history").scalar() == 1
        assert tuple(connection.exec_driver_sql("SELECT name, post, listed FROM people").one()) == ("Ann", "", False)
