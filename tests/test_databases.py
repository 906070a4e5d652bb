"""Each test has a database to itself, of either kind, and it answers."""

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from tests.databases import Postgres


def ask(url: str, *statements: str) -> object:
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        for statement in statements:
            answer = connection.execute(text(statement))
        return answer.scalar() if answer.returns_rows else None


def test_the_database_answers(database_url: str) -> None:
    assert ask(database_url, "SELECT 1") == 1


def test_each_kind_is_what_it_says(sqlite_url: str, postgresql_url: str) -> None:
    assert str(ask(sqlite_url, "SELECT sqlite_version()")).startswith("3.")
    assert str(ask(postgresql_url, "SELECT version()")).startswith("PostgreSQL")


@pytest.mark.parametrize("turn", [1, 2])
def test_what_one_test_writes_the_next_does_not_see(database_url: str, turn: int) -> None:
    ask(database_url, "CREATE TABLE turns (turn INTEGER)", f"INSERT INTO turns VALUES ({turn})")
    assert ask(database_url, "SELECT sum(turn) FROM turns") == turn


def test_two_clones_are_two_databases(postgres: Postgres) -> None:
    first, second = postgres.clone(), postgres.clone()
    ask(first, "CREATE TABLE mine (x INTEGER)")
    assert ask(second, "SELECT count(*) FROM information_schema.tables WHERE table_name = 'mine'") == 0
    postgres.drop(first)
    postgres.drop(second)


def test_the_store_s_tables_are_there(database_url: str) -> None:
    assert ask(database_url, "SELECT count(*) FROM alembic_version") == 1
