"""Imports that wait for their reader: how many, how long, and whose."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.place import PlaceKind, PlaceSeen
from bot.domain.refusal import Refusal
from bot.domain.review import Review
from bot.domain.source import SourceKind, SourceSeen
from handlers.reviews import LASTS, MOST_OF_ONE, Reviews

NOW = datetime(2025, 9, 29, 9, tzinfo=UTC)
HERE = PlaceSeen("C1", "annual", PlaceKind.CHANNEL, "C1")
THERE = PlaceSeen("C2", "office", PlaceKind.CHANNEL, "C2")


def opened(reviews: Reviews, reader: str, at: datetime = NOW, workspace: str = "T1") -> Review:
    source = SourceSeen(SourceKind.TEXT, "minutes", "0" * 64)
    review = Review(reviews.next_id(), workspace, reader, HERE, source, (), at)
    reviews.open(review)
    return review


def is_open(reviews: Reviews, review: Review, at: datetime = NOW) -> bool:
    try:
        return reviews.of(review.id, review.workspace, review.reader, at) == review
    except Refusal:
        return False


def test_whoever_imports_without_end_pushes_out_their_own_alone() -> None:
    reviews = Reviews()
    others, elsewhere = opened(reviews, "nigel"), opened(reviews, "tom", workspace="T2")
    toms = [opened(reviews, "tom") for _ in range(MOST_OF_ONE + 1)]
    assert [is_open(reviews, one) for one in toms] == [False] + [True] * MOST_OF_ONE
    assert is_open(reviews, others) and is_open(reviews, elsewhere)


def test_nobody_else_has_it_and_nobody_for_ever() -> None:
    reviews = Reviews()
    review = opened(reviews, "tom")
    for workspace, reader, at in (("T1", "nigel", NOW), ("T2", "tom", NOW), ("T1", "tom", NOW + 2 * LASTS)):
        with pytest.raises(Refusal, match="isn't open any more"):
            reviews.of(review.id, workspace, reader, at)


def test_what_is_over_stays_over() -> None:
    reviews = Reviews()
    review = opened(reviews, "tom")
    reviews.close(review)
    with pytest.raises(Refusal, match="isn't open any more"):
        reviews.change(review, lambda now: now)


def test_a_place_is_expected_until_the_letter_has_come_or_another_is_named() -> None:
    reviews = Reviews()
    reviews.expect("T1", "tom", HERE, NOW)
    assert reviews.expected("T1", "tom", NOW) == reviews.expected("T1", "tom", NOW) == HERE
    assert reviews.expected("T2", "tom", NOW) is None and reviews.expected("T1", "nigel", NOW) is None
    reviews.expect("T1", "tom", THERE, NOW)
    assert reviews.expected("T1", "tom", NOW + timedelta(hours=1)) == THERE
    assert reviews.expected("T1", "tom", NOW + LASTS) is None
    opened(reviews, "tom")
    assert reviews.expected("T1", "tom", NOW) is None
