"""The small words that every card shares: dates in full, days from now, names, numbers."""

from collections.abc import Iterable
from datetime import date, time

from bot.domain.action import Action
from bot.domain.person import Person
from bot.domain.source import SourceKind, SourceSeen
from bot.saying.card import Mention, Strong, Words

TITLE_LENGTH = 120


def in_full(day: date, at: time | None = None) -> str:
    """`Friday 3 October 2025`, or `Friday 3 October 2025, 15:00`: no reader anywhere can take it for another day."""
    said = f"{day:%A %d %B %Y}".replace(" 0", " ")
    return f"{said}, {at:%H:%M}" if at else said


def due_in_full(due: date | None, at: time | None = None) -> Words:
    return ("Due ", Strong(in_full(due, at))) if due else ("No date",)


def relative(day: date, today: date) -> str:
    """Days from now in words, for what is drawn fresh; never on a card that stays."""
    days = (day - today).days
    if days == 0:
        return "today"
    if abs(days) == 1:
        return "tomorrow" if days > 0 else "1 day late"
    return f"in {days} days" if days > 0 else f"{-days} days late"


def counted(number: int, one: str, many: str = "") -> str:
    """`1 action`, `2 actions`, `10,000 actions`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def listed(names: Iterable[str]) -> str:
    """`Priya, Tom and Sian`."""
    *others, last = list(names) or [""]
    return f"{', '.join(others)} and {last}" if others else last


def cut(words: str, length: int) -> str:
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"


def owner_name(owner: Person | None) -> str:
    return owner.full_name if owner else "No owner"


def owing(action: Action) -> str:
    """The owner, and the organisation that owes it where that is another than the owner's own."""
    besides = organisation_besides(action)
    return f"{owner_name(action.owner)} ({besides})" if besides else owner_name(action.owner)


def organisation_besides(action: Action) -> str:
    """The organisation that owes it, where its owner's name doesn't say so already."""
    said = action.owner.organisation if action.owner else ""
    return "" if action.organisation.casefold() == said.casefold() else action.organisation


def owners(owner: Person | None, supporters: tuple[Person, ...] = ()) -> Words:
    """The owner, then who helps; as mentions, which only cards that stay may use."""
    if owner is None:
        return ("No owner",)
    words: Words = ("Owner: ", Mention(owner))
    for position, supporter in enumerate(supporters):
        words += (", with " if position == 0 else ", ", Mention(supporter))
    return words


def titled(source: SourceSeen) -> str:
    """`DCS Annual Conversation, Friday 7 February 2020`."""
    title = cut(source.title, TITLE_LENGTH) or {SourceKind.MESSAGE: "a message"}.get(source.kind, "what was shared")
    return f"{title}, {in_full(source.held_on)}" if source.held_on else title
