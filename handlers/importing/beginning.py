"""What was found becomes a review: each line with the people who are probably meant, and what is tracked already."""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

from bot.domain.action import TEXT_LIMIT, Action
from bot.domain.log import Log
from bot.domain.person import Person
from bot.domain.place import PlaceSeen
from bot.domain.refusal import Refusal
from bot.domain.review import Line, Review
from bot.domain.source import SourceSeen
from bot.reading.letter.found import Confidence, Found, Reading
from bot.saying.card import Card
from bot.saying.review import review_card
from handlers.importing.suggesting import meant, who
from handlers.request import File
from handlers.turn import Turn


def begin(turn: Turn, file: File, reading: Reading, left_out: str) -> Card:
    """Nothing is stored; `left_out` is said besides. Raises Refusal where it isn't known for which place."""
    place, source = _place(turn), _source(file, reading)
    known = turn.store.place_at(place.key)
    log = turn.store.log_of(known) if known else None
    people = meant(turn, log, [name for found in reading.actions for name in (*found.owners, _told(found))])
    tracked = said_before(turn, log, source, map(mark_of, reading.actions)) if log else {}
    lines = tuple(_line(turn.reviews.next_id(), found, people, tracked) for found in reading.actions)
    assert turn.speaker.key is not None
    review = Review(
        turn.reviews.next_id(), turn.asked.workspace, turn.speaker.key, place, source, lines, turn.now, left_out
    )
    turn.reviews.open(review)
    return review_card(review)


def said_before(turn: Turn, log: Log, source: SourceSeen, marks: Iterable[str]) -> Mapping[str, Action]:
    """By mark, the actions that an earlier import of the same document, or of the same meeting, made and that
    the speaker may see. Withdrawn ones don't count."""
    known = turn.store.marked(log, marks)
    return {mark: action for mark, action in known.items() if _is_same(action, source) and turn.sees(action)}


def mark_of(found: Found) -> str:
    """The same for the same words by the same owner, whatever their case, spacing and punctuation."""
    said = " ".join((*found.owners, found.organisation, found.text))
    return sha256(" ".join(re.findall(r"\w+", said.casefold())).encode()).hexdigest()


def _is_same(action: Action, source: SourceSeen) -> bool:
    before = action.source.seen if action.source else None
    if before is None:
        return False
    same_meeting = source.held_on is not None and (before.title, before.held_on) == (source.title, source.held_on)
    return before.digest == source.digest or same_meeting


def _place(turn: Turn) -> PlaceSeen:
    """Here; in a one-to-one chat, the place in which the speaker asked for it just before."""
    here = turn.asked.place
    if here is None:
        raise Refusal("Please share that in the channel it belongs to.")
    if not turn.here().is_direct or turn.speaker.key is None:
        return here
    return turn.reviews.expected(turn.asked.workspace, turn.speaker.key, turn.now) or here


def _source(file: File, reading: Reading) -> SourceSeen:
    title = reading.title or file.name.rpartition(".")[0] or file.name
    return SourceSeen(file.kind, title[:TEXT_LIMIT], sha256(file.content).hexdigest(), reading.held_on, file.link)


def _line(id: int, found: Found, people: Mapping[str, Person], tracked: Mapping[str, Action]) -> Line:
    mark = mark_of(found)
    known = tracked.get(mark)
    owners = tuple(one for name in found.owners if (one := who(name, found.organisation, people)))
    return Line(
        id=id,
        text=found.text[:TEXT_LIMIT],
        evidence=found.evidence.strip(),
        is_kept=found.confidence is Confidence.STRONG and known is None,
        owner=owners[0] if owners else None,
        supporters=owners[1:],
        organisation=found.organisation,
        report_to=who(_told(found), "", people),
        due=found.due_on,
        due_words=found.due,
        number=found.number,
        mark=mark,
        tracked=known.ref if known else "",
    )


def _told(found: Found) -> str:
    """The first of those who are to be told: an action has room for one."""
    return found.recipient.partition(";")[0]
