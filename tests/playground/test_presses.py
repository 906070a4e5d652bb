"""Pressing on messages, on Home and in forms, and filling forms in."""

from typing import Any

import pytest
from starlette.responses import PlainTextResponse, Response

from playground import tickets
from tests.playground.stage import (
    ANNUAL,
    NIGEL,
    PRIYA,
    TOM,
    Json,
    Play,
    actions,
    button,
    field_block,
    modal,
    says,
    section,
)

ONE = {"text": {"type": "plain_text", "text": "Snooze"}, "value": "snooze:7"}
TWO = {"text": {"type": "plain_text", "text": "Hold"}, "value": "hold:7"}
MENU = {"type": "overflow", "action_id": "more", "options": [ONE, TWO]}
DATE = {"type": "datepicker", "action_id": "on", "initial_date": "2026-11-27"}


def press(play: Play, ts: str, action_id: str = "done", **more: Any) -> Json:
    where = {"where": "message", "channel": ANNUAL, "ts": ts, "block_id": "card", "action_id": action_id}
    return play.human("press", **{**where, **more})


def a_trigger(play: Play, user: str = NIGEL) -> str:
    play.command("help", user=user)
    return str(play.bot.last("command")["trigger_id"])


def open_form(play: Play, view: Json | None = None) -> Json:
    answer = play.api("views.open", trigger_id=a_trigger(play), view=view or modal())
    assert answer["ok"], answer
    opened: Json = answer["view"]
    return opened


def test_a_press_as_slack_sends_it(play: Play) -> None:
    ts = play.post(blocks=[section(), actions(button(), DATE)])
    assert press(play, ts)["delivery"]["status"] == 200
    sent = play.bot.last("block_actions")
    assert sent["container"] == {"type": "message", "message_ts": ts, "channel_id": ANNUAL, "is_ephemeral": False}
    assert sent["channel"] == {"id": ANNUAL, "name": "annual-conversation"}
    assert (sent["user"]["id"], sent["team"]["id"], sent["message"]["ts"]) == (NIGEL, "T0WARKS", ts)
    [action] = sent["actions"]
    assert (action["type"], action["block_id"], action["action_id"], action["value"]) == ("button", "card", "done", "7")
    assert float(action["action_ts"]) > float(ts)
    assert sent["state"]["values"]["card"]["on"]["selected_date"] == "2026-11-27"


@pytest.mark.parametrize(
    ("action_id", "selected", "field", "value"),
    [
        ("more", "hold:7", "selected_option", TWO),
        ("on", "2026-12-04", "selected_date", "2026-12-04"),
        ("who", PRIYA, "selected_user", PRIYA),
    ],
)
def test_picking_instead_of_pressing(play: Play, action_id: str, selected: str, field: str, value: Any) -> None:
    ts = play.post(blocks=[actions(MENU, DATE, {"type": "users_select", "action_id": "who"})])
    press(play, ts, action_id, selected=selected)
    assert play.bot.last("block_actions")["actions"][0][field] == value


def test_what_is_not_there_cannot_be_pressed(play: Play) -> None:
    ts = play.post(blocks=[actions(button(), MENU)])
    assert press(play, ts, "undo")["error"] == "There is no such button there."
    assert press(play, "1.2")["error"] == "That message is not there."
    assert "not one of the options" in press(play, ts, "more", selected="sing")["error"]
    assert play.bot.heard == []


def test_a_button_of_an_earlier_drawing_can_still_be_pressed(play: Play) -> None:
    ts = play.post(blocks=[actions(button())])
    play.api("chat.update", channel=ANNUAL, ts=ts, text="Closed")
    assert press(play, ts)["ok"]
    assert play.bot.last("block_actions")["message"]["text"] == "Closed"


def test_an_ephemeral_message_is_pressed_by_its_reader_and_not_sent_along(play: Play) -> None:
    ts = play.api("chat.postEphemeral", channel=ANNUAL, user=TOM, text="x", blocks=[actions(button())])["message_ts"]
    assert press(play, ts, user=NIGEL)["error"] == "That message is not there."
    press(play, ts, user=TOM)
    sent = play.bot.last("block_actions")
    assert sent["container"]["is_ephemeral"] is True and "message" not in sent
    assert play.respond(sent["response_url"], replace_original=True, text="Replaced") == (200, "ok")
    assert [(m["ts"], m["text"], m["ephemeral"]) for m in play.messages(user=TOM)] == [(ts, "Replaced", True)]
    assert play.respond(sent["response_url"], delete_original=True) == (200, "ok")
    assert play.messages(user=TOM) == []


