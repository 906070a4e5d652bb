"""What is known of people and places, within a second and through a memo."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.domain.person import MemberSeen
from bot.domain.place import PlaceKind, PlaceSeen
from bot.platforms.slack import directory as directory_module
from bot.platforms.slack.directory import Sight
from bot.platforms.slack.seen import member_seen
from tests.slack.wire import HANG, Line, no, ok, wired

PRIYA = {
    "id": "U1",
    "name": "priya.n",
    "real_name": "Priya Nair",
    "tz": "Europe/London",
    "is_admin": True,
    "profile": {"real_name": "Priya Nair", "display_name": "pri"},
}
CHANNEL = {"id": "C1", "name": "annual-engagement", "is_channel": True, "is_member": True, "creator": "U1"}
KNOWN: dict[str, list[bytes]] = {
    "users_info": [ok(user=PRIYA)],
    "conversations_info": [ok(channel=CHANNEL)],
    "conversations_members": [ok(members=["U1", "U0BOT"])],
}
PLACE = ("C1", "annual-engagement")


def seen(story: Callable[[Line], Awaitable[None]], **answers: list[bytes]) -> None:
    async def run() -> None:
        async with wired(**answers) as line:
            await story(line)

    asyncio.run(run())


def look(line: Line, place: tuple[str, str] | None = PLACE, speaker: str = "U1") -> Awaitable[Sight]:
    return line.directory.look("T1", speaker, {speaker: "pri"}, place)


def test_a_person_and_a_place_are_seen_as_they_are() -> None:
    async def story(line: Line) -> None:
        sight = await look(line)
        assert sight.people == {"U1": MemberSeen("U1", "Priya Nair", "Europe/London", admin=True)}
        assert sight.place == PlaceSeen(
            "C1", "annual-engagement", PlaceKind.CHANNEL, "C1", frozenset({"U1", "U0BOT"}), has_bot=True, creator="U1"
        )

    seen(story, **KNOWN)


def test_nothing_is_asked_twice_within_a_minute() -> None:
    async def story(line: Line) -> None:
        for _ in range(3):
            await asyncio.gather(look(line), look(line))
        assert len(line.wire.heard) == 3
        await line.directory.look("T2", "U1", {"U1": ""}, PLACE)
        assert len(line.wire.heard) == 6

    seen(story, **KNOWN)


@pytest.mark.parametrize(
    ("forget", "asked"),
    [
        (lambda line: line.directory.forget_place("T1", "C1"), 2),
        (lambda line: line.directory.forget_person("T1", "U1"), 1),
        (lambda line: line.directory.forget_workspace("T1"), 3),
        (lambda line: line.directory.forget_workspace("T2"), 0),
    ],
)
def test_what_changed_is_asked_again(forget: Callable[[Line], None], asked: int) -> None:
    async def story(line: Line) -> None:
        await look(line)
        forget(line)
        await look(line)
        assert len(line.wire.heard) == 3 + asked

    seen(story, **KNOWN)


def test_a_newcomer_is_not_refused_for_an_old_list() -> None:
    async def story(line: Line) -> None:
        await look(line)
        sight = await look(line, speaker="U2")
        assert sight.place and sight.place.members == frozenset({"U1", "U2"})

    lists = [ok(members=["U1"]), ok(members=["U1", "U2"])]
    seen(story, **{**KNOWN, "conversations_members": lists})


def test_where_the_bot_is_missing_is_asked_again_for_it_may_be_invited() -> None:
    async def story(line: Line) -> None:
        first, second = await look(line), await look(line)
        assert first.place and not first.place.has_bot
        assert second.place and second.place.has_bot

    infos = [ok(channel={**CHANNEL, "is_member": False}), ok(channel=CHANNEL)]
    seen(story, **{**KNOWN, "conversations_info": infos})


def test_a_private_channel_without_the_bot_is_not_there() -> None:
    async def story(line: Line) -> None:
        sight = await look(line, ("C9", "privategroup"))
        assert sight.place == PlaceSeen("C9", "", PlaceKind.GROUP, "C9", None, has_bot=False)

    seen(story, conversations_info=[no("channel_not_found")], users_info=[ok(user=PRIYA)])


@pytest.mark.parametrize("mark", ["is_ext_shared", "is_org_shared", "is_pending_ext_shared"])
def test_a_shared_channel_is_known_for_one(mark: str) -> None:
    async def story(line: Line) -> None:
        sight = await look(line)
        assert sight.place and sight.place.shared

    seen(story, **{**KNOWN, "conversations_info": [ok(channel={**CHANNEL, mark: True})]})


def test_the_bots_own_chat_is_the_persons() -> None:
    async def story(line: Line) -> None:
        sight = await look(line, ("D1", "directmessage"))
        assert sight.place == PlaceSeen("D1", "Priya Nair", PlaceKind.DIRECT, "D1", frozenset({"U1"}), has_bot=True)

    seen(story, **KNOWN, conversations_open=[ok(channel={"id": "D1"})])


def test_a_chat_between_two_people_is_not_the_bots() -> None:
    async def story(line: Line) -> None:
        sight = await look(line, ("D9", "directmessage"))
        assert sight.place == PlaceSeen("D9", "", PlaceKind.DIRECT, "D9", None, has_bot=False)

    seen(story, **KNOWN, conversations_open=[ok(channel={"id": "D1"})])


def test_a_large_place_is_read_to_its_end() -> None:
    async def story(line: Line) -> None:
        assert await line.voice.members("T1", "C1") == frozenset({"U1", "U2"})
        assert [asked.get("cursor") for asked in line.wire.asked("conversations.members")] == [None, "more"]

    pages = [ok(members=["U1"], response_metadata={"next_cursor": "more"}), ok(members=["U2"])]
    seen(story, conversations_members=pages)


def test_half_a_list_proves_nothing() -> None:
    async def story(line: Line) -> None:
        assert await line.voice.members("T1", "C1") is None

    pages = [ok(members=["U1"], response_metadata={"next_cursor": "more"}), no("fatal_error")]
    seen(story, conversations_members=pages)


def test_without_an_answer_the_names_that_were_heard_must_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(directory_module, "SECONDS", 0.05)

    async def story(line: Line) -> None:
        sight = await line.directory.look("T1", "U1", {"U1": "pri", "U2": "tom"}, PLACE)
        assert sight.people == {"U1": MemberSeen("U1", "pri", heard=True), "U2": MemberSeen("U2", "tom", heard=True)}
        assert sight.place == PlaceSeen("C1", "annual-engagement", PlaceKind.CHANNEL, "C1", None, has_bot=True)

    hanging = {name: [HANG] for name in KNOWN}
    seen(story, **hanging)


def test_a_crowd_is_named_without_asking_for_each() -> None:
    async def story(line: Line) -> None:
        people = {f"U{n}": f"name {n}" for n in range(1_000)}
        sight = await line.directory.look("T1", "U0", people)
        assert len(sight.people) == 1_000 and sight.people["U999"].name == "name 999"
        assert len(line.wire.heard) == 20

    seen(story, users_info=[no("user_not_found")])


def test_whether_somebody_is_gone() -> None:
    async def story(line: Line) -> None:
        assert [await line.voice.is_gone("T1", person) for person in ("U1", "U2", "U3")] == [True, False, None]

    seen(story, users_info=[ok(user={**PRIYA, "deleted": True}), ok(user={**PRIYA, "id": "U2"}), no("user_not_found")])


@pytest.mark.parametrize(
    ("user", "expected"),
    [
        ({"id": "U1"}, MemberSeen("U1", "U1")),
        ({"id": "U1", "name": "handle", "profile": {"real_name": " "}}, MemberSeen("U1", "handle")),
        ({"id": "U1", "profile": {"display_name": "pri"}, "is_owner": True}, MemberSeen("U1", "pri", admin=True)),
        ({"id": "U1", "real_name": "A Bot", "is_bot": True}, MemberSeen("U1", "A Bot", robot=True)),
        ({"id": "USLACKBOT", "real_name": "Slackbot"}, MemberSeen("USLACKBOT", "Slackbot", robot=True)),
    ],
)
def test_names(user: dict[str, Any], expected: MemberSeen) -> None:
    assert member_seen(user) == expected
