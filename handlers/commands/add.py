"""`add TEXT …`: the action is stored, its card is owed to the place, its owner is told."""

from dataclasses import replace

from bot.domain.action import Action, Draft, refuse_unfit
from bot.domain.notice import Kind, Owed
from bot.domain.person import Person
from bot.domain.refusal import Refusal
from bot.reading.command import Added, read_add
from bot.reading.outcome import Due, Impossible, NextMeeting, NoDate, NotADate, Past
from bot.saying.action import understood
from bot.saying.card import Button, Buttons, Card
from bot.saying.wording import in_full
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage(
    "add TEXT [@PERSON …] [by DATE]",
    "Add an action; a date at the end is its due date",
    ("add @karen send the figures by 3 October", 'add "Alex Magloire, Ofsted" confirm the visit by Friday'),
)
READ_AT_MOST = 5_000
"""Characters that are read at all: well above the longest action with its owners and its date."""


def run(turn: Turn) -> Answer:
    if len(turn.words) > READ_AT_MOST:
        refuse_unfit(turn.words)
    added = read_add(turn.words, turn.local_now, turn.settings.locale, turn.calendar.is_working_day)
    if added.later:
        raise Refusal(f"I don't understand `{added.later}` yet. Please leave it out for now; nothing was stored.")
    return add(turn, _draft(turn, added), _doubt(added))


def add(turn: Turn, draft: Draft, doubt: str = "") -> Card:
    """Stores the action and owes what others should know. A doubtful date is asked about, never guessed."""
    action = turn.store.add(draft, turn.now)
    _owe_card(turn, action)
    if action.owner:
        turn.store.give(action.owner, action, turn.speaker, turn.now)
    entry = turn.store.last_entry_by(turn.speaker)
    answer = understood("Added:", action, entry, doubt or _no_owner(turn, action))
    return _with_question(answer, action) if doubt else answer


def _draft(turn: Turn, added: Added) -> Draft:
    owners = _owners(turn, added)
    due = added.due if isinstance(added.due, Due) else None
    return Draft(
        log=turn.log(),
        text=turn.plain(added.text).strip(),
        creator=turn.speaker,
        owner=owners[0] if owners else None,
        supporters=owners[1:],
        due=due.day if due else None,
        due_time=due.time if due else None,
    )


def _doubt(added: Added) -> str:
    """What is to be asked about the date."""
    match added.due:
        case Past(day):
            return f"{in_full(day)} has passed, so it has no date yet. When is it due?"
        case Impossible(why):
            return f"{why} It has no date yet. When is it due?"
        case NotADate():
            return f"I can't read “{added.due_words}” as a date, so it has none yet. When is it due?"
        case Due() | NoDate() | NextMeeting():
            return ""


def _owners(turn: Turn, added: Added) -> tuple[Person, ...]:
    people = tuple(dict.fromkeys(turn.person(named) for named in added.owners))
    return people or ((turn.speaker,) if turn.here().is_direct else ())


def _owe_card(turn: Turn, action: Action) -> None:
    place = action.log.place
    if not place.is_direct:
        owed = Owed(f"card:{action.id}", Kind.CARD, turn.now, place=place.id, actions=(action.id,), log=action.log.id)
        turn.store.owe(owed, turn.now)


def _no_owner(turn: Turn, action: Action) -> str:
    return "" if action.owner else f"Nobody owns it yet: {turn.settings.command} assign {action.ref} @somebody"


def _with_question(answer: Card, action: Action) -> Card:
    *blocks, undo = answer.blocks
    assert isinstance(undo, Buttons)
    ask = Buttons((Button("Set the date", "due", action.id), *undo.buttons))
    return replace(answer, blocks=(*blocks, ask))
