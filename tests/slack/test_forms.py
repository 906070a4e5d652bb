"""A form as Slack's modal."""

from datetime import date
from typing import Any

import pytest
from slack_sdk.models.views import View

from bot.platforms.slack.buttons import read_form_id
from bot.platforms.slack.forms import draw_form
from bot.saying.asking import add_form
from bot.saying.card import DateField, Form, PersonField, TextField
from playground.block_kit.blocks import BLOCK_OF_VIEW
from tests.slack.cards import ALEX, KAREN

FULL = Form(
    "New date AEM-7, which is a long title",
    "due",
    7,
    (
        TextField("because", "Why?", value="The figures are late", hint="One line", optional=True),
        TextField("note", "How do things stand?", value="n" * 2_000, long=True),
        DateField("due", "Due date", value=date(2025, 10, 3)),
        PersonField("owner", "Who owns it?", value=KAREN),
        PersonField("other", "Who else?", value=ALEX, optional=True),
    ),
    intro="AEM-7 <!channel> *send*",
)


@pytest.mark.parametrize("form", [FULL, add_form()])
def test_a_form_is_one_that_slack_takes(form: Form) -> None:
    view = draw_form(form, "metadata")
    assert [words for at, block in enumerate(view["blocks"]) for words in BLOCK_OF_VIEW(block, str(at))] == []
    View(**view).validate_json()
    assert read_form_id(view["callback_id"]) == (form.verb, form.id)
    assert len(view["title"]["text"]) <= 24


def test_each_field_is_found_by_its_name() -> None:
    blocks = draw_form(FULL)["blocks"][1:]
    assert [(block["block_id"], block["element"]["action_id"]) for block in blocks] == [
        (name, name) for name in ("because", "note", "due", "owner", "other")
    ]


def test_fields_come_filled_in() -> None:
    because, note, due, owner, other = (block["element"] for block in draw_form(FULL)["blocks"][1:])
    assert because["initial_value"] == "The figures are late" and not because["multiline"]
    assert len(note["initial_value"]) == note["max_length"] == 1_000 and note["multiline"]
    assert due["initial_date"] == "2025-10-03"
    assert owner["initial_user"] == "U0KAREN"
    assert "initial_user" not in other


def test_what_a_form_is_about_is_shown_as_it_was_typed() -> None:
    intro: dict[str, Any] = draw_form(FULL)["blocks"][0]
    assert intro["text"] == {"type": "plain_text", "text": "AEM-7 <!channel> *send*", "emoji": False}
