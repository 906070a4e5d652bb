"""The state of the workspaces, and the few verbs that change it; no input or output, and no clock of its own."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from playground.nouns import SLACKBOT, Blocks, Channel, Content, File, Json, Kind, Message, Notice, Person, View

EARLIER_DRAWINGS = 5
NOTICE_SECONDS = 8.0


@dataclass
class Workspace:
    """One workspace: nothing in it is known to another.

    `filled` is what somebody has picked on a message, by its ts and the person.
    """

    id: str
    name: str
    domain: str
    token: str
    bot_user: str
    bot_id: str
    installed: bool = True
    people: dict[str, Person] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    messages: dict[str, dict[str, Message]] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    filled: dict[tuple[str, str], Json] = field(default_factory=dict)
    homes: dict[str, View] = field(default_factory=dict)
    modals: dict[str, list[View]] = field(default_factory=dict)
    notices: dict[str, list[Notice]] = field(default_factory=dict)
    last: int = 0
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def new_id(self, letter: str) -> str:
        """An id that nothing else in any workspace has."""
        return f"{letter}{self.id[2:5]}{next(self.numbers):06d}"

    def stamp(self, now: datetime) -> str:
        """A message time: later than every one before it, whatever the clock was set to."""
        self.last = max(int(now.timestamp() * 1_000_000), self.last + 1)
        return f"{self.last // 1_000_000}.{self.last % 1_000_000:06d}"

    def drop_answers(self, channel: str) -> None:
        """Forgets what was for one person's eyes, as a client does that is opened anew."""
        lasting = {ts: message for ts, message in self.messages[channel].items() if message.only_for is None}
        self.messages[channel] = lasting

    def add_person(self, person: Person) -> None:
        """A new colleague."""
        self.people[person.id] = person

    def add_channel(
        self, name: str, kind: Kind, creator: str, members: tuple[str, ...], now: datetime, *, shared: bool = False
    ) -> Channel:
        """A new channel; its creator is always in it."""
        ident = self.new_id("D" if kind == "im" else "C")
        everyone = tuple(dict.fromkeys((creator, *members)))
        return self.keep_channel(Channel(ident, name, kind, creator, everyone, int(now.timestamp()), shared))

    def keep_channel(self, channel: Channel) -> Channel:
        """Put a channel, new or changed, in its place."""
        self.channels[channel.id] = channel
        self.messages.setdefault(channel.id, {})
        return channel

    def direct(self, one: str, other: str, now: datetime) -> Channel:
        """The direct message between two people, opened if it was not."""
        for channel in self.channels.values():
            if channel.kind == "im" and set(channel.members) == {one, other}:
                return channel
        return self.add_channel("", "im", one, (other,), now)

    def enter(self, channel: Channel, person: str) -> Channel:
        """`person` is now a member."""
        members = tuple(dict.fromkeys((*channel.members, person)))
        return self.keep_channel(replace(channel, members=members))

    def leave(self, channel: Channel, person: str) -> Channel:
        """`person` is no longer a member."""
        return self.keep_channel(replace(channel, members=tuple(m for m in channel.members if m != person)))

    def deactivate(self, person: Person) -> Person:
        """An account that is switched off leaves its channels, as in Slack."""
        for channel in list(self.channels.values()):
            if channel.kind != "im" and person.id in channel.members:
                self.leave(channel, person.id)
        self.people[person.id] = replace(person, deleted=True)
        return self.people[person.id]

    def keep(self, message: Message) -> Message:
        """Put a message, new or changed, in its place."""
        self.messages[message.channel][message.ts] = message
        return message

    def redraw(self, message: Message, content: Content, metadata: Json | None, *, edited: bool) -> Message:
        """Give a message new content, remembering how it looked; what was picked on it starts anew."""
        self.filled = {key: values for key, values in self.filled.items() if key[0] != message.ts}
        earlier = (message.earlier + ((message.blocks,) if message.blocks else ()))[-EARLIER_DRAWINGS:]
        changed = replace(message, text=content.text, blocks=content.blocks, metadata=metadata)
        return self.keep(replace(changed, edited=message.edited or edited, earlier=earlier))

    def everything(self) -> Iterator[Message]:
        """Every message there is, channel by channel."""
        for channel in self.messages.values():
            yield from channel.values()

    def keep_file(self, file: File) -> File:
        """Put a file, new or changed, in its place."""
        self.files[file.id] = file
        return file

    def remove(self, message: Message) -> None:
        """Take a message away."""
        self.messages[message.channel].pop(message.ts, None)

    def name_of(self, person: str) -> str:
        """How a sender is called."""
        return "Slackbot" if person == SLACKBOT else self.people[person].name

    def views(self) -> list[View]:
        """Every view there is: Homes and open modals."""
        return [*self.homes.values(), *(view for stack in self.modals.values() for view in stack)]

    def keep_view(self, view: View) -> View:
        """Put a changed view back where it was."""
        if view.content["type"] == "home":
            self.homes[view.user] = view
        else:
            self.modals[view.user] = [view if old.id == view.id else old for old in self.modals.get(view.user, [])]
        return view

    def notify(self, person: str, text: str, now: datetime, seconds: float) -> None:
        """Show `person` a passing notice; `seconds` is the real, monotonic time."""
        kept = self.current_notices(person, seconds)
        self.notices[person] = [
            *kept,
            Notice(next(self.numbers), text, now.isoformat(timespec="seconds"), seconds + NOTICE_SECONDS),
        ]

    def current_notices(self, person: str, seconds: float) -> list[Notice]:
        """The notices that have not passed yet."""
        return [notice for notice in self.notices.get(person, []) if notice.until > seconds]


@dataclass
class World:
    """All the workspaces."""

    workspaces: dict[str, Workspace]

    def by_token(self, token: str) -> Workspace | None:
        """Whose token this is, if anybody's."""
        return next((each for each in self.workspaces.values() if each.token == token), None)


def drawings(message: Message) -> list[Blocks]:
    """How a message looks, and how it looked, the newest first."""
    return [*([message.blocks] if message.blocks else []), *reversed(message.earlier)]
