"""How often an action comes round, and the days from which that counts."""

from datetime import date, datetime, time
from typing import NamedTuple

_DAY, _MOMENT = "%Y%m%d", "%Y%m%dT%H%M%S"


class Repeat(NamedTuple):
    """`rule` is an RRULE of RFC 5545 and `first` its DTSTART, the first day on which it falls. `at` is wall time.

    `working`: days on which nobody works don't count, which the rule by itself doesn't know.
    """

    rule: str
    first: date
    at: time | None = None
    working: bool = False

    @property
    def parts(self) -> dict[str, str]:
        """The rule's parts by their names."""
        return dict(part.split("=", 1) for part in self.rule.split(";"))

    @property
    def text(self) -> str:
        """The whole of it as RFC 5545 writes it; that only working days count, under a name of our own."""
        start = f"DTSTART:{datetime.combine(self.first, self.at):{_MOMENT}}" if self.at else ""
        lines = [start or f"DTSTART;VALUE=DATE:{self.first:{_DAY}}", f"RRULE:{self.rule}"]
        return "\n".join([*lines, "X-WORKING-DAYS:TRUE"] if self.working else lines)

    @classmethod
    def of(cls, text: str) -> "Repeat":
        """What `text` wrote. Raises ValueError and KeyError for anything else."""
        lines = dict(line.split(":", 1) for line in text.splitlines())
        working = "X-WORKING-DAYS" in lines
        if "DTSTART" in lines:
            start = datetime.fromisoformat(lines["DTSTART"])
            return cls(lines["RRULE"], start.date(), start.time(), working)
        return cls(lines["RRULE"], date.fromisoformat(lines["DTSTART;VALUE=DATE"]), None, working)
