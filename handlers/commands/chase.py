"""`chase REF`: the chaser has chased the owner, who is outside the workspace."""

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.outside import chase as chased
from bot.saying.card import Card
from bot.saying.wording import owner_name
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("chase REF", "Say that you have chased an owner outside the workspace", ("chase AEM-7",))


def run(turn: Turn) -> Answer:
    action, _ = turn.named_action(USAGE.examples[0])
    return chase(turn, action)


def chase(turn: Turn, action: Action) -> Card:
    aside = f"Noted for today: I have written nothing to {owner_name(action.owner)}, and never do."
    return turn.change(action, chased(action, turn.today), Did.CHASED, "Chased:", aside)
