"""How often an action comes round, and the days from which that counts."""

from datetime import date, time
from typing import NamedTuple


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
        """First day and rule as RFC 5545 writes them; what it can't say of days alone, under names of our own."""
        lines = [f"DTSTART;VALUE=DATE:{self.first:%Y%m%d}", f"RRULE:{self.rule}"]
        at = [f"X-TIME:{self.at:%H%M%S}"] if self.at else []
        return "\n".join([*lines, *at, *(["X-WORKING-DAYS:TRUE"] if self.working else [])])

    @classmethod
    def of(cls, text: str) -> "Repeat":
        """What `text` wrote. Raises ValueError and KeyError for anything else."""
        lines = dict(line.split(":", 1) for line in text.splitlines())
        at = time.fromisoformat(lines["X-TIME"]) if "X-TIME" in lines else None
        first = date.fromisoformat(lines["DTSTART;VALUE=DATE"])
        return cls(lines["RRULE"], first, at, "X-WORKING-DAYS" in lines)
