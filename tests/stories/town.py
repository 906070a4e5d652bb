"""A town: the stand-in workspaces, the bot in both, and what their people do and see; everything over signed HTTP."""

import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from bot.assembly import Bot, Clock
from bot.config import Settings, SlackSettings
from bot.store import Installation, Installations, open_database
from playground.server import create_app
from playground.settings import Settings as Ground
from tests.stories.hosting import Host
from tests.stories.moments import StillClock
from tests.stories.screen import Dialog, Json, Shown, dialog_shown, filled, home_shown, message_shown

T = TypeVar("T")
SECRET = "a signing secret"
COUNCIL, OFSTED = "T0WARKS", "T0OFSTED"
ANNUAL, OFFICE, PLACEMENTS, DCS = "C0ANNUAL", "C0OFFICE", "C0PLACE", "C0DCS"
TOKENS = {COUNCIL: "xoxb-playground-warwickshire", OFSTED: "xoxb-playground-ofsted"}
BOTS = {COUNCIL: "U0ACTIONW", OFSTED: "U0ACTIONO"}
ANSWERS = ("respond", "chat.postEphemeral", "views.publish")
LOCAL = urllib.request.build_opener(urllib.request.ProxyHandler({}))
SECONDS = 5.0


@dataclass
class Town:
    """People are named by their handle. `workspace` is where a story happens unless it says otherwise."""

    url: str
    bot_url: str
    clock: Clock
    tick_once: Callable[[], None]
    ids: dict[str, str] = field(default_factory=dict)

    def say(
        self, words: str, as_: str = "tom", where: str = ANNUAL, at: datetime | None = None, workspace: str = COUNCIL
    ) -> Shown:
        """`/action WORDS`: the answer, which only who asked sees."""
        self._at(at)
        before = self._seen(as_, where, workspace)
        self.human("command", as_, workspace, channel=where, text=words)
        answers = eventually(
            lambda: [each for each in self._seen(as_, where, workspace) if each.ephemeral and each not in before]
        )
        assert len(answers) == 1, f"{len(answers)} answers to {words!r}"
        return answers[0]

    def open(self, words: str, as_: str = "tom", where: str = ANNUAL, workspace: str = COUNCIL) -> Dialog:
        """`/action WORDS`, which opens a form."""
        self.human("command", as_, workspace, channel=where, text=words)
        return self.dialog(as_, workspace)

    def press(
        self,
        label: str,
        on: Shown,
        as_: str = "tom",
        row: int = 0,
        at: datetime | None = None,
        workspace: str = COUNCIL,
    ) -> Shown:
        """A button that acts: what it answers."""
        self._at(at)
        return self._answer(lambda: self.push(label, on, as_, row, workspace), as_, workspace)

    def press_open(self, label: str, on: Shown, as_: str = "tom", row: int = 0, workspace: str = COUNCIL) -> Dialog:
        """A button that opens a form."""
        self.push(label, on, as_, row, workspace)
        return self.dialog(as_, workspace)

    def push(self, label: str, on: Shown, as_: str = "tom", row: int = 0, workspace: str = COUNCIL) -> Json:
        """The press alone, whatever comes of it."""
        button = on.button(label, row)
        place = {"where": "message", "channel": on.where, "ts": on.ts} if on.where else {"where": "home"}
        pressed = {"block_id": button.block_id, "action_id": button.action_id, "selected": button.value}
        done = self.human("press", as_, workspace, **place, **pressed)
        assert done["delivery"]["status"] == 200, done
        return done

    def fill(self, dialog: Dialog, as_: str = "tom", workspace: str = COUNCIL, **answers: Any) -> Shown:
        """A form, filled in and sent: what it answers."""
        return self._answer(lambda: self.submit(dialog, as_, workspace, **answers), as_, workspace)

    def fill_wrongly(self, dialog: Dialog, as_: str = "tom", workspace: str = COUNCIL, **answers: Any) -> str:
        """A form that the bot refuses: the sentence beside a field."""
        self.submit(dialog, as_, workspace, **answers)
        return self.dialog(as_, workspace).complaint

    def submit(self, dialog: Dialog, as_: str = "tom", workspace: str = COUNCIL, **answers: Any) -> Json:
        return self.human("submit", as_, workspace, view_id=dialog.id, values=filled(dialog, answers))

    def dialog(self, as_: str = "tom", workspace: str = COUNCIL) -> Dialog:
        view = self.see(as_, workspace)["modal"]
        assert view is not None, "no form is open"
        return dialog_shown(view)

    def close(self, as_: str = "tom", workspace: str = COUNCIL) -> None:
        self.human("close", as_, workspace, all=True)

    def tick(self, at: datetime | None = None) -> None:
        """The clock moves, and what is due by then is said before this returns."""
        self._at(at)
        self.tick_once()

    def heard(self, who: str, workspace: str = COUNCIL) -> list[str]:
        """What the bot has told somebody privately, as their notifications read."""
        return [message.summary for message in self.private(who, workspace)]

    def private(self, who: str, workspace: str = COUNCIL) -> list[Shown]:
        """The bot's messages to somebody, without its answers to them."""
        return self.board(self.chat(who, workspace), who, workspace)

    def board(self, where: str = ANNUAL, as_: str = "nigel", workspace: str = COUNCIL) -> list[Shown]:
        """What the bot has said in a channel for everybody."""
        return [each for each in self._seen(as_, where, workspace) if not each.ephemeral]

    def chat(self, who: str, workspace: str = COUNCIL) -> str:
        """The channel of somebody's own chat with the bot."""
        chats = (c for c in self.see(who, workspace)["channels"] if c["with"] == BOTS[workspace])
        return str(next(chats)["id"])

    def home(self, who: str, workspace: str = COUNCIL) -> Shown:
        """Somebody's Home, opened now."""
        return self.answered("home", who, workspace)

    def answered(self, deed: str, as_: str = "tom", workspace: str = COUNCIL, **more: Any) -> Shown:
        """Something a person does that the bot answers afterwards."""
        return self._answer(lambda: self.human(deed, as_, workspace, **more), as_, workspace)

    def human(self, deed: str, as_: str = "tom", workspace: str = COUNCIL, **more: Any) -> Json:
        """Something a person does, as `playground/README.md` lists it."""
        return dict(self.fetch("POST", f"/human/{deed}", {"workspace": workspace, "user": self.id(as_), **more}))

    def api(self, method: str, workspace: str = COUNCIL, **args: Any) -> Json:
        """A call of Slack's Web API with the bot's own token, behind the bot's back."""
        return dict(self.fetch("POST", f"/api/{method}", {"token": TOKENS[workspace], **args}))

    def again(self) -> Json:
        """The last request once more, as when Slack didn't see the first answer."""
        done = self.fetch("POST", "/human/again", {})
        assert done["delivery"]["status"] == 200, done
        return dict(done)

    def fault(self, method: str, kind: str, **more: Any) -> None:
        assert self.fetch("POST", "/human/faults", {"method": method, "kind": kind, **more})["ok"]

    def see(self, as_: str = "tom", workspace: str = COUNCIL) -> Json:
        return dict(self.fetch("GET", f"/human/state?workspace={workspace}&user={self.id(as_)}"))

    def calls(self, *methods: str, since: int = 0) -> list[Json]:
        """What the bot called at Slack: those methods, or all."""
        every: list[Json] = self.fetch("GET", f"/human/calls?since={since}")
        return [call for call in every if not methods or call["method"] in methods]

    def deliveries(self) -> list[Json]:
        """What was sent to the bot."""
        every: list[Json] = self.fetch("GET", "/human/deliveries")
        return every

    def channel(self, name: str, *members: str, workspace: str = COUNCIL, bot_in: bool = True, **more: Any) -> str:
        """A new channel; the first of its members made it."""
        people = [self.id(member) for member in members]
        asked = {"workspace": workspace, "name": name, "members": people, "bot_in": bot_in, **more}
        return str(self.fetch("POST", "/human/channel", asked)["channel"])

    def person(self, handle: str, name: str, workspace: str = COUNCIL, **more: Any) -> str:
        """A new colleague, known by their handle from now on."""
        made = self.fetch("POST", "/human/person", {"workspace": workspace, "handle": handle, "name": name, **more})
        self.ids[handle] = made["person"]
        return handle

    def id(self, handle: str) -> str:
        return self.ids.get(handle) or f"U0{handle.upper()}"

    def fetch(self, method: str, path: str, body: Json | None = None) -> Any:
        """A request to the stand-in workspace; a refusal comes back as its JSON."""
        data = json.dumps(body).encode() if body is not None else None
        asked = urllib.request.Request(f"{self.url}{path}", data, {"Content-Type": "application/json"}, method=method)
        try:
            with LOCAL.open(asked, timeout=10) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refused:
            with refused:
                return json.load(refused)

    def _at(self, moment: datetime | None) -> None:
        if moment is not None:
            self.clock.move_to(moment)

    def _seen(self, as_: str, where: str, workspace: str) -> list[Shown]:
        """The bot's messages in a channel that somebody can see."""
        messages = self.see(as_, workspace)["messages"].get(where, [])
        return [message_shown(where, each) for each in messages if each["from"]["bot"]]

    def _answer(self, deed: Callable[[], Json], as_: str, workspace: str) -> Shown:
        """What the bot answers after it has said that it heard."""
        last = max((call["n"] for call in self.calls()), default=0)
        done = deed()
        assert done["ok"], done
        (call, *_) = eventually(lambda: self.calls(*ANSWERS, since=last))
        if call["method"] == "views.publish":
            return home_shown(self.see(as_, workspace)["home"])
        state = self.see(as_, workspace)["messages"]
        shown = [message_shown(where, each) for where, messages in state.items() for each in messages]
        return [each for each in shown if each.ephemeral and each.text == call["args"].get("text")][-1]


def eventually(look: Callable[[], T], seconds: float = SECONDS) -> T:
    """What `look` gives as soon as it gives anything; five seconds at most, unless told otherwise."""
    until = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < until, f"nothing came in {seconds:.0f} s"
        time.sleep(0.005)
    return found


@contextmanager
def open_town(ground: Host, bots: Host, database_url: str, history: bool = True, token: str = "") -> Iterator[Town]:
    """Everything in its first state. `token` is for a bot of one workspace; without it both are installed."""
    stand_in = create_app(Ground(bots.url, SECRET, history_scope=history, seed_actions=False, url=ground.url))
    slack = SlackSettings(signing_secret=SECRET, bot_token=token, api_url=f"{ground.url}/api/")
    clock, database = StillClock(), open_database(database_url)
    if not token:
        for workspace, bot_token in TOKENS.items():
            one = Installation(workspace, "slack", workspace, bot_token, BOTS[workspace])
            Installations(database).keep(one, clock.now())
    bot = Bot(Settings(database_url=database_url, slack=slack), clock, database)
    with ground.showing(stand_in), bots.showing(bot.application()):
        yield Town(ground.url, bots.url, clock, lambda: bots.wait_for(bot.tick()))
