"""Messages, people, channels and views as Slack writes them in JSON."""

from zoneinfo import ZoneInfo

from playground.clock import Clock
from playground.files import file_json
from playground.nouns import SLACKBOT, Channel, Json, Message, Person, View
from playground.settings import APP_ID
from playground.world import Workspace


def message_json(workspace: Workspace, message: Message, *, metadata: bool = True) -> Json:
    """A message as chat.postMessage and conversations.history give it."""
    said: Json = {"type": "message", "user": message.sender, "ts": message.ts, "text": message.text}
    said["team"] = workspace.id
    if message.sender == workspace.bot_user:
        said |= {"bot_id": workspace.bot_id, "app_id": APP_ID}
    if message.blocks:
        said["blocks"] = message.blocks
    if message.thread_ts:
        said["thread_ts"] = message.thread_ts
    if message.edited:
        said["edited"] = {"user": message.sender, "ts": message.ts}
    if message.files:
        said |= {"files": [file_json(workspace, workspace.files[each]) for each in message.files], "upload": False}
    if metadata and message.metadata:
        said["metadata"] = message.metadata
    return said


def person_json(workspace: Workspace, person: Person, clock: Clock) -> Json:
    """A person as users.info gives them: no address without users:read.email, and no zone once deleted."""
    said: Json = {
        "id": person.id,
        "team_id": workspace.id,
        "name": person.handle,
        "deleted": person.deleted,
        "is_bot": person.is_bot,
        "is_app_user": False,
        "updated": 1,
        "profile": {
            "title": person.title,
            "real_name": person.name,
            "real_name_normalized": person.name,
            "display_name": person.handle,
            "display_name_normalized": person.handle,
            "team": workspace.id,
        },
    }
    return said if person.deleted else said | _living(person, clock)


def _living(person: Person, clock: Clock) -> Json:
    now = clock.now().astimezone(ZoneInfo(person.tz))
    offset = now.utcoffset()
    return {
        "real_name": person.name,
        "tz": person.tz,
        "tz_label": now.tzname(),
        "tz_offset": int(offset.total_seconds()) if offset else 0,
        "is_admin": person.is_admin,
        "is_owner": False,
        "is_primary_owner": False,
        "is_restricted": False,
        "is_ultra_restricted": False,
    }


def channel_json(workspace: Workspace, channel: Channel, *, count: bool = False) -> Json:
    """A conversation as conversations.info gives it."""
    said: Json = {
        "id": channel.id,
        "created": channel.created,
        "is_archived": False,
        "is_im": channel.kind == "im",
        "is_mpim": False,
        "is_org_shared": False,
        "context_team_id": workspace.id,
    }
    if channel.kind == "im":
        return said | {"user": channel.other(workspace.bot_user), "priority": 0}
    said |= {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": channel.kind == "channel",
        "is_group": channel.kind == "private",
        "is_private": channel.kind == "private",
        "is_general": False,
        "is_shared": channel.shared,
        "is_ext_shared": channel.shared,
        "is_pending_ext_shared": False,
        "creator": channel.creator,
        "is_member": workspace.bot_user in channel.members,
    }
    return said | ({"num_members": len(channel.members)} if count else {})


def view_json(workspace: Workspace, view: View) -> Json:
    """A view as Slack sends it in payloads and answers."""
    empty: Json = {"private_metadata": "", "callback_id": "", "external_id": ""}
    if view.content["type"] == "modal":
        empty |= {"close": None, "submit": None, "clear_on_close": False, "notify_on_close": False}
    return {
        **empty,
        **view.content,
        "id": view.id,
        "team_id": workspace.id,
        "hash": view.hash,
        "state": {"values": view.values},
        "root_view_id": view.root,
        "previous_view_id": view.previous,
        "app_id": APP_ID,
        "app_installed_team_id": workspace.id,
        "bot_id": workspace.bot_id,
    }


def is_bot(workspace: Workspace, sender: str) -> bool:
    """Whether a message was not written by a person."""
    return sender in (workspace.bot_user, SLACKBOT)
