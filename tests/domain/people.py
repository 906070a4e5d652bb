"""People, a log and an action that the stories of this folder share."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.domain.action import Action
from bot.domain.log import Log
from bot.domain.person import Person
from bot.domain.place import Place, PlaceKind

PRIYA = Person(1, "Priya Nair", "U1")
TOM = Person(2, "Tom Ellery", "U2")
NIGEL = Person(3, "Nigel Minns", "U3")
KAREN = Person(4, "Karen Wareing", organisation="Ofsted")
PLACE = Place(1, "C1", "annual-conversation", PlaceKind.CHANNEL, "C1")
LOG = Log(1, PLACE, "AC", chair=NIGEL)
MONDAY = datetime(2025, 9, 29, 9, 0, tzinfo=UTC)
FRIDAY = date(2025, 10, 3)


def action(**values: object) -> Action:
    """One that Tom added and Priya owns, due on Friday 3 October 2025."""
    plain = Action(
        7, LOG, 7, "compile the placement figures", TOM, MONDAY, owner=PRIYA, giver=TOM,
        due=FRIDAY, original_due=FRIDAY, dated_by=TOM.id, dated_at=MONDAY,
    )  # fmt: skip
    return replace(plain, **values)  # type: ignore[arg-type]
