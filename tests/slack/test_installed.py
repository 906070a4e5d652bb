"""Which workspaces are served."""

import asyncio

from bot.domain.notice import TryLater
from bot.platforms.slack.installed import Installation, Installations, OneWorkspace
from tests.slack.wire import DROP, TOKENS, no, ok, wired


def test_one_token_serves_its_own_team_and_asks_once_which_it_is() -> None:
    async def story() -> None:
        async with wired(auth_test=[DROP, no("invalid_auth"), ok(team_id="T1", user_id="U0BOT")]) as line:
            installations = Installations(OneWorkspace(line.client, "xoxb-mine"))
            assert isinstance(await installations.of("T1"), TryLater)
            assert isinstance(await installations.of("T1"), TryLater)
            mine = await installations.of("T1")
            assert mine and not isinstance(mine, TryLater)
            assert (mine.bot_token, mine.bot_user) == ("xoxb-mine", "U0BOT")
            assert await installations.of("T2") is None
            assert len(line.wire.heard) == 3

    asyncio.run(story())


def test_teams_that_are_not_allowed_are_not_even_looked_for() -> None:
    async def story() -> None:
        asked: list[str] = []

        async def find(workspace: str) -> Installation | None:
            asked.append(workspace)
            return TOKENS.get(workspace)

        installations = Installations(find, frozenset({"T1"}))
        assert await installations.token("T1") == "xoxb-one"
        assert await installations.token("T2") is None
        assert asked == ["T1"]

    asyncio.run(story())


def test_an_uninstall_is_noticed_at_once() -> None:
    async def story() -> None:
        known = dict(TOKENS)

        async def find(workspace: str) -> Installation | None:
            return known.get(workspace)

        installations = Installations(find)
        assert await installations.token("T1") == "xoxb-one"
        del known["T1"]
        assert await installations.token("T1") == "xoxb-one"
        installations.forget("T1")
        assert await installations.token("T1") is None

    asyncio.run(story())
