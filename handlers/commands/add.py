"""`add TEXT …`: the action is stored, its card is owed to the place, its owner is told."""

from bot.domain.action import Action, Draft, refuse_unfit
from bot.domain.notice import Kind, Owed
from bot.domain.person import Person
from bot.domain.refusal import Refusal
from bot.reading.command import Added, read_add
from bot.reading.outcome import Due
from bot.saying.action import date_offers, understood
from bot.saying.card import Card
from handlers.doubts import Doubt, doubt_about
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
    calendar = turn.calendar
    added = read_add(turn.words, turn.local_now, turn.settings.locale, calendar.is_working_day)
    if added.later:
        raise Refusal(f"I don't understand `{added.later}` yet. Please leave it out for now; nothing was stored.")
    return add(turn, _draft(turn, added), doubt_about(turn, added.due_words, added.due, calendar))


def add(turn: Turn, draft: Draft, doubt: Doubt | None = None) -> Card:
    """Stores the action and owes what others should know. A doubtful date is asked about, never guessed."""
    action = turn.store.add(draft, turn.now)
    _owe_card(turn, action)
    if action.owner:
        turn.store.give(action.owner, action, turn.speaker, turn.now)
    entry = turn.store.last_entry_by(turn.speaker)
    if doubt is None:
        return understood("Added:", action, entry, _no_owner(turn, action))
    return understood("Added:", action, entry, doubt.said("It has no date yet."), date_offers(action, doubt.days))


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
