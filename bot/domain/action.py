"""One promise: what, who owes it, by when; and the verbs that change it, each giving a new Action."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.domain.days import refuse_unfollowed
from bot.domain.log import Log
from bot.domain.person import Person
from bot.domain.refusal import Refusal
from bot.domain.repeat import Repeat
from bot.domain.source import Source

TEXT_LIMIT = 1_000
SECOND_THOUGHTS = timedelta(minutes=15)
"""How long Undo lasts, and how long a date's author may correct it without a reason."""
SOON = timedelta(days=7)


class Status(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    HELD = "held"
    WITHDRAWN = "withdrawn"


class Rag(StrEnum):
    """Red, amber, green, with blue for closed and grey for no date; the word is always printed beside the colour."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Action:
    """`original_due` never changes once it stands; `revisions` counts the dates that came after it.

    `due_time` is wall time as it was said, and is only ever said back: what is due is overdue by the day.
    `previous` is the number of the action that it follows, in the same log. Only the last of what follows one another
    has `repeat`.
    `giver` is who gave it to its owner, `reason` why it is held or withdrawn, `version` what compare-and-set compares;
    `chased_on` is the chaser's day on which they last said that they had chased. `source` is the document it came from,
    `item` its number there, `mark` what the document said, hashed.
    """

    id: int
    log: Log
    number: int
    text: str
    creator: Person
    created_at: datetime
    owner: Person | None = None
    supporters: tuple[Person, ...] = ()
    chaser: Person | None = None
    giver: Person | None = None
    accepted: bool = False
    status: Status = Status.OPEN
    reason: str = ""
    note: str = ""
    due: date | None = None
    due_time: time | None = None
    original_due: date | None = None
    revisions: int = 0
    dated_by: int | None = None
    dated_at: datetime | None = None
    snoozed_until: date | None = None
    closed_at: datetime | None = None
    closed_by: Person | None = None
    repeat: Repeat | None = None
    previous: int | None = None
    version: int = 1
    report_to: Person | None = None
    organisation: str = ""
    private: bool = False
    chased_on: date | None = None
    source: Source | None = None
    item: str = ""
    mark: str | None = None

    @property
    def ref(self) -> str:
        return f"{self.log.code}-{self.number}"

    @property
    def follows(self) -> str:
        """The ref of the action before, empty where there is none."""
        return f"{self.log.code}-{self.previous}" if self.previous else ""

    @property
    def is_live(self) -> bool:
        """Open or held: it still waits to be done."""
        return self.status in (Status.OPEN, Status.HELD)

    @property
    def nudged(self) -> Person | None:
        """Who is reminded: the owner, or the chaser where the owner is outside the workspace."""
        return self.owner if self.owner and self.owner.is_member else self.chaser

    @property
    def owing(self) -> str:
        """The organisation that owes it: its own, else its owner's; empty where neither is known."""
        return self.organisation or (self.owner.organisation if self.owner else "")

    def is_overdue(self, today: date) -> bool:
        return self.status is Status.OPEN and self.due is not None and self.due < today

    def rag(self, today: date) -> Rag:
        """The default rule: overdue is red; due within 7 days or extended is amber; no date is grey, never green."""
        if self.status is Status.CLOSED:
            return Rag.BLUE
        if self.due is None or self.status is Status.WITHDRAWN:
            return Rag.GREY
        if self.is_overdue(today):
            return Rag.RED
        return Rag.AMBER if self.revisions or self.due - today <= SOON else Rag.GREEN

    def complete(self, by: Person, at: datetime, note: str = "") -> "Action":
        """A second press changes nothing and gives the action back as it is. What repeats goes on in the next one."""
        if self.status is Status.CLOSED:
            return self
        self._refuse_withdrawn("closed")
        closed = replace(self, status=Status.CLOSED, reason="", closed_at=at, closed_by=by, note=note or self.note)
        return replace(closed, repeat=None)

    def repeating(self, repeat: Repeat | None) -> "Action":
        """From now on as `repeat` says, or no more."""
        self._refuse_settled("made to repeat")
        return replace(self, repeat=repeat)

    def reopen(self, why: str = "") -> "Action":
        if self.status is Status.OPEN:
            raise Refusal(f"{self.ref} is open already.")
        return replace(self, status=Status.OPEN, reason="", closed_at=None, closed_by=None, note=why or self.note)

    def update(self, note: str) -> "Action":
        refuse_unfit(note, "an update", "how things stand")
        return replace(self, note=note)

    def edit(self, text: str) -> "Action":
        refuse_unfit(text)
        return replace(self, text=text)

    def assign(self, owner: Person, by: Person, supporters: tuple[Person, ...] = ()) -> "Action":
        """Gives the action to `owner`; whoever gives it to somebody outside becomes the chaser."""
        self._refuse_settled("given to somebody")
        chaser = None if owner.is_member else by
        supporters = supporters or tuple(s for s in self.supporters if s.id != owner.id)
        return replace(self, owner=owner, supporters=supporters, chaser=chaser, giver=by, accepted=owner.id == by.id)

    def accept(self, by: Person) -> "Action":
        self._refuse_not_owner(by, "accept")
        self._refuse_settled("accepted")
        return replace(self, accepted=True)

    def decline(self, by: Person, why: str) -> "Action":
        """The owner gives it back: it stands without an owner until somebody else is given it."""
        self._refuse_not_owner(by, "decline")
        self._refuse_settled("declined")
        return replace(
            self, owner=None, chaser=None, giver=None, accepted=False, note=_said(why, "Say why it isn't yours.")
        )

    def redate(
        self, due: date | None, by: Person, at: datetime, because: str = "", due_time: time | None = None
    ) -> "Action":
        """A first date, or its author's correction within 15 minutes, is no revision; any other needs a reason.

        The time belongs to the date: without one, the old one goes. On the same day it changes freely.
        """
        self._refuse_settled("given a new date")
        refuse_unfollowed(due)
        timed = replace(self, due_time=due_time if due else None)
        if due == self.due:
            return replace(timed, note=_said(because, "")) if because.strip() and timed != self else timed
        dated = replace(timed, due=due, dated_at=at, snoozed_until=None)
        if self.original_due is None:
            return replace(dated, original_due=due, dated_by=by.id)
        if not self.needs_reason(by, at):
            return dated if self.revisions else replace(dated, original_due=due)
        note = _said(
            because, f"Say why the date moves, for example: due {self.ref} 3 October because the data is late."
        )
        return replace(dated, revisions=self.revisions + 1, dated_by=by.id, note=note)

    def snooze(self, until: date, today: date) -> "Action":
        """Moves the next nudge, never the due date."""
        self._refuse_settled("snoozed")
        refuse_unfollowed(until)
        if until <= today:
            raise Refusal("Snooze until a day that is still to come.")
        return replace(self, snoozed_until=until)

    def hold(self, why: str) -> "Action":
        self._refuse_settled("held")
        return replace(self, status=Status.HELD, reason=_said(why, f"Say why {self.ref} is held."))

    def withdraw(self, why: str) -> "Action":
        """It ends what repeats."""
        self._refuse_withdrawn("withdrawn again")
        reason = _said(why, f"Say why {self.ref} is withdrawn.")
        return replace(self, status=Status.WITHDRAWN, reason=reason, repeat=None)

    def share(self) -> "Action":
        """A private action becomes one for everybody in its place."""
        if not self.private:
            raise Refusal(f"Everybody in its place sees {self.ref} already.")
        return replace(self, private=False)

    def needs_reason(self, by: Person, at: datetime) -> bool:
        """Whether another day would be a revision."""
        is_second_thought = (
            self.dated_by == by.id and self.dated_at is not None and at - self.dated_at <= SECOND_THOUGHTS
        )
        return self.original_due is not None and not is_second_thought

    def _refuse_not_owner(self, by: Person, verb: str) -> None:
        if self.owner is None or self.owner.id != by.id:
            raise Refusal(f"Only the owner of {self.ref} can {verb} it.")

    def _refuse_withdrawn(self, done: str) -> None:
        if self.status is Status.WITHDRAWN:
            raise Refusal(f"{self.ref} was withdrawn ({self.reason}), so it can't be {done}. Reopen it first.")

    def _refuse_settled(self, done: str) -> None:
        self._refuse_withdrawn(done)
        if self.status is Status.CLOSED:
            raise Refusal(f"{self.ref} is closed, so it can't be {done}. Reopen it first.")


def refuse_unfit(text: str, what: str = "an action", asked: str = "what is to be done") -> None:
    """Raises Refusal for words that are missing or longer than 1,000 characters."""
    if not text.strip():
        raise Refusal(f"Say in a few words {asked}.")
    if len(text) > TEXT_LIMIT:
        raise Refusal(f"That is {len(text):,} characters; {what} has room for {TEXT_LIMIT:,}. Please shorten it.")


def _said(why: str, otherwise: str) -> str:
    if not why.strip():
        raise Refusal(otherwise)
    refuse_unfit(why, "a reason")
    return why.strip()