def test_the_response_url_of_a_press_whispers_or_replaces(play: Play) -> None:
    ts = play.post(blocks=[actions(button())])
    press(play, ts)
    url = play.bot.last("block_actions")["response_url"]
    play.respond(url, text="for you alone")
    assert [m["ephemeral"] for m in play.messages()] == [False, True]
    play.respond(url, text="for all", replace_original=True)
    assert play.messages(user=TOM)[0]["text"] == "for all"


def test_a_press_that_fails_is_noticed(play: Play) -> None:
    play.bot.answers["block_actions"] = lambda _: Response(status_code=500)
    ts = play.post(blocks=[actions(button())])
    assert press(play, ts)["ok"] is False
    assert "did not work" in play.see()["notices"][0]["text"]
    assert play.see(PRIYA)["notices"] == []


def test_a_trigger_opens_one_form(play: Play) -> None:
    trigger = a_trigger(play)
    opened = play.api("views.open", trigger_id=trigger, view=modal())
    assert opened["view"]["callback_id"] == "add" and opened["view"]["state"] == {"values": {}}
    assert play.see()["modal"]["id"] == opened["view"]["id"]
    assert play.see(PRIYA)["modal"] is None
    assert play.api("views.open", trigger_id=trigger, view=modal())["error"] == "exchanged_trigger_id"


