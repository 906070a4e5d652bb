"""What app.yaml says; a mistake in it stops the start with a sentence."""

from collections.abc import Mapping
from datetime import time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml

from bot.config.settings import Misconfigured, Settings
from bot.domain.calendar import DIVISIONS, Hours
from bot.domain.log import DigestTime, LogSettings
from bot.domain.week import WEEKDAYS

LOCALES = ("en-GB", "en-US")
KEYS = {"name", "command", "zone", "locale", "hours", "division", "digest"}


def read_written(path: Path) -> Settings:
    """What stands in the file, and the defaults for what doesn't. Raises Misconfigured."""
    written = _read(path)
    return Settings(
        name=_word(written, "name", "Action"),
        command=_command(_word(written, "command", "/action")),
        locale=_one_of("locale", _word(written, "locale", "en-GB"), LOCALES),
        log=_log_settings(written),
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        written = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except OSError as error:
        raise Misconfigured(f"The settings file {path} can't be read: {error.strerror}.") from error
    except yaml.YAMLError as error:
        raise Misconfigured(f"The settings file {path} isn't valid YAML: {error}") from error
    if not isinstance(written, dict):
        raise Misconfigured(f"The settings file {path} should hold `key: value` lines.")
    _refuse_unknown(written, KEYS, str(path))
    return written


def _refuse_unknown(written: Mapping[str, Any], known: set[str], where: str) -> None:
    if unknown := sorted(str(key) for key in written if key not in known):
        raise Misconfigured(f"{where} has the unknown key {unknown[0]!r}. Known keys: {', '.join(sorted(known))}.")


def _log_settings(written: Mapping[str, Any]) -> LogSettings:
    return LogSettings(
        zone=_zone(_word(written, "zone", "Europe/London")),
        division=_one_of("division", _word(written, "division", "england"), tuple(DIVISIONS)),
        hours=_hours(written.get("hours") or {}),
        digest=_digest(_word(written, "digest", "monday 09:00")),
    )


def _word(written: Mapping[str, Any], key: str, default: str) -> str:
    value = written.get(key, default)
    if not isinstance(value, str) or not value.strip():
        raise Misconfigured(f"The setting {key!r} should be a word in quotation marks, not {value!r}.")
    return value.strip()


def _command(word: str) -> str:
    if not word.startswith("/"):
        raise Misconfigured(f"The setting 'command' should start with a slash, such as /action, not {word!r}.")
    return word


def _one_of(key: str, word: str, choices: tuple[str, ...]) -> str:
    if word not in choices:
        raise Misconfigured(f"The setting {key!r} can't be {word!r}; choose one of: {', '.join(choices)}.")
    return word


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise Misconfigured(f"The setting 'zone' names no time zone: {name!r}. An example: Europe/London.") from error


def _hours(written: Any) -> Hours:
    if not isinstance(written, dict):
        raise Misconfigured("The setting 'hours' should hold 'opens' and 'closes'.")
    _refuse_unknown(written, {"opens", "closes"}, "The setting 'hours'")
    hours = Hours(_clock(_word(written, "opens", "09:00")), _clock(_word(written, "closes", "17:00")))
    if hours.opens >= hours.closes:
        raise Misconfigured("The setting 'hours' should open before it closes.")
    return hours


def _digest(words: str) -> DigestTime | None:
    if words == "off":
        return None
    day, _, at = words.partition(" ")
    if day.casefold() not in WEEKDAYS:
        raise Misconfigured(f"The setting 'digest' should be like 'monday 09:00', or 'off', not {words!r}.")
    return DigestTime(WEEKDAYS.index(day.casefold()), _clock(at or "09:00"))


def _clock(words: str) -> time:
    try:
        return time.fromisoformat(words)
    except ValueError as error:
        raise Misconfigured(f"{words!r} is no time of day; write it like 09:00, in quotation marks.") from error
