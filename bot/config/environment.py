"""What the environment says, secrets above all; a mistake in it stops the start with a sentence."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from bot.config.settings import Misconfigured, Settings, SlackSettings, TeamsSettings
from bot.config.written import read_written

LOOPBACK = ("127.0.0.1", "localhost", "::1")
BESIDE_THE_CODE = Path(__file__).resolve().parents[2]


def load(environment: Mapping[str, str]) -> Settings:
    """Reads BOT_CONFIG (default: app.yaml beside the code) and the environment. Raises Misconfigured."""
    written = read_written(Path(environment.get("BOT_CONFIG") or BESIDE_THE_CODE / "app.yaml"))
    host = environment.get("HOST") or "127.0.0.1"
    return replace(
        written,
        database_url=environment.get("DATABASE_URL") or f"sqlite:///{BESIDE_THE_CODE / 'var' / 'actions.db'}",
        host=host,
        port=_port(environment.get("PORT") or "3000"),
        metrics_token=environment.get("METRICS_TOKEN", ""),
        slack=_slack(environment),
        teams=_teams(environment, host),
    )


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
