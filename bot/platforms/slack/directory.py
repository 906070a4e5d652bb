"""What the ear must know of people and places, asked of Slack within a second and remembered for a while."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.domain.person import MemberSeen
from bot.domain.place import PlaceSeen
from bot.platforms.slack.client import Answered, Declined, Reply, SlackClient
from bot.platforms.slack.installed import Installations
from bot.platforms.slack.memo import Memo
from bot.platforms.slack.seen import Channel, channel_heard, channel_seen, member_seen, place_seen

SECONDS = 1.0
SECONDS_A_PLACE = 60.0
SECONDS_A_PERSON = 600.0
MEMBERS_A_PAGE = 1_000
PAGES = 50
LOOKED_UP = 20
"""People of one message whose names are asked; those after them keep the names they were mentioned by."""

NOT_HERE = frozenset({"channel_not_found", "not_in_channel"})
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sight:
    """All who were asked for are in `people`, as far as they are known."""

    people: Mapping[str, MemberSeen]
    place: PlaceSeen | None = None


class Directory:
    def __init__(self, client: SlackClient, installations: Installations) -> None:
        self._client, self._installations = client, installations
        self._people: Memo[Key, MemberSeen] = Memo(SECONDS_A_PERSON)
        self._channels: Memo[Key, Channel] = Memo(SECONDS_A_PLACE)
        self._members: Memo[Key, frozenset[str]] = Memo(SECONDS_A_PLACE, most=500)

    async def look(
        self, workspace: str, speaker: str, people: Mapping[str, str], place: tuple[str, str] | None = None
    ) -> Sight:
        """People by id and place as (id, name), each with the name that was heard. A second in all."""
        asked = dict.fromkeys([speaker, *list(people)[:LOOKED_UP]])
        persons = {key: asyncio.create_task(self.person(workspace, key)) for key in asked}
        where = asyncio.create_task(self._place(workspace, place, speaker)) if place else None
        tasks = [*persons.values(), *([where] if where else [])]
        await asyncio.wait(tasks, timeout=SECONDS)
        known = {key: task.result() for key, task in persons.items() if task.done()}
        seen = {key: known.get(key) or MemberSeen(key, people.get(key) or key) for key in (speaker, *people)}
        found = where.result() if where and where.done() else None
        for task in tasks:
            task.cancel()
        return Sight(seen, found or (place_seen(channel_heard(*place, has_bot=True), None) if place else None))

    async def person(self, workspace: str, key: str) -> MemberSeen | None:
        """None where nobody answers, or where there is no such person."""
        return await self._people.get((workspace, key), lambda: self._ask_person(workspace, key))

    async def members(self, workspace: str, address: str) -> frozenset[str] | None:
        """Who is in a conversation; None where that can't be proved."""
        if not address.startswith("D"):
            return await self._members.get((workspace, address), lambda: self._ask_members(workspace, address))
        channel = await self._channel(workspace, (address, ""))
        return frozenset({channel.other}) if channel and channel.other else None

    def forget_person(self, workspace: str, key: str) -> None:
        self._people.forget((workspace, key))

    def forget_place(self, workspace: str, key: str) -> None:
        self._channels.forget((workspace, key))
        self._members.forget((workspace, key))

    def forget_workspace(self, workspace: str) -> None:
        self._people.forget_all(lambda key: key[0] == workspace)
        self._channels.forget_all(lambda key: key[0] == workspace)
        self._members.forget_all(lambda key: key[0] == workspace)

    async def _place(self, workspace: str, place: tuple[str, str], speaker: str) -> PlaceSeen | None:
        stale = self._members.known((workspace, place[0])) is not None
        channel, members = await asyncio.gather(
            self._channel(workspace, place), self.members(workspace, place[0])
        )
        if channel is None:
            return None
        if channel.other:
            with_whom = await self.person(workspace, channel.other)
            channel = replace(channel, name=with_whom.name if with_whom else channel.name)
        if stale and speaker not in (members or ()):
            self.forget_place(workspace, place[0])
            members = await self.members(workspace, place[0])
        return place_seen(channel, members)

    async def _channel(self, workspace: str, place: tuple[str, str]) -> Channel | None:
        """A place without the bot isn't remembered: it may be invited at any moment."""
        channel = await self._channels.get((workspace, place[0]), lambda: self._ask_channel(workspace, place))
        if channel and not channel.has_bot:
            self._channels.forget((workspace, place[0]))
        return channel

    async def _ask_person(self, workspace: str, key: str) -> MemberSeen | None:
        match await self._ask(workspace, "users.info", user=key):
            case Answered(data):
                return member_seen(data["user"])
            case _:
                return None

    async def _ask_channel(self, workspace: str, place: tuple[str, str]) -> Channel | None:
        match await self._ask(workspace, "conversations.info", channel=place[0]):
            case Answered(data):
                return channel_seen(data["channel"])
            case Declined(error) if error in NOT_HERE:
                return channel_heard(*place, has_bot=False)
            case _:
                return None

    async def _ask_members(self, workspace: str, address: str) -> frozenset[str] | None:
        """Half a list proves nothing: all of its pages or None."""
        members: set[str] = set()
        cursor = ""
        for _ in range(PAGES):
            reply = await self._ask(
                workspace, "conversations.members", channel=address, limit=MEMBERS_A_PAGE, cursor=cursor or None
            )
            if not isinstance(reply, Answered):
                return None
            members.update(reply.data["members"])
            cursor = (reply.data.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return frozenset(members)
        return None

    async def _ask(self, workspace: str, method: str, **arguments: object) -> Reply | None:
        found = await self._installations.token(workspace)
        return await self._client.ask(found, method, **arguments) if isinstance(found, str) else None
