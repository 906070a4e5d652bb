"""People and channels come and go."""

import re
from zoneinfo import available_timezones

from playground.drawn import person_json
from playground.ground import Playground
from playground.human.payloads import event_parcel
from playground.human.sending import send_event
from playground.human.who import Refused, actor_of, channel_of, person_of, word, workspace_of
from playground.nouns import Channel, Json, Kind, Person
from playground.records import Delivery
from playground.world import Workspace


async def join(ground: Playground, asked: Json) -> Json:
    """Somebody enters a channel."""
    workspace = workspace_of(ground, asked)
    return await _enter(ground, workspace, channel_of(workspace, asked), person_of(workspace, asked.get("user")))


async def invite_bot(ground: Playground, asked: Json) -> Json:
    """The bot enters a channel."""
    workspace = workspace_of(ground, asked)
    bot = workspace.people[workspace.bot_user]
    return await _enter(ground, workspace, channel_of(workspace, asked), bot)


async def leave(ground: Playground, asked: Json) -> Json:
    """Somebody leaves a channel, or is made to."""
    workspace = workspace_of(ground, asked)
    channel, person = channel_of(workspace, asked), person_of(workspace, asked.get("user"))
    if person.id not in channel.members:
        raise Refused(400, f"{person.name} is not in that channel.")
    was_there = workspace.bot_user in channel.members
    workspace.leave(channel, person.id)
    return await _tell_of_member(ground, workspace, channel, person, "member_left_channel", told=was_there)


async def channel(ground: Playground, asked: Json) -> Json:
    """A new channel, or a direct message between two."""
    workspace = workspace_of(ground, asked)
    members = [person_of(workspace, each).id for each in asked.get("members") or []]
    creator = person_of(workspace, asked.get("creator") or next(iter(members), None)).id
    if asked.get("kind") == "im":
        return _made(ground, workspace, workspace.direct(creator, _other(members, creator), ground.clock.now()))
    name = _channel_name(workspace, word(asked, "name"))
    kind: Kind = "private" if asked.get("private") else "channel"
    everyone = (*members, *([workspace.bot_user] if asked.get("bot_in") else []))
    shared = bool(asked.get("shared"))
    return _made(
        ground, workspace, workspace.add_channel(name, kind, creator, everyone, ground.clock.now(), shared=shared)
    )


async def person(ground: Playground, asked: Json) -> Json:
    """A new colleague."""
    workspace = workspace_of(ground, asked)
    handle, zone = word(asked, "handle"), word(asked, "tz", "Europe/London")
    if not re.fullmatch(r"[a-z0-9][a-z0-9._-]*", handle) or any(p.handle == handle for p in workspace.people.values()):
        raise Refused(400, f"{handle} cannot be a handle, or is taken.")
    if zone not in available_timezones():
        raise Refused(400, f"{zone} is not a time zone.")
    made = Person(
        workspace.new_id("U"),
        handle,
        word(asked, "name", handle),
        word(asked, "title", ""),
        zone,
        is_admin=bool(asked.get("is_admin")),
    )
    workspace.add_person(made)
    workspace.direct(made.id, workspace.bot_user, ground.clock.now())
    ground.changes.announce(workspace.id)
    return {"ok": True, "delivery": None, "person": made.id}


async def deactivate(ground: Playground, asked: Json) -> Json:
    """An account is switched off."""
    actor = actor_of(ground, asked)
    gone = actor.workspace.deactivate(actor.person)
    ground.changes.announce(actor.workspace.id)
    event = {"type": "user_change", "user": person_json(actor.workspace, gone, ground.clock)}
    return await _tell(ground, actor.workspace, gone.id, event)


async def uninstall(ground: Playground, asked: Json) -> Json:
    """The app is removed: its token dies first, then it is told."""
    workspace = workspace_of(ground, asked)
    if not workspace.installed:
        raise Refused(400, "Action is not installed.")
    revoked = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [workspace.bot_user]}}
    parcels = [event_parcel(workspace, None, event, ground.clock) for event in (revoked, {"type": "app_uninstalled"})]
    workspace.installed = False
    ground.changes.announce(workspace.id)
    deliveries = [await ground.courier.send(parcel) for parcel in parcels]
    return {"ok": True, "delivery": deliveries[-1].brief()}


async def _enter(ground: Playground, workspace: Workspace, into: Channel, who: Person) -> Json:
    if who.id in into.members or who.deleted or into.kind == "im":
        raise Refused(400, f"{who.name} cannot enter that channel, or is in it.")
    entered = workspace.enter(into, who.id)
    told = workspace.bot_user in entered.members
    return await _tell_of_member(ground, workspace, entered, who, "member_joined_channel", told=told)


async def _tell_of_member(
    ground: Playground, workspace: Workspace, where: Channel, who: Person, kind: str, *, told: bool
) -> Json:
    ground.changes.announce(workspace.id)
    letter = "G" if where.kind == "private" else "C"
    event = {"type": kind, "user": who.id, "channel": where.id, "channel_type": letter, "team": workspace.id}
    return await _tell(ground, workspace, who.id, event) if told else _done(None)


async def _tell(ground: Playground, workspace: Workspace, user: str, event: Json) -> Json:
    return _done(await send_event(ground, workspace, event_parcel(workspace, user, event, ground.clock)))


def _done(delivery: Delivery | None) -> Json:
    return {"ok": True, "delivery": delivery.brief() if delivery else None}


def _made(ground: Playground, workspace: Workspace, made: Channel) -> Json:
    ground.changes.announce(workspace.id)
    return {"ok": True, "delivery": None, "channel": made.id}


def _other(members: list[str], creator: str) -> str:
    others = [each for each in members if each != creator]
    if len(others) != 1:
        raise Refused(400, "A direct message is between two.")
    return others[0]


def _channel_name(workspace: Workspace, name: str) -> str:
    if not re.fullmatch(r"[\w-]{1,80}", name) or name != name.lower():
        raise Refused(400, "A channel's name has small letters, digits, - and _, at most 80.")
    if any(each.name == name for each in workspace.channels.values()):
        raise Refused(400, f"#{name} is taken.")
    return name
