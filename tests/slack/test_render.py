"""A card as Slack shows it, and as Slack would take it."""

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.platforms.slack.render import draw, draw_home
from bot.platforms.slack.spans import clean
from bot.platforms.text import plain_card
from bot.saying.card import Button, Buttons, Card, Heading, Mention, Para, Row, Strong
from playground.block_kit.blocks import BLOCK, BLOCK_OF_VIEW
from playground.block_kit.together import repeated_ids, second_opinion, text_in_all
from tests.slack.cards import ALEX, ANY_CARD, ATTACKS, CARD, KAREN, WORK, kinds

HUNDRED = Card("a list", tuple(Row((f"row {n}",), (), (Button("Done", "done", n),)) for n in range(100)))

DEAD = {
    *("rich_text", "rich_text_section", "text", "user", "plain_text", "header", "context", "divider"),
    *("actions", "button", "overflow", "option"),
}


def test_a_card_is_drawn_block_by_block() -> None:
    drawn = draw(CARD)
    assert drawn.text == "AEM-7 Send the figures"
    assert kinds(drawn.blocks) == [
        "header", "rich_text", "rich_text", "divider", "rich_text", "actions", "actions", "context",
    ]  # fmt: skip
    complaints(drawn.blocks)


def test_a_member_is_mentioned_and_a_contact_is_named() -> None:
    line = draw(Card("", (Para(("Owner: ", Mention(KAREN), ", with ", Mention(ALEX))),))).blocks[0]
    assert line["elements"][0]["elements"] == [
        {"type": "text", "text": "Owner: "},
        {"type": "user", "user_id": "U0KAREN"},
        {"type": "text", "text": ", with "},
        {"type": "text", "text": "Alex Magloire, Ofsted"},
    ]


def test_a_quiet_line_pings_nobody() -> None:
    line = draw(Card("", (Para(("Added by ", Mention(KAREN)), quiet=True),))).blocks[0]
    assert line["elements"] == [{"type": "plain_text", "text": "Added by Karen Wareing", "emoji": False}]


def test_words_that_stand_out_are_bold() -> None:
    line = draw(Card("", (Para((Strong("AEM-7"), " sent")),))).blocks[0]
    assert line["elements"][0]["elements"][0] == {"type": "text", "text": "AEM-7", "style": {"bold": True}}


def test_buttons_carry_a_verb_and_an_id_and_the_rest_is_in_a_menu() -> None:
    done, update, menu = draw(Card("", (WORK,))).blocks[0]["elements"]
    assert (done["action_id"], done["value"], done["style"]) == ("done:7", "7", "primary")
    assert (update["action_id"], update["value"]) == ("update:7", "7")
    assert (menu["type"], menu["action_id"]) == ("overflow", "more:7")
    assert [option["value"] for option in menu["options"]] == ["snooze:7", "decline:7", "withdraw:7"]


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        (0, []),
        (1, ["button"]),
        (2, ["overflow"]),
        (5, ["overflow"]),
        (6, ["overflow", "button"]),
        (7, ["overflow", "overflow"]),
    ],
)
def test_a_menu_holds_two_to_five(hidden: int, shown: list[str]) -> None:
    more = tuple(Button(f"Verb {n}", "verb", n) for n in range(hidden))
    blocks = draw(Card("", (Para(("words",)), Buttons((), more)))).blocks
    assert [element["type"] for block in blocks[1:] for element in block["elements"]] == shown
    complaints(blocks)


def test_a_list_says_which_list_it_is() -> None:
    rows = tuple(Row((f"row {n}",), (), (Button("Done", "done", n),)) for n in range(2))
    ids = [block["block_id"] for block in draw(Card("", rows, again="overdue")).blocks if block["type"] == "actions"]
    assert ids == ["again:0:overdue", "again:1:overdue"]


def test_a_list_with_words_too_long_to_carry_is_still_drawn() -> None:
    blocks = draw(Card("", (WORK,), again="w" * 300)).blocks
    assert "block_id" not in blocks[0]


def test_what_does_not_fit_is_cut_by_whole_rows_and_counted() -> None:
    blocks = draw(HUNDRED).blocks
    assert len(blocks) == 49
    assert blocks[-1]["elements"][0]["text"] == "… and 76 more that don't fit here"
    assert kinds(blocks[-3:-1]) == ["rich_text", "actions"]
    complaints(blocks)


