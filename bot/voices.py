"""Which platform a workspace belongs to: the voice that speaks there, and how people speak to the bot."""

from dataclasses import dataclass, field

from bot.config import Settings
from bot.platforms.silent import SilentVoice
from bot.platforms.voice import Voice

TEAMS = "teams"


@dataclass(slots=True)
class Voices:
    """`tenants` are the workspaces that are Teams'; all others are Slack's."""

    settings: Settings
    tenants: set[str]
    slack: Voice
    teams: Voice = field(default_factory=SilentVoice)

    def of(self, workspace: str) -> Voice:
        if workspace in self.tenants:
            return self.teams
        return self.slack if self.settings.slack.is_on else SilentVoice()

    def command(self, workspace: str) -> str:
        return at_name(self.settings) if workspace in self.tenants else self.settings.command


def at_name(settings: Settings) -> str:
    """How the bot is spoken to in Teams."""
    return f"@{settings.name}"
