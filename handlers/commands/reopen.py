"""`reopen REF [why]`: a closed, held or withdrawn action is open again."""

from bot.domain.action import Action, refuse_unfit
from bot.domain.history import Did
from bot.saying.card import Card
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("reopen REF [why]", "Open an action again", ("reopen AEM-7 the figures were for the wrong year",))


def run(turn: Turn) -> Answer:
    action, why = turn.named_action(USAGE.examples[0])
    return reopen(turn, action, why)


def reopen(turn: Turn, action: Action, why: str = "") -> Card:
    if why:
        refuse_unfit(why, "a reason")
    return turn.change(action, action.reopen(why), Did.REOPENED, "Open again:")
