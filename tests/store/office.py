"""A workspace with a log and the people of a letter, to tell stories about."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.domain.action import Action
from bot.domain.draft import Draft
from bot.domain.log import Log, LogSettings
from bot.domain.notice import Kind, Notice, Owed, Sent
from bot.domain.person import ContactNamed, MemberSeen, Person
from bot.domain.place import Place, PlaceKind, PlaceSeen
from bot.store import Database
from tests.notices import notice_state

MONDAY = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
FRIDAY = date(2026, 1, 9)
MINUTE = timedelta(minutes=1)
SENT = Sent("D-BOB", "1.1")
LEASE = timedelta(minutes=10)


@dataclass(frozen=True)
class Office:
    database: Database
    workspace: str
    place: Place
    log: Log
    ann: Person
    bob: Person
    karen: Person

    @classmethod
    def opened(cls, database: Database, workspace: str) -> "Office":
        """Ann chairs, Bob works, Karen is outside."""
        with database.writing(workspace) as store:
            ann = store.meet(MemberSeen("U1", "Ann", "Europe/London"))
            bob = store.meet(MemberSeen("U2", "Bob", "Europe/London"))
            karen = store.contact(ContactNamed("Karen Wareing", "Ofsted"))
            place = store.enter(channel("area east midlands"))
            log = store.open_log(place, ann, LogSettings())
        return cls(database, workspace, place, log, ann, bob, karen)

    def draft(self, text: str = "send the figures", owner: Person | None = None, due: date | None = FRIDAY) -> Draft:
        return Draft(self.log, text, self.ann, owner, (), due)

    def add(
        self,
        text: str = "send the figures",
        owner: Person | None = None,
        due: date | None = FRIDAY,
        at: datetime = MONDAY,
    ) -> Action:
        with self.database.writing(self.workspace) as store:
            return store.add(self.draft(text, owner, due), at)

    def owe(self, owed: Owed, at: datetime = MONDAY) -> int | None:
        with self.database.writing(self.workspace) as store:
            return store.owe(owed, at)

    def look(self, action: Action) -> Action | None:
        """The action as it stands now."""
        with self.database.reading(self.workspace) as store:
            return store.action(action.id)


def channel(name: str, key: str = "C1") -> PlaceSeen:
    return PlaceSeen(key, name, PlaceKind.CHANNEL, f"slack:{key}")


def nudge(office: Office, action: Action, day: str = "2026-01-09", at: datetime = MONDAY) -> Owed:
    """A nudge owed to Bob about the action."""
    return Owed(f"nudge:{office.bob.id}:{day}", Kind.NUDGE, at, person=office.bob.id, actions=(action.id,))


def claim(office: Office, id: int | None, at: datetime = MONDAY) -> Notice | None:
    with office.database.writing(office.workspace) as store:
        return store.claim(id or 0, at, LEASE)


def hold(office: Office, id: int | None, at: datetime = MONDAY) -> Notice:
    """Claims what has to be there to be claimed."""
    notice = claim(office, id, at)
    assert notice
    return notice


def settle(office: Office, notice: Notice, outcome: Sent | None = SENT, at: datetime = MONDAY) -> None:
    with office.database.writing(office.workspace) as store:
        store.settle(notice, outcome, at)


def state(office: Office, key: str) -> str:
    with office.database.reading(office.workspace) as store:
        found = notice_state(store, key)
    assert found
    return found[1]
