"""How saying ends, whatever Slack and the network do."""

import asyncio
import socket
from collections.abc import Awaitable, Callable

import pytest

from bot.domain.notice import GiveUp, Outcome, Sent, TryLater, Unknown
from bot.platforms.slack import client as client_module
from bot.platforms.slack.chats import Chats
from bot.platforms.slack.client import SlackClient
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.voice import SlackVoice
from bot.platforms.voice import CannotAsk, Heard, NotThere, Target, Voice
from tests.slack.cards import CARD
from tests.slack.wire import DROP, HANG, NOON, Line, answer, no, ok, wired

CHANNEL, PERSON = Target(address="C1"), Target(person="U0KAREN")
SENT = Sent("C1", "1.1")
POSTED = ok(channel="C1", ts="1.1")
LIMITED = answer(429, '{"ok": false, "error": "ratelimited"}', "Retry-After: 7")
PASSING = [
    (LIMITED, TryLater(7.0)),
    (answer(429, "too many", kind="text/plain"), TryLater(30.0)),
    (answer(429, "{}", "Retry-After: soon"), TryLater(30.0)),
    (no("ratelimited"), TryLater(30.0)),
    (answer(503, "<html>", kind="text/html"), TryLater(30.0)),
    (no("service_unavailable"), TryLater(30.0)),
    (answer(407, "<html>", kind="text/html"), TryLater(30.0)),
]
UNSURE = [
    answer(500, "{}"),
    answer(500, "oh no", kind="text/plain"),
    answer(502, "<html>", kind="text/html"),
    answer(504, "not json"),
    no("internal_error"),
    no("fatal_error"),
    answer(200, "fine", kind="text/plain"),
    answer(200, "not json"),
    answer(200, "[]"),
    ok(),
    DROP,
]
NEVER = "channel_not_found not_in_channel is_archived account_inactive token_revoked user_not_found invalid_blocks"


def told(story: Callable[[Line], Awaitable[Outcome | Heard]], **answers: list[bytes]) -> Outcome | Heard:
    async def run() -> Outcome | Heard:
        async with wired(**answers) as line:
            return await story(line)

    return asyncio.run(run())


def say(line: Line) -> Awaitable[Outcome]:
    return line.voice.say("T1", CHANNEL, CARD, "key")


def redraw(line: Line) -> Awaitable[Outcome]:
    return line.voice.redraw("T1", SENT, CARD)


def find(line: Line) -> Awaitable[Heard]:
    return line.voice.find("T1", CHANNEL, "key")


def test_it_is_a_voice() -> None:
    async def story() -> None:
        async with wired() as line:
            voice: Voice = line.voice
            assert await voice.members("T9", "C1") is None

    asyncio.run(story())


def test_a_message_is_posted_with_the_notices_key() -> None:
    async def story() -> None:
        async with wired(chat_postMessage=[POSTED]) as line:
            assert await say(line) == SENT
            (asked,) = line.wire.asked("chat.postMessage")
            assert asked["metadata"] == {"event_type": "matters_arising_notice", "event_payload": {"key": "key"}}
            assert asked["channel"] == "C1" and asked["text"] == CARD.summary and len(asked["blocks"]) == 8
            assert asked["unfurl_links"] is asked["unfurl_media"] is False and "thread_ts" not in asked
            assert line.wire.tokens == ["Bearer xoxb-one"]

    asyncio.run(story())


def test_a_part_goes_into_its_thread() -> None:
    async def story() -> None:
        async with wired(chat_postMessage=[POSTED]) as line:
            await line.voice.say("T1", Target(address="C1", thread=SENT), CARD, "key")
            assert line.wire.asked("chat.postMessage")[0]["thread_ts"] == "1.1"

    asyncio.run(story())


def test_a_persons_chat_is_opened_once_and_each_workspace_has_its_own_token() -> None:
    async def story() -> None:
        opened = ok(channel={"id": "D1"})
        async with wired(conversations_open=[opened], chat_postMessage=[POSTED]) as line:
            for workspace in ("T1", "T1", "T2"):
                await line.voice.say(workspace, PERSON, CARD, "key")
            assert [asked["users"] for asked in line.wire.asked("conversations.open")] == ["U0KAREN", "U0KAREN"]
            assert {asked["channel"] for asked in line.wire.asked("chat.postMessage")} == {"D1"}
            assert set(line.wire.tokens) == {"Bearer xoxb-one", "Bearer xoxb-two"}

    asyncio.run(story())


@pytest.mark.parametrize(("reply", "outcome"), PASSING)
def test_what_was_certainly_not_posted_is_tried_later(reply: bytes, outcome: TryLater) -> None:
    assert told(say, chat_postMessage=[reply]) == outcome
    assert told(redraw, chat_update=[reply]) == outcome
    assert told(find, conversations_history=[reply]) == outcome


@pytest.mark.parametrize("reply", UNSURE)
def test_what_may_have_been_posted_is_unknown(reply: bytes) -> None:
    assert told(say, chat_postMessage=[reply]) == Unknown()


