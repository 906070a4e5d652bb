"""What Slack refuses is refused, with the place it is about."""

from typing import Any

import pytest

from playground.validate import SlackError, read_content, read_metadata, read_view
from tests.playground.stage import Json, Play, actions, button, field_block, modal, section


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def rich(*parts: Json) -> Json:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(parts)}]}


ONE, TWO = {"text": plain("One"), "value": "1"}, {"text": plain("Two"), "value": "2"}
PICK = {"type": "static_select", "action_id": "pick", "options": [ONE, TWO]}
DATE = {"type": "datepicker", "action_id": "on"}
SURE = {"title": plain("Sure?"), "text": plain("Really?"), "confirm": plain("Yes"), "deny": plain("No")}
CELL = {"type": "raw_text", "text": "AEM-7"}

FINE: dict[str, list[Json]] = {
    "a paragraph with a button": [section(accessory=button(confirm=SURE))],
    "fields": [{"type": "section", "fields": [{"type": "mrkdwn", "text": "*Owner*"}, plain("Priya")]}],
    "a header and a line": [{"type": "header", "text": plain("Mine")}, {"type": "divider"}],
    "context": [{"type": "context", "elements": [plain("one"), {"type": "mrkdwn", "text": "two"}]}],
    "buttons": [actions(button(style="primary"), button("more", style="danger"), button("link", url="https://x.org"))],
    "a menu with a start": [actions(PICK | {"placeholder": plain("Choose"), "initial_option": ONE})],
    "an overflow": [actions({"type": "overflow", "action_id": "more", "options": [ONE, TWO]})],
    "a date": [actions(DATE | {"initial_date": "2026-11-27"})],
    "a person": [actions({"type": "users_select", "action_id": "who", "initial_user": "U0NIGEL"})],
    "a field": [field_block(multiline=True, max_length=1000)],
    "rich text": [
        rich(
            {"type": "text", "text": "<!channel> & *co*", "style": {"bold": True}},
            {"type": "user", "user_id": "U0NIGEL"},
            {"type": "date", "timestamp": 1790000000, "format": "{date_long}", "fallback": "a day"},
            {"type": "link", "url": "https://example.org", "text": "here"},
        )
    ],
    "a list": [
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_list", "style": "bullet", "elements": rich()["elements"]}],
        }
    ],
    "a table": [{"type": "table", "rows": [[CELL, rich()], [CELL, CELL]], "column_settings": [{"align": "right"}]}],
    "one action_id in two blocks": [actions(button(), block_id="a"), actions(button(), block_id="b")],
    "fifty blocks": [section() for _ in range(50)],
    "markdown": [{"type": "markdown", "text": "**bold**"}],
    "a newer block": [{"type": "alert", "text": plain("Careful"), "level": "warning"}],
    "tick boxes": [
        actions({"type": "checkboxes", "action_id": "kept", "options": [ONE, TWO], "initial_options": [TWO]})
    ],
}

