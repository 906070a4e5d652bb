"""What only the platform knows of an answer: who is in a place, and how somebody is called whom nobody has met."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeVar

from bot.domain.person import MemberSeen
from bot.store import Store
from handlers.turn import MembershipUnknown, NameUnknown

T = TypeVar("T")
MembersOf = Callable[[str, str], Awaitable[frozenset[str] | None]]
"""(workspace, a place's address) to who is in it now, or None where that can't be proved."""

PersonOf = Callable[[str, str, str], Awaitable[MemberSeen | None]]
"""(workspace, a place's address, a person's key) to who that is, or None where nobody answers."""

Transaction = Callable[[str, Callable[[Store], T]], Awaitable[T]]
SECONDS_FOR_A_NAME = 0.5


@dataclass(frozen=True, slots=True)
class Proof:
    """What was asked for one answer: of places, by id, whether the speaker is in them now; who people are."""

    places: dict[int, bool] = field(default_factory=dict)
    people: dict[str, MemberSeen | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proving:
    """Both ask the platform, through a memo."""

    members_of: MembersOf
    person_of: PersonOf

    async def run(
        self, transaction: Transaction[T], workspace: str, speaker: MemberSeen, work: Callable[[Store, Proof], T]
    ) -> T:
        """Asks about a place or a person at most once for each that the answer needs, between two transactions."""
        proof = Proof()
        while True:
            try:
                return await transaction(workspace, lambda store: work(store, proof))
            except MembershipUnknown as gap:
                members = await self.members_of(workspace, gap.place.address)
                proof.places[gap.place.id] = speaker.key in (members or ())
            except NameUnknown as gap:
                proof.people[gap.key] = await self._person(workspace, gap.address, gap.key)

    async def _person(self, workspace: str, address: str, key: str) -> MemberSeen | None:
        """Whoever waits for an answer doesn't wait long for a name."""
        try:
            async with asyncio.timeout(SECONDS_FOR_A_NAME):
                return await self.person_of(workspace, address, key)
        except TimeoutError:
            return None
