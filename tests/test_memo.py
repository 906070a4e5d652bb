"""What is remembered, for how long, and what is not."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import pytest

from bot.platforms.memo import Memo


class Slow:
    """Counts how often it was asked; answers when it is let."""

    def __init__(self, *answers: str | None) -> None:
        self.answers, self.asked, self.let = list(answers), 0, asyncio.Event()

    async def __call__(self) -> str | None:
        self.asked += 1
        answer = self.answers[min(self.asked, len(self.answers)) - 1]
        await self.let.wait()
        return answer


def run(story: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(story())


def test_an_answer_is_remembered_for_a_while() -> None:
    async def story() -> None:
        now = [0.0]
        memo: Memo[str, str] = Memo(60, clock=lambda: now[0])
        slow = Slow("first", "second")
        slow.let.set()
        assert await memo.get("key", slow) == await memo.get("key", slow) == "first"
        now[0] = 61
        assert await memo.get("key", slow) == "second"

    run(story)


def test_those_who_ask_at_once_share_a_question() -> None:
    async def story() -> None:
        memo, slow = Memo[str, str](60), Slow("answer")
        asking = [asyncio.create_task(memo.get("key", slow)) for _ in range(50)]
        await asyncio.sleep(0)
        slow.let.set()
        assert set(await asyncio.gather(*asking)) == {"answer"}
        assert slow.asked == 1

    run(story)


def test_no_answer_is_not_remembered() -> None:
    async def story() -> None:
        memo, slow = Memo[str, str](60), Slow(None, "answer")
        slow.let.set()
        assert await memo.get("key", slow) is None
        assert await memo.get("key", slow) == "answer"

    run(story)


def test_who_gives_up_waiting_leaves_the_answer_to_the_next() -> None:
    async def story() -> None:
        memo, slow = Memo[str, str](60), Slow("answer")
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(memo.get("key", slow), 0.01)
        slow.let.set()
        assert await memo.get("key", slow) == "answer"
        assert slow.asked == 1

    run(story)


def test_what_was_asked_before_it_changed_is_not_remembered() -> None:
    async def story() -> None:
        memo, slow = Memo[str, str](60), Slow("stale", "fresh")
        first = asyncio.create_task(memo.get("key", slow))
        await asyncio.sleep(0)
        memo.forget("key")
        slow.let.set()
        assert await first == "stale"
        assert await memo.get("key", slow) == "fresh"

    run(story)


def test_the_oldest_make_room() -> None:
    async def story() -> None:
        memo: Memo[int, str] = Memo(60, most=2)
        for key in range(3):
            memo.keep(key, "answer")
        assert [memo.known(key) for key in range(3)] == [None, "answer", "answer"]

    run(story)


def test_a_fault_is_the_askers_and_is_forgotten() -> None:
    async def story() -> None:
        memo: Memo[str, str] = Memo(60)

        def broken() -> Awaitable[str | None]:
            raise KeyError("broken")

        for _ in range(2):
            with pytest.raises(KeyError):
                await memo.get("key", broken)

    run(story)
