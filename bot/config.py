"""app.yaml and the environment to Settings; a mistake in either stops the start with a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml

from bot.domain.calendar import DIVISIONS, Hours
from bot.domain.log import DigestTime, LogSettings
from bot.domain.week import WEEKDAYS

LOCALES = ("en-GB", "en-US")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
BESIDE_THE_CODE = Path(__file__).resolve().parent.parent
KEYS = {"name", "command", "zone", "locale", "hours", "division", "digest"}


class Misconfigured(Exception):
    """A sentence about the settings, for whoever starts the bot."""


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """Slack is on when it has a signing secret or an app token (Socket Mode)."""

    signing_secret: str = ""
    bot_token: str = ""
    app_token: str = ""
    api_url: str = "https://slack.com/api/"
    allowed_teams: frozenset[str] = frozenset()

    @property
    def is_on(self) -> bool:
        return bool(self.signing_secret or self.app_token)


@dataclass(frozen=True, slots=True)
class TeamsSettings:
    """Teams is on when it has a client secret, or for a trial on this machine without any check.

    `tenants` are those served, the bot's own first; none named means all, which `insecure_local` alone allows.
    `metadata_url` and `token_url` replace Microsoft's own where tests stand in for it.
    """

    client_id: str = ""
    client_secret: str = ""
    tenants: tuple[str, ...] = ()
    metadata_url: str = ""
    token_url: str = ""
    insecure_local: bool = False

    @property
    def is_on(self) -> bool:
        return bool(self.client_secret) or self.insecure_local


@dataclass(frozen=True, slots=True)
class Settings:
    """What this installation is. `log` is what a new log starts with; secrets come from the environment alone."""

    name: str = "Action"
    command: str = "/action"
    locale: str = "en-GB"
    log: LogSettings = field(default_factory=LogSettings)
    database_url: str = ""
    host: str = "127.0.0.1"
    port: int = 3000
    metrics_token: str = ""
    slack: SlackSettings = field(default_factory=SlackSettings)
    teams: TeamsSettings = field(default_factory=TeamsSettings)


def load(environment: Mapping[str, str]) -> Settings:
    """Reads BOT_CONFIG (default: app.yaml beside the code) and the environment. Raises Misconfigured."""
    path = Path(environment.get("BOT_CONFIG") or BESIDE_THE_CODE / "app.yaml")
    written = _read(path)
    host = environment.get("HOST") or "127.0.0.1"
    return Settings(
        name=_word(written, "name", "Action"),
        command=_command(_word(written, "command", "/action")),
        locale=_one_of("locale", _word(written, "locale", "en-GB"), LOCALES),
        log=_log_settings(written),
        database_url=environment.get("DATABASE_URL") or f"sqlite:///{BESIDE_THE_CODE / 'var' / 'actions.db'}",
        host=host,
        port=_port(environment.get("PORT") or "3000"),
        metrics_token=environment.get("METRICS_TOKEN", ""),
        slack=_slack(environment),
        teams=_teams(environment, host),
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
    hours = Hours(clock(_word(written, "opens", "09:00")), clock(_word(written, "closes", "17:00")))
    if hours.opens >= hours.closes:
        raise Misconfigured("The setting 'hours' should open before it closes.")
    return hours


def _digest(words: str) -> DigestTime | None:
    if words == "off":
        return None
    day, _, at = words.partition(" ")
    if day.casefold() not in WEEKDAYS:
        raise Misconfigured(f"The setting 'digest' should be like 'monday 09:00', or 'off', not {words!r}.")
    return DigestTime(WEEKDAYS.index(day.casefold()), clock(at or "09:00"))


def clock(words: str) -> time:
    """`09:00` to a wall time. Raises Misconfigured."""
    try:
        return time.fromisoformat(words)
    except ValueError as error:
        raise Misconfigured(f"{words!r} is no time of day; write it like 09:00, in quotation marks.") from error


def _port(words: str) -> int:
    if not words.isdecimal() or not 0 < int(words) < 65_536:
        raise Misconfigured(f"PORT should be a number from 1 to 65535, not {words!r}.")
    return int(words)


def _slack(environment: Mapping[str, str]) -> SlackSettings:
    teams = environment.get("SLACK_ALLOWED_TEAMS", "")
    return SlackSettings(
        signing_secret=environment.get("SLACK_SIGNING_SECRET", ""),
        bot_token=environment.get("SLACK_BOT_TOKEN", ""),
        app_token=environment.get("SLACK_APP_TOKEN", ""),
        api_url=_api_url(environment.get("SLACK_API_URL") or "https://slack.com/api/"),
        allowed_teams=frozenset(team.strip() for team in teams.split(",") if team.strip()),
    )


def _api_url(url: str) -> str:
    """Tokens go there, so: https, or this machine."""
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
        raise Misconfigured(f"SLACK_API_URL should be https, or on this machine, not {url!r}.")
    return url if url.endswith("/") else url + "/"


def _teams(environment: Mapping[str, str], host: str) -> TeamsSettings:
    tenants = environment.get("TEAMS_TENANT_ID", "").split(",")
    teams = TeamsSettings(
        client_id=environment.get("TEAMS_CLIENT_ID", "").strip(),
        client_secret=environment.get("TEAMS_CLIENT_SECRET", ""),
        tenants=tuple(tenant.strip() for tenant in tenants if tenant.strip()),
        metadata_url=_stand_in("TEAMS_OPENID_METADATA_URL", environment),
        token_url=_stand_in("TEAMS_TOKEN_URL", environment),
        insecure_local=_yes("TEAMS_INSECURE_LOCAL", environment),
    )
    if teams.insecure_local and host not in LOOPBACK:
        raise Misconfigured(f"TEAMS_INSECURE_LOCAL checks nobody, so HOST must be this machine's own, not {host!r}.")
    if teams.metadata_url and not teams.metadata_url.endswith("/openidconfiguration"):
        raise Misconfigured("TEAMS_OPENID_METADATA_URL should end in /openidconfiguration; the keys are beside it.")
    _must_name_app_and_tenant(teams)
    return teams


def _must_name_app_and_tenant(teams: TeamsSettings) -> None:
    """Without either, nobody could tell our own messages from anybody's."""
    if not teams.client_secret or teams.insecure_local:
        return
    if not teams.client_id:
        raise Misconfigured("TEAMS_CLIENT_SECRET is set, but TEAMS_CLIENT_ID isn't: which app's secret is it?")
    if not teams.tenants:
        raise Misconfigured("TEAMS_TENANT_ID should name the tenants that are served, separated by commas.")


def _stand_in(variable: str, environment: Mapping[str, str]) -> str:
    """What is trusted instead of Microsoft must be on this machine."""
    url = environment.get(variable, "")
    if url and not _is_here(url):
        raise Misconfigured(f"{variable} is for tests and must be on this machine, not {url!r}.")
    return url


def _yes(variable: str, environment: Mapping[str, str]) -> bool:
    words = environment.get(variable, "")
    if words not in ("", "0", "1"):
        raise Misconfigured(f"{variable} should be 1, or not be set, not {words!r}.")
    return words == "1"


def _is_here(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and parts.hostname in LOOPBACK
    except ValueError:
        return False
