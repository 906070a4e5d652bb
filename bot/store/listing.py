"""What a list may ask for, and what it gets."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.action import Action, Status
from bot.domain.log import Log
from bot.domain.person import Person


@dataclass(frozen=True, slots=True)
class Listing:
    """Every field narrows. `part` is owner, supporter, chaser or creator; `due_to` is included.

    Private actions are left out but for those in which `reader` has a part: where everybody reads there is no reader.

    `closed_since` means closed ones, the latest first, whatever `statuses` says; `redated_since` those whose date was
    revised since; all else is in order of due date, those without one last.
    """

    log: Log | None = None
    owner: Person | None = None
    part: Person | None = None
    chaser: Person | None = None
    statuses: tuple[Status, ...] = (Status.OPEN, Status.HELD)
    due_from: date | None = None
    due_to: date | None = None
    undated: bool = False
    unowned_or_undated: bool = False
    closed_since: datetime | None = None
    redated_since: datetime | None = None
    organisation: str = ""
    reader: Person | None = None
    words: str = ""
    limit: int = 20
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """`total` counts all that the listing asks for, not only what fitted."""

    actions: tuple[Action, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Counts:
    """What everybody in the place may see; `soon` is due within 7 days.

    `overdue`, `soon`, `unowned` and `undated` count open ones.
    """

    open: int
    overdue: int
    soon: int
    held: int
    unowned: int
    undated: int
    closed: int


@dataclass(frozen=True, slots=True)
class Share:
    """What one organisation owes in a log: its open and held actions, and the overdue of them."""

    organisation: str
    live: int
    overdue: int
