"""`add TEXT …`: the action is stored, its card is owed to the place, its owner is told."""

from bot.domain.action import Action, Draft, refuse_unfit
from bot.domain.person import Person
from bot.domain.refusal import Refusal
from bot.domain.repeat import Repeat
from bot.reading.command import Added, read_add
from bot.reading.outcome import Due, NextMeeting
from bot.reading.repeat import NotARepeat
from bot.saying.action import date_offers, understood
from bot.saying.card import Button, Card
from handlers.doubts import Doubt, doubt_about
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage(
    "add TEXT [@PERSON …] [by DATE] [every …]",
    "Add an action; a date at the end is its due date",
    (
        "add @karen send the figures by 3 October",
        'add "Alex Magloire, Ofsted" confirm the visit by Friday',
        "add @karen check the fridge every Monday",
    ),
)
READ_AT_MOST = 5_000
"""Characters that are read at all: well above the longest action with its owners and its date."""


def run(turn: Turn) -> Answer:
    if len(turn.words) > READ_AT_MOST:
        refuse_unfit(turn.words)
    calendar = turn.calendar
    added = read_add(turn.words, turn.local_now, turn.settings.locale, calendar.is_working_day)
    if added.later:
        raise Refusal(f"I don't understand “{added.later}” yet. Please leave it out for now; nothing was stored.")
    doubt = doubt_about(turn, added.due_words, added.due, calendar)
    return add(turn, _draft(turn, added), doubt, added.repeat_words if isinstance(added.repeat, NotARepeat) else "")


def add(turn: Turn, draft: Draft, doubt: Doubt | None = None, unread: str = "") -> Card:
    """Stores the action and owes what others should know. What is doubtful is asked about, never guessed.

    `unread` are words that should have been a repeat.
    """
    action = turn.store.add(draft, turn.now)
    turn.owe_card(action)
    if action.owner:
        turn.store.give(action.owner, action, turn.speaker, turn.now)
    entry = turn.store.last_entry_by(turn.speaker)
    asides = (
        turn.after_this(action),
        f"I can't read “{turn.plain(unread)}” as a repeat, so it happens once. How often is it?" if unread else "",
        doubt.said("It has no date yet.") if doubt else "",
        "" if doubt or unread else _no_owner(turn, action),
    )
    offers = (*_repeat_offers(action, unread), *(date_offers(action, doubt.days) if doubt else ()))
    return understood("Added:", action, entry, " ".join(filter(None, asides)), offers)


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
        repeat=added.repeat if isinstance(added.repeat, Repeat) else None,
        note=f"Due by {added.due_words}" if isinstance(added.due, NextMeeting) else "",
    )


def _owners(turn: Turn, added: Added) -> tuple[Person, ...]:
    people = tuple(dict.fromkeys(turn.person(named) for named in added.owners))
    return people or ((turn.speaker,) if turn.here().is_direct else ())


def _repeat_offers(action: Action, unread: str) -> tuple[Button, ...]:
    return (Button("Set how often", "edit", action.id),) if unread else ()


def _no_owner(turn: Turn, action: Action) -> str:
    return "" if action.owner else f"Nobody owns it yet: {turn.settings.command} assign {action.ref} @somebody"
