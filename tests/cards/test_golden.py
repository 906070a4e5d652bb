"""Every example drawn by every renderer, against its golden file."""

import ast
import json
from pathlib import Path

import pytest

from bot.platforms.slack.forms import draw_form
from bot.platforms.slack.render import draw
from bot.platforms.text import plain_card
from tests.cards.examples import CARDS, FORMS
from tests.cards.golden import same_as_golden

HERE = Path(__file__).parent
SAYING = HERE.parents[1] / "bot" / "saying"
GALLERY = HERE.parents[1] / "docs" / "cards.md"
INTRODUCTION = """# Every card, in words

Drawn from the examples in `tests/cards/examples.py`; buttons stand in square brackets.
`RECORD=1 make test` writes this page.
"""


def _file(name: str) -> str:
    return name.replace(", ", "-").replace(" ", "-")


def _written(drawn: object) -> str:
    return json.dumps(drawn, indent=1, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("name", CARDS)
def test_a_card_on_slack(name: str) -> None:
    assert same_as_golden(HERE / "slack" / f"{_file(name)}.json", _written(draw(CARDS[name]).as_json()))


@pytest.mark.parametrize("name", FORMS)
def test_a_form_on_slack(name: str) -> None:
    assert same_as_golden(HERE / "slack" / f"form-{_file(name)}.json", _written(draw_form(FORMS[name])))


def test_the_gallery() -> None:
    cards = (f"\n## {name.capitalize()}\n\n```text\n{plain_card(card)}\n```\n" for name, card in CARDS.items())
    assert same_as_golden(GALLERY, INTRODUCTION + "".join(cards))


def test_every_card_has_an_example() -> None:
    """Each public function of `bot.saying` that gives a Card or a Form is called in the examples."""
    makers = {
        node.name
        for path in SAYING.glob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and _gives_a_card(node)
    }
    examples = (HERE / "examples.py").read_text(encoding="utf-8")
    assert makers
    assert {maker for maker in makers if f"{maker}(" not in examples} == set()


def _gives_a_card(node: ast.FunctionDef) -> bool:
    return isinstance(node.returns, ast.Name) and node.returns.id in {"Card", "Form"}
