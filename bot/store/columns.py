"""An action as the values of its row, and back; what changed, as JSON that history can keep."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from bot.domain.action import Action, Status
from bot.domain.person import Person
from bot.domain.repeat import Repeat

PLAIN = ("text", "accepted", "reason", "note", "revisions", "dated_by", "organisation", "private")
DAYS = ("due", "original_due", "snoozed_until", "chased_on")
TIMES = ("due_time",)
INSTANTS = ("dated_at", "closed_at")
PARTS = ("owner", "chaser", "giver", "closed_by", "report_to")

_WRITTEN: Mapping[str, Callable[[str], Any]] = {
    **dict.fromkeys(DAYS, date.fromisoformat),
    **dict.fromkeys(TIMES, time.fromisoformat),
    **dict.fromkeys(INSTANTS, datetime.fromisoformat),
    "repeat": Repeat.of,
}
"""How each value that JSON holds as words is read."""

Values = dict[str, Any]


def values_of(action: Action) -> Values:
    """All that may change in an action's row, and its supporters."""
    values: Values = {name: getattr(action, name) for name in (*PLAIN, *DAYS, *TIMES, *INSTANTS)}
    values |= {name: part.id if (part := getattr(action, name)) else None for name in PARTS}
    values["repeat"] = action.repeat.text if action.repeat else None
    return values | {"status": action.status.value, "supporters": [person.id for person in action.supporters]}


def written(values: Mapping[str, Any]) -> Values:
    """As JSON can hold it: days, times and instants in ISO 8601."""
    return {name: value.isoformat() if isinstance(value, date | time) else value for name, value in values.items()}


def people_in(kept: Mapping[str, Any]) -> set[int]:
    """Whom the kept values name."""
    named = {kept[name] for name in PARTS if kept.get(name) is not None}
    return named | set(kept.get("supporters", ()))


def put_back(action: Action, kept: Mapping[str, Any], people: Mapping[int, Person]) -> Action:
    """The action with the values that history kept."""
    return replace(action, **{name: _read(name, value, people) for name, value in kept.items()})


def _read(name: str, value: Any, people: Mapping[int, Person]) -> Any:
    match name:
        case "status":
            return Status(value)
        case "supporters":
            return tuple(people[id] for id in value)
        case _ if value is None:
            return None
        case _ if name in _WRITTEN:
            return _WRITTEN[name](value)
        case _ if name in PARTS:
            return people[value]
    return value
