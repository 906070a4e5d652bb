"""A workspace with a log and people, a voice that remembers, and a clock to be told: what the stories play on."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.domain.action import Action
from bot.domain.draft import Draft
from bot.domain.history import Did
from bot.domain.log import Log, LogSettings
from bot.domain.notice import Kind, Owed
from bot.domain.person import ContactNamed, MemberSeen, Person
from bot.domain.place import PlaceKind, PlaceSeen
from bot.store import Database, Store
from bot.store.due import Pairs, notices_due
from scheduler.deliver import Delivery
from scheduler.tick import Ticked, tick
from tests.fakes import FakeVoice, Posted
from tests.notices import notice_state

HOME = "T-HOME"


def london(words: str, zone: str = "Europe/London") -> datetime:
    """`2025-10-03 09:05` on a clock in London, as an instant."""
    return datetime.fromisoformat(words).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@dataclass
class Stage:
    """Nigel chairs, Priya and Tom work, Karen is outside; MONDAY is when things are added."""

    database: Database
    runner: asyncio.Runner
    workspace: str = HOME
    voice: FakeVoice = field(default_factory=FakeVoice)

    def __post_init__(self) -> None:
        self.delivery = self.another_worker()
        with self.database.writing(self.workspace) as store:
            self.nigel = store.meet(MemberSeen("U-NIGEL", "Nigel Minns", "Europe/London"))
            self.priya = store.meet(MemberSeen("U-PRIYA", "Priya Nair", "Europe/London"))
            self.tom = store.meet(MemberSeen("U-TOM", "Tom Ellery", "Europe/London"))
            self.karen = store.contact(ContactNamed("Karen Wareing", "Ofsted"))
        self.log = self.a_log("C1", "annual conversation")

    def another_worker(self) -> Delivery:
        """As another process would have it: the same database and platform, nothing else shared."""
        return Delivery(self.database, lambda _: self.voice, lambda _: "/action")

    def a_log(self, key: str, name: str, chair: Person | None = None, **settings: object) -> Log:
        """A log with its digest off, unless said otherwise."""
        wanted = LogSettings(**{"digest": None, **settings})  # type: ignore[arg-type]
        with self.database.writing(self.workspace) as store:
            place = store.enter(PlaceSeen(key, name, PlaceKind.CHANNEL, key))
            return store.open_log(place, chair or self.nigel, wanted)

    def add(
        self, text: str, owner: Person | None, due: date | None, added: str = "2025-09-01 10:00", log: Log | None = None
    ) -> Action:
        """Tom adds it, at an hour of London."""
        with self.database.writing(self.workspace) as store:
            return store.add(Draft(log or self.log, text, self.tom, owner, (), due), london(added))

    def change(self, action: Action, by: Person, at: str, verb: Callable[[Action], Action], did: Did) -> Action:
        with self.database.writing(self.workspace) as store:
            before = store.action(action.id)
            assert before
            return store.save(before, verb(before), by, london(at), did)

    def close(self, action: Action, at: str) -> Action:
        return self.change(action, self.priya, at, lambda a: a.complete(self.priya, london(at)), Did.CLOSED)

    def go_away(self, person: Person, until: date | None, at: str) -> None:
        self.write(lambda store: store.keep(replace(person, away_until=until), london(at)))

    def tick(self, at: str, delivery: Delivery | None = None) -> Ticked:
        """One pass at that moment in London."""
        return self.runner.run(tick(self.database, delivery or self.delivery, lambda: london(at)))

    def ticks(self, *moments: str) -> None:
        for moment in moments:
            self.tick(moment)

    def write(self, work: Callable[[Store], object]) -> None:
        with self.database.writing(self.workspace) as store:
            work(store)

    def decline(self, action: Action, why: str, at: str) -> None:
        """As `decline` does it."""
        self.write(
            lambda store: store.save(action, action.decline(self.priya, why), self.priya, london(at), Did.DECLINED, why)
        )
        key = f"declined:{action.id}:{action.version}"
        by, reader = self.priya.id, (action.giver or action.creator).id
        owed = Owed(key, Kind.DECLINED, london(at), reader, None, (action.id,), action.log.id, by)
        self.write(lambda store: store.owe(owed, london(at)))

    def keep_after_all(self, at: str) -> None:
        """As Priya's `undo` does it."""

        def undo(store: Store) -> None:
            entry = store.last_entry_by(self.priya)
            assert entry is not None
            store.undo(entry, self.priya, london(at))

        self.write(undo)

    def due(self, at: str) -> Pairs:
        return self.runner.run(self.database.ask(lambda connection: notices_due(connection, london(at), 100)))

    def state(self, key: str) -> str | None:
        with self.database.reading(self.workspace) as store:
            found = notice_state(store, key)
        return found[1] if found else None

    def heard(self, who: Person | Log | None = None) -> list[Posted]:
        """What a person or a place was told, in this workspace."""
        said = [one for one in self.voice.heard if one.workspace == self.workspace]
        match who:
            case Person():
                return [one for one in said if one.target.person == who.key]
            case Log():
                return [one for one in said if one.target.address == who.place.address]
        return said
