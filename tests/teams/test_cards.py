"""Every card and form as Teams shows it: against its golden file, and strictly against what Teams takes."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.person import MemberSeen, Person
from bot.platforms.teams.forms import dialog, draw_form, read_filled
from bot.platforms.teams.limits import CHOICES
from bot.platforms.teams.render import draw, message
from bot.platforms.text import plain_card
from bot.saying.asking import ASKING
from bot.saying.card import Button, Buttons, Card, Heading, Mention, Para, Row, Strong
from handlers.buttons import VERBS, WRITING
from tests.cards.examples import CARDS, FORMS
from tests.cards.golden import same_as_golden
from tests.slack.cards import ANY_CARD, ATTACKS
from tests.teams.scene import words_of
from tests.teams.strict import card_complaints, complaints, nodes

GOLDEN = Path(__file__).parents[1] / "cards" / "teams"
PRIYA = MemberSeen("29:priya", "Priya Nair")
KAREN, ALEX = Person(1, "Karen Wareing", "29:karen"), Person(2, "Alex Magloire", None, "Ofsted")
HUNDREDS = Card("a list", tuple(Row((f"row {n}",), ("x" * 200,), (Button("Done", "done", n),)) for n in range(300)))


def _file(name: str) -> str:
    return name.replace(", ", "-").replace(" ", "-")


def _written(drawn: object) -> str:
    return json.dumps(drawn, indent=1, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("name", CARDS)
def test_a_card(name: str) -> None:
    drawn = draw(CARDS[name])
    assert card_complaints(drawn) == []
    assert same_as_golden(GOLDEN / f"{_file(name)}.json", _written(drawn))


@pytest.mark.parametrize("name", FORMS)
def test_a_form(name: str) -> None:
    drawn = draw_form(FORMS[name], [PRIYA])
    assert card_complaints(drawn) == []
    assert same_as_golden(GOLDEN / f"form-{_file(name)}.json", _written(drawn))


def test_the_rows_of_a_report_are_tables_without_a_header_row() -> None:
    drawn = list(nodes(draw(CARDS["digest"])))
    assert "Container" not in [node["type"] for node in drawn]
    assert {node["firstRowAsHeaders"] for node in drawn if node["type"] == "Table"} == {False}


@pytest.mark.parametrize("name", ["list", "history", "you have been given one"])
def test_where_there_are_buttons_every_row_has_the_whole_width(name: str) -> None:
    kinds = [node["type"] for node in nodes(draw(CARDS[name]))]
    assert "Container" in kinds and "Table" not in kinds


def test_a_form_says_its_title_once() -> None:
    form = FORMS["snooze"]
    said, asked = draw_form(form), dialog(form)["task"]["value"]
    assert words_of(said).count(form.title) == 1 and asked["title"] == form.title
    assert form.title not in words_of(asked["card"]["content"])


def test_numbers_are_a_chart_besides() -> None:
    (chart,) = [node for node in nodes(draw(CARDS["digest"])) if node["type"].startswith("Chart.")]
    assert chart["fallback"] == "drop", "the words beside it say the same"
    assert chart["displayMode"] == "AbsoluteNoAxis", "an axis would count in parts of an action"
    assert chart["data"][:2] == [{"x": "open", "y": 5}, {"x": "overdue", "y": 1}]


def test_a_button_that_opens_a_form_asks_for_a_dialog_and_every_other_acts() -> None:
    assert VERBS.keys() - WRITING.keys() - {"show", "keep", "leave_out", "more", "back", "forget"} == ASKING
    actions = [node for node in nodes(draw(CARDS["action card"])) if node["type"].startswith("Action.")]
    opens = {node["title"]: node["data"].get("msteams") for node in actions}
    assert opens["Done"] is None and opens["New date"] == {"type": "task/fetch"}
    assert all("data" in node for node in actions)


def test_a_member_is_mentioned_and_a_contact_is_named() -> None:
    drawn = draw(Card("x", (Para(("Owner: ", Mention(KAREN), ", with ", Mention(ALEX))),)))
    assert drawn["body"][0]["text"] == "Owner: <at>Karen Wareing</at>, with Alex Magloire, Ofsted"
    assert drawn["msteams"]["entities"] == [
        {
            "type": "mention",
            "text": "<at>Karen Wareing</at>",
            "mentioned": {"id": "29:karen", "name": "Karen Wareing"},
        }
    ]


def test_what_is_typed_is_never_a_mention_or_a_link() -> None:
    typed = "<at>Karen Wareing</at> [here](https://evil.example) {{DATE(2025-01-01)}} **now**"
    beside = draw(Card("x", (Para((Mention(KAREN), f" {typed}")),)))
    text = beside["body"][0]["text"]
    assert text.count("<at>") == 1 and "](" not in text and "{{" not in text and "**" not in text
    alone = draw(Card("x", (Para((typed, Strong(typed))),)))
    assert "<at>" not in str(alone["body"]) and "{{" not in str(alone["body"])
    assert alone["body"][0]["type"] == "RichTextBlock"


def test_a_quiet_line_and_a_row_ping_nobody() -> None:
    drawn = draw(Card("x", (Para((Mention(KAREN),), quiet=True), Row((Mention(KAREN),), (Mention(KAREN),)))))
    assert "msteams" not in drawn and "Karen Wareing" in words_of(drawn)


def test_what_does_not_fit_is_counted() -> None:
    drawn = message(HUNDREDS)
    assert complaints(drawn) == []
    words = words_of(drawn["attachments"][0]["content"]).splitlines()
    shown = sum(line.startswith("row ") for line in words)
    assert shown > 20 and words[-1] == f"… and {300 - shown} more that don't fit here"


def test_a_long_menu_and_many_buttons_stay_usable() -> None:
    line = Buttons(tuple(Button(str(n), "done", n) for n in range(9)))
    (actions,) = [node["actions"] for node in nodes(draw(Card("x", (line,)))) if node["type"] == "ActionSet"]
    assert [action.get("mode") for action in actions] == [None] * 6 + ["secondary"] * 3


@given(ANY_CARD)
@settings(max_examples=150, deadline=None)
def test_any_card_is_one_that_teams_takes(card: Card) -> None:
    assert complaints(message(card)) == []


@given(ANY_CARD, st.sampled_from(ATTACKS))
@settings(max_examples=50, deadline=None)
def test_mentions_are_of_members_only(card: Card, attack: str) -> None:
    drawn = message(
        replace(
            card,
            blocks=(
                *card.blocks,
                Heading(attack),
                Para(
                    (attack, Strong(attack)),
                ),
            ),
        )
    )
    entities = drawn["attachments"][0]["content"].get("msteams", {}).get("entities", [])
    assert all(entity["mentioned"]["id"].startswith("29:") for entity in entities)


def test_a_form_offers_the_people_who_are_there_or_searches() -> None:
    many = [MemberSeen(f"29:{n}", f"Person {n}") for n in range(CHOICES + 1)]
    few, searched = (_choices(draw_form(FORMS["reassign"], people)) for people in ([PRIYA], many))
    assert few["choices"] == [{"title": "Priya Nair", "value": "29:priya"}]
    assert searched["choices.data"]["type"] == "Data.Query"
    assert "value" not in few, "an owner who isn't there can't be offered"


def test_what_was_filled_in_is_read_by_what_was_asked() -> None:
    data = {"form": "due:7", "day.due": "2025-10-09", "text.because": "late", "person.owner": "29:x", "day.bad": "soon"}
    filled = read_filled(data)
    assert (dict(filled.texts), dict(filled.people)) == ({"because": "late"}, {"owner": "29:x"})
    assert {name: day.isoformat() for name, day in filled.days.items()} == {"due": "2025-10-09"}


def test_a_dialog_is_titled() -> None:
    task = dialog(FORMS["snooze"])["task"]
    assert task["type"] == "continue" and task["value"]["title"].startswith("Snooze AC-7")


def test_nothing_that_is_said_elsewhere_is_missing() -> None:
    for name, card in CARDS.items():
        said = words_of(draw(card)).replace("\u200b", "")
        without_buttons = re.sub(r"\[[^]]*\]", "", plain_card(card))
        assert [word for word in without_buttons.split() if word.isalpha() and word not in said] == [], name


def _choices(card: dict[str, object]) -> dict[str, object]:
    return next(node for node in nodes(card) if node["type"] == "Input.ChoiceSet")


def test_buttons_at_the_end_stay_however_much_is_left_out() -> None:
    rows = tuple(Row(("行" * 900,)) for _ in range(20))
    *_, left, buttons = draw(Card("many", (*rows, Buttons((Button("Track", "track", 1),)))))["body"]
    assert "more that don't fit here" in words_of(left) and buttons["actions"][0]["title"] == "Track"
