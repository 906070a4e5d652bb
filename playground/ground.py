"""One playground with everything that belongs to it; the verbs in `human` and `web_api` are handed it."""

import asyncio
from dataclasses import dataclass, field
from time import monotonic

from playground.changes import Changes
from playground.clock import Clock
from playground.deliver import Courier
from playground.faults import Faults
from playground.nouns import Content, Json, Message
from playground.records import Records
from playground.seed import first_world
from playground.settings import Settings
from playground.tickets import Tickets
from playground.world import Workspace, World


@dataclass
class Playground:
    """`url` is how the bot reaches this server: the settings say, and a person who comes in knows better.

    `beginning` is held while the first state is being made, so that two beginnings never mix.
    """

    settings: Settings
    clock: Clock
    records: Records
    courier: Courier
    world: World
    url: str
    faults: Faults = field(default_factory=Faults)
    changes: Changes = field(default_factory=Changes)
    tickets: Tickets = field(default_factory=Tickets)
    beginning: asyncio.Lock = field(default_factory=asyncio.Lock)

    def begin_again(self) -> None:
        """The first state, and the real time."""
        self.clock.offset *= 0
        self.world = first_world(self.clock.now())
        self.tickets = Tickets()
        self.faults.clear()
        self.records.clear()
        self.changes.announce()

    def post(
        self,
        workspace: Workspace,
        channel: str,
        sender: str,
        content: Content,
        *,
        thread_ts: str | None = None,
        metadata: Json | None = None,
        only_for: str | None = None,
    ) -> Message:
        """A new message at the simulated now."""
        now = self.clock.now()
        message = Message(
            ts=workspace.stamp(now),
            channel=channel,
            sender=sender,
            text=content.text,
            blocks=content.blocks,
            at=now.isoformat(timespec="seconds"),
            born=monotonic(),
            thread_ts=thread_ts,
            metadata=metadata,
            only_for=only_for,
            files=content.files,
        )
        self.changes.announce(workspace.id)
        return workspace.keep(message)

    def notify(self, workspace: Workspace, person: str, text: str) -> None:
        """A passing notice for one person."""
        workspace.notify(person, text, self.clock.now(), monotonic())
        self.changes.announce(workspace.id)


def new_playground(settings: Settings) -> Playground:
    """A playground in its first state, its courier not yet started."""
    clock, records = Clock(), Records()
    courier = Courier(settings, records, clock)
    return Playground(settings, clock, records, courier, first_world(clock.now()), settings.url.rstrip("/"))
