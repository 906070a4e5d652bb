"""What this installation is: app.yaml and the environment to Settings."""

from bot.config.environment import load
from bot.config.settings import Misconfigured, Settings, SlackSettings, TeamsSettings

__all__ = ["Misconfigured", "Settings", "SlackSettings", "TeamsSettings", "load"]
