"""`hold REF why`: the action waits, and is silent."""

from bot.domain.action import Action
from bot.domain.history import Did
from bot.saying.card import Card
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("hold REF WHY", "Let an action wait, without nudges", ("hold AEM-7 until the inspection is over",))


def run(turn: Turn) -> Answer:
    action, why = turn.named_action(USAGE.examples[0])
    return hold(turn, action, why)


def hold(turn: Turn, action: Action, why: str) -> Card:
    return turn.change(action, action.hold(why), Did.HELD, "Held:")
