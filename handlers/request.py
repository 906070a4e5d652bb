"""What a person said, pressed or filled in; the same from every platform."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.domain.person import MemberSeen
from bot.domain.place import PlaceSeen
from bot.domain.source import SourceKind
from bot.saying.card import Card, Form
from bot.saying.wording import cut

OPENS, CLOSES = "\ue000", "\ue001"
"""A mention stands in a Request's words as OPENS INDEX CLOSES."""

_TYPED = re.compile(f"[{OPENS}{CLOSES}\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def typed(text: str) -> str:
    """What somebody typed, without what would pass for a mention, and without what no database keeps."""
    return _TYPED.sub("", text)


def mention(index: int) -> str:
    """How the person at `index` of a Request's `people` stands in its words."""
    return f"{OPENS}{index}{CLOSES}"


GIVEN_BACK = " You wrote: "
LONGEST = 3_000
"""Characters of what was written that are given back."""


def given_back(command: str, words: str) -> str:
    """The end of a sentence: the words of a command, for they were kept nowhere."""
    return f"{GIVEN_BACK}{cut(f'{command} {words}', LONGEST)}"


@dataclass(frozen=True, slots=True)
class Request:
    """Words after the command. A mention stands in them as U+E000 INDEX U+E001, its person in `people`.

    `key` names this delivery: the same key again has no effect twice.
    """

    workspace: str
    place: PlaceSeen
    speaker: MemberSeen
    at: datetime
    key: str
    words: str = ""
    people: tuple[MemberSeen, ...] = ()

    def plain(self, words: str) -> str:
        """Words with their mentions as names: for what is kept, and what is given back, is plain."""
        for index, seen in enumerate(self.people):
            words = words.replace(f"\ue000{index}\ue001", f"@{seen.name}")
        return words


@dataclass(frozen=True, slots=True)
class Press:
    """A button was pressed: its verb, its id, the day that it offered, and the list it stood in (`again`), if any."""

    workspace: str
    place: PlaceSeen | None
    speaker: MemberSeen
    at: datetime
    key: str
    verb: str
    id: int
    again: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class File:
    """What somebody shared: its bytes, fetched; `name` is only ever shown, `link` leads back to it.

    `said_at` is when a message was written: its "tomorrow" is counted from there.
    """

    kind: SourceKind
    content: bytes
    name: str = ""
    link: str = ""
    said_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Submission:
    """A form came back: what was filled in, by the names of its fields, and the list it was opened from (`again`).

    A file or a text that somebody shares is the form of `import`, filled in.
    """

    workspace: str
    place: PlaceSeen | None
    speaker: MemberSeen
    at: datetime
    key: str
    verb: str
    id: int
    texts: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, date] = field(default_factory=dict)
    chosen: Mapping[str, MemberSeen] = field(default_factory=dict)
    again: str = ""
    files: tuple[File, ...] = ()


Asked = Request | Press | Submission


@dataclass(frozen=True, slots=True)
class Nothing:
    """The request had been answered before, or what it changed is told elsewhere."""


Answer = Card | Form | Nothing
