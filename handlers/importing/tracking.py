"""What the reader kept becomes actions, private until the log's chair shares them."""

from collections.abc import Sequence

from bot.domain.action import Action, Status
from bot.domain.draft import Draft
from bot.domain.history import Did, Entry
from bot.domain.log import Log
from bot.domain.notice import Kind, Owed
from bot.domain.person import MemberSeen, Person
from bot.domain.refusal import Refusal
from bot.domain.review import Line, Who
from bot.domain.source import Source
from bot.saying.card import one_sentence
from bot.saying.review import place_name, tracked_card
from bot.saying.wording import counted, listed
from handlers.importing.beginning import said_before
from handlers.importing.correcting import review_of
from handlers.request import Answer
from handlers.turn import Turn


def track(turn: Turn) -> Answer:
    """Stores the lines that are kept. Those of an earlier import of the same are not stored again."""
    review = review_of(turn)
    if not review.kept:
        raise Refusal("No line is kept, so there is nothing to track.")
    there = turn.at(review.place)
    turn.must_be_in(there.here())
    log = there.log()
    source = turn.store.keep_source(review.source, log, turn.speaker, turn.now)
    known = said_before(there, log, review.source, (line.mark for line in review.kept))
    fresh = [line for line in review.kept if line.mark not in known]
    added = tuple(_add(there, log, source, line) for line in fresh)
    _tell_chair(there, log, source, [action for action in added if action.private])
    return tracked_card(source, added, tuple(known.values()), review.place, turn.speaker)


def share(turn: Turn) -> Answer:
    """One summary in the place, with a card for each action in its thread."""
    source, log = _source_and_log(turn)
    if log.chair is None or log.chair.id != turn.speaker.id:
        who = f", {log.chair.name}," if log.chair else ""
        raise Refusal(f"Only the log's chair{who} can share what was imported.")
    hidden = [one for one in turn.store.of_source(source) if one.private and one.status is not Status.WITHDRAWN]
    if not hidden:
        raise Refusal("These are shared already.")
    shared = turn.store.share(hidden, turn.speaker, turn.now, _owe_summary(turn, source, log, hidden))
    return one_sentence(f"Shared in {place_name(log.place)}: {listed(action.ref for action in shared)}.")


def untrack(turn: Turn) -> Answer:
    """Takes an import back, action by action, as Undo does; what has gone on since stays."""
    source, _ = _source_and_log(turn)
    actions = [action for action in turn.store.of_source(source) if action.is_live]
    entries = [(action, turn.store.history(action)[-1]) for action in actions]
    undone = [action for action, entry in entries if _can_be_taken_back(turn, entry)]
    if not undone:
        raise Refusal("It is too late to undo this import. Withdraw its actions one by one.")
    for action, entry in entries:
        if action in undone:
            turn.store.undo(entry, turn.speaker, turn.now)
    left = len(actions) - len(undone)
    return one_sentence(
        f"Undone: {counted(len(undone), 'action')}." + (f" {left} went on since and stay." if left else "")
    )


def _can_be_taken_back(turn: Turn, entry: Entry) -> bool:
    """What was put right since has gone on, even if the same person did that."""
    return entry.did is Did.ADDED and entry.can_be_undone(turn.speaker, turn.now)


def _add(there: Turn, log: Log, source: Source, line: Line) -> Action:
    owner = _person(there, line.owner)
    helping = {one.id: one for who in line.supporters if (one := _person(there, who))}
    if owner:
        helping.pop(owner.id, None)
    draft = Draft(
        log,
        line.text,
        there.speaker,
        owner,
        tuple(helping.values()),
        line.due,
        report_to=_person(there, line.report_to),
        organisation=line.organisation,
        private=not there.here().is_direct,
        source=source,
        item=line.number,
        mark=line.mark,
    )
    action = there.store.add(draft, there.now)
    if owner:
        there.store.give(owner, action, there.speaker, there.now)
    return action


def _person(turn: Turn, who: Who | None) -> Person | None:
    """As they are now: hours may have passed since they were chosen. Raises Refusal for one who has left since."""
    match who:
        case None:
            return None
        case Person():
            return turn.ready(turn.store.person(who.id) or who)
        case MemberSeen():
            known = turn.store.member(who.key)
            return turn.ready(known) if known else turn.member(who)
        case _:
            return turn.store.contact(who)


def _source_and_log(turn: Turn) -> tuple[Source, Log]:
    """Raises Refusal, the same for who may see nothing of it as for one that never was."""
    source = turn.store.source(turn.asked_id)
    log = turn.store.log(source.log) if source else None
    if source is None or log is None or not any(map(turn.sees, turn.store.of_source(source))):
        raise Refusal("I can't find that import here.")
    return source, log


def _tell_chair(there: Turn, log: Log, source: Source, hidden: Sequence[Action]) -> None:
    """Whoever else imported it can't share it."""
    if not hidden or log.chair is None or log.chair.id == there.speaker.id:
        return
    ids = tuple(action.id for action in hidden)
    key, chair, by = f"imported:{source.id}:{ids[0]}", log.chair.id, there.speaker.id
    there.store.owe(Owed(key, Kind.IMPORTED, there.now, person=chair, actions=ids, log=log.id, by=by), there.now)


def _owe_summary(turn: Turn, source: Source, log: Log, shown: Sequence[Action]) -> int | None:
    ids = tuple(action.id for action in shown)
    key, place, by = f"shared:{source.id}:{ids[0]}", log.place.id, turn.speaker.id
    return turn.store.owe(Owed(key, Kind.SHARED, turn.now, place=place, actions=ids, log=log.id, by=by), turn.now)
