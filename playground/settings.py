"""What a playground is told when it is made."""

from dataclasses import dataclass

APP_ID = "A0ACTION"
COMMAND = "/action"
VERIFICATION_TOKEN = "playground-verification"
# The message shortcuts of the app: callback_id and name, of at most 24 characters.
SHORTCUTS = {"track": "Track actions from this"}
SCOPES = frozenset({"commands", "chat:write", "users:read", "channels:read", "groups:read", "im:write"})
FILES_SCOPE = "files:read"
HISTORY_SCOPES = frozenset({"channels:history", "groups:history", "im:history"})


@dataclass(frozen=True)
class Settings:
    """Where the bot is and what its app may do; `url` is this playground's own address as the bot reaches it."""

    bot_url: str
    signing_secret: str
    clock_url: str | None = None
    reset_url: str | None = None
    try_secret: str = ""
    history_scope: bool = False
    files_scope: bool = True
    seed_actions: bool = True
    url: str = "http://127.0.0.1:8080"

    @property
    def scopes(self) -> frozenset[str]:
        """What the app was granted: the least the bot asks for, and history only if it was asked for."""
        history = HISTORY_SCOPES if self.history_scope else frozenset()
        files = frozenset({FILES_SCOPE}) if self.files_scope else frozenset()
        return SCOPES | history | files