def test_a_trigger_lives_three_seconds_in_its_own_workspace(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    trigger = a_trigger(play)
    other = play.api("views.open", "xoxb-playground-ofsted", trigger_id=trigger, view=modal())
    assert other["error"] == "invalid_trigger_id"
    monkeypatch.setattr(tickets, "TRIGGER_SECONDS", 0.0)
    assert play.api("views.open", trigger_id=trigger, view=modal())["error"] == "expired_trigger_id"
    assert play.api("views.open", trigger_id="1.2.3", view=modal())["error"] == "invalid_trigger_id"


def test_a_form_is_submitted_with_its_state(play: Play) -> None:
    day = {"type": "input", "block_id": "due", "optional": True, "label": ONE["text"], "element": DATE}
    view = open_form(play, modal(field_block(), day, private_metadata="AEM"))
    values = {"text": {"it": {"type": "plain_text_input", "value": "Book the room"}}}
    assert play.human("submit", view_id=view["id"], values=values)["ok"]
    sent = play.bot.last("view_submission")["view"]
    assert sent["private_metadata"] == "AEM" and sent["id"] == view["id"]
    assert sent["state"]["values"] == {
        "text": {"it": {"type": "plain_text_input", "value": "Book the room"}},
        "due": {"on": {"type": "datepicker", "selected_date": "2026-11-27"}},
    }
    assert play.see()["modal"] is None


def test_slacks_client_asks_for_what_is_required(play: Play) -> None:
    view = open_form(play, modal(field_block(max_length=5)))
    asked = play.human("submit", view_id=view["id"])
    assert asked["errors"] == {"text": "Please complete this required field."}
    long = {"text": {"it": {"type": "plain_text_input", "value": "too long"}}}
    assert "no more than 5" in play.human("submit", view_id=view["id"], values=long)["errors"]["text"]
    assert [heard.kind for heard in play.bot.heard] == ["command"]


@pytest.mark.parametrize("values", ["words", {"text": "words"}, {"text": {"it": "words"}}])
def test_what_is_no_state_is_refused(play: Play, values: Any) -> None:
    view = open_form(play)
    assert play.human("submit", view_id=view["id"], values=values)["error"].startswith("values must be")


def test_what_was_filled_in_is_kept_by_a_press(play: Play) -> None:
    open_form(play, modal(field_block(), actions(button())))
    written = {"text": {"it": {"type": "plain_text_input", "value": "half a thought"}}}
    play.human("press", where="modal", block_id="card", action_id="done", values=written)
    sent = play.bot.last("block_actions")["view"]["state"]["values"]
    assert sent["text"]["it"]["value"] == "half a thought"
    play.api("views.update", view_id=play.see()["modal"]["id"], view=modal(field_block(), section("more")))
    assert play.see()["modal"]["state"]["values"] == sent


def fill(play: Play, **answer: Any) -> Json:
    """Fill the form in, to a bot that answers so."""
    view = open_form(play)
    play.bot.answers["view_submission"] = says(**answer)
    values = {"text": {"it": {"type": "plain_text_input", "value": "x"}}}
    return play.human("submit", view_id=view["id"], values=values)


def test_the_bot_may_find_fault_with_a_field(play: Play) -> None:
    assert fill(play, response_action="errors", errors={"text": "Too short to act on"})["ok"]
    shown = play.see()["modal"]
    assert shown["errors"] == {"text": "Too short to act on"}
    assert shown["state"]["values"]["text"]["it"]["value"] == "x"


def test_the_bot_may_change_push_and_clear(play: Play) -> None:
    fill(play, response_action="update", view=modal(section("Really?")))
    assert play.see()["modal"]["blocks"][0]["text"]["text"] == "Really?"
    fill(play, response_action="push", view=modal(section("And?")))
    assert (play.see()["modal"]["depth"], play.see()["modal"]["previous_view_id"] is None) == (2, False)
    fill(play, response_action="clear")
    assert play.see()["modal"] is None


@pytest.mark.parametrize(
    "answer",
    [
        {"response_action": "errors", "errors": {"nowhere": "x"}},
        {"response_action": "sing"},
        {"response_action": "update", "view": {"type": "modal"}},
    ],
)
def test_an_answer_slack_would_not_understand_is_trouble(play: Play, answer: Json) -> None:
    assert fill(play, **answer)["ok"] is False
    assert play.see()["modal"]["error"] == "We had some trouble connecting. Try again?"


def test_no_answer_is_trouble_too(play: Play) -> None:
    play.bot.answers["view_submission"] = lambda _: PlainTextResponse("not JSON")
    view = open_form(play, modal(section()))
    assert play.human("submit", view_id=view["id"])["ok"] is False
    play.bot.answers["view_submission"] = lambda _: Response(status_code=500)
    assert "http_500" in play.human("submit", view_id=view["id"])["problem"]


def test_forms_are_pushed_three_deep_and_closed_one_by_one(play: Play) -> None:
    open_form(play)
    told = modal(notify_on_close=True)
    assert [play.api("views.push", trigger_id=a_trigger(play), view=told)["ok"] for _ in range(2)] == [True, True]
    assert play.api("views.push", trigger_id=a_trigger(play), view=told)["error"] == "push_limit_reached"
    play.human("close")
    closed = play.bot.last("view_closed")
    assert (closed["is_cleared"], play.see()["modal"]["depth"]) == (False, 2)
    play.human("close", all=True)
    assert play.bot.last("view_closed")["is_cleared"] is True
    assert play.see()["modal"] is None


def test_a_view_is_updated_by_id_unless_its_hash_is_old(play: Play) -> None:
    view = open_form(play, modal(external_id="mine"))
    first = {"view": modal(section("two"))}
    assert play.api("views.update", view_id=view["id"], hash=view["hash"], **first)["ok"]
    assert play.api("views.update", view_id=view["id"], hash=view["hash"], **first)["error"] == "hash_conflict"
    assert play.api("views.update", view_id=view["id"], view=modal(external_id="mine"))["ok"]
    assert play.api("views.update", external_id="mine", **first)["ok"]
    play.human("close")
    assert play.api("views.update", view_id=view["id"], **first)["error"] == "not_found"


def test_a_field_in_a_form_may_tell_at_once(play: Play) -> None:
    view = open_form(play, modal(actions(DATE, button())))
    play.human("press", where="modal", block_id="card", action_id="on", selected="2026-12-01")
    sent = play.bot.last("block_actions")
    assert sent["container"] == {"type": "view", "view_id": view["id"]}
    assert sent["view"]["state"]["values"]["card"]["on"]["selected_date"] == "2026-12-01"
    assert "response_url" not in sent and sent["trigger_id"]


def test_home_is_published_for_one_person(play: Play) -> None:
    home = {"type": "home", "blocks": [section("Overdue"), actions(button())]}
    assert play.human("home")["ok"]
    opened = play.bot.last("app_home_opened")["event"]
    assert (opened["user"], opened["tab"], "view" in opened) == (NIGEL, "home", False)
    published = play.api("views.publish", user_id=NIGEL, view=home)["view"]
    assert play.see()["home"]["blocks"][0]["text"]["text"] == "Overdue"
    assert play.see(PRIYA)["home"] is None
    play.human("home")
    assert play.bot.last("app_home_opened")["event"]["view"]["id"] == published["id"]
    play.human("press", where="home", block_id="card", action_id="done")
    assert play.bot.last("block_actions")["view"]["id"] == published["id"]
    assert play.api("views.publish", user_id=NIGEL, view=home, hash="old")["error"] == "hash_conflict"
