"""What every test may ask for: a database of its own, and a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import Postgres, copy_sqlite, migrate, postgres, sqlite_url_of

CHROMIUM = Path("/usr/bin/chromium")


@pytest.fixture(scope="session", name="postgres")
def _postgres() -> Iterator[Postgres]:
    with postgres() as server:
        yield server


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy from."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    migrate(sqlite_url_of(path))
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A fresh SQLite database."""
    return copy_sqlite(sqlite_template, tmp_path / "matters.db")


@pytest.fixture
def postgresql_url(postgres: Postgres) -> Iterator[str]:
    """A fresh PostgreSQL database."""
    url = postgres.clone()
    yield url
    postgres.drop(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh database of each kind in turn: the test runs on both."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Debian's browser, which `make test` installs where it may."""
    if not CHROMIUM.exists():
        pytest.skip(f"NOT TESTED IN A BROWSER: {CHROMIUM} is missing")
    return CHROMIUM


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly, once, what was not tested at all."""
    reasons = {str(report.longrepr[2]) for report in terminalreporter.stats.get("skipped", []) if report.longrepr}
    for reason in sorted(reason.removeprefix("Skipped: ") for reason in reasons if "NOT TESTED" in reason):
        terminalreporter.write_line(f"!!! {reason}")
