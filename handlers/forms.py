"""FORMS: what each form does when it comes back filled in."""

from collections.abc import Callable, Mapping
from datetime import date
from hashlib import sha256

from bot.domain.draft import Draft
from bot.domain.person import Person
from bot.domain.refusal import Refusal
from bot.domain.source import Source, SourceKind, SourceSeen
from bot.reading.people import contact_named
from handlers.commands import add, assign, decline, due, edit, hold, snooze, update, withdraw
from handlers.importing.correcting import FILLED
from handlers.request import Answer
from handlers.turn import Turn

NOTHING_SHARED = "Choose a file, or paste the text."


def _day(turn: Turn, name: str) -> date | None:
    return turn.filled.days.get(name)


def _owner(turn: Turn, before: Person | None = None) -> Person | None:
    """The member who was chosen, or the person outside who was typed; both at once is a question.

    Unless the member is who stood in the form `before`: not every platform lets one be taken out.
    """
    chosen, outside = turn.filled.chosen.get("owner"), turn.text("outside")
    if chosen and outside and not (before and before.key == chosen.key):
        raise Refusal("Choose one owner: a member, or somebody outside.")
    if outside:
        short = turn.named_short(outside)
        return turn.ready(short) if short else turn.person(contact_named(outside))
    return turn.member(chosen) if chosen else None


def _add(turn: Turn) -> Answer:
    owner = _owner(turn) or (turn.speaker if turn.here().is_direct else None)
    day = _day(turn, "due")
    if day and day < turn.today:
        raise Refusal("That day has passed. Choose one that is still to come, or none.")
    draft = Draft(turn.log(), turn.text("text"), turn.speaker, owner, (), day, source=_message(turn))
    return add.fill(turn, draft)


def _message(turn: Turn) -> Source | None:
    """The message that the form was opened on, with the way back to it."""
    author, link = turn.text("author"), turn.text("link")
    if not link.startswith("https://"):
        return None
    title = f"a message by {author}" if author else ""
    seen = SourceSeen(SourceKind.MESSAGE, title, sha256(link.encode()).hexdigest(), link=link)
    return turn.store.keep_source(seen, turn.log(), turn.speaker, turn.now)


def _due(turn: Turn) -> Answer:
    day = _day(turn, "due")
    if day is None:
        raise Refusal("Choose a day.")
    if day < turn.today:
        raise Refusal("That day has passed. Choose one that is still to come.")
    action = turn.asked_action()
    at = action.due_time if day == action.due else None
    return due.redate(turn, action, day, turn.text("because"), at)


def _snooze(turn: Turn) -> Answer:
    day = _day(turn, "until")
    if day is None:
        raise Refusal("Choose a day.")
    return snooze.snooze(turn, turn.asked_action(), day)


def _assign(turn: Turn) -> Answer:
    action = turn.asked_action()
    owner = _owner(turn, action.owner)
    if owner is None:
        raise Refusal("Choose somebody.")
    return assign.assign(turn, action, (owner,))


def _import(turn: Turn) -> Answer:
    """One with something in it is read before it comes here."""
    raise Refusal(NOTHING_SHARED)


FORMS: Mapping[str, Callable[[Turn], Answer]] = {
    "add": _add,
    "update": lambda turn: update.update(turn, turn.asked_action(), turn.text("note")),
    "due": _due,
    "snooze": _snooze,
    "assign": _assign,
    "decline": lambda turn: decline.decline(turn, turn.asked_action(), turn.text("why")),
    "hold": lambda turn: hold.hold(turn, turn.asked_action(), turn.text("why")),
    "withdraw": lambda turn: withdraw.withdraw(turn, turn.asked_action(), turn.text("why")),
    "edit": lambda turn: edit.fill(turn, turn.asked_action()),
    "import": _import,
    **FILLED,
}
