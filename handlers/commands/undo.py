"""`undo`: takes back the last thing you did, within 15 minutes, while nothing else has happened since."""

from bot.domain.action import Action
from bot.domain.history import Did, Entry
from bot.domain.refusal import Refusal
from bot.saying.action import understood
from bot.saying.card import Card
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("undo", "Take back the last thing you did (within 15 minutes)", ("undo",))
TOO_LATE = "That can't be undone any more: it was more than 15 minutes ago, or something has happened since."


def run(turn: Turn) -> Answer:
    entry = turn.store.last_entry_by(turn.speaker)
    if entry is None or entry.did is Did.UNDONE:
        raise Refusal("There is nothing of yours to undo.")
    return undo(turn, entry)


def undo(turn: Turn, entry: Entry) -> Card:
    if not entry.can_be_undone(turn.speaker, turn.now):
        raise Refusal(TOO_LATE)
    action = turn.store.undo(entry, turn.speaker, turn.now)
    follower = turn.store.follower(action) if entry.did is Did.CLOSED else None
    return understood("Undone:", action, aside=_of_follower(action, follower) if follower else "")


def _of_follower(action: Action, follower: Action) -> str:
    if action.repeat:
        return f"{follower.ref}, which followed it, is withdrawn."
    return f"{follower.ref} follows it already, so {action.ref} itself no longer repeats."
