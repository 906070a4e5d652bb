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
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, create_engine, make_url
from sqlalchemy.pool import NullPool

from bot.store import migrate, open_database
from bot.store.tables import metadata
from tests.databases import Postgres

SQLITE_SCHEMA = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%%' AND name <> 'alembic_version'"
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
