"""Slack's payloads as what was asked: a Request, a Press, a Submission."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

from bot.domain.source import SourceKind
from bot.platforms.pressed import Pressed
from bot.platforms.slack.directory import Directory
from handlers.request import File, Press, Request, Submission, mention, typed
from handlers.slack.files import link_to
from handlers.slack.where import Where
from handlers.slack.words import read_words

Body = Mapping[str, Any]


class Hearing:
    def __init__(self, directory: Directory, now: Callable[[], datetime]) -> None:
        self._directory, self._now = directory, now

    async def request(self, workspace: str, body: Body, where: Where) -> Request:
        at, speaker = self._now(), body["user_id"]
        words, mentioned = read_words(body.get("text", ""))
        people = {**mentioned, speaker: mentioned.get(speaker) or body.get("user_name", "")}
        sight = await self._directory.look(workspace, speaker, people, where.place)
        assert sight.place is not None
        return Request(
            workspace=workspace,
            place=sight.place,
            speaker=sight.people[speaker],
            at=at,
            key=f"slack:command:{body['trigger_id']}",
            words=words.strip(),
            people=tuple(sight.people[key] for key in mentioned),
        )

    async def press(self, workspace: str, body: Body, where: Where, pressed: Pressed) -> Press:
        """`pressed` is what the button carried."""
        at, speaker = self._now(), body["user"]["id"]
        sight = await self._directory.look(workspace, speaker, {speaker: _name(body)}, where.place)
        return Press(
            workspace=workspace,
            place=sight.place,
            speaker=sight.people[speaker],
            at=at,
            key=f"slack:press:{speaker}:{body['actions'][0]['action_ts']}",
            verb=pressed.verb,
            id=pressed.id,
            day=pressed.day,
            again=where.again,
        )

    async def submission(self, workspace: str, body: Body, where: Where, verb: str, number: int) -> Submission:
        at, speaker, view = self._now(), body["user"]["id"], body["view"]
        filled = dict(_filled(view))
        chosen = {name: each["selected_user"] for name, each in filled.items() if each.get("selected_user")}
        people = {**dict.fromkeys(chosen.values(), ""), speaker: _name(body)}
        sight = await self._directory.look(workspace, speaker, people, where.place)
        return Submission(
            workspace=workspace,
            place=sight.place,
            speaker=sight.people[speaker],
            at=at,
            key=f"slack:view:{view['id']}:{view['hash']}",
            verb=verb,
            id=number,
            texts=where.kept | {name: typed(each["value"]) for name, each in filled.items() if each.get("value")},
            days={name: date.fromisoformat(each["selected_date"]) for name, each in filled.items() if _has_day(each)},
            chosen={name: sight.people[key] for name, key in chosen.items()},
            again=where.again,
        )

    async def shared(self, workspace: str, body: Body, where: Where) -> Submission:
        """A message that somebody wants read: the form of `import`, filled in with its words."""
        at, speaker = self._now(), body["user"]["id"]
        words, mentioned = read_words(body["message"].get("text") or "")
        sight = await self._directory.look(workspace, speaker, {**mentioned, speaker: _name(body)}, where.place)
        names = (sight.people[key].name for key in mentioned)
        for index, name in enumerate(names):
            words = words.replace(mention(index), f"@{name}")
        return Submission(
            workspace=workspace,
            place=sight.place,
            speaker=sight.people[speaker],
            at=at,
            key=f"slack:shortcut:{body['trigger_id']}",
            verb="import",
            id=0,
            files=(File(SourceKind.MESSAGE, words.encode(), link=link_to(body), said_at=_said_at(body)),),
        )


def _said_at(body: Body) -> datetime:
    """A message's ts is when it was written, in seconds."""
    return datetime.fromtimestamp(float(body["message"]["ts"]), UTC)


def _filled(view: Body) -> Iterator[tuple[str, Body]]:
    """Each field by its name, which is both its block's id and its element's."""
    for fields in view["state"]["values"].values():
        yield from fields.items()


def _has_day(filled: Body) -> bool:
    return bool(filled.get("selected_date"))


def _name(body: Body) -> str:
    user = body["user"]
    return user.get("name") or user.get("username") or ""
