"""`done REF [note]`: the action is closed; the next one opens where it repeats."""

from datetime import timedelta

from bot.domain.action import Action, refuse_unfit
from bot.domain.days import is_followed
from bot.domain.draft import following
from bot.domain.history import Did
from bot.domain.refusal import Refusal
from bot.domain.repeat import Repeat
from bot.reading.occurrences import next_after
from bot.reading.refs import is_refs
from bot.saying.card import Card
from bot.saying.wording import in_full
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage("done REF [note]", "Close an action", ("done AEM-7", "done 7 sent to Karen this morning"))
DAY = timedelta(days=1)


def run(turn: Turn) -> Answer:
    action, note = turn.named_action(USAGE.examples[0])
    if is_refs(note):
        raise Refusal(f"One at a time, please: “{turn.settings.command} done {action.ref}”. Nothing was changed.")
    return close(turn, action, note)


def close(turn: Turn, action: Action, note: str = "") -> Card:
    """What repeats goes on: the next one opens first, so that the closing is what `undo` finds last."""
    if note:
        refuse_unfit(note, "a note")
    after = action.complete(turn.speaker, turn.now, note)
    following = _open_next(turn, action, action.repeat) if action.repeat and after != action else ""
    aside = " ".join(filter(None, (note, following)))
    return turn.change(action, after, Did.CLOSED, "Closed:", aside)


def _open_next(turn: Turn, action: Action, repeat: Repeat) -> str:
    """Due on the next day after this one's on which it falls, those that were missed left out; what is said of it."""
    after = max(action.due or turn.today, turn.today - DAY)
    due = next_after(repeat, after, turn.calendar_of(action.log).is_working_day)
    if due is None or not is_followed(due):
        return "It was the last one."
    opened = turn.store.add(following(action, due), turn.now, turn.speaker)
    turn.store.owe_card(opened, turn.now)
    return f"Next: {opened.ref}, due {in_full(due, repeat.at)}."
