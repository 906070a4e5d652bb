"""A log's settings as one piece of JSON, so that a new setting needs no migration."""

import json
from datetime import time
from functools import lru_cache
from typing import Any

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

from bot.domain.calendar import Hours
from bot.domain.log import DigestTime, LogSettings


class Settings(TypeDecorator[LogSettings]):
    """Text and not JSON, because equal texts are understood once: most logs have the same settings."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: LogSettings | None, dialect: Dialect) -> str | None:
        return None if value is None else _written(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> LogSettings | None:
        return None if value is None else _read(value)


@lru_cache(maxsize=1024)
def _read(written: str) -> LogSettings:
    kept = json.loads(written)
    opens, closes = map(time.fromisoformat, kept["hours"])
    return LogSettings(kept["zone"], kept["division"], Hours(opens, closes), _digest(kept["digest"]))


def _digest(kept: list[Any] | None) -> DigestTime | None:
    return DigestTime(kept[0], time.fromisoformat(kept[1])) if kept else None


def _written(settings: LogSettings) -> str:
    hours, digest = settings.hours, settings.digest
    return json.dumps(
        {
            "zone": settings.zone,
            "division": settings.division,
            "hours": [hours.opens.isoformat(), hours.closes.isoformat()],
            "digest": [digest.weekday, digest.at.isoformat()] if digest else None,
        }
    )
