"""`update REF note`: how things stand, in a sentence."""

from bot.domain.action import Action
from bot.domain.history import Did
from bot.saying.card import Card
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("update REF NOTE", "Say how things stand", ("update AEM-7 half the schools have replied",))


def run(turn: Turn) -> Answer:
    action, note = turn.named_action(USAGE.examples[0])
    return update(turn, action, note)


def update(turn: Turn, action: Action, note: str) -> Card:
    return turn.change(action, action.update(note), Did.UPDATED, "Updated:")
