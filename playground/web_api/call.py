"""One call of the Web API, and how far the token behind it reaches."""

from dataclasses import dataclass
from typing import Any

from playground.ground import Playground
from playground.nouns import Channel, Json, Kind, Message, Person
from playground.validate import SlackError, missing_scope, read_view
from playground.world import Workspace

SCOPE_FAMILY: dict[Kind, str] = {"channel": "channels", "private": "groups", "im": "im"}


@dataclass(frozen=True)
class Call:
    """Who called, with what."""

    ground: Playground
    workspace: Workspace
    args: Json

    def wanted(self, name: str) -> str:
        """An argument that must be there. Raises SlackError."""
        value = self.args.get(name)
        if value is None or value == "":
            complaint = f"missing required field: {name} [json-pointer:/{name}]"
            raise SlackError("invalid_arguments", [complaint])
        return str(value)

    def flag(self, name: str) -> bool:
        """A boolean argument, however a client wrote it."""
        return str(self.args.get(name, "")).lower() in ("true", "1")

    def number(self, name: str, default: int, most: int) -> int:
        """A number from 1 to `most`. Raises SlackError."""
        given = self.args.get(name)
        try:
            number = int(given) if given not in (None, "") else default
        except (TypeError, ValueError):
            raise SlackError(f"invalid_{name}") from None
        if number < 1:
            raise SlackError(f"invalid_{name}")
        return min(number, most)

    def need(self, scope: str) -> None:
        """Refuse a token without this scope."""
        provided = self.ground.settings.scopes
        if scope not in provided:
            raise missing_scope(scope, provided)

    def view(self, *kinds: str) -> Json:
        """The view that is to be shown, of one of these kinds. Raises SlackError."""
        return read_view(self.args.get("view"), *kinds, scopes=self.ground.settings.scopes)

    def need_for(self, channel: Channel, what: str) -> None:
        """Refuse a token without the scope for this kind of conversation; `what` is read or history."""
        self.need(f"{SCOPE_FAMILY[channel.kind]}:{what}")

    def seen(self, ident: Any) -> Channel:
        """A conversation that the bot may know of: public ones, and those it is in. Raises SlackError."""
        channel = self.workspace.channels.get(str(ident))
        if channel is None or (channel.kind != "channel" and not self.is_in(channel)):
            raise SlackError("channel_not_found")
        return channel

    def joined(self, ident: Any) -> Channel:
        """A conversation that the bot is in. Raises SlackError."""
        channel = self.seen(ident)
        if not self.is_in(channel):
            raise SlackError("not_in_channel")
        return channel

    def is_in(self, channel: Channel) -> bool:
        """Whether the bot is a member."""
        return self.workspace.bot_user in channel.members

    def person(self, ident: Any) -> Person:
        """Somebody of this workspace. Raises SlackError."""
        person = self.workspace.people.get(str(ident))
        if person is None:
            raise SlackError("user_not_found")
        return person

    def message(self, channel: Channel, ts: Any) -> Message:
        """A message everybody in the channel can see. Raises SlackError."""
        message = self.workspace.messages[channel.id].get(str(ts))
        if message is None or message.only_for is not None:
            raise SlackError("message_not_found")
        return message


def page_of(items: list[Any], call: Call, *, default: int, most: int = 1000) -> tuple[list[Any], Json]:
    """One page of a list and the cursor of the next. Raises SlackError."""
    cursor = str(call.args.get("cursor") or "")
    if cursor and not (cursor.startswith("from:") and cursor[5:].isdigit()):
        raise SlackError("invalid_cursor")
    start = int(cursor[5:]) if cursor else 0
    end = start + call.number("limit", default, most)
    return items[start:end], {"next_cursor": f"from:{end}" if end < len(items) else ""}