@pytest.mark.parametrize("reply", [reply for reply in UNSURE if reply != ok()])
def test_what_may_have_been_redrawn_is_redrawn_again(reply: bytes) -> None:
    assert isinstance(told(redraw, chat_update=[reply]), TryLater)


@pytest.mark.parametrize("error", [*NEVER.split(), "message_not_found", "cant_update_message"])
def test_what_can_never_be_said_is_given_up(error: str) -> None:
    assert told(say, chat_postMessage=[no(error)]) == GiveUp(error)
    assert told(redraw, chat_update=[no(error)]) == GiveUp(error)


def test_nothing_is_sent_twice_by_the_client_itself() -> None:
    async def story() -> None:
        async with wired(chat_postMessage=[POSTED, DROP, POSTED]) as line:
            assert await say(line) == SENT
            assert await say(line) == Unknown()
            assert len(line.wire.asked("chat.postMessage")) == 2

    asyncio.run(story())


def test_an_answer_that_never_comes_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "SECONDS", 0.1)
    assert told(say, chat_postMessage=[HANG]) == Unknown()
    assert isinstance(told(redraw, chat_update=[HANG]), TryLater)


def test_where_no_connection_can_be_made_nothing_was_posted() -> None:
    async def story() -> Outcome:
        with socket.socket() as closed:
            closed.bind(("127.0.0.1", 0))
            client = SlackClient(f"http://127.0.0.1:{closed.getsockname()[1]}/api/")
            async with wired() as line:
                chats = Chats(client, line.installations)
                directory = Directory(client, line.installations, chats)
                voice = SlackVoice(client, line.installations, directory, chats, lambda: NOON)
                outcome = await voice.say("T1", CHANNEL, CARD, "key")
            await client.close()
            return outcome

    assert isinstance(asyncio.run(story()), TryLater)


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (LIMITED, TryLater(7.0)),
        (answer(500, "{}"), TryLater(5.0)),
        (DROP, TryLater(5.0)),
        (ok(), TryLater(5.0)),
        (no("user_disabled"), GiveUp("user_disabled")),
        (no("cannot_dm_bot"), GiveUp("cannot_dm_bot")),
    ],
)
def test_a_chat_that_cannot_be_opened_says_nothing_yet(reply: bytes, outcome: Outcome) -> None:
    assert told(lambda line: line.voice.say("T1", PERSON, CARD, "key"), conversations_open=[reply]) == outcome


def test_where_the_bot_is_not_installed_it_gives_up() -> None:
    assert told(lambda line: line.voice.say("T9", CHANNEL, CARD, "key")) == GiveUp("not_installed")
    assert told(lambda line: line.voice.redraw("T9", SENT, CARD)) == GiveUp("not_installed")
    assert told(lambda line: line.voice.find("T9", CHANNEL, "key")) == CannotAsk()


def test_a_message_is_taken_away_as_well_as_it_goes() -> None:
    async def story() -> None:
        async with wired(chat_delete=[no("message_not_found")]) as line:
            await line.voice.retract("T1", SENT)
            await line.voice.retract("T9", SENT)
            assert line.wire.asked("chat.delete") == [{"channel": "C1", "ts": "1.1"}]

    asyncio.run(story())


def page(*keys: str, cursor: str = "") -> bytes:
    messages = [
        {"ts": f"{n}.0", "metadata": {"event_type": "matters_arising_notice", "event_payload": {"key": key}}}
        for n, key in enumerate(keys)
    ]
    return ok(messages=[{"ts": "9.9", "text": "chatter"}, *messages], response_metadata={"next_cursor": cursor})


def test_a_message_is_found_by_its_key_on_any_page() -> None:
    pages = [page("other", cursor="more"), page("nothing", "key")]
    assert told(find, conversations_history=pages) == Sent("C1", "1.0")
    assert told(find, conversations_history=[page("other")]) == NotThere()


def test_a_part_is_looked_for_in_its_thread_and_a_nudge_in_its_chat() -> None:
    async def story() -> None:
        opened = ok(channel={"id": "D1"})
        async with wired(
            conversations_open=[opened], conversations_history=[page("key")], conversations_replies=[page("key")]
        ) as line:
            assert await line.voice.find("T1", PERSON, "key") == Sent("D1", "0.0")
            assert await line.voice.find("T1", Target(address="C1", thread=SENT), "key") == Sent("C1", "0.0")
            assert line.wire.asked("conversations.replies")[0]["ts"] == "1.1"
            asked = line.wire.asked("conversations.history")[0]
            assert asked["oldest"] == "1759740800.000000" and asked["include_all_metadata"] == "1"

    asyncio.run(story())


@pytest.mark.parametrize("reply", [no("missing_scope"), no("not_in_channel"), page("other", cursor="more")])
def test_where_it_cannot_be_asked_it_says_so(reply: bytes) -> None:
    assert told(find, conversations_history=[reply]) == CannotAsk()


@pytest.mark.parametrize("reply", [answer(500, "{}"), DROP])
def test_a_question_that_failed_is_asked_later(reply: bytes) -> None:
    assert told(find, conversations_history=[reply]) == TryLater(5.0)