REFUSED: dict[str, tuple[list[Any], str]] = {
    "an unknown block": ([{"type": "fieldset"}], "unsupported type: fieldset [json-pointer:/blocks/0/type]"),
    "no type": ([{"text": plain("x")}], "missing required field: type"),
    "not an object": (["words"], "must provide an object [json-pointer:/blocks/0]"),
    "51 blocks": ([section() for _ in range(51)], "no more than 50 items allowed [json-pointer:/blocks]"),
    "an empty paragraph": ([section("")], "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    "a long paragraph": ([section("x" * 3001)], "must be less than 3001 characters"),
    "a paragraph without text": ([{"type": "section"}], "missing required field: text"),
    "a long header": ([{"type": "header", "text": plain("x" * 151)}], "must be less than 151 characters"),
    "a mrkdwn header": ([{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}], "unsupported type: mrkdwn"),
    "an unknown property": ([section(colour="red")], "invalid additional property: colour [json-pointer:/blocks/0]"),
    "emoji in mrkdwn": (
        [{"type": "section", "text": {"type": "mrkdwn", "text": "x", "emoji": True}}],
        "invalid additional property: emoji",
    ),
    "eleven in a context": ([{"type": "context", "elements": [plain("x")] * 11}], "no more than 10 items allowed"),
    "no buttons": ([actions()], "no fewer than 1 items allowed"),
    "26 buttons": ([actions(*(button(f"b{n}") for n in range(26)))], "no more than 25 items allowed"),
    "an unknown element": ([actions({"type": "knob"})], "unsupported type: knob [json-pointer:/blocks/0/elements/0/ty"),
    "a field among buttons": ([actions({"type": "plain_text_input"})], "unsupported type: plain_text_input"),
    "a button to fill in": ([{**field_block(), "element": button()}], "unsupported type: button"),
    "a long button": ([actions(button(text=plain("x" * 76)))], "must be less than 76 characters"),
    "a long value": ([actions(button(value="x" * 2001))], "must be less than 2001 characters"),
    "an unknown style": ([actions(button(style="blue"))], "must be a valid enum value"),
    "a bad link": ([actions(button(url="example"))], "invalid url"),
    "an action_id twice in a block": ([actions(button(), button())], "`action_id` 'done' already exists"),
    "a block_id twice": ([actions(button()), actions(button("b"))], "`block_id` 'card' already exists"),
    "a long block_id": ([section(block_id="x" * 256)], "must be less than 256 characters"),
    "a menu without options": ([actions({"type": "static_select", "options": []})], "no fewer than 1 items allowed"),
    "a menu with 101": ([actions({"type": "static_select", "options": [ONE] * 101})], "no more than 100 items"),
    "a start that is no option": ([actions(PICK | {"initial_option": {**ONE, "value": "9"}})], "must match one of"),
    "a long option": ([actions(PICK | {"options": [{**ONE, "text": plain("x" * 76)}]})], "must be less than 76"),
    "six in an overflow": ([actions({"type": "overflow", "options": [ONE] * 6})], "no more than 5 items allowed"),
    "a date that is none": ([actions(DATE | {"initial_date": "27/11/2026"})], "must be a valid date"),
    "a field without label": ([{"type": "input", "element": DATE}], "missing required field: label"),
    "a file to choose in a message": (
        [{**field_block(), "element": {"type": "file_input"}}],
        "unsupported type: file_input [json-pointer:/blocks/0/element/type]",
    ),
    "eleven tick boxes": ([actions({"type": "checkboxes", "options": [ONE] * 11})], "no more than 10 items allowed"),
    "empty rich text": ([rich({"type": "text", "text": ""})], "must be more than 0 characters"),
    "a strange part of rich text": ([rich({"type": "table"})], "unsupported type: table"),
    "a user that is none": ([rich({"type": "user", "user_id": "Nigel Minns"})], "must be a valid id"),
    "21 columns": ([{"type": "table", "rows": [[CELL] * 21]}], "no more than 20 items allowed"),
    "101 rows": ([{"type": "table", "rows": [[CELL]] * 101}], "no more than 100 items allowed"),
    "two tables": ([{"type": "table", "rows": [[CELL]]}] * 2, "only_one_table_allowed"),
    "an alert at no level": ([{"type": "alert", "text": plain("x"), "level": "loud"}], "level must be"),
}


@pytest.mark.parametrize("blocks", FINE.values(), ids=FINE)
def test_what_slack_takes_is_taken_and_completed(blocks: list[Json]) -> None:
    content = read_content("words", blocks)
    assert content.blocks is not None
    assert all(block["block_id"] for block in content.blocks)


@pytest.mark.parametrize(("blocks", "words"), REFUSED.values(), ids=REFUSED)
def test_what_slack_refuses_is_refused(blocks: list[Any], words: str) -> None:
    with pytest.raises(SlackError) as refused:
        read_content("words", blocks)
    assert refused.value.error == "invalid_blocks"
    assert any(words in complaint for complaint in refused.value.complaints), refused.value.complaints


@pytest.mark.parametrize(
    ("text", "blocks", "error"),
    [
        (None, None, "no_text"),
        ("  ", [], "no_text"),
        ("x" * 40_001, None, "msg_too_long"),
        ("words", "not json", "invalid_blocks_format"),
        ("words", [section("x" * 2650) for _ in range(5)], "msg_blocks_too_long"),
    ],
)
def test_a_message_as_a_whole(text: str | None, blocks: Any, error: str) -> None:
    with pytest.raises(SlackError) as refused:
        read_content(text, blocks)
    assert refused.value.error == error


def letter(**element: Any) -> Json:
    return {**field_block(), "element": {"type": "file_input", "action_id": "it", **element}}


VIEWS: dict[str, tuple[Any, str]] = {
    "no object": (None, "must provide an object"),
    "another type": (modal(type="window"), "unsupported type: window [json-pointer:/view/type]"),
    "a long title": (modal(title=plain("x" * 25)), "must be less than 25 characters [json-pointer:/view/title/text]"),
    "no title": ({"type": "modal", "blocks": []}, "missing required field: title"),
    "a long private_metadata": (modal(private_metadata="x" * 3001), "must be less than 3001 characters"),
    "a view sent back whole": (modal(hash="1", id="V1"), "invalid additional property: hash"),
    "101 blocks": (modal(*(section() for _ in range(101))), "no more than 100 items allowed"),
    "a bad block": (modal(section("")), "must be more than 0 characters [json-pointer:/view/blocks/0/text/text]"),
    "a table": (modal({"type": "table", "rows": [[CELL]]}), "unsupported type: table"),
    "a block_id twice": (modal(field_block(), field_block()), "`block_id` 'text' already exists"),
    "two with the focus": (
        modal(field_block("a", focus_on_load=True), field_block("b", focus_on_load=True)),
        "only one element may have focus_on_load",
    ),
    "a file to choose among buttons": (modal(actions({"type": "file_input"})), "unsupported type: file_input"),
    "eleven files": (modal(letter(max_files=11)), "must be between 1 and 10 [json-pointer:/view/blocks/0/element/max"),
    "no files": (modal(letter(max_files=0)), "must be between 1 and 10"),
    "a type with a dot": (modal(letter(filetypes=[".pdf"])), "must be a valid file extension"),
    "no types": (modal(letter(filetypes=[])), "no fewer than 1 items allowed"),
    "a first file": (modal(letter(initial_files=[])), "invalid additional property: initial_files"),
    "a file to choose on Home": ({"type": "home", "blocks": [letter()]}, "unsupported type: file_input"),
    "no way to submit": ({k: v for k, v in modal().items() if k != "submit"}, "submit is required"),
}


@pytest.mark.parametrize(("view", "words"), VIEWS.values(), ids=VIEWS)
def test_a_view_that_slack_refuses(view: Any, words: str) -> None:
    with pytest.raises(SlackError) as refused:
        read_view(view, "modal", "home")
    assert refused.value.error == "invalid_arguments"
    assert any(words in complaint for complaint in refused.value.complaints), refused.value.complaints


def test_a_file_may_be_asked_for_in_a_form() -> None:
    view = modal(letter(filetypes=["txt", "docx"], max_files=1))
    assert read_view(view, "modal")["blocks"] == view["blocks"]


def test_a_view_of_more_than_250_kb_is_refused() -> None:
    with pytest.raises(SlackError) as refused:
        read_view(modal(*(section("x" * 2900) for _ in range(100))), "modal")
    assert refused.value.error == "view_too_large"


@pytest.mark.parametrize(
    ("metadata", "error"),
    [
        ("words", "invalid_metadata_format"),
        ({"event_type": "nudge"}, "invalid_metadata_format"),
        ({"event_type": "nudge", "event_payload": []}, "invalid_metadata_format"),
        ({"event_type": "nudge", "event_payload": {"key": "x" * 16_000}}, "metadata_too_large"),
    ],
)
def test_metadata_that_slack_refuses(metadata: Any, error: str) -> None:
    with pytest.raises(SlackError) as refused:
        read_metadata(metadata)
    assert refused.value.error == error


def test_a_refusal_as_the_bot_reads_it(play: Play) -> None:
    refused = play.api("chat.postMessage", channel="C0ANNUAL", text="x", blocks=[{"type": "fieldset"}])
    complaint = "unsupported type: fieldset [json-pointer:/blocks/0/type]"
    assert refused == {
        "ok": False,
        "error": "invalid_blocks",
        "errors": [complaint],
        "response_metadata": {"messages": [f"[ERROR] {complaint}"]},
    }
