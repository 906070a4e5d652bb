"""VERBS: what each button does. Those in WRITING act at once; the others open a form or show something."""

from collections.abc import Callable, Mapping

from bot.domain.action import Action
from bot.domain.refusal import Refusal
from bot.domain.rights import must_withdraw, must_work_on
from bot.saying.asking import (
    assign_form,
    decline_form,
    due_form,
    edit_form,
    hold_form,
    snooze_form,
    update_form,
    withdraw_form,
)
from bot.saying.card import Form
from handlers.commands import accept, chase, done, due, reopen, show, undo
from handlers.importing.correcting import PRESSED
from handlers.importing.tracking import share, track, untrack
from handlers.request import Answer
from handlers.turn import Turn

Verb = Callable[[Turn], Answer]


def _press_undo(turn: Turn) -> Answer:
    entry = turn.store.entry(turn.asked_id)
    if entry is None:
        raise Refusal(undo.TOO_LATE)
    return undo.undo(turn, entry)


def _open(form: Callable[[Action], Form]) -> Verb:
    """A button that opens a form, for those who may use it."""

    def press(turn: Turn) -> Answer:
        action = turn.asked_action()
        must_work_on(action, turn.speaker)
        return form(action)

    return press


def _press_withdraw(turn: Turn) -> Answer:
    action = turn.asked_action()
    must_withdraw(action, turn.speaker)
    return withdraw_form(action)


WRITING: Mapping[str, Verb] = {
    "done": lambda turn: done.close(turn, turn.asked_action()),
    "chase": lambda turn: chase.chase(turn, turn.asked_action()),
    "accept": lambda turn: accept.accept(turn, turn.asked_action()),
    "reopen": lambda turn: reopen.reopen(turn, turn.asked_action()),
    "undo": _press_undo,
    "due_on": lambda turn: due.take(turn, turn.asked_action(), turn.asked_day),
    "track": track,
    "untrack": untrack,
    "share": share,
}

VERBS: Mapping[str, Verb] = {
    **WRITING,
    "show": lambda turn: show.show(turn, turn.asked_action()),
    "update": _open(update_form),
    "due": _open(due_form),
    "snooze": _open(snooze_form),
    "assign": _open(assign_form),
    "decline": _open(decline_form),
    "hold": _open(hold_form),
    "edit": _open(edit_form),
    "withdraw": _press_withdraw,
    **PRESSED,
}
