"""What one person is told of another: declined, away, gone, not reached. It stays, so only date and status are said."""

from dataclasses import dataclass
from datetime import date

from bot.domain.action import Action
from bot.domain.log import Log
from bot.domain.person import Person
from bot.saying.action import row_as_stored
from bot.saying.brief import brief
from bot.saying.card import Block, Button, Card, Para, Row, Strong
from bot.saying.wording import counted, cut, in_full

ROWS = 15
TEXT_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Owned:
    """What somebody is nudged about in a log: the first of them, and how many there are."""

    log: Log
    actions: tuple[Action, ...]
    total: int


def declined_card(action: Action, by: Person, why: str) -> Card:
    """For whoever gave it: it has come back, with the reason, and can be given to somebody else at once."""
    head = f"{by.name} gave {action.ref} back"
    reason = (Para((f"“{cut(why, TEXT_LENGTH)}”",)),) if why else ()
    blocks: tuple[Block, ...] = (Para((Strong(head),)), *reason, _row(action))
    return Card(f"{head}: {cut(action.text, TEXT_LENGTH)}", blocks)


def taken_back_card(action: Action, by: Person) -> Card:
    """In place of word that it came back: who gave it back has undone that."""
    head = f"{by.name} gave {action.ref} back, and then kept it"
    return Card(f"{head}: {cut(action.text, TEXT_LENGTH)}", (Para((Strong(head),)), _row(action)))


def away_card(person: Person, until: date, owned: Owned) -> Card:
    """For the chair: whose nudges pause until when, and what they own in the log."""
    head = f"{person.name} is away until {in_full(until)}"
    paused = f"Their nudges pause until then. In {owned.log.code} they have {counted(owned.total, 'open action')}."
    return _told(head, paused, owned.actions, owned.total)


def gone_card(person: Person, owned: Owned) -> Card:
    """For the chair: nobody is reminded of these any more."""
    head = f"{person.name}'s account has been deactivated"
    left = f"Nobody is reminded of {counted(owned.total, 'open action')} in {owned.log.code} any more."
    return _told(head, f"{left} Please give them to somebody else.", owned.actions, owned.total)


def unreached_card(person: Person, what: str, actions: tuple[Action, ...]) -> Card:
    """For the chaser or the creator. `what` names the message that the platform refused."""
    refused = f"{what.capitalize()} was refused by the platform. Please tell them yourself."
    return _told(f"I couldn't reach {person.name}", refused, actions, len(actions))


def unconfirmed_card(where: str, what: str, actions: tuple[Action, ...]) -> Card:
    """For a person, since no machine can know: the message may have arrived, once or never."""
    lost = (
        f"It was for {where}, and the platform's answer was lost twice. Please look, and pass it on if it is missing."
    )
    return _told(f"I can't tell whether {what} arrived", lost, actions, len(actions))


def moved_on_card() -> Card:
    """In place of a message whose actions all went to others."""
    words = "What stood here is no longer yours."
    return Card(words, (Para((words,), quiet=True),))


def _told(head: str, words: str, actions: tuple[Action, ...], total: int) -> Card:
    shown = tuple(_row(action) for action in actions[:ROWS])
    left = total - len(shown)
    more = (Para((f"… and {left:,} more",), quiet=True),) if left > 0 else ()
    return Card(f"{head}. {words}", (Para((Strong(head),)), Para((words,)), *shown, *more))


def _row(action: Action) -> Row:
    give = (Button("Reassign", "assign", action.id),) if action.is_live else ()
    return row_as_stored(brief(action, TEXT_LENGTH), give)
