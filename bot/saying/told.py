"""What one person is told of another: declined, away, gone, not reached."""

from datetime import date

from bot.domain.action import Action
from bot.domain.log import Log
from bot.domain.person import Person
from bot.saying.action import row
from bot.saying.brief import brief, cut
from bot.saying.card import Block, Button, Card, Para, Strong
from bot.saying.wording import counted, in_full

ROWS = 15
TEXT_LENGTH = 300


def declined_card(action: Action, by: Person, why: str, today: date) -> Card:
    """For whoever gave it: it has come back, with the reason, and can be given to somebody else at once."""
    head = f"{by.name} gave {action.ref} back"
    said = (Para((f"“{cut(why, TEXT_LENGTH)}”",)),) if why else ()
    return Card(f"{head}: {cut(action.text, TEXT_LENGTH)}", (Para((Strong(head),)), *said, *_rows((action,), today)))


def away_card(person: Person, until: date, log: Log, actions: tuple[Action, ...], total: int, today: date) -> Card:
    """For the chair: whose nudges pause until when, and what they own in the log."""
    head = f"{person.name} is away until {in_full(until)}"
    paused = f"Their nudges pause until then. They own {counted(total, 'open action')} in {log.code}."
    return _told(head, paused, actions, total, today)


def gone_card(person: Person, log: Log, actions: tuple[Action, ...], total: int, today: date) -> Card:
    """For the chair: nobody is reminded of these any more."""
    head = f"{person.name}'s account has been deactivated"
    owned = f"Nobody is reminded of {counted(total, 'open action')} in {log.code} that I nudged them about."
    return _told(head, f"{owned} Give each to somebody else.", actions, total, today)


def unreached_card(person: Person, what: str, actions: tuple[Action, ...], today: date) -> Card:
    """For the chaser or the creator. `what` names the message that the platform refused."""
    head = f"I couldn't reach {person.name}"
    refused = f"The platform refused {what}. Please tell them yourself."
    return _told(head, refused, actions, len(actions), today)


def unconfirmed_card(where: str, what: str, actions: tuple[Action, ...], today: date) -> Card:
    """For a person, since no machine can know: the message may have arrived, once or never."""
    head = f"I can't tell whether {what} arrived"
    lost = f"It was for {where}, and the platform's answer was lost twice. Please look, and tell them yourself if need be."
    return _told(head, lost, actions, len(actions), today)


def _told(head: str, words: str, actions: tuple[Action, ...], total: int, today: date) -> Card:
    left = total - len(actions[:ROWS])
    more = (Para((f"… and {left:,} more",), quiet=True),) if left > 0 else ()
    return Card(f"{head}. {words}", (Para((Strong(head),)), Para((words,)), *_rows(actions[:ROWS], today), *more))


def _rows(actions: tuple[Action, ...], today: date) -> tuple[Block, ...]:
    return tuple(row(brief(action, TEXT_LENGTH), today, _give(action)) for action in actions)


def _give(action: Action) -> tuple[Button, ...]:
    return (Button("Reassign", "assign", action.id),) if action.is_live else ()
