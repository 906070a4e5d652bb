"""The pieces that a review in chat is made of: each is taken, pressed as Slack sends it, and remembered."""

from typing import Any

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
    section,
)


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def option(text: str, value: str) -> Json:
    return {"text": plain(text), "value": value}


KEEP, DROP = option("Keep", "keep"), option("Leave out", "drop")
BOXES = {"type": "checkboxes", "action_id": "kept", "options": [KEEP, DROP], "initial_options": [KEEP]}
OWNER = {"type": "users_select", "action_id": "owner", "placeholder": plain("Owner")}
DUE = {"type": "datepicker", "action_id": "due", "placeholder": plain("Due")}
MORE = {"type": "overflow", "action_id": "more", "options": [option("Edit", "edit"), option("Evidence", "why")]}
ROW = [
    section("1. Send the figures", accessory=button("edit", "row:1"), block_id="row"),
    {"type": "context", "elements": [plain("Line 61"), {"type": "mrkdwn", "text": "_Actions_"}]},
    actions(BOXES, OWNER, DUE, MORE, block_id="choices"),
    actions(button("track", "all")),
]


def press(play: Play, ts: str, block_id: str, action_id: str, **more: Any) -> Json:
    asked = {"where": "message", "channel": ANNUAL, "ts": ts, "block_id": block_id, "action_id": action_id}
    pressed = play.human("press", **{**asked, **more})
    assert pressed["ok"], pressed
    return play.bot.last("block_actions")


def test_a_row_of_a_review_in_a_message(play: Play) -> None:
    ts = play.post(blocks=ROW)
    ticked = press(play, ts, "choices", "kept", selected=["keep", "drop"])["actions"][0]
    assert ticked["selected_options"] == [KEEP, DROP] and ticked["initial_options"] == [KEEP]
    assert press(play, ts, "choices", "owner", selected=PRIYA)["actions"][0]["selected_user"] == PRIYA
    assert press(play, ts, "choices", "due", selected="2026-12-18")["actions"][0]["selected_date"] == "2026-12-18"
    assert press(play, ts, "choices", "more", selected="why")["actions"][0]["selected_option"]["value"] == "why"
    assert press(play, ts, "row", "edit")["actions"][0]["value"] == "row:1"


def test_what_was_picked_before_comes_along_for_the_one_who_picked_it(play: Play) -> None:
    ts = play.post(blocks=ROW)
    press(play, ts, "choices", "kept", selected=[])
    press(play, ts, "choices", "owner", selected=PRIYA)
    chosen = press(play, ts, "card", "track")["state"]["values"]["choices"]
    assert (chosen["kept"]["selected_options"], chosen["owner"]["selected_user"]) == ([], PRIYA)
    assert press(play, ts, "card", "track", user=TOM)["state"]["values"]["choices"]["owner"]["selected_user"] is None


def test_a_redrawn_message_starts_as_it_is_drawn(play: Play) -> None:
    ts = play.post(blocks=ROW)
    press(play, ts, "choices", "owner", selected=PRIYA)
    redrawn = [ROW[0], ROW[1], actions(BOXES, OWNER | {"initial_user": TOM}, block_id="choices"), ROW[3]]
    assert play.api("chat.update", channel=ANNUAL, ts=ts, text="x", blocks=redrawn)["ok"]
    chosen = press(play, ts, "card", "track")["state"]["values"]["choices"]
    assert (chosen["owner"]["selected_user"], chosen["kept"]["selected_options"]) == (TOM, [KEEP])


def test_fields_start_with_what_the_bot_knows(play: Play) -> None:
    owner = {**field_block("owner"), "element": {**OWNER, "initial_user": PRIYA}}
    due = {**field_block("due"), "element": {**DUE, "initial_date": "2026-12-18"}}
    play.command("import")
    trigger = play.bot.last("command")["trigger_id"]
    form = modal(field_block("text", initial_value="send the figures", multiline=True), owner, due)
    view = play.api("views.open", trigger_id=trigger, view=form)["view"]
    assert play.human("submit", view_id=view["id"])["ok"]
    sent = play.bot.last("view_submission")["view"]["state"]["values"]
    assert sent["text"]["it"]["value"] == "send the figures"
    assert (sent["owner"]["owner"]["selected_user"], sent["due"]["due"]["selected_date"]) == (PRIYA, "2026-12-18")


def test_a_form_pushed_by_a_button_and_the_one_below_changed_by_its_id(play: Play) -> None:
    play.command("import")
    opening: Json = {"view": modal(field_block(), actions(button("edit", "1")))}
    below = play.api("views.open", trigger_id=play.bot.last("command")["trigger_id"], **opening)["view"]
    typed = {"text": {"it": {"type": "plain_text_input", "value": "half a thought"}}}
    play.human("press", where="modal", block_id="card", action_id="edit", values=typed)
    pressed = play.bot.last("block_actions")
    assert pressed["view"]["id"] == below["id"]
    above = play.api("views.push", trigger_id=pressed["trigger_id"], view=modal())["view"]
    assert (above["root_view_id"], above["previous_view_id"]) == (below["id"], below["id"])
    assert play.api("views.update", view_id=below["id"], hash=above["hash"], **opening)["error"] == "hash_conflict"
    changed = play.api("views.update", view_id=below["id"], hash=below["hash"], **opening)
    assert changed["ok"] and play.see(NIGEL)["modal"]["id"] == above["id"]
    play.human("close")
    assert play.see()["modal"]["state"]["values"] == typed
