"""`withdraw REF why`: the action will not be done; its number stays used."""

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.rights import must_withdraw
from bot.saying.card import Card
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("withdraw REF WHY", "Take an action off the list for good", ("withdraw AEM-7 the visit was cancelled",))


def run(turn: Turn) -> Answer:
    action, why = turn.named_action(USAGE.examples[0])
    return withdraw(turn, action, why)


def withdraw(turn: Turn, action: Action, why: str) -> Card:
    must_withdraw(action, turn.speaker)
    aside = "It no longer repeats." if action.repeat else ""
    return turn.keep(action, action.withdraw(why), Did.WITHDRAWN, "Withdrawn:", aside)
