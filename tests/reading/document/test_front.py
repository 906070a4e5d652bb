"""What an author's tools put before a text."""

from datetime import date

import pytest

from bot.reading.document.text import read_text


@pytest.mark.parametrize(
    "front", ['+++\ntitle = "Board"\ndate = "2013-11-21"\n+++', "---\ntitle: Board\ndate: 2013-11-21\n---"]
)
def test_title_and_day_before_the_text(front: str) -> None:
    document = read_text(f"{front}\n\nThe hall was cold.\n")
    assert (document.title, document.dated) == ("Board", date(2013, 11, 21))
    assert [block.text for block in document.blocks] == ["Board", "The hall was cold."]


def test_a_rule_is_no_front() -> None:
    assert read_text("+++\n\nThe hall was cold.\n").title == ""
