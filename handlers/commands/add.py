"""`add TEXT …`: the action is stored, its card is owed to the place, its owner is told."""

from dataclasses import replace
from datetime import date

from bot.domain.action import Action, Draft, refuse_unfit
from bot.domain.person import Person
from bot.domain.refusal import Refusal
from bot.domain.rights import parts_in
from bot.reading.clauses import perhaps_private
from bot.reading.command import Added, read_add
from bot.reading.outcome import Due, Impossible, NextMeeting, NoDate, NotADate, Past
from bot.saying.action import understood
from bot.saying.card import Button, Buttons, Card
from bot.saying.wording import in_full, listed
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage(
    'add TEXT [@PERSON …] [by DATE] [report to @PERSON] [org "…"] [private]',
    "Add an action; a date at the end is its due date",
    (
        "add @karen send the figures by 3 October",
        'add "Alex Magloire, Ofsted" confirm the visit by Friday',
        'add send the strategy by 3 October, report to "Karen Wareing, Ofsted" org "Warwickshire"',
        "add @karen answer the complaint by Friday private",
    ),
)
PERHAPS_PRIVATE = (
    "Should only those who have a part in it see it? Then end it with a comma and the word: `…, private`."
    ' If the word belongs to the text, put it in quotes: `"private"`. Nothing was stored.'
)
"""What is meant for few must not be shown to many for want of a comma."""
READ_AT_MOST = 5_000
"""Characters that are read at all: well above the longest action with its owners and its date."""


def run(turn: Turn) -> Answer:
    if len(turn.words) > READ_AT_MOST:
        refuse_unfit(turn.words)
    added = read_add(turn.words, turn.local_now, turn.settings.locale)
    if added.later:
        raise Refusal(f"I don't understand `{added.later}` yet. Please leave it out for now; nothing was stored.")
    if not added.private and perhaps_private(added.text):
        raise Refusal(f"{PERHAPS_PRIVATE} You wrote: {turn.settings.command} add {turn.plain(turn.words)}")
    day, doubt = _date(added)
    draft = _draft(turn, turn.plain(added.text), _owners(turn, added), day)
    report_to = turn.person(added.report_to) if added.report_to else None
    return _add(turn, replace(draft, report_to=report_to, organisation=added.org, private=added.private), doubt)


def add(turn: Turn, text: str, owners: tuple[Person, ...], due: date | None) -> Card:
    """As the form has it, which has no place to say who may see it."""
    if perhaps_private(text):
        raise Refusal(f"This form keeps nothing private. Say it instead: {turn.settings.command} add …, private")
    return _add(turn, _draft(turn, text, owners, due))


def _draft(turn: Turn, text: str, owners: tuple[Person, ...], due: date | None) -> Draft:
    return Draft(turn.log(), text.strip(), turn.speaker, owners[0] if owners else None, owners[1:], due)


def _add(turn: Turn, draft: Draft, doubt: str = "") -> Card:
    """Stores the action and owes what others should know. A doubtful date is asked about, never guessed."""
    action = turn.store.add(draft, turn.now)
    turn.store.owe_card(action, turn.now)
    if action.owner:
        turn.store.give(action.owner, action, turn.speaker, turn.now)
    entry = turn.store.last_entry_by(turn.speaker)
    asides = filter(None, (_eyes(turn, action), doubt or _no_owner(turn, action)))
    answer = understood("Added:", action, entry, " ".join(asides))
    return _with_question(answer, action) if doubt else answer


def _date(added: Added) -> tuple[date | None, str]:
    match added.due:
        case Due(day):
            return day, ""
        case Past(day):
            return None, f"{in_full(day)} has passed, so it has no date yet. When is it due?"
        case Impossible(why):
            return None, f"{why} It has no date yet. When is it due?"
        case NotADate():
            return None, f"I can't read “{added.due_words}” as a date, so it has none yet. When is it due?"
        case NoDate() | NextMeeting():
            return None, ""


def _owners(turn: Turn, added: Added) -> tuple[Person, ...]:
    people = tuple(dict.fromkeys(turn.person(named) for named in added.owners))
    return people or ((turn.speaker,) if turn.here().is_direct else ())


def _eyes(turn: Turn, action: Action) -> str:
    """Who can see a private one, for whoever keeps a secret must know with whom."""
    if not action.private:
        return ""
    others = (one.name for one in parts_in(action) if one.is_member and one.id != turn.speaker.id)
    return f"Private: only {listed(('you', *others))} can see it."


def _no_owner(turn: Turn, action: Action) -> str:
    return "" if action.owner else f"Nobody owns it yet: {turn.settings.command} assign {action.ref} @somebody"


def _with_question(answer: Card, action: Action) -> Card:
    *blocks, undo = answer.blocks
    assert isinstance(undo, Buttons)
    ask = Buttons((Button("Set the date", "due", action.id), *undo.buttons))
    return replace(answer, blocks=(*blocks, ask))
