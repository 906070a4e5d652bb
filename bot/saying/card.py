"""The neutral card and form: what a renderer of any platform has to be able to draw.

User text is only ever a plain `str` span, so no renderer can mistake it for markup.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.person import Person


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, by the platform's own mention where they are a member, else by name."""

    person: Person


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to `url`, an https address that a platform gave us; never one that somebody typed."""

    text: str
    url: str


Span = str | Strong | Mention | Link
Words = tuple[Span, ...]


class Style(StrEnum):
    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """Carries a verb and an id, nothing else but the `day` that it offers; `id` is an action's or a history entry's."""

    label: str
    verb: str
    id: int
    style: Style = Style.PLAIN
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; `quiet` ones are drawn small and grey."""

    words: Words
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One action in a list: a line, a quiet line of detail, and its own buttons."""

    words: Words
    detail: Words = ()
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Buttons:
    """A line of buttons, and those that a menu hides."""

    buttons: tuple[Button, ...]
    more: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Divider:
    pass


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers in words, and each with its name for whoever draws a chart beside them."""

    words: Words
    counts: tuple[tuple[str, int], ...]


Block = Heading | Para | Row | Buttons | Divider | Tally


@dataclass(frozen=True, slots=True)
class Card:
    """`summary` is what a notification and a screen reader say: plain text, no markup.

    `again` is the command whose answer this is, so that a button pressed in a list gives the list back fresh;
    `refused` marks a sentence that says no, which a form shows beside its first field.
    """

    summary: str
    blocks: tuple[Block, ...]
    again: str = ""
    refused: bool = False


def one_sentence(words: str, refused: bool = False) -> Card:
    """A card of one sentence; `refused` where it says no."""
    return Card(words, (Para((words,)),), refused=refused)


@dataclass(frozen=True, slots=True)
class TextField:
    """`room` is how many characters fit in: an action's text, unless more is asked for."""

    name: str
    label: str
    value: str = ""
    hint: str = ""
    long: bool = False
    optional: bool = False
    room: int = 1_000


@dataclass(frozen=True, slots=True)
class DateField:
    name: str
    label: str
    value: date | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class PersonField:
    """Asks for a member of the workspace."""

    name: str
    label: str
    value: Person | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class FileField:
    """Asks for a file; `kinds` are the ends of the names of those that can be read.

    Where a platform's forms can't take one, the renderer says how it is sent.
    """

    name: str
    label: str
    kinds: tuple[str, ...]
    optional: bool = False


Field = TextField | DateField | PersonField | FileField


@dataclass(frozen=True, slots=True)
class Form:
    """A small dialog; what is filled in comes back as a Submission with the same verb and id.

    `kept` are texts that come back with it, unseen.
    """

    title: str
    verb: str
    id: int
    fields: tuple[Field, ...]
    submit: str = "Save"
    intro: str = ""
    kept: Mapping[str, str] = field(default_factory=dict)
