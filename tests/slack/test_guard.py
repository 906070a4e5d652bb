"""Who is let in: only what Slack signed, just now, and only from where the bot is installed."""

import hashlib
import hmac
import http.client
import json
import time
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import pytest

from handlers.request import Nothing
from handlers.slack import guard
from tests.playground.stage import ANNUAL, COUNCIL, NIGEL, OFSTED
from tests.slack.scene import ADDED, SECRET, Scene, playing_slack

CANARY = "canary-in-the-body"
COMMAND = {
    "command": "/action",
    "text": f"add {CANARY}",
    "team_id": COUNCIL,
    "user_id": NIGEL,
    "user_name": "nigel",
    "channel_id": ANNUAL,
    "channel_name": "annual-conversation",
    "trigger_id": "1.2.3",
    "response_url": "http://127.0.0.1:9/respond/x",
}
FORM = "application/x-www-form-urlencoded"


def signature(body: bytes, at: str, secret: str = SECRET) -> str:
    return "v0=" + hmac.new(secret.encode(), f"v0:{at}:".encode() + body, hashlib.sha256).hexdigest()


def post(
    scene: Scene, body: bytes, kind: str = FORM, changed: Mapping[str, str | None] = MappingProxyType({})
) -> tuple[int, str]:
    """A signed request; `at` and `signed` change what is in its headers, None leaves one out."""
    at = changed.get("at", str(int(time.time())))
    signed = changed.get("signed", signature(body, at or ""))
    headers = {"Content-Type": kind, "X-Slack-Request-Timestamp": at, "X-Slack-Signature": signed}
    sent = {name: value.encode() for name, value in headers.items() if value is not None}
    connection = http.client.HTTPConnection(urlsplit(scene.url).netloc, timeout=5)
    try:
        connection.request("POST", "/slack/events", body, sent)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def command(**changed: str) -> bytes:
    return urlencode({**COMMAND, **changed}).encode()


def payload(**fields: Any) -> bytes:
    return f"payload={quote(json.dumps({'team': {'id': COUNCIL}, 'user': {'id': NIGEL}, **fields}))}".encode()


def test_what_slack_signed_comes_in(scene: Scene) -> None:
    scene.inside.says = ADDED
    status, body = post(scene, command())
    assert status == 200 and json.loads(body)["response_type"] == "ephemeral"
    assert scene.inside.request.words == f"add {CANARY}"


STALE, EARLY = str(int(time.time()) - 301), str(int(time.time()) + 900)


@pytest.mark.parametrize(
    "changed",
    [
        {"signed": signature(command(), str(int(time.time())), "another secret")},
        {"signed": "v0=0"},
        {"signed": ""},
        {"signed": None},
        {"signed": "v0=é"},
        {"signed": "v0=" + "\udcff".encode("utf-8", "surrogateescape").decode("latin-1")},
        {"at": STALE},
        {"at": EARLY},
        {"at": None},
        {"at": ""},
        {"at": "yesterday"},
        {"at": "1e9"},
        {"at": "nan"},
        {"at": "9" * 400},
        {"at": "9" * 5_000},
        {"at": "١٧٦٠٠٠٠٠٠٠"},
    ],
)
def test_what_slack_did_not_sign_stays_outside(
    scene: Scene, caplog: pytest.LogCaptureFixture, changed: dict[str, str | None]
) -> None:
    assert post(scene, command(), changed=changed) == (401, "")
    assert scene.inside.asked == []
    assert CANARY not in caplog.text


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\xff\xfe", FORM),
        (b"", FORM),
        (b"payload={", FORM),
        (b"payload=[1]", FORM),
        (b"payload=5", FORM),
        (b"payload=null", FORM),
        (b"{", "application/json"),
        (b"[]", "application/json"),
        (b'"words"', "application/json"),
        (b"null", "application/json"),
        (b"[" * 100_000, "application/json"),
        (b'{"team": 5}', "application/json"),
        (b'{"authorizations": {"a": 1}}', "application/json"),
    ],
)
def test_what_cannot_be_read_stays_outside_though_it_is_signed(scene: Scene, body: bytes, kind: str) -> None:
    assert post(scene, body, kind) == (401, "")


def test_a_body_without_end_is_not_read_to_its_end(scene: Scene) -> None:
    assert post(scene, b"x" * (guard.LARGEST + 1))[0] == 401


@pytest.mark.parametrize("body", [b"foo=bar", payload(type="block_actions", team=None, user=None)])
def test_a_request_of_no_team_is_none_of_the_bots(scene: Scene, body: bytes) -> None:
    assert post(scene, body)[0] == 400


def test_slack_may_check_the_address(scene: Scene) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "abc"}).encode()
    status, answer = post(scene, body, "application/json")
    assert status == 200 and "abc" in answer


def test_a_team_without_the_bot_is_told_so_and_nothing_is_done(scene: Scene) -> None:
    del scene.installed[OFSTED]
    status, body = post(scene, command(team_id=OFSTED))
    assert (status, json.loads(body)["text"]) == (200, "I'm not installed in this workspace, so nothing was done.")
    assert post(scene, payload(type="block_actions", team={"id": OFSTED}, actions=[])) == (200, "")
    event = {"type": "event_callback", "team_id": OFSTED, "event": {"type": "app_home_opened", "user": "U1"}}
    assert post(scene, json.dumps(event).encode(), "application/json") == (200, "")
    assert scene.inside.asked == [] and scene.inside.told == []


def test_what_a_button_carries_does_not_choose_the_team(scene: Scene) -> None:
    scene.inside.says = Nothing()
    action = {"action_id": "done:7", "block_id": "again:0:T0OFSTED", "value": OFSTED, "action_ts": "1.1"}
    post(scene, payload(type="block_actions", actions=[action], trigger_id="1.2", channel={"id": ANNUAL, "name": "x"}))
    assert [asked.workspace for asked in scene.inside.asked] == [COUNCIL]


@pytest.fixture(scope="module")
def only_ofsted() -> Iterator[Scene]:
    with playing_slack(allowed=frozenset({OFSTED})) as scene:
        yield scene


def test_teams_that_are_not_allowed_are_refused_though_they_installed_it(only_ofsted: Scene) -> None:
    assert "not installed" in json.loads(post(only_ofsted, command())[1])["text"]
    assert post(only_ofsted, command(team_id=OFSTED)) == (200, "")
    assert [asked.workspace for asked in only_ofsted.inside.asked] == [OFSTED]
