"""Which workspaces installed the bot, and the token for speaking there."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Database
from bot.store.tables import installations, notices

_FIELDS = ("platform", "name", "bot_token", "bot_user", "installed_at", "removed_at")
_HERE = installations.c.workspace == bindparam("here")
_FIND = select(installations).where(_HERE, installations.c.removed_at.is_(None))
_INSERT = insert(installations)
_KEEP = _INSERT.on_conflict_do_update(
    index_elements=[installations.c.workspace], set_={name: _INSERT.excluded[name] for name in _FIELDS}
).returning(installations.c.workspace)
_REMOVE = update(installations).where(_HERE)
_ON = select(installations.c.workspace).where(
    installations.c.platform == bindparam("platform"), installations.c.removed_at.is_(None)
)
_SILENCE = update(notices).where(notices.c.workspace == bindparam("here"), notices.c.visible_at.is_not(None))


@dataclass(frozen=True, slots=True)
class Installation:
    workspace: str
    platform: str
    name: str
    bot_token: str = field(repr=False)
    bot_user: str


class Installations:
    """Its calls block, as `Database.writing` does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, workspace: str) -> Installation | None:
        """None where the bot was never installed, or was removed."""
        with self._database.reading(workspace) as store:
            row = store.one(_FIND)
        return Installation(workspace, row.platform, row.name, row.bot_token, row.bot_user) if row else None

    def on(self, platform: str) -> frozenset[str]:
        """The workspaces of a platform that have the bot."""
        with self._database.reading("") as store:
            return frozenset(row.workspace for row in store.all(_ON, platform=platform))

    def keep(self, installation: Installation, at: datetime) -> None:
        """Stores it, or the new token of one that was there; one that had been removed speaks again."""
        with self._database.writing(installation.workspace) as store:
            store.put(
                _KEEP,
                platform=installation.platform,
                name=installation.name,
                bot_token=installation.bot_token,
                bot_user=installation.bot_user,
                installed_at=at,
                removed_at=None,
            )

    def remove(self, workspace: str, at: datetime) -> None:
        """Drops the token at once and ends all that was still to be said; what people wrote stays for now."""
        ended = {"state": "uninstalled", "visible_at": None, "lease_until": None, "ended_at": at}
        with self._database.writing(workspace) as store:
            store.run(_REMOVE, bot_token="", removed_at=at)
            store.run(_SILENCE, **ended)
