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
MOST = 200
"""Reviews at once; the oldest goes first."""
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
        with self._lock:
            fresh = {id: one for id, one in self._reviews.items() if review.begun_at - one.begun_at < LASTS}
            self._reviews = dict([*fresh.items()][1 - MOST :]) | {review.id: review}

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
            changed = change(self._reviews.get(review.id, review))
            self._reviews[review.id] = changed
            return changed

    def close(self, review: Review) -> None:
        with self._lock:
            self._reviews.pop(review.id, None)

    def expect(self, workspace: str, reader: str, place: PlaceSeen, at: datetime) -> None:
        """What this person sends in private next belongs to the log of `place`."""
        self._places[workspace, reader] = (place, at)

    def expected(self, workspace: str, reader: str, at: datetime) -> PlaceSeen | None:
        """Where what was sent in private belongs, if that was said in the last hours; asked once."""
        place, said = self._places.pop((workspace, reader), (None, at))
        return place if at - said < LASTS else None
