"""`show REF`: one action with what happened to it."""

from bot.domain.action import Action
from bot.saying.card import Card
from bot.saying.history import story
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("show REF", "Show an action and its history", ("show AEM-7",), writes=False)


def run(turn: Turn) -> Answer:
    action, _ = turn.named_action(USAGE.examples[0])
    return show(turn, action)


def show(turn: Turn, action: Action) -> Card:
    return story(action, turn.store.history(action), turn.today)
