"""Imports that wait for their reader, in memory alone: nothing of a document is stored before "Track"."""

import secrets
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import count
from threading import Lock

from bot.domain.place import PlaceSeen
from bot.domain.refusal import Refusal
from bot.domain.review import Line, Review

LASTS = timedelta(hours=4)
MOST, MOST_OF_ONE = 200, 10
"""Reviews at once, of all and of one reader, who pushes out their own; the oldest goes first."""
GONE = (
    "That import isn't open any more: I keep it for a few hours, and not when I am restarted. "
    "Nothing was stored; please share the letter again."
)


class Reviews:
    """Ids begin anywhere, so that a button from before a restart finds nothing rather than another's line."""

    def __init__(self) -> None:
        self._ids: Iterator[int] = count(secrets.randbelow(10**12))
        self._reviews: dict[int, Review] = {}
        self._places: dict[tuple[str, str], tuple[PlaceSeen, datetime]] = {}
        self._lock = Lock()

    def next_id(self) -> int:
        return next(self._ids)

    def open(self, review: Review) -> None:
        """Whatever its reader was expected to send has come."""
        with self._lock:
            self._places.pop((review.workspace, review.reader), None)
            fresh = [one for one in self._reviews.values() if review.begun_at - one.begun_at < LASTS]
            own = [one.id for one in fresh if (one.workspace, one.reader) == (review.workspace, review.reader)]
            left = [one for one in fresh if one.id not in own[: 1 - MOST_OF_ONE]]
            self._reviews = {one.id: one for one in (*left[1 - MOST :], review)}

    def of(self, id: int, workspace: str, reader: str, at: datetime) -> Review:
        """Raises Refusal where it is over, or is somebody else's."""
        review = self._reviews.get(id)
        if review is None or (review.workspace, review.reader) != (workspace, reader) or at - review.begun_at > LASTS:
            raise Refusal(GONE)
        return review

    def holding(self, line: int, workspace: str, reader: str, at: datetime) -> tuple[Review, Line]:
        """The review that has that line, and the line. Raises Refusal."""
        for review in self._reviews.copy().values():
            if found := review.line(line):
                return self.of(review.id, workspace, reader, at), found
        raise Refusal(GONE)

    def change(self, review: Review, change: Callable[[Review], Review]) -> Review:
        """As it is now, changed: two presses at once both count."""
        with self._lock:
            if review.id not in self._reviews:
                raise Refusal(GONE)
            changed = self._reviews[review.id] = change(self._reviews[review.id])
            return changed

    def close(self, review: Review) -> None:
        with self._lock:
            self._reviews.pop(review.id, None)

    def expect(self, workspace: str, reader: str, place: PlaceSeen | None, at: datetime) -> None:
        """What this person sends in private next belongs to the log of `place`; None: to that of their own chat."""
        with self._lock:
            fresh = {who: (where, said) for who, (where, said) in self._places.items() if at - said < LASTS}
            fresh.pop((workspace, reader), None)
            self._places = fresh | ({(workspace, reader): (place, at)} if place else {})

    def expected(self, workspace: str, reader: str, at: datetime) -> PlaceSeen | None:
        """Where what was sent in private belongs, if that was said in the last hours."""
        place, said = self._places.get((workspace, reader), (None, at))
        return place if at - said < LASTS else None
