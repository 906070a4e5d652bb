"""`add TEXT …`: the action is stored, its card is owed to the place, its owner is told."""

from bot.domain.action import Action, refuse_unfit
from bot.domain.draft import Draft
from bot.domain.log import Log
from bot.domain.person import Person
from bot.domain.refusal import Refusal
from bot.domain.repeat import Repeat
from bot.domain.rights import parts_in
from bot.reading.clauses import perhaps_private
from bot.reading.command import Added, read_add
from bot.reading.outcome import Due, NextMeeting
from bot.reading.people import unknown_mention
from bot.reading.repeat import NotARepeat
from bot.saying.action import date_offers, understood
from bot.saying.asking import add_form
from bot.saying.card import Button, Card
from bot.saying.wording import listed
from handlers.doubts import Doubt, doubt_about
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage(
    'add TEXT [@PERSON …] [by DATE] [every …] [report to @PERSON] [org "…"] [private]',
    "Add an action; a date at the end is its due date",
    (
        "add @karen send the figures by 3 October",
        'add "Alex Magloire, Ofsted" confirm the visit by Friday',
        "add @karen check the fridge every Monday",
        'add send the strategy by 3 October, report to "Karen Wareing, Ofsted" org "Warwickshire"',
        "add @karen answer the complaint by Friday private",
    ),
)
PERHAPS_PRIVATE = (
    "Should only those who have a part in it see it? Then end it with a comma and the word: “…, private”."
    ' If the word belongs to the text, put it in quotes: "private". Nothing was stored.'
)
"""What is meant for few must not be shown to many for want of a comma."""
READ_AT_MOST = 5_000
"""Characters that are read at all: well above the longest action with its owners and its date."""


def run(turn: Turn) -> Answer:
    if not turn.words.strip():
        return add_form()
    if len(turn.words) > READ_AT_MOST:
        refuse_unfit(turn.words)
    log = turn.known_log()
    calendar = turn.calendar_of(log)
    added = read_add(turn.words, turn.local_now, turn.settings.locale, calendar.is_working_day)
    if added.later:
        raise Refusal(f"I don't understand “{added.later}” yet. Please leave it out for now; nothing was stored.")
    if not added.private and perhaps_private(added.text):
        raise Refusal(PERHAPS_PRIVATE)
    doubt = doubt_about(turn, added.due_words, added.due, calendar)
    return add(
        turn,
        _draft(turn, log or turn.log(), added),
        doubt,
        added.repeat_words if isinstance(added.repeat, NotARepeat) else "",
    )


def fill(turn: Turn, draft: Draft) -> Card:
    """As the form has it, which has no place to say who may see it."""
    if perhaps_private(draft.text):
        raise Refusal(f"This form keeps nothing private. Say it instead: {turn.settings.command} add …, private")
    return add(turn, draft)


def add(turn: Turn, draft: Draft, doubt: Doubt | None = None, unread: str = "") -> Card:
    """Stores the action and owes what others should know. What is doubtful is asked about, never guessed.

    `unread` are words that should have been a repeat.
    """
    action = turn.store.add(draft, turn.now)
    turn.store.owe_card(action, turn.now)
    if action.owner:
        turn.store.give(action.owner, action, turn.speaker, turn.now)
    entry = turn.store.last_entry_by(turn.speaker)
    asides = (
        _eyes(turn, action),
        turn.after_this(action),
        f"I can't read “{turn.plain(unread)}” as a repeat, so it happens once. How often is it?" if unread else "",
        doubt.said("It has no date yet.") if doubt else "",
        "" if doubt or unread else _no_owner(turn, action),
    )
    offers = (*_repeat_offers(action, unread), *(date_offers(action, doubt.days) if doubt else ()))
    return understood("Added:", action, entry, " ".join(filter(None, asides)), offers)


def _draft(turn: Turn, log: Log, added: Added) -> Draft:
    owners = _owners(turn, added)
    due = added.due if isinstance(added.due, Due) else None
    return Draft(
        log=log,
        text=turn.plain(added.text).strip(),
        creator=turn.speaker,
        owner=owners[0] if owners else None,
        supporters=owners[1:],
        due=due.day if due else None,
        due_time=due.time if due else None,
        repeat=added.repeat if isinstance(added.repeat, Repeat) else None,
        note=f"Due by {added.due_words}" if isinstance(added.due, NextMeeting) else "",
        report_to=turn.person(added.report_to) if added.report_to else None,
        organisation=added.org,
        private=added.private,
    )


def _owners(turn: Turn, added: Added) -> tuple[Person, ...]:
    people = tuple(dict.fromkeys(turn.person(named) for named in added.owners))
    return people or ((turn.speaker,) if turn.here().is_direct else ())


def _repeat_offers(action: Action, unread: str) -> tuple[Button, ...]:
    return (Button("Set how often", "edit", action.id),) if unread else ()


def _eyes(turn: Turn, action: Action) -> str:
    """Who can see a private one, for whoever keeps a secret must know with whom."""
    if not action.private:
        return ""
    others = (one.name for one in parts_in(action) if one.is_member and one.id != turn.speaker.id)
    return f"Private: only {listed(('you', *others))} can see it."


def _no_owner(turn: Turn, action: Action) -> str:
    """Nor can anybody be told who isn't known by the name that was typed after an @."""
    if action.owner:
        return ""
    name = unknown_mention(action.text)
    unknown = f"I know nobody here as “{name}”. " if name else ""
    return f"{unknown}Nobody owns it yet: {turn.settings.command} assign {action.ref} @somebody"
