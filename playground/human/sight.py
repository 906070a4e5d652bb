"""What one person sees: their own channels and messages, what was whispered to them, their Home and their forms."""

from time import monotonic
from zlib import crc32

from playground.drawn import is_bot, view_json
from playground.files import file_json
from playground.ground import Playground
from playground.human.who import person_of, workspace_of
from playground.nouns import Channel, Json, Message, Person
from playground.settings import SHORTCUTS
from playground.world import Workspace

COLOURS = ("#1264a3", "#2b7a4b", "#9c3d54", "#7a5195", "#b3541e", "#2f6f7e", "#5c6b2f", "#8a4b08")


def state(ground: Playground, asked: Json) -> Json:
    """Everything the page draws. Raises Refused."""
    workspace = workspace_of(ground, asked)
    me = person_of(workspace, asked.get("user") or first_person(workspace).id)
    channels = [channel for channel in workspace.channels.values() if sees(channel, me)]
    return {
        "version": ground.changes.version,
        "workspace": {"id": workspace.id, "name": workspace.name, "installed": workspace.installed},
        "workspaces": [{"id": each.id, "name": each.name} for each in ground.world.workspaces.values()],
        "me": _person(workspace, me),
        "now": ground.clock.now().isoformat(timespec="seconds"),
        "people": [_person(workspace, person) for person in workspace.people.values()],
        "channels": [_channel(workspace, channel, me) for channel in channels],
        "messages": {channel.id: _messages(workspace, channel, me) for channel in channels if me.id in channel.members},
        "shortcuts": [{"callback_id": ident, "name": name} for ident, name in SHORTCUTS.items()],
        "home": view_json(workspace, workspace.homes[me.id]) if me.id in workspace.homes else None,
        "modal": _modal(workspace, me),
        "notices": [
            {"id": notice.id, "text": notice.text, "at": notice.at}
            for notice in workspace.current_notices(me.id, monotonic())
        ],
    }


def workspaces(ground: Playground) -> list[Json]:
    """The workspaces, with the made-up tokens of their bots."""
    return [
        {
            "id": each.id,
            "name": each.name,
            "token": each.token,
            "bot_user": each.bot_user,
            "bot_id": each.bot_id,
            "url": f"{ground.url}/?workspace={each.id}",
        }
        for each in ground.world.workspaces.values()
    ]


def first_person(workspace: Workspace) -> Person:
    """Whom the page starts as."""
    return next(person for person in workspace.people.values() if not person.is_bot)


def sees(channel: Channel, person: Person) -> bool:
    """Whether a channel is in somebody's list: public, or theirs."""
    return channel.kind == "channel" or person.id in channel.members


def _messages(workspace: Workspace, channel: Channel, me: Person) -> list[Json]:
    everything = workspace.messages[channel.id].values()
    return [_message(workspace, each) for each in everything if each.only_for in (None, me.id)]


def _message(workspace: Workspace, message: Message) -> Json:
    sender = message.sender
    return {
        "ts": message.ts,
        "at": message.at,
        "from": {"id": sender, "name": workspace.name_of(sender), "bot": is_bot(workspace, sender)},
        "text": message.text,
        "blocks": message.blocks,
        "ephemeral": message.only_for is not None,
        "thread_ts": message.thread_ts,
        "edited": message.edited,
        "metadata": message.metadata,
        "files": [file_json(workspace, workspace.files[each]) for each in message.files],
    }


def _person(workspace: Workspace, person: Person) -> Json:
    words = person.name.split() or ["?"]
    return {
        "id": person.id,
        "handle": person.handle,
        "name": person.name,
        "title": person.title,
        "organisation": workspace.name,
        "tz": person.tz,
        "is_bot": person.is_bot,
        "is_admin": person.is_admin,
        "deleted": person.deleted,
        "initials": "".join(word[0] for word in (words[0], *words[1:][-1:])).upper(),
        "colour": COLOURS[crc32(person.id.encode()) % len(COLOURS)],
    }


def _channel(workspace: Workspace, channel: Channel, me: Person) -> Json:
    direct = channel.other(me.id) if channel.kind == "im" else None
    return {
        "id": channel.id,
        "name": workspace.name_of(direct) if direct else channel.name,
        "kind": channel.kind,
        "members": list(channel.members),
        "creator": channel.creator,
        "is_member": me.id in channel.members,
        "bot_in": workspace.bot_user in channel.members,
        "shared": channel.shared,
        "with": direct,
    }


def _modal(workspace: Workspace, me: Person) -> Json | None:
    stack = workspace.modals.get(me.id, [])
    if not stack:
        return None
    top = stack[-1]
    return view_json(workspace, top) | {"errors": top.errors, "error": top.error, "depth": len(stack)}