def test_a_home_has_room_for_more_than_a_message() -> None:
    view = draw_home(HUNDRED)
    assert len(view["blocks"]) == 99
    View(**view).validate_json()


def test_long_words_are_cut_in_their_block_and_in_the_message() -> None:
    blocks = draw(Card("l" * 9_000, (Heading("h" * 200), *(Para(("w" * 100_000,)),) * 5))).blocks
    assert len(blocks[0]["text"]["text"]) == 150
    assert 8_000 < text_in_all(blocks) < 9_000
    complaints(blocks)


def test_a_card_with_nothing_on_it_shows_its_summary() -> None:
    assert draw(Card("Nothing here", ())).blocks[0]["elements"][0]["elements"] == [
        {"type": "text", "text": "Nothing here"}
    ]


@pytest.mark.parametrize("summary", ["<!channel> & <@U1>", "&" * 5_000, "<" * 3_999, "", " \n"])
def test_the_fall_back_is_escaped_and_never_too_long_or_empty(summary: str) -> None:
    assert_dead(draw(Card(summary, ())).text)


def test_a_card_in_plain_text() -> None:
    assert plain_card(CARD).splitlines() == [
        "Open actions",
        "AEM-7 Send the figures",
        "Owner: Karen Wareing, with Alex Magloire, Ofsted",
        "---",
        "AEM-8 Ring back",
        "  No owner",
        "[Done]",
        "[Done] [Update] [Snooze] [Not mine] [Withdraw]",
        "Added by Karen Wareing",
    ]


def test_no_text_of_twenty_thousand_comes_alive() -> None:
    chance = Random(1)
    for _ in range(20_000):
        text = "".join(chance.choices(ATTACKS, k=chance.randint(1, 6)))
        message = draw(Card(text, (Heading(text), Para((text, Strong(text))), Para((text,), quiet=True))))
        assert_dead(message.text)
        assert alive(message.blocks) == []
        assert message.blocks[1]["elements"][0]["elements"][0]["text"] == (clean(text) or "…")


@settings(max_examples=300, deadline=None)
@given(ANY_CARD)
def test_any_card_is_one_that_slack_takes_and_nothing_in_it_comes_alive(card: Card) -> None:
    message, home = draw(card), draw_home(card)
    assert_dead(message.text)
    complaints(message.blocks)
    assert [words for at, block in enumerate(home["blocks"]) for words in BLOCK_OF_VIEW(block, str(at))] == []
    assert alive(message.blocks) + alive(home["blocks"]) == []


def complaints(blocks: list[dict[str, Any]]) -> None:
    """What Slack would say of the blocks, and slack_sdk's models."""
    assert [words for at, block in enumerate(blocks) for words in BLOCK(block, str(at))] == []
    assert repeated_ids(blocks, "") + second_opinion(blocks, "") == []
    assert None not in Block.parse_all(blocks)
    assert 0 < len(blocks) <= 50


def assert_dead(text: str) -> None:
    """No & < or > that isn't escaped, in at most 3,900 characters."""
    assert 0 < len(text) <= 3_900
    bare = text.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "")
    assert not set(bare) & set("&<>")


def alive(node: Any) -> list[str]:
    """Every type that Slack would interpret, and every text outside rich_text's and plain_text's own."""
    if isinstance(node, list):
        return [found for item in node for found in alive(item)]
    if not isinstance(node, dict):
        return []
    kind = node.get("type", "option")
    shown = isinstance(node.get("text"), str) and kind not in {"text", "plain_text"}
    own = [kind] if shown or kind not in DEAD else []
    return own + [found for item in node.values() for found in alive(item)]


def test_buttons_at_the_end_stay_however_much_is_left_out() -> None:
    rows = tuple(Row((f"row {number}",)) for number in range(100))
    *_, left, buttons = draw(Card("many", (*rows, Buttons((Button("Track", "track", 1),))))).blocks
    assert "more that don't fit here" in left["elements"][0]["text"]
    assert buttons["elements"][0]["action_id"] == "track:1"
