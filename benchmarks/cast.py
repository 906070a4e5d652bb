"""Who speaks in the measures, where, and what they say."""

from datetime import UTC, datetime

from bot.domain.person import MemberSeen
from bot.domain.place import PlaceKind, PlaceSeen
from handlers.request import Request

WORKSPACE = "T0BENCH"
CHANNEL = "C0BENCH"
MONDAY = datetime(2025, 9, 29, 9, 0, tzinfo=UTC)
SPEAKERS = tuple(f"U0SPEAKER{n:02}" for n in range(50))
OWNERS = tuple(f"U0OWNER{n:03}" for n in range(200))
TEXT = "add {owner} send the placement figures to the lead inspector by Friday"

EVERYBODY = frozenset((*SPEAKERS, *OWNERS))
PLACE = PlaceSeen(CHANNEL, "annual-conversation", PlaceKind.CHANNEL, CHANNEL, EVERYBODY, True, False, SPEAKERS[0])


def member(key: str) -> MemberSeen:
    return MemberSeen(key, f"Name of {key}", "Europe/London")


def adding(turn: int, at: datetime = MONDAY) -> Request:
    """The `turn`-th of many adds: everybody speaks in turn, to another owner each time."""
    speaker, owner = SPEAKERS[turn % len(SPEAKERS)], OWNERS[turn % len(OWNERS)]
    words = TEXT.format(owner="\ue0000\ue001")
    return Request(WORKSPACE, PLACE, member(speaker), at, f"add-{turn}", words, (member(owner),))
