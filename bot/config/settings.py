"""Settings, as the rest of the bot knows them."""

from dataclasses import dataclass, field

from bot.domain.log import LogSettings


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
