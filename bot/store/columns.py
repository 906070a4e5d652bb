"""An action as the values of its row, and back; what changed, as JSON that history can keep."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.domain.action import Action, Status
from bot.domain.person import Person

PLAIN = ("text", "accepted", "reason", "note", "revisions", "dated_by", "organisation", "private")
DAYS = ("due", "original_due", "snoozed_until", "chased_on")
INSTANTS = ("dated_at", "closed_at")
PARTS = ("owner", "chaser", "giver", "closed_by", "report_to")

Values = dict[str, Any]


def values_of(action: Action) -> Values:
    """All that may change in an action's row, and its supporters."""
    values: Values = {name: getattr(action, name) for name in (*PLAIN, *DAYS, *INSTANTS)}
    values |= {name: part.id if (part := getattr(action, name)) else None for name in PARTS}
    return values | {"status": action.status.value, "supporters": [person.id for person in action.supporters]}


def written(values: Mapping[str, Any]) -> Values:
    """As JSON can hold it: days and instants in ISO 8601."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


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
        case _ if name in DAYS:
            return date.fromisoformat(value)
        case _ if name in INSTANTS:
            return datetime.fromisoformat(value)
        case _ if name in PARTS:
            return people[value]
    return value
