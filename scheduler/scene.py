"""What a notice is drawn from: the store as it is now, the moment, and the rights that were proved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.action import Action
from bot.domain.log import Log
from bot.domain.notice import Notice
from bot.domain.person import Person
from bot.domain.place import Place
from bot.domain.rights import may_see
from bot.saying.card import Card
from bot.store import Counts, Store
from scheduler.digest import Part


class MembershipUnknown(Exception):
    """Whether `reader` is in `place` decides what may be drawn; ask the platform, and draw again."""

    def __init__(self, reader: Person, place: Place) -> None:
        super().__init__(reader.id, place.id)
        self.reader, self.place = reader, place


@dataclass(frozen=True, slots=True)
class Scene:
    """`proved` says of places, by id, whether the reader is in them now; `command` is how people call the bot."""

    store: Store
    notice: Notice
    now: datetime
    command: str
    proved: Mapping[int, bool]

    def reader(self) -> Person | None:
        """Whom it is for; nobody where the account is gone."""
        person = self._person(self.notice.owed.person)
        return person if person and person.is_member and not person.gone else None

    def cause(self) -> Person | None:
        return self._person(self.notice.owed.by)

    def log(self) -> Log | None:
        return self.store.log(self.notice.owed.log) if self.notice.owed.log else None

    def actions(self) -> tuple[Action, ...]:
        return self.store.actions(self.notice.owed.actions)

    def public(self) -> tuple[Action, ...]:
        """What the notice is about, as far as everybody in the place may see it."""
        return tuple(action for action in self.actions() if not action.private)

    def seen(self) -> tuple[Action, ...]:
        """What the notice is about, as far as its reader may see it now. Raises MembershipUnknown."""
        reader = self.reader()
        return tuple(action for action in self.actions() if reader and self.sees(reader, action))

    def sees(self, reader: Person, action: Action) -> bool:
        """Whether the reader may now, by `may_see`. Raises MembershipUnknown where the platform is to be asked."""

        def is_in(place: Place) -> bool:
            if not place.is_direct and place.id not in self.proved:
                raise MembershipUnknown(reader, place)
            return self.proved.get(place.id, False)

        return may_see(action, reader, is_in)

    def today(self, log: Log) -> date:
        """The reader's own day, or the log's where it is for a place."""
        return log.settings.calendar(self._person(self.notice.owed.person)).today(self.now)

    def drawn(self, card: Card) -> "Drawn":
        return Drawn(card, self.now)

    def _person(self, id: int | None) -> Person | None:
        return self.store.person(id) if id else None


@dataclass(frozen=True, slots=True)
class Drawn:
    """A card and, of a digest, what is kept once it was said: its numbers as of `at`, and the parts for its thread."""

    card: Card
    at: datetime
    counts: Counts | None = None
    parts: tuple[Part, ...] = ()
