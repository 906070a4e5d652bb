"""Whole lines as people write them: what is taken off, and what is left alone."""

import pytest

from bot.reading.answers import answer
from tests.reading.moments import NOW
from tests.reading.phrases import lines
from tests.reading.test_phrases import ENGLAND


def read(line: str) -> dict[str, object]:
    return answer("add", f"@karen {line}", NOW, "en-GB", ENGLAND)


def table(rows: str) -> list[list[str]]:
    return [[part.strip() for part in row.split("|")] for row in rows.strip().splitlines()]


@pytest.mark.parametrize(("line", "text", "due"), table(lines.DATED))
def test_the_date_is_taken_off(line: str, text: str, due: str) -> None:
    got = read(line)
    assert (got["text"], str(got["due"]), got["owners"]) == (text, due, ["karen"])
    assert "repeat" not in got


@pytest.mark.parametrize(("line", "due", "rule"), table(lines.REPEATING))
def test_what_comes_round_is_taken_off(line: str, due: str, rule: str) -> None:
    got = read(line)
    repeat = got["repeat"]
    assert isinstance(repeat, dict)
    assert (got["text"], got["due"], repeat["rrule"]) == ("send the figures", due, rule)


@pytest.mark.parametrize("line", lines.UNDATED.strip().splitlines())
def test_what_only_seems_a_date_stays_in_the_text(line: str) -> None:
    assert read(line) == {"text": line, "owners": ["karen"], "due": None}
