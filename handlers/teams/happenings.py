"""What happens in a tenant without anybody asking the bot: it is added, removed, and people come and go."""

from collections.abc import Awaitable, Callable

from bot.domain.place import PlaceKind
from bot.platforms.teams.directory import Directory
from bot.platforms.teams.references import SERVICE, References
from handlers.house import House
from handlers.teams.activity import Activity
from handlers.teams.invokes import OK, Response

Installed = Callable[[str], Awaitable[None]]


class Happenings:
    """Each may come twice. `installed` is told the first time that a tenant is heard of."""

    def __init__(
        self, house: House, directory: Directory, references: References, bot_id: str, installed: Installed
    ) -> None:
        self._house, self._directory, self._references = house, directory, references
        self._bot_id, self._installed = bot_id, installed

    async def installation(self, activity: Activity) -> Response:
        """`add`, `remove`, and both with `-upgrade`; whatever else it will say some day changes nothing."""
        match activity.action:
            case "add":
                await self._added(activity, activity.sender)
            case "add-upgrade":
                await self._added(activity, "")
            case "remove":
                await self._removed(activity)
        return OK

    async def conversation(self, activity: Activity) -> Response:
        """Who came or went is asked anew; where the bot itself came, whoever added it is remembered."""
        self._directory.forget_place(activity.tenant, activity.address)
        if activity.team:
            self._directory.forget_team(activity.tenant, activity.team)
        if self._bot_id in activity.added or (activity.bot and activity.bot in activity.added):
            await self._added(activity, "" if activity.sender in activity.added else activity.sender)
        return OK

    async def met(self, activity: Activity) -> None:
        """Where the tenant is served from, and the asker's own chat, for speaking unasked."""
        if await self._references.find(activity.tenant, SERVICE) is None:
            await self._installed(activity.tenant)
        await self._references.keep(activity.tenant, SERVICE, activity.address.service)
        if activity.kind is PlaceKind.DIRECT:
            await self._references.keep(activity.tenant, activity.sender, str(activity.address))

    async def _added(self, activity: Activity, by: str) -> None:
        await self._installed(activity.tenant)
        await self.met(activity)
        await self._references.keep(activity.tenant, _key(activity), str(activity.address), by)
        self._directory.forget_place(activity.tenant, activity.address)

    async def _removed(self, activity: Activity) -> None:
        await self._references.forget(activity.tenant, _key(activity))
        self._directory.forget_place(activity.tenant, activity.address)
        if activity.kind is not PlaceKind.DIRECT:
            await self._house.events.left(activity.tenant, activity.place_key)


def _key(activity: Activity) -> str:
    """A person, a team or a chat."""
    return activity.sender if activity.kind is PlaceKind.DIRECT else activity.team or activity.place_key
