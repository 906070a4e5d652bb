"""What the ear must know of people and places, asked of Slack within a second and remembered for a while."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.person import MemberSeen
from bot.domain.place import PlaceSeen
from bot.platforms.memo import Memo
from bot.platforms.slack.chats import Chats
from bot.platforms.slack.client import Answered, Declined, Reply, SlackClient
from bot.platforms.slack.installed import Installations
from bot.platforms.slack.seen import Channel, channel_heard, channel_seen, member_seen, place_seen, private_chat

SECONDS = 1.0
SECONDS_A_PLACE = 60.0
SECONDS_A_PERSON = 600.0
MEMBERS_A_PAGE = 1_000
PAGES = 50
LOOKED_UP = 20
"""People of one message whose names are asked; those after them keep the names they were mentioned by."""

NOT_HERE = frozenset({"channel_not_found", "not_in_channel"})
Key = tuple[str, str]
"""A workspace, and an id in it."""

Named = tuple[str, str]
"""A conversation's id, and the name that Slack sent with it."""


@dataclass(frozen=True, slots=True)
class Sight:
    """All who were asked for are in `people`, as far as they are known."""

    people: Mapping[str, MemberSeen]
    place: PlaceSeen | None = None


class Directory:
    def __init__(self, client: SlackClient, installations: Installations, chats: Chats) -> None:
        self._client, self._installations, self._chats = client, installations, chats
        self._people: Memo[Key, MemberSeen] = Memo(SECONDS_A_PERSON)
        self._channels: Memo[Key, Channel] = Memo(SECONDS_A_PLACE)
        self._members: Memo[Key, frozenset[str]] = Memo(SECONDS_A_PLACE, most=500)

    async def look(self, workspace: str, speaker: str, people: Mapping[str, str], place: Named | None = None) -> Sight:
        """People by id, with the name that was heard. A second in all."""
        asked = tuple(dict.fromkeys((speaker, *list(people)[:LOOKED_UP])))
        known = {key: self._people.known((workspace, key)) for key in asked}
        where = self._known_place(workspace, place, speaker) if place else None
        if None in known.values() or (place and not where):
            known, where = await self._ask_all(workspace, asked, place, speaker)
        seen = {
            key: known.get(key) or MemberSeen(key, people.get(key) or key, heard=True) for key in (speaker, *people)
        }
        return Sight(seen, where or (place_seen(channel_heard(*place, has_bot=True), None) if place else None))

    async def person(self, workspace: str, key: str) -> MemberSeen | None:
        """None where nobody answers, or where there is no such person."""
        return await self._people.get((workspace, key), lambda: self._ask_person(workspace, key))

    async def member(self, workspace: str, address: str, key: str) -> MemberSeen | None:
        """Somebody who has to do with the place at `address`; in Slack everybody is known in all of a workspace."""
        return await self.person(workspace, key)

    async def members(self, workspace: str, address: str) -> frozenset[str] | None:
        """Who is in a conversation; None where that can't be proved."""
        return await self._members.get((workspace, address), lambda: self._ask_members(workspace, address))

    def forget_person(self, workspace: str, key: str) -> None:
        self._people.forget((workspace, key))

    def forget_place(self, workspace: str, key: str) -> None:
        self._channels.forget((workspace, key))
        self._members.forget((workspace, key))

    def forget_workspace(self, workspace: str) -> None:
        self._people.forget_all(lambda key: key[0] == workspace)
        self._channels.forget_all(lambda key: key[0] == workspace)
        self._members.forget_all(lambda key: key[0] == workspace)

    def _known_place(self, workspace: str, place: Named, speaker: str) -> PlaceSeen | None:
        channel = self._channels.known((workspace, place[0]))
        members = self._members.known((workspace, place[0]))
        return place_seen(channel, members) if channel and members and speaker in members else None

    async def _ask_all(
        self, workspace: str, people: tuple[str, ...], place: Named | None, speaker: str
    ) -> tuple[dict[str, MemberSeen | None], PlaceSeen | None]:
        """What comes within the second; what comes later is there for the next who asks."""
        persons = {key: asyncio.create_task(self.person(workspace, key)) for key in people}
        where = asyncio.create_task(self._place(workspace, place, speaker)) if place else None
        tasks = [*persons.values(), *([where] if where else [])]
        await asyncio.wait(tasks, timeout=SECONDS)
        known = {key: task.result() if task.done() else None for key, task in persons.items()}
        found = where.result() if where and where.done() else None
        for task in tasks:
            task.cancel()
        return known, found

    async def _place(self, workspace: str, place: Named, speaker: str) -> PlaceSeen | None:
        if place[0].startswith("D"):
            return await self._chat(workspace, place, speaker)
        stale = self._members.known((workspace, place[0])) is not None
        channel, members = await asyncio.gather(self._channel(workspace, place), self.members(workspace, place[0]))
        if channel is None:
            return None
        if stale and speaker not in (members or ()):
            self.forget_place(workspace, place[0])
            members = await self.members(workspace, place[0])
        return place_seen(channel, members)

    async def _chat(self, workspace: str, place: Named, speaker: str) -> PlaceSeen | None:
        """The bot's own chat with the speaker, or one between two people that it can't read."""
        channel, person = await asyncio.gather(self._chats.channel(workspace, speaker), self.person(workspace, speaker))
        if not isinstance(channel, str):
            return None
        if channel != place[0]:
            return place_seen(channel_heard(*place, has_bot=False), None)
        return private_chat(channel, person or MemberSeen(speaker, ""))

    async def _channel(self, workspace: str, place: Named) -> Channel | None:
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

    async def _ask_channel(self, workspace: str, place: Named) -> Channel | None:
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
