"""An import before anything is stored: what was found in a document, line by line, for its reader to correct."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.person import ContactNamed, MemberSeen, Person, folded
from bot.domain.place import PlaceSeen
from bot.domain.source import SourceSeen

LINES_A_PAGE = 10

Who = Person | MemberSeen | ContactNamed
"""Somebody known, a member as the platform shows them, or somebody outside as they are written."""


@dataclass(frozen=True, slots=True)
class Line:
    """One action that was found, or that the reader added.

    `mark` is what the document says, folded and hashed, whatever the reader makes of it: by it a second import of the
    same is known. `tracked` is the ref of the action that says it already. `due_words` are the document's own.
    """

    id: int
    text: str
    evidence: str = ""
    is_kept: bool = True
    owner: Who | None = None
    supporters: tuple[Who, ...] = ()
    organisation: str = ""
    report_to: Who | None = None
    due: date | None = None
    due_words: str = ""
    number: str = ""
    mark: str = ""
    tracked: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """Of one reader, by the platform's id of them, for the log of one place.

    `left_out` is a sentence about what of the document couldn't be read, empty where all was.
    """

    id: int
    workspace: str
    reader: str
    place: PlaceSeen
    source: SourceSeen
    lines: tuple[Line, ...]
    begun_at: datetime
    left_out: str = ""
    page: int = 0

    @property
    def kept(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.is_kept)

    @property
    def unowned(self) -> Mapping[str, Sequence[Line]]:
        """Kept lines that nobody owns, by the folded name of the organisation that owes them."""
        lines: dict[str, list[Line]] = defaultdict(list)
        for line in self.kept:
            if line.organisation and line.owner is None:
                lines[folded(line.organisation)].append(line)
        return lines

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.lines) // LINES_A_PAGE))

    @property
    def shown(self) -> tuple[Line, ...]:
        return self.lines[self.page * LINES_A_PAGE : (self.page + 1) * LINES_A_PAGE]

    def line(self, id: int) -> Line | None:
        return next((line for line in self.lines if line.id == id), None)

    def with_line(self, changed: Line) -> "Review":
        return replace(self, lines=tuple(changed if line.id == changed.id else line for line in self.lines))

    def owned(self, organisation: str, owner: Who) -> "Review":
        """With that owner for each of the organisation's lines in `unowned`."""
        ids = {line.id for line in self.unowned.get(folded(organisation), ())}
        return replace(self, lines=tuple(replace(line, owner=owner) if line.id in ids else line for line in self.lines))

    def adding(self, line: Line) -> "Review":
        """The page that shows it is turned to."""
        longer = replace(self, lines=(*self.lines, line))
        return replace(longer, page=longer.pages - 1)

    def turned(self, pages: int) -> "Review":
        return replace(self, page=min(max(self.page + pages, 0), self.pages - 1))
