"""Who acts, and where: read from a request, refused in a sentence."""

from dataclasses import dataclass
from typing import Any

from playground.ground import Playground
from playground.nouns import Channel, Json, Person
from playground.world import Workspace


class Refused(Exception):
    """What a person asked for cannot be; `status` is 400, 403 or 404."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence


@dataclass(frozen=True)
class Actor:
    """A person in a workspace."""

    workspace: Workspace
    person: Person


def workspace_of(ground: Playground, asked: Json) -> Workspace:
    """The workspace that is named. Raises Refused."""
    found = ground.world.workspaces.get(str(asked.get("workspace")))
    if found is None:
        raise Refused(404, f"There is no workspace {asked.get('workspace')}.")
    return found


def person_of(workspace: Workspace, ident: Any) -> Person:
    """Somebody of the workspace, even one whose account is switched off. Raises Refused."""
    found = workspace.people.get(str(ident))
    if found is None:
        raise Refused(404, f"There is nobody called {ident} in {workspace.name}.")
    return found


def actor_of(ground: Playground, asked: Json) -> Actor:
    """Who acts: a person whose account works. Raises Refused."""
    workspace = workspace_of(ground, asked)
    person = person_of(workspace, asked.get("user"))
    if person.deleted:
        raise Refused(403, f"{person.name}'s account is switched off.")
    if person.is_bot:
        raise Refused(403, "The bot speaks for itself.")
    return Actor(workspace, person)


def channel_of(workspace: Workspace, asked: Json) -> Channel:
    """The channel that is named. Raises Refused."""
    found = workspace.channels.get(str(asked.get("channel")))
    if found is None:
        raise Refused(404, f"There is no channel {asked.get('channel')} in {workspace.name}.")
    return found


def place_of(actor: Actor, asked: Json) -> Channel:
    """A channel that the person is in. Raises Refused."""
    channel = channel_of(actor.workspace, asked)
    if actor.person.id not in channel.members:
        raise Refused(403, f"{actor.person.name} is not in that channel.")
    return channel


def word(asked: Json, name: str, default: str | None = None) -> str:
    """A string that must be there, unless there is a default. Raises Refused."""
    value = asked.get(name, default)
    if not isinstance(value, str):
        raise Refused(400, f"{name} must be a string.")
    return value
