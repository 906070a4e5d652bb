"""When the database has no time for us."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import OperationalError, TimeoutError

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_CROSSED = ("40P01", "40001")
"""PostgreSQL's deadlock_detected and serialization_failure."""


class Busy(Exception):
    """The database was held by somebody else, or away, for too long. Nothing was stored; trying again is safe."""


class Crossed(Busy):
    """Two transactions waited for each other and this one gave way: a moment later the other will hardly be met."""


@contextmanager
def told_when_busy() -> Iterator[None]:
    """Around all that comes before a commit; a fault in the commit itself leaves open whether it happened."""
    try:
        yield
    except TimeoutError as error:
        raise Busy("no connection to the database was free") from error
    except OperationalError as error:
        if _is_fault(error):
            raise
        if getattr(error.orig, "sqlstate", None) in _CROSSED:
            raise Crossed("another transaction was in the way") from error
        raise Busy("the database is locked or away") from error


def _is_fault(error: OperationalError) -> bool:
    """SQLite's other codes (a full disk, a damaged file) won't go away by trying again."""
    cause = error.orig
    return isinstance(cause, sqlite3.Error) and cause.sqlite_errorcode & 0xFF not in _BUSY
