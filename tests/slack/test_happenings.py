"""What the bot is told without being asked, and what it says when it fails."""

import json
from typing import Any

import pytest

from handlers.request import Answer, Asked
from tests.playground.stage import ANNUAL, COUNCIL, NIGEL, PRIYA, TOM
from tests.slack.scene import ADDED, Scene
from tests.slack.test_ear import FORM, lasting, press, shown
from tests.slack.test_guard import command, post

CANARY = "canary words"


def event(scene: Scene, **what: Any) -> int:
    body = json.dumps({"type": "event_callback", "team_id": COUNCIL, "event_id": "Ev1", "event": what})
    return post(scene, body.encode(), "application/json")[0]


def broken(asked: Asked) -> Answer:
    raise RuntimeError(CANARY)


def test_somebody_who_left_the_organisation_is_told_of(scene: Scene) -> None:
    scene.play.human("deactivate", user=TOM)
    assert scene.inside.told == [("gone", COUNCIL, TOM)]


def test_a_new_name_is_no_news_but_the_old_one_is_forgotten(scene: Scene) -> None:
    scene.play.command("list")
    assert event(scene, type="user_change", user={"id": NIGEL, "profile": {"real_name": "New"}}) == 200
    scene.play.command("list")
    assert scene.inside.told == []
    calls = scene.play.request("GET", "/human/calls?since=0")[1]
    assert len([call for call in calls if call["method"] == "users.info"]) == 2


def test_only_the_bots_own_coming_and_going_is_told_of(scene: Scene) -> None:
    scene.play.human("leave", channel=ANNUAL, user=TOM)
    scene.play.human("join", channel=ANNUAL, user=TOM)
    assert scene.inside.told == []
    assert event(scene, type="member_left_channel", channel=ANNUAL, user="U0ACTIONW") == 200
    assert scene.inside.told == [("left", COUNCIL, ANNUAL)]


def test_after_an_uninstall_the_token_is_forgotten_at_once(scene: Scene) -> None:
    scene.play.command("list")
    del scene.installed[COUNCIL]
    scene.play.human("uninstall")
    assert scene.inside.told == [("uninstalled", COUNCIL)] * 2
    assert "not installed" in json.loads(post(scene, command())[1])["text"]


def test_a_persons_own_token_is_no_concern_of_the_bots(scene: Scene) -> None:
    assert event(scene, type="tokens_revoked", tokens={"oauth": [NIGEL], "bot": []}) == 200
    assert scene.inside.told == []


@pytest.mark.parametrize("kind", ["message", "reaction_added", "something_new"])
def test_what_nobody_asked_for_is_taken_and_forgotten(scene: Scene, kind: str) -> None:
    assert event(scene, type=kind, user=NIGEL, channel=ANNUAL, text=CANARY, ts="1.1") == 200
    assert scene.inside.asked == [] and scene.inside.told == []


def test_the_messages_tab_is_not_home(scene: Scene) -> None:
    assert event(scene, type="app_home_opened", user=NIGEL, tab="messages") == 200
    assert scene.play.see()["home"] is None


def test_an_event_that_fails_is_left_for_slack_to_send_again(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    scene.inside.broken = True
    assert event(scene, type="app_uninstalled") == 500
    assert CANARY not in caplog.text and "RuntimeError" in caplog.text


def test_a_command_that_fails_is_apologised_for(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    scene.inside.says = broken
    scene.play.command(f"add {CANARY}")
    assert shown(scene)[0]["text"].startswith("Sorry")
    assert CANARY not in caplog.text and "RuntimeError" in caplog.text


def test_a_press_that_fails_is_apologised_for(scene: Scene) -> None:
    card = lasting(scene)
    scene.inside.says = broken
    assert press(scene, card, "undo:3", user=PRIYA)["ok"]
    answer = scene.eventually(lambda: shown(scene, user=PRIYA)[1:])[0]
    assert answer["text"].startswith("Sorry") and answer["ephemeral"]


def test_a_form_that_fails_keeps_what_was_typed(scene: Scene) -> None:
    scene.inside.says = FORM
    scene.play.command("")
    scene.inside.says = broken
    until = {"until": {"type": "datepicker", "selected_date": "2026-12-04"}}
    scene.play.human("submit", view_id=scene.play.see()["modal"]["id"], values={"until": until})
    assert scene.play.see()["modal"]["errors"]["why"].startswith("Sorry")


def test_an_answer_that_finds_no_way_is_not_silent_in_the_log(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    card = lasting(scene)
    scene.inside.says = ADDED
    for method in ("respond", "chat.postEphemeral"):
        scene.play.human("faults", method=method, kind="500", accepted=False)
    press(scene, card, "undo:3")
    scene.eventually(lambda: f"An answer to {NIGEL} found no way" in caplog.text)
