"""Slack's JSON about people and conversations as the domain's own nouns."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.person import MemberSeen
from bot.domain.place import PlaceKind, PlaceSeen

NAMELESS = {"directmessage": "", "privategroup": ""}
"""What a command says instead of a name outside public channels."""

SHARED = ("is_ext_shared", "is_org_shared", "is_pending_ext_shared")


@dataclass(frozen=True, slots=True)
class Channel:
    """A conversation as Slack describes it."""

    id: str
    name: str
    kind: PlaceKind
    has_bot: bool
    shared: bool = False
    creator: str | None = None


def member_seen(user: Mapping[str, Any]) -> MemberSeen:
    """`user` is users.info's; the full name comes first, for that is what colleagues know people by."""
    profile = user.get("profile") or {}
    names = (profile.get("real_name"), user.get("real_name"), profile.get("display_name"), user.get("name"))
    return MemberSeen(
        key=user["id"],
        name=next((name.strip() for name in names if name and name.strip()), user["id"]),
        zone=user.get("tz") or None,
        admin=bool(user.get("is_admin") or user.get("is_owner")),
        gone=bool(user.get("deleted")),
        robot=bool(user.get("is_bot")) or user["id"] == "USLACKBOT",
    )


def channel_seen(channel: Mapping[str, Any]) -> Channel:
    """`channel` is conversations.info's."""
    return Channel(
        id=channel["id"],
        name=channel.get("name") or "",
        kind=PlaceKind.GROUP if channel.get("is_mpim") else PlaceKind.CHANNEL,
        has_bot=bool(channel.get("is_member")),
        shared=any(channel.get(mark) for mark in SHARED),
        creator=channel.get("creator") or None,
    )


def channel_heard(key: str, heard: str, has_bot: bool) -> Channel:
    """A conversation of which only the event's own words are known."""
    return Channel(key, NAMELESS.get(heard, heard), _kind(key, heard), has_bot)


def private_chat(key: str, person: MemberSeen) -> PlaceSeen:
    """The bot's own chat with a person, named for that person."""
    return PlaceSeen(key, person.name, PlaceKind.DIRECT, key, frozenset({person.key}), has_bot=True)


def place_seen(channel: Channel, members: frozenset[str] | None) -> PlaceSeen:
    """Slack's address of a place is its id."""
    return PlaceSeen(
        key=channel.id,
        name=channel.name,
        kind=channel.kind,
        address=channel.id,
        members=members,
        has_bot=channel.has_bot,
        shared=channel.shared,
        creator=channel.creator,
    )


def _kind(key: str, heard: str) -> PlaceKind:
    if key.startswith("D"):
        return PlaceKind.DIRECT
    return PlaceKind.GROUP if heard == "privategroup" or heard.startswith("mpdm-") else PlaceKind.CHANNEL
