"""`edit REF [new text]`: the words of an action are put right; without words a form opens."""

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.rights import must_work_on
from bot.saying.asking import edit_form
from bot.saying.card import Card
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("edit REF [NEW TEXT]", "Put the words of an action right", ("edit AEM-7 send the figures for 2025",))


def run(turn: Turn) -> Answer:
    action, text = turn.named_action(USAGE.form)
    if text.strip():
        return edit(turn, action, text)
    must_work_on(action, turn.speaker)
    return edit_form(action)


def edit(turn: Turn, action: Action, text: str) -> Card:
    return turn.change(action, action.edit(text.strip()), Did.EDITED, "Now reads:")
