"""What shapes are made of: a check takes a value and its place, and gives complaints in Slack's words."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

Check = Callable[[Any, str], list[str]]
Fields = Mapping[str, Check]


def complain(words: str, path: str) -> list[str]:
    """One complaint, with the place it is about."""
    return [f"{words} [json-pointer:{path}]"]


def string(most: int, least: int = 0) -> Check:
    """A string of `least` to `most` characters."""

    def check(value: Any, path: str) -> list[str]:
        if not isinstance(value, str):
            return complain("must be a string", path)
        if len(value) < least:
            return complain(f"must be more than {least - 1} characters", path)
        return complain(f"must be less than {most + 1} characters", path) if len(value) > most else []

    return check


def flag(value: Any, path: str) -> list[str]:
    """A boolean."""
    return [] if isinstance(value, bool) else complain("must be a boolean", path)


def whole(least: int, most: int) -> Check:
    """A whole number from `least` to `most`."""

    def check(value: Any, path: str) -> list[str]:
        if isinstance(value, bool) or not isinstance(value, int):
            return complain("must be an integer", path)
        return [] if least <= value <= most else complain(f"must be between {least} and {most}", path)

    return check


def one_of(*allowed: str) -> Check:
    """One of a few words."""

    def check(value: Any, path: str) -> list[str]:
        return [] if value in allowed else complain("must be a valid enum value", path)

    return check


def pattern(expression: str, words: str) -> Check:
    """A string that matches an expression from end to end."""
    compiled = re.compile(expression)

    def check(value: Any, path: str) -> list[str]:
        return [] if isinstance(value, str) and compiled.fullmatch(value) else complain(words, path)

    return check


def url(value: Any, path: str) -> list[str]:
    """A web address of at most 3,000 characters."""
    return string(3000, 1)(value, path) or pattern(r"(https?|mailto|tel|slack):\S+", "invalid url")(value, path)


def day(value: Any, path: str) -> list[str]:
    """A date written YYYY-MM-DD."""
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        return complain("must be a valid date", path)
    return [] if len(value) == len("2020-01-01") else complain("must be a valid date", path)


def many(each: Check, most: int, least: int = 1) -> Check:
    """A list of `least` to `most` things."""

    def check(value: Any, path: str) -> list[str]:
        if not isinstance(value, list):
            return complain("must be an array", path)
        if len(value) < least:
            return complain(f"no fewer than {least} items allowed", path)
        if len(value) > most:
            return complain(f"no more than {most} items allowed", path)
        return [words for at, item in enumerate(value) for words in each(item, f"{path}/{at}")]

    return check


def shape(required: Fields, optional: Fields | None = None) -> Check:
    """An object with these fields and no others."""
    fields = {**(optional or {}), **required}

    def check(value: Any, path: str) -> list[str]:
        if not isinstance(value, dict):
            return complain("must provide an object", path)
        missing = [words for name in required if name not in value for words in complain(_missing(name), path)]
        return missing + [words for name, item in value.items() for words in _field(fields, name, item, path)]

    return check


def typed(table: Mapping[str, Check], only: Sequence[str] | None = None) -> Check:
    """An object whose `type` says which check of the table it must pass."""

    def check(value: Any, path: str) -> list[str]:
        if not isinstance(value, dict):
            return complain("must provide an object", path)
        kind = value.get("type")
        if not isinstance(kind, str):
            return complain(_missing("type"), path)
        if kind not in table or (only is not None and kind not in only):
            return complain(f"unsupported type: {kind}", f"{path}/type")
        return table[kind](value, path)

    return check


def anything(value: Any, path: str) -> list[str]:
    """No complaint: for fields whose content nothing here depends on."""
    return []


def _missing(name: str) -> str:
    return f"missing required field: {name}"


def _field(fields: Fields, name: str, item: Any, path: str) -> list[str]:
    if name not in fields:
        return complain(f"invalid additional property: {name}", path)
    return fields[name](item, f"{path}/{name}")
