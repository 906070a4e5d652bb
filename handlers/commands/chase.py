"""`chase REF`: the chaser has chased the owner, who is outside the workspace."""

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.outside import chase as chased
from bot.domain.refusal import Refusal
from bot.saying.card import Card
from bot.saying.wording import cut, owner_name
from handlers.doubts import LONGEST
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("chase REF", "Say that you have chased an owner outside the workspace", ("chase AEM-7",))


def run(turn: Turn) -> Answer:
    action, rest = turn.named_action(USAGE.examples[0])
    if rest.strip():
        command = turn.settings.command
        raise Refusal(
            f"I don't understand “{cut(rest.strip(), LONGEST)}” behind {action.ref}; nothing was stored. That you have"
            f" chased is “{command} chase {action.ref}”, and what came of it “{command} update {action.ref} …”."
            " Whoever gives an action to somebody outside chases them."
        )
    return chase(turn, action)


def chase(turn: Turn, action: Action) -> Card:
    aside = f"Noted for today: I have written nothing to {owner_name(action.owner)}, and never do."
    return turn.change(action, chased(action, turn.today), Did.CHASED, "Chased:", aside)
