"""What Slack sends to an app: commands as forms, interactions as a form with a JSON payload, events as JSON."""

import json
import secrets
from typing import Any
from urllib.parse import urlencode

from playground.clock import Clock
from playground.deliver import JSON, Parcel
from playground.nouns import Channel, Json, Person
from playground.settings import APP_ID, COMMAND, VERIFICATION_TOKEN
from playground.world import Workspace

PRIVATE_NAMES = {"private": "privategroup", "im": "directmessage"}


def command_parcel(
    workspace: Workspace, person: Person, channel: Channel, text: str, *, trigger: str, response_url: str
) -> Parcel:
    """A slash command, its text already escaped."""
    form = {
        "token": VERIFICATION_TOKEN,
        "team_id": workspace.id,
        "team_domain": workspace.domain,
        "channel_id": channel.id,
        "channel_name": shown_name(channel),
        "user_id": person.id,
        "user_name": person.handle,
        "command": COMMAND,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": trigger,
    }
    return Parcel("command", workspace.id, person.id, dict(form), urlencode(form).encode())


def interaction_parcel(kind: str, workspace: Workspace, person: Person, more: Json) -> Parcel:
    """A press, a submission or a closed view."""
    payload = {
        "type": kind,
        "user": {"id": person.id, "username": person.handle, "name": person.handle, "team_id": workspace.id},
        "api_app_id": APP_ID,
        "token": VERIFICATION_TOKEN,
        "team": {"id": workspace.id, "domain": workspace.domain},
        "enterprise": None,
        "is_enterprise_install": False,
        **more,
    }
    return Parcel(kind, workspace.id, person.id, payload, urlencode({"payload": dump(payload)}).encode())


def event_parcel(workspace: Workspace, user: str | None, event: Json, clock: Clock) -> Parcel:
    """An event in its envelope."""
    now = clock.now().timestamp()
    envelope = {
        "token": VERIFICATION_TOKEN,
        "team_id": workspace.id,
        "context_team_id": workspace.id,
        "context_enterprise_id": None,
        "api_app_id": APP_ID,
        "event": {**event, "event_ts": f"{now:.6f}"},
        "type": "event_callback",
        "event_id": f"Ev{secrets.token_hex(5).upper()}",
        "event_time": int(now),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": workspace.id,
                "user_id": workspace.bot_user,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
    }
    return Parcel(event["type"], workspace.id, user, envelope, dump(envelope).encode(), JSON)


def shown_name(channel: Channel) -> str:
    """A channel's name as Slack tells it to apps: of private places only what they are."""
    return PRIVATE_NAMES.get(channel.kind, channel.name)


def dump(thing: Any) -> str:
    """JSON in characters, not escapes."""
    return json.dumps(thing, ensure_ascii=False)
