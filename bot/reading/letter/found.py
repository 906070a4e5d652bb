"""What was found in a document: candidates for actions, each with its evidence, for a person to check."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum


class Confidence(IntEnum):
    """How sure a detector is; the strong are ticked in the review, the others wait for a person."""

    WEAK = 1
    FAIR = 2
    STRONG = 3


@dataclass(frozen=True, slots=True)
class Found:
    """One action as the document has it.

    `owners` are as written, the first leads; `organisation` is the heading or body that owes it. `due` is as written
    and `due_on` that date, resolved from the meeting's or the letter's own, or None where it can't be.
    `evidence` is always one of the document's lines, at index `line`; `detector` names what found it.
    """

    text: str
    evidence: str
    line: int
    detector: str
    confidence: Confidence
    owners: tuple[str, ...] = ()
    organisation: str = ""
    recipient: str = ""
    due: str = ""
    due_on: date | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document says: the meeting it records (a letter names the meeting it reports on), and its actions."""

    title: str = ""
    held_on: date | None = None
    actions: tuple[Found, ...] = ()
