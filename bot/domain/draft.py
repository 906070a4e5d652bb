"""An action that is still to be added."""

from dataclasses import dataclass
from datetime import date, time

from bot.domain.action import Action, refuse_unfit
from bot.domain.days import refuse_unfollowed
from bot.domain.log import Log
from bot.domain.person import Person, refuse_long
from bot.domain.repeat import Repeat
from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class Draft:
    """An action that has no number yet; only the store can give it one. `previous` is the action that it follows."""

    log: Log
    text: str
    creator: Person
    owner: Person | None = None
    supporters: tuple[Person, ...] = ()
    due: date | None = None
    due_time: time | None = None
    repeat: Repeat | None = None
    note: str = ""
    previous: Action | None = None
    report_to: Person | None = None
    organisation: str = ""
    private: bool = False
    source: Source | None = None
    item: str = ""
    mark: str | None = None

    def __post_init__(self) -> None:
        refuse_unfit(self.text)
        refuse_long(self.organisation)
        refuse_unfollowed(self.due)


def following(action: Action, due: date) -> Draft:
    """The next of what repeats: the same promise, by the same people, on another day."""
    return Draft(
        action.log,
        action.text,
        action.creator,
        action.owner,
        action.supporters,
        due,
        action.repeat.at if action.repeat else None,
        action.repeat,
        previous=action,
        report_to=action.report_to,
        organisation=action.organisation,
        private=action.private,
        source=action.source,
        item=action.item,
    )
