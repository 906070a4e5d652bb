"""`accept REF`: the owner says yes."""

from bot.domain.action import Action
from bot.domain.history import Did
from bot.saying.card import Card
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("accept REF", "Say yes to an action you were given", ("accept AEM-7",))


def run(turn: Turn) -> Answer:
    action, _ = turn.named_action(USAGE.examples[0])
    return accept(turn, action)


def accept(turn: Turn, action: Action) -> Card:
    return turn.keep(action, action.accept(turn.speaker), Did.ACCEPTED, "Accepted:")
