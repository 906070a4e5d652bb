"""`assign REF P`: somebody owns the action from now on, and is told."""

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.person import Person
from bot.domain.refusal import Refusal
from bot.reading.people import read_people
from bot.reading.refs import read_ref_and_rest
from bot.saying.card import Card
from bot.saying.wording import cut
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage(
    "assign REF @PERSON",
    "Give an action to somebody",
    ("assign AEM-7 @karen", 'assign AEM-7 "Alex Magloire, Ofsted"', "assign AEM-7 me"),
)
NAME = 60
"""Characters of a name that are given back."""


def run(turn: Turn) -> Answer:
    action, _ = turn.named_action(USAGE.examples[0])
    _, rest = read_ref_and_rest(turn.words) or (None, "")
    named, left = read_people(rest)
    if not named and (person := turn.named_short(left)):
        return assign(turn, action, (turn.ready(person),))
    if not named and left.strip():
        example = f"{turn.settings.command} {USAGE.examples[1]}"
        raise Refusal(f"I know nobody as “{cut(left.strip(), NAME)}”. Somebody outside is named in quotes: “{example}”")
    if not named or left.strip():
        raise Refusal(f"Who should own it? Write it like this: “{turn.settings.command} {USAGE.examples[0]}”")
    return assign(turn, action, tuple(turn.person(one) for one in named))


def assign(turn: Turn, action: Action, people: tuple[Person, ...]) -> Card:
    lead, *supporters = people
    card = turn.change(action, action.assign(lead, turn.speaker, tuple(supporters)), Did.ASSIGNED, "Assigned:")
    if saved := turn.store.action(action.id):
        turn.store.give(lead, saved, turn.speaker, turn.now)
    return card
