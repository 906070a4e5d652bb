"""What the ear must know of people and places, asked of Teams within a second and remembered for a while."""

import asyncio
from http import HTTPStatus

from bot.domain.person import MemberSeen
from bot.platforms.memo import Memo
from bot.platforms.teams.address import Address, read_address, team_url
from bot.platforms.teams.client import TeamsClient
from bot.platforms.teams.replies import Answered, Declined
from bot.platforms.teams.roster import Listed, Roster, read_member

SECONDS = 1.0
SECONDS_A_PLACE = 60.0
SECONDS_A_TEAM = 600.0
PAGE, PAGES = "500", 50
NOT_HERE = (HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND)


class Directory:
    def __init__(self, client: TeamsClient) -> None:
        self._client = client
        self._rosters: Memo[tuple[str, str], Roster] = Memo(SECONDS_A_PLACE, most=500)
        self._channels: Memo[tuple[str, str], dict[str, str]] = Memo(SECONDS_A_TEAM, most=500)

    async def roster(self, workspace: str, address: Address, speaker: str) -> Roster | None:
        """Within a second; None where Teams doesn't answer. A remembered one without the speaker is asked anew."""
        key = (workspace, str(address))
        known = self._rosters.known(key)
        if known and speaker not in known.people:
            self._rosters.forget(key)
        try:
            async with asyncio.timeout(SECONDS):
                return await self._roster(workspace, address)
        except TimeoutError:
            return None

    async def members(self, workspace: str, written: str) -> frozenset[str] | None:
        """Who is in a place now, by its address; None where that can't be proved."""
        address = read_address(written)
        roster = await self._roster(workspace, address) if address else None
        return roster.keys if roster else None

    async def member(self, workspace: str, written: str, key: str) -> MemberSeen | None:
        """Somebody in the place of that address; None where they aren't, or Teams doesn't answer."""
        address = read_address(written)
        roster = await self._roster(workspace, address) if address else None
        listed = roster.people.get(key) if roster else None
        return listed.seen if listed else None

    async def channel_name(self, workspace: str, service: str, team: str, channel: str) -> str:
        """Within a second, else ""; the first channel of a team has no name in Teams' list."""
        try:
            async with asyncio.timeout(SECONDS):
                names = await self._channels.get(
                    (workspace, team), lambda: self._ask_channels(workspace, service, team)
                )
        except TimeoutError:
            return ""
        return (names or {}).get(channel, "")

    def forget_place(self, workspace: str, address: Address) -> None:
        self._rosters.forget((workspace, str(address)))

    def forget_team(self, workspace: str, team: str) -> None:
        self._channels.forget((workspace, team))
        self._rosters.forget_all(lambda key: key[0] == workspace)

    async def _roster(self, workspace: str, address: Address) -> Roster | None:
        """A place without the bot isn't remembered: it may be added at any moment."""
        key = (workspace, str(address))
        roster = await self._rosters.get(key, lambda: self._ask_roster(workspace, address))
        if roster and not roster.has_bot:
            self._rosters.forget(key)
        return roster

    async def _ask_roster(self, workspace: str, address: Address) -> Roster | None:
        """Half a list proves nothing: all of its pages or None."""
        people: dict[str, Listed] = {}
        more: dict[str, str] = {}
        for _ in range(PAGES):
            url = address.url("pagedmembers")
            reply = await self._client.ask(workspace, address.conversation, url, pageSize=PAGE, **more)
            if isinstance(reply, Declined) and reply.status in NOT_HERE:
                return Roster(has_bot=False)
            if not isinstance(reply, Answered):
                return None
            listed = filter(None, map(read_member, reply.data.get("members") or ()))
            people.update((each.seen.key, each) for each in listed)
            token = reply.data.get("continuationToken")
            if not token:
                return Roster(people)
            more = {"continuationToken": str(token)}
        return None

    async def _ask_channels(self, workspace: str, service: str, team: str) -> dict[str, str] | None:
        reply = await self._client.ask(workspace, team, team_url(service, team))
        if not isinstance(reply, Answered):
            return None
        listed = reply.data.get("conversations") or ()
        return {str(each.get("id")): str(each.get("name") or "General") for each in listed if isinstance(each, dict)}
