"""What was found becomes a review: each line with the people who are probably meant, and what is tracked already."""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

from bot.domain.action import TEXT_LIMIT, Action
from bot.domain.days import is_followed
from bot.domain.log import Log
from bot.domain.person import NAME_LIMIT, Person
from bot.domain.place import PlaceSeen
from bot.domain.refusal import Refusal
from bot.domain.review import Line, Review
from bot.domain.source import SourceSeen
from bot.reading.letter.found import Confidence, Found, Reading
from bot.saying.card import Card
from bot.saying.review import review_card
from handlers.importing.suggesting import meant, who
from handlers.request import File, typed
from handlers.turn import Turn

MOST_LINES = 300
"""Of one review: they are tracked at once, and whoever else writes waits as long."""
_TOO_MANY = "I found {:,} actions, and these are the first {:,}. Please share the rest by itself."


def begin(turn: Turn, file: File, reading: Reading, left_out: str) -> Card:
    """Nothing is stored; `left_out` is said besides. Raises Refusal where it isn't known for which place."""
    place, source = _place(turn), _source(file, reading)
    log = _log(turn, place)
    shown = reading.actions[:MOST_LINES]
    people = meant(turn, log, [name for found in shown for name in (*found.owners, _told(found))])
    tracked = said_before(turn, log, source, map(mark_of, shown)) if log else {}
    lines = tuple(_line(turn.reviews.next_id(), found, people, tracked) for found in shown)
    beyond = _TOO_MANY.format(len(reading.actions), len(shown)) if len(shown) < len(reading.actions) else ""
    besides = " ".join(filter(None, (left_out, beyond)))
    id, workspace, reader = turn.reviews.next_id(), turn.asked.workspace, turn.asked.speaker.key
    review = Review(id, workspace, reader, place, source, lines, turn.now, besides)
    turn.reviews.open(review)
    return review_card(review)


def _log(turn: Turn, place: PlaceSeen) -> Log | None:
    """Raises Refusal for who has left the place since they spoke of it: what is known there is for who is there."""
    known = turn.store.place_at(place.key)
    if known:
        turn.must_be_in(known)
    return turn.store.log_of(known) if known else None


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
    if not turn.here().is_direct:
        return here
    return turn.reviews.expected(turn.asked.workspace, turn.asked.speaker.key, turn.now) or here


def _source(file: File, reading: Reading) -> SourceSeen:
    title = _fit(reading.title or file.name.rpartition(".")[0] or file.name)
    return SourceSeen(file.kind, title, sha256(file.content).hexdigest(), reading.held_on, typed(file.link))


def _line(id: int, found: Found, people: Mapping[str, Person], tracked: Mapping[str, Action]) -> Line:
    mark = mark_of(found)
    known = tracked.get(mark)
    organisation = _fit(found.organisation, NAME_LIMIT)
    owners = tuple(one for name in found.owners if (one := who(_fit(name), organisation, people)))
    return Line(
        id=id,
        text=_fit(found.text),
        evidence=_fit(found.evidence.strip()),
        is_kept=found.confidence is Confidence.STRONG and known is None,
        owner=owners[0] if owners else None,
        supporters=owners[1:],
        organisation=organisation,
        report_to=who(_told(found), "", people),
        due=found.due_on if found.due_on and is_followed(found.due_on) else None,
        due_words=_fit(found.due),
        number=_fit(found.number, NAME_LIMIT),
        mark=mark,
        tracked=known.ref if known else "",
    )


def _told(found: Found) -> str:
    """The first of those who are to be told: an action has room for one."""
    return _fit(found.recipient.partition(";")[0])


def _fit(words: str, most: int = TEXT_LIMIT) -> str:
    """What a document says, as far as it can be kept."""
    return typed(words)[:most]
