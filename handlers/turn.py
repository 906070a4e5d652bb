"""What a command, a button or a form is handed: who speaks, where, and the store, open."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import islice
from zoneinfo import ZoneInfo

from bot.domain.action import Action
from bot.domain.calendar import Calendar
from bot.domain.history import Did
from bot.domain.log import Log
from bot.domain.person import MemberSeen, Person
from bot.domain.place import Place, PlaceSeen
from bot.domain.refusal import Refusal
from bot.domain.rights import may_see, must_work_on
from bot.reading.command import read_due_because
from bot.reading.occurrences import days_of
from bot.reading.outcome import Due, Impossible, Past
from bot.reading.refs import Ref, read_ref_and_rest
from bot.saying.action import understood
from bot.saying.card import Card
from bot.saying.repeat import after_this
from bot.saying.wording import in_full
from handlers.naming import Naming
from handlers.request import Press, Submission
from handlers.reviews import Reviews


class MembershipUnknown(Exception):
    """Whether the speaker is in `place` decides the answer and nobody has asked the platform yet; nothing was done."""

    def __init__(self, place: Place) -> None:
        super().__init__(place.id)
        self.place = place


class NameUnknown(Exception):
    """Somebody whom nobody has met has a part in the answer; the platform is to be asked. Nothing was done."""

    def __init__(self, address: str, key: str) -> None:
        super().__init__(key)
        self.address, self.key = address, key


@dataclass(frozen=True, slots=True)
class Turn(Naming):
    """One person's turn to speak.

    `reviews` are the imports that wait for their readers, `named` those of whom the platform was asked.
    """

    reviews: Reviews = field(kw_only=True)
    named: Mapping[str, MemberSeen | None] = field(default_factory=dict)

    @property
    def now(self) -> datetime:
        return self.asked.at

    @property
    def local_now(self) -> datetime:
        """Now as the speaker's own clock shows it: what "tomorrow" means."""
        return self.now.astimezone(ZoneInfo(self.speaker.zone or self.settings.log.zone))

    @property
    def today(self) -> date:
        return self.local_now.date()

    @property
    def calendar(self) -> Calendar:
        """Working days as this place's log has them; as the installation has them where there is none."""
        return self.calendar_of(self.known_log())

    def calendar_of(self, log: Log | None) -> Calendar:
        return (log.settings if log else self.settings.log).calendar(self.speaker)

    def here(self) -> Place:
        if self.place is None:
            raise Refusal("Please say that in the channel it belongs to.")
        return self.place

    def at(self, seen: PlaceSeen) -> "Turn":
        """The same turn, taken in another place of which the speaker spoke."""
        return replace(self, place=self.store.enter(seen), asked=replace(self.asked, place=seen))

    def must_be_in(self, place: Place) -> None:
        """Raises Refusal for who isn't in the place now, MembershipUnknown where that is to be asked."""
        here = self.place is not None and self.place.id == place.id
        is_in = self._is_here() if here else place.is_direct or self.proved.get(place.id)
        if is_in is None:
            raise MembershipUnknown(place)
        if not is_in:
            raise Refusal(f"You aren't in #{place.name} any more, so nothing was stored.")

    def log(self) -> Log:
        """The log of this place, opened with its first action; whoever created the place is its chair."""
        place = self.here()
        return self.store.log_of(place) or self._open_log(place)

    def _open_log(self, place: Place) -> Log:
        log = self.store.open_log(place, self._chair(place), self.settings.log)
        self.store.schedule_digest(log, log.settings.next_digest(self.now))
        return log

    def _chair(self, place: Place) -> Person | None:
        if place.is_direct:
            return self.speaker
        creator = self.asked.place.creator if self.asked.place else None
        if creator is None or creator == self.speaker.key:
            return self.speaker if creator else None
        return self.store.member(creator) or self.store.meet(self._creator(creator, place))

    def _creator(self, key: str, place: Place) -> MemberSeen:
        """Raises NameUnknown where the platform wasn't asked yet."""
        if key not in self.named:
            raise NameUnknown(place.address, key)
        return self.named[key] or MemberSeen(key, f"the creator of #{place.name}", heard=True)

    def found(self, ref: Ref) -> Action:
        """The action of that ref, if the speaker may see it. A hidden one is refused just as one that never was."""
        log = self.known_log() if ref.code is None else None
        action = self.store.by_ref(ref.code, ref.number) if ref.code else log and self.store.numbered(log, ref.number)
        if not action or not self.sees(action):
            raise Refusal(f"I can't find {ref} here.")
        return action

    def sees(self, action: Action) -> bool:
        """Whether the speaker may, by `may_see`. Raises MembershipUnknown where the platform is to be asked."""
        if self.place and action.log.place.id == self.place.id:
            return may_see(action, self.speaker, lambda _: self._is_here())
        return sees(action, self.speaker, self.proved)

    def _is_here(self) -> bool:
        seen = self.asked.place
        return seen is not None and seen.members is not None and self.speaker.key in seen.members

    def named_action(self, example: str) -> tuple[Action, str]:
        """The action that the words begin with, and the words after it. Raises Refusal, with how it is written."""
        ref, rest = read_ref_and_rest(self.words) or (None, "")
        if ref is None:
            raise Refusal(f"Which action? Write it like this: “{self.settings.command} {example}”")
        return self.found(ref), self.plain(rest)

    def day_to_come(self, words: str, calendar: Calendar, example: str) -> date:
        """The day that the words name, from today on. Raises Refusal, with how it is written."""
        match read_due_because(words, self.local_now, self.settings.locale, calendar.is_working_day).due:
            case Due(day):
                return day
            case Past(day):
                raise Refusal(f"{in_full(day)} has passed. Choose a day that is still to come.")
            case Impossible(why):
                raise Refusal(f"{why} Choose another day.")
        raise Refusal(f"Until when? Write it like this: “{self.settings.command} {example}”")

    @property
    def asked_id(self) -> int:
        """The id that the button or form carried."""
        assert isinstance(self.asked, Press | Submission)
        return self.asked.id

    @property
    def asked_day(self) -> date:
        """The day that the button offered, from today on."""
        assert isinstance(self.asked, Press)
        if self.asked.day is None:
            raise Refusal("That button is from an older version of me. Please use the newest message.")
        if self.asked.day < self.today:
            raise Refusal("That day has passed. Choose one that is still to come.")
        return self.asked.day

    @property
    def filled(self) -> Submission:
        """The form that came back."""
        assert isinstance(self.asked, Submission)
        return self.asked

    def text(self, name: str) -> str:
        """What stood in a field of it."""
        return self.filled.texts.get(name, "").strip()

    def asked_action(self) -> Action:
        """The action whose button was pressed or whose form was filled in, if the speaker may see it."""
        action = self.store.action(self.asked_id)
        if action is None or not self.sees(action):
            raise Refusal("I can't find that action here.")
        return action

    def after_this(self, action: Action) -> str:
        """When the next ones of what repeats are due; empty where nothing does."""
        if action.repeat is None:
            return ""
        days = days_of(action.repeat, self.calendar_of(action.log).is_working_day)
        due = action.due or self.today
        return after_this(islice((day for day in days if day > due), 2))

    def change(self, before: Action, after: Action, did: Did, said: str, aside: str = "") -> Card:
        """Stores a change by one who has a part in the action, and says back what was understood, with Undo."""
        must_work_on(before, self.speaker)
        return self.keep(before, after, did, said, aside)

    def keep(self, before: Action, after: Action, did: Did, said: str, aside: str = "") -> Card:
        """Stores a change whose right the caller has checked; one that changes nothing says how things stand."""
        if after == before:
            return understood("Nothing to change:", before)
        reason = after.reason if after.reason != before.reason else ""
        note = after.note if after.note != before.note else ""
        saved = self.store.save(before, after, self.speaker, self.now, did, reason or note)
        return understood(said, saved, self.store.last_entry_by(self.speaker), aside or note)


def sees(action: Action, person: Person, proved: Mapping[int, bool]) -> bool:
    """The same, wherever it is asked. Raises MembershipUnknown for a place of which nothing is proved."""

    def is_in(place: Place) -> bool:
        if not place.is_direct and place.id not in proved:
            raise MembershipUnknown(place)
        return proved.get(place.id, False)

    return may_see(action, person, is_in)
