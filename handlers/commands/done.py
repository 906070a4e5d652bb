"""`done REF [note]`: the action is closed."""

from bot.domain.action import Action, refuse_unfit
from bot.domain.history import Did
from bot.saying.card import Card
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("done REF [note]", "Close an action", ("done AEM-7", "done 7 sent to Karen this morning"))


def run(turn: Turn) -> Answer:
    action, note = turn.named_action(USAGE.form)
    return close(turn, action, note)


def close(turn: Turn, action: Action, note: str = "") -> Card:
    if note:
        refuse_unfit(note, "a note")
    return turn.change(action, action.complete(turn.speaker, turn.now, note), Did.CLOSED, "Closed:")
