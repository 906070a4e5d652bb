"""A pass over all that is due, in every workspace: several conversations at once, each of them in order."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import datetime

from bot.platforms.voice import Voice
from bot.store import Database
from bot.store.due import Pairs, notices_due
from scheduler.claiming import claim, silence
from scheduler.deliver.attempt import Attempt, Clock, How, note
from scheduler.deliver.lanes import Lanes

Pair = tuple[str, int]
VoiceFor = Callable[[str], Voice | None]
"""A workspace to the voice of its platform; None where the bot was removed."""

CommandFor = Callable[[str], str]
"""A workspace to how the bot is spoken to there: `/action`, `@Action`."""

AT_ONCE = 8
ASKED = 2_000
ROUND = 32
"""Notices a round; then what has come meanwhile goes first, so that nobody waits behind the nudges of nine o'clock."""
TURNS = 3
"""How often one notice may come up in a pass: it does again when its action changed while it was being said."""


class Delivery:
    """One of these for a process. Any number of processes may deliver at once: the lease decides who says what."""

    def __init__(self, database: Database, voice_for: VoiceFor, command_for: CommandFor) -> None:
        self._database, self._voice_for, self._command_for = database, voice_for, command_for
        self._lanes = Lanes()
        self._held: set[Pair] = set()
        self._resting = False

    async def deliver(self, clock: Clock) -> Counter[How]:
        """Says all that is visible, and what becomes visible meanwhile. Gives what became of how many."""
        done: Counter[How] = Counter()
        turns: Counter[Pair] = Counter()
        known: set[Pair] = set()
        self._lanes.tidy()
        while pairs := self._next(await self._due(clock()), turns, known):
            await self._round(pairs, clock, done)
        return done

    def rest(self) -> None:
        """What is being said is finished, and nothing more is begun."""
        self._resting = True

    def silent_since(self) -> datetime | None:
        """Since when some conversation has accepted nothing; for the audit."""
        return self._lanes.silent_since()

    async def _due(self, now: datetime) -> Pairs:
        return [] if self._resting else await self._database.ask(lambda connection: notices_due(connection, now, ASKED))

    def _next(self, due: Pairs, turns: Counter[Pair], known: set[Pair]) -> Pairs:
        """The newest arrivals before what was known already; each group in the order in which it fell due."""
        fresh = [pair for pair in due if turns[pair] < TURNS and pair not in self._held]
        chosen = sorted(fresh, key=known.__contains__)[:ROUND]
        known.update(due)
        turns.update(chosen)
        return chosen

    async def _round(self, pairs: Pairs, clock: Clock, done: Counter[How]) -> None:
        """Claims one by one, which keeps the order; says several at once."""
        room = asyncio.Semaphore(AT_ONCE)
        async with asyncio.TaskGroup() as group:
            for pair in pairs:
                await room.acquire()
                attempt = None if self._resting else await self._claim(pair, clock)
                if attempt is None:
                    room.release()
                else:
                    group.create_task(self._run(pair, attempt, room, done))

    async def _claim(self, pair: Pair, clock: Clock) -> Attempt | None:
        workspace, id = pair
        try:
            voice = self._voice_for(workspace)
            if voice is None:
                await self._database.write(workspace, lambda store: silence(store, id, clock()))
                return None
            claimed = await self._database.write(workspace, lambda store: claim(store, id, clock()))
            if claimed is None:
                return None
            command, lane = self._command_for(workspace), self._lanes.of(claimed)
            return Attempt(self._database, voice, command, claimed, lane, clock)
        except Exception as fault:  # noqa: BLE001 one bad notice must not stop the others
            note(fault, workspace, id)
            return None

    async def _run(self, pair: Pair, attempt: Attempt, room: asyncio.Semaphore, done: Counter[How]) -> None:
        self._held.add(pair)
        try:
            async with attempt.lane.lock:
                done[await attempt.run()] += 1
        finally:
            self._held.discard(pair)
            room.release()
