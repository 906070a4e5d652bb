"""The messages that stay and are redrawn: the card in the place, "you have been given", the nudge."""

from datetime import date

from bot.domain.action import Action, Status
from bot.domain.person import Person
from bot.saying.action import action_card, given_card
from bot.saying.nudge import nudge_card
from bot.saying.review import shared_card
from bot.saying.told import moved_on_card
from scheduler.rules import is_silent
from scheduler.scene import Drawn, Scene


def draw_card(scene: Scene) -> Drawn | None:
    """An action that was undone before its card was said has none, nor has a private one."""
    actions = scene.public()
    if not actions or (scene.notice.sent is None and actions[0].status is Status.WITHDRAWN):
        return None
    return scene.drawn(action_card(actions[0]))


def draw_given(scene: Scene) -> Drawn | None:
    """Those that are still the reader's; what they declined or passed on leaves the message."""
    reader = scene.reader()
    theirs = tuple(action for action in scene.actions() if reader and _is_owned(action, reader))
    if scene.notice.sent:
        return scene.drawn(given_card(theirs, _giver(theirs)) if theirs else moved_on_card())
    waiting = tuple(action for action in theirs if action.is_live)
    return scene.drawn(given_card(waiting, _giver(waiting))) if waiting else None


def draw_nudge(scene: Scene) -> Drawn | None:
    """What the reader owes or chases and may still see. Once said, what was settled since, or chased, stays in it."""
    reader = scene.reader()
    theirs = tuple(action for action in scene.seen() if reader and action.nudged and action.nudged.id == reader.id)
    if reader is None or not theirs:
        return scene.drawn(moved_on_card()) if scene.notice.sent else None
    today = scene.today(theirs[0].log)
    owed = tuple(action for action in theirs if not is_silent(action, today))
    settled = tuple(action for action in theirs if _is_settled(action, today)) if scene.notice.sent else ()
    if not owed and not scene.notice.sent:
        return None
    return scene.drawn(nudge_card((*owed, *settled), reader, today, scene.command))


def draw_shared(scene: Scene) -> Drawn | None:
    """What was undone before it was said has no place in the summary."""
    actions = tuple(one for one in scene.actions() if scene.notice.sent or one.status is not Status.WITHDRAWN)
    source = actions[0].source if actions else None
    return scene.drawn(shared_card(source.seen, actions, scene.cause())) if source else None


def _is_settled(action: Action, today: date) -> bool:
    return action.status is not Status.OPEN or action.chased_on == today


def _is_owned(action: Action, reader: Person) -> bool:
    return action.owner is not None and action.owner.id == reader.id


def _giver(actions: tuple[Action, ...]) -> Person | None:
    """Named where it is the same for all."""
    givers = {action.giver for action in actions}
    return givers.pop() if len(givers) == 1 else None
