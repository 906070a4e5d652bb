"""Where a platform wants to be spoken to by people, teams and chats, and who brought the bot there."""

from dataclasses import dataclass

from sqlalchemy import bindparam, case, delete, select
from sqlalchemy.dialects.postgresql import insert

from bot.store.database import Database
from bot.store.tables import conversations

_ONE = (conversations.c.workspace == bindparam("here")) & (conversations.c.key == bindparam("key"))
_FIND = select(conversations.c.address, conversations.c.installer).where(_ONE)
_INSERT = insert(conversations)
_KEEP = _INSERT.on_conflict_do_update(
    index_elements=[conversations.c.workspace, conversations.c.key],
    set_={
        "address": _INSERT.excluded.address,
        "installer": case(
            (_INSERT.excluded.installer == "", conversations.c.installer), else_=_INSERT.excluded.installer
        ),
    },
).returning(conversations.c.key)
_FORGET = delete(conversations).where(_ONE)


@dataclass(frozen=True, slots=True)
class Conversation:
    """`by` is the platform's id of who brought the bot there, "" where that is unknown."""

    address: str
    by: str


class Conversations:
    """Its calls block, as `Database.writing` does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, workspace: str, key: str) -> Conversation | None:
        with self._database.reading(workspace) as store:
            row = store.one(_FIND, key=key)
        return Conversation(row.address, row.installer) if row else None

    def keep(self, workspace: str, key: str, address: str, by: str) -> None:
        """An empty `by` leaves it as it was."""
        with self._database.writing(workspace) as store:
            store.put(_KEEP, key=key, address=address, installer=by)

    def forget(self, workspace: str, key: str) -> None:
        with self._database.writing(workspace) as store:
            store.run(_FORGET, key=key)
