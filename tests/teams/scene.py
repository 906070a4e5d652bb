"""A tenant, the bot in it, and what its people do and see in Teams; tokens are checked both ways."""

import json
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.assembly import Bot, Clock
from bot.config import Settings, SlackSettings, TeamsSettings
from bot.store import open_database
from tests.stories.hosting import Host
from tests.stories.moments import StillClock
from tests.teams.connector import CLIENT, SECRET, Connector, Json
from tests.teams.strict import nodes

T = TypeVar("T")
TENANT, OTHER_TENANT = "aaaaaaaa-0000-0000-0000-000000000001", "bbbbbbbb-0000-0000-0000-000000000002"
TEAM, CHANNEL = "19:general@thread.tacv2", "19:annual@thread.tacv2"
GROUP = "19:group@thread.v2"
BOT = f"28:{CLIENT}"
PEOPLE = {
    "tom": "Tom Ellery",
    "priya": "Priya Nair",
    "sian": "Sian Pugh",
    "nigel": "Nigel Minns",
    "marcus": "Marcus Webb",
    "priyas": "Priya Shah",
}
DIVIDER = "\u00a0"
LOCAL = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def person(handle: str) -> str:
    return f"29:{handle}"


def account(handle: str) -> Json:
    given, _, surname = PEOPLE[handle].partition(" ")
    return {
        "id": person(handle),
        "name": PEOPLE[handle],
        "givenName": given,
        "surname": surname,
        "email": f"{handle}@warks.example",
        "aadObjectId": f"oid-{handle}",
        "tenantId": TENANT,
    }


@dataclass
class Teams:
    """`say`, `press` and `fill` are what people do; `seen` and `private` what they see."""

    connector: Connector
    url: str
    clock: Clock
    tick: Callable[[], None]
    database_url: str
    settings: TeamsSettings
    number: int = 0

    def send(self, activity: Any, token: str | None = None, raw: bytes | None = None) -> tuple[int, Any]:
        """A request to the bot, signed by Microsoft unless a token is given: status and body."""
        token = self.connector.signed() if token is None else token
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        data = raw if raw is not None else json.dumps(activity).encode()
        asked = urllib.request.Request(f"{self.url}/api/messages", data, headers, method="POST")
        try:
            with LOCAL.open(asked, timeout=10) as answer:
                return answer.status, _json(answer.read())
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, _json(refused.read())

    def activity(self, by: str = "tom", where: str = CHANNEL, tenant: str = TENANT, **more: Any) -> Json:
        """Whatever Teams sends: who, where, in which tenant, and what is `more`."""
        self.number += 1
        kind = {CHANNEL: "channel", GROUP: "groupChat"}.get(where, "personal")
        place = {"id": where or f"a:{person(by)}", "conversationType": kind, "tenantId": tenant}
        channel_data: Json = {"tenant": {"id": tenant}}
        if kind == "channel":
            place["id"] = f"{where};messageid=17000"
            channel_data |= {"team": {"id": TEAM}, "channel": {"id": where}}
        usual = {
            "type": "message",
            "id": f"in-{self.number}",
            "channelId": "msteams",
            "serviceUrl": self.connector.url,
            "from": {"id": person(by), "name": PEOPLE.get(by, by), "aadObjectId": f"oid-{by}"},
            "recipient": {"id": BOT, "name": "Action"},
            "conversation": place,
            "channelData": channel_data,
            "localTimezone": "Europe/London",
        }
        return {**usual, **more}

    def words(self, words: str, by: str = "tom", where: str = CHANNEL, **more: Any) -> Json:
        """A message: `@handle` in it is a mention, and in a channel the bot is mentioned first."""
        entities, text = list[Json](), words
        for handle, name in PEOPLE.items():
            if f"@{handle}" in text.split():
                entities.append(mentioned(person(handle), name))
                text = text.replace(f"@{handle}", f"<at>{name}</at>")
        if where:
            entities.insert(0, mentioned(BOT, "Action"))
            text = f"<at>Action</at> {text}"
        return self.activity(by, where, text=text, textFormat="plain", entities=entities, **more)

    def say(self, words: str, by: str = "tom", where: str = CHANNEL) -> "Shown":
        """A command; the answer, in private or where it was said."""
        before = self._all(by, where)
        assert self.send(self.words(words, by, where))[0] == 200
        return eventually(lambda: next((one for one in self._all(by, where) if one not in before), None))

    def invoke(self, name: str, value: Json, by: str = "tom", where: str = CHANNEL, **more: Any) -> Any:
        status, body = self.send(self.activity(by, where, type="invoke", name=name, value=value, **more))
        assert status == 200, (status, body)
        return body

    def press(self, label: str, on: "Shown", by: str = "tom", row: int = 0) -> Any:
        """A button; a dialog that it opens, or what the invoke is answered with."""
        button = on.button(label, row)
        where = on.where if on.where in (CHANNEL, GROUP) else ""
        if button["type"] == "Action.Submit":
            return self.invoke("task/fetch", {"data": button["data"]}, by, where, replyToId=on.id)
        action = {"type": "Action.Execute", "verb": button["verb"], "data": button["data"]}
        return self.invoke("adaptiveCard/action", {"action": action, "trigger": "manual"}, by, where, replyToId=on.id)

    def fill(self, opened: Any, by: str = "tom", where: str = CHANNEL, name: str = "task/submit", **values: str) -> Any:
        """A dialog that is open; fields by name."""
        card = opened["task"]["value"]["card"]["content"]
        ids = {node["id"].partition(".")[2]: node["id"] for node in nodes(card) if "id" in node}
        data = {**_submit(card)["data"], **{ids[field]: value for field, value in values.items()}}
        return self.invoke(name, {"data": data}, by, where)

    def install(self, by: str = "nigel", where: str = CHANNEL) -> None:
        """Somebody adds the app to a team, a chat or for themselves."""
        assert self.send(self.activity(by, where, type="installationUpdate", action="add"))[0] == 200

    def seen(self, where: str = CHANNEL) -> list["Shown"]:
        """The bot's messages in a channel or chat."""
        return [Shown(where, message) for message in self.connector.talk(where).shown]

    def private(self, by: str) -> list["Shown"]:
        return self.seen(f"a:{person(by)}")

    def _all(self, by: str, where: str) -> list["Shown"]:
        """What the asker sees that is an answer: threads and their own chat."""
        here = [one for one in self.seen(where) if one.message["thread"] or where == GROUP] if where else []
        return [*here, *(one for one in self.private(by) if _is_answer(one))]


