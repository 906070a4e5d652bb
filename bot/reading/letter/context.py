"""What is known of a document before its actions are looked for: the meeting, the people, who writes to whom."""

import re
from dataclasses import dataclass
from datetime import date

from bot.reading.letter.fields.naming import NOBODY, Names
from bot.reading.regex import Regex
from bot.reading.words import MONTHS

_OF_A_MONTH = Regex(
    rf"\bminutes\b.*\b(?:{'|'.join(MONTHS)})\s+[0-9]{{4}}\b|(?:19|20)[0-9]{{2}}\s+(?:[a-z]+\s+){{0,4}}minutes$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named as present, absent, writing or written to; what the document doesn't say is empty."""

    name: str
    initials: str = ""
    handle: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """Either end of a letter. `body` is the organisation, committee or office spoken for or written to."""

    name: str = ""
    office: str = ""
    body: str = ""

    @property
    def as_written(self) -> str:
        """Name and office in one string, as an address block has them, so that either part names the owner."""
        return ", ".join(part for part in (self.name, self.office) if part) or self.body


@dataclass(frozen=True, slots=True)
class Context:
    """`title` and `held_on` are the meeting's (a letter's own, unless it names the meeting it reports on).

    `written_on` is the document's own date; dues are resolved from `today`. `names` holds what the people listed or
    heard in the document are called by: names, first names, initials, handles. `meeting`: it says that it records one.
    `attended`: it lists who was there, or is an item of minutes that do. `daily`: a line of its head is a day
    without its year.
    `correspondence`: somebody writes to somebody, so that "you" is the addressee and "we" the signatory. `marked`: it
    says itself what its actions are, by marks, a table or a list of them, so that other sentences are talk.
    """

    title: str = ""
    held_on: date | None = None
    written_on: date | None = None
    names: Names = NOBODY
    addressees: tuple[Party, ...] = ()
    signatory: Party | None = None
    correspondence: bool = False
    meeting: bool = False
    attended: bool = False
    daily: bool = False
    marked: bool = False
    locale: str = "en-GB"

    @property
    def is_dated(self) -> bool:
        """Whether it tells of a day or of people who met, as a guide or a form doesn't: `2011 Minutes`."""
        of_a_month = self.meeting and _OF_A_MONTH.search(self.title) is not None
        dated = self.held_on is not None or self.written_on is not None
        return dated or self.attended or self.daily or of_a_month

    @property
    def today(self) -> date | None:
        """The day on which the document's words were said; None where it doesn't tell."""
        return (self.written_on or self.held_on) if self.correspondence else (self.held_on or self.written_on)
