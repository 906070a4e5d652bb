"""What a button carries on any platform, written as one word: a verb and an id, and the day where one is offered."""

import re
from datetime import date
from typing import NamedTuple

from bot.saying.card import Button

_CARRIED = re.compile(r"([a-z_]+):([0-9]{1,18})(?::([0-9]{4}-[0-9]{2}-[0-9]{2}))?")


class Pressed(NamedTuple):
    """Whoever presses could have written it themselves, so it proves nothing but what they ask for."""

    verb: str
    id: int
    day: date | None = None


def carried(button: Button) -> str:
    return f"{button.verb}:{button.id}" + (f":{button.day.isoformat()}" if button.day else "")


def read_carried(written: object) -> Pressed | None:
    """None for anything that no button carries, such as a day that no calendar has."""
    match = _CARRIED.fullmatch(written) if isinstance(written, str) else None
    if match is None:
        return None
    try:
        return Pressed(match[1], int(match[2]), date.fromisoformat(match[3]) if match[3] else None)
    except ValueError:
        return None
