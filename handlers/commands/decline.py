"""`decline REF why`: the owner gives the action back, and whoever gave it is told."""

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.notice import Kind, Owed
from bot.domain.person import Person
from bot.domain.rights import has_part_in
from bot.saying.card import Card
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage(
    "decline REF WHY", "Give back an action that isn't yours", ("decline AEM-7 Early Years hold these figures",)
)


def run(turn: Turn) -> Answer:
    action, why = turn.named_action(USAGE.examples[0])
    return decline(turn, action, why)


def decline(turn: Turn, action: Action, why: str) -> Card:
    after = action.decline(turn.speaker, why)
    giver = _teller(action, after)
    card = turn.keep(action, after, Did.DECLINED, "Given back:", f"I'll tell {giver.name}.")
    if giver.id != turn.speaker.id:
        _owe_word(turn, action, giver.id)
    return card


def _teller(action: Action, after: Action) -> Person:
    """Whoever gave it; of a private one its creator, where the giver has no part in it any more."""
    giver = action.giver or action.creator
    return action.creator if action.private and not has_part_in(after, giver) else giver


def _owe_word(turn: Turn, action: Action, giver: int) -> None:
    key = f"declined:{action.id}:{action.version}"
    owed = Owed(key, Kind.DECLINED, turn.now, person=giver, actions=(action.id,), log=action.log.id, by=turn.speaker.id)
    turn.store.owe(owed, turn.now)