@dataclass(frozen=True)
class Shown:
    where: str
    message: Json

    @property
    def id(self) -> str:
        return str(self.message["id"])

    @property
    def card(self) -> Json:
        content: Json = self.message["attachments"][0]["content"]
        return content

    @property
    def words(self) -> str:
        return words_of(self.card)

    @property
    def lines(self) -> list[str]:
        return self.words.splitlines()

    @property
    def labels(self) -> list[str]:
        return [button["title"] for button in self.buttons]

    @property
    def buttons(self) -> list[Json]:
        return [action for node in nodes(self.card) if node["type"] == "ActionSet" for action in node["actions"]]

    def button(self, label: str, row: int = 0) -> Json:
        return [button for button in self.buttons if button["title"] == label][row]


def words_of(card: Json) -> str:
    """All its words, a line for each text; without those on buttons."""
    lines = []
    for node in nodes(card):
        if node["type"] == "TextBlock" and node["text"] != DIVIDER:
            lines.append(re.sub(r"\*\*|\\(?=\W)", "", node["text"]))
        if node["type"] == "RichTextBlock":
            lines.append("".join(run["text"] for run in node["inlines"]))
    return "\n".join(lines)


def mentioned(id: str, name: str) -> Json:
    return {"type": "mention", "text": f"<at>{name}</at>", "mentioned": {"id": id, "name": name}}


def eventually(look: Callable[[], T]) -> Any:
    until = time.monotonic() + 5
    while not (found := look()):
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.005)
    return found


def _is_answer(one: Shown) -> bool:
    return "given an action" not in one.words and "action is waiting" not in one.words


def _submit(card: Json) -> Json:
    return next(node for node in nodes(card) if node["type"] == "Action.Submit")


def _json(written: bytes) -> Any:
    return json.loads(written) if written else None


@contextmanager
def open_teams(
    microsoft: Host,
    bots: Host,
    database_url: str,
    slack: SlackSettings | None = None,
    teams: TeamsSettings | None = None,
) -> Iterator[Teams]:
    """Everything in its first state: a channel with everybody, a group chat, and nobody's own chat yet."""
    connector, clock = Connector(microsoft.url), StillClock()
    connector.talk(CHANNEL).members = [account(handle) for handle in PEOPLE]
    connector.talk(GROUP).members = [account(handle) for handle in ("tom", "priya")]
    connector.channels[TEAM] = [{"id": TEAM, "name": None}, {"id": CHANNEL, "name": "annual-conversation"}]
    usual = TeamsSettings(CLIENT, SECRET, (TENANT,), f"{microsoft.url}/openidconfiguration", f"{microsoft.url}/token")
    settings = Settings(database_url=database_url, teams=teams or usual, slack=slack or SlackSettings())
    bot = Bot(settings, clock, open_database(database_url))
    with microsoft.showing(connector), bots.showing(bot.application()):
        yield Teams(connector, bots.url, clock, lambda: bots.wait_for(bot.tick()), database_url, settings.teams)
    assert connector.complaints == []
