"""What follows `edit REF`: how often, never, or a new text."""

import pytest

from bot.domain.repeat import Repeat
from bot.reading.conventions import monday_to_friday
from bot.reading.edited import Edited, Never, read_edited
from bot.reading.repeat import NOT_A_REPEAT
from tests.reading.moments import NOW


def read(words: str) -> Edited:
    return read_edited(words, NOW, "en-GB", monday_to_friday)


@pytest.mark.parametrize("words", ["every Monday", "fortnightly on Fridays", "Every first Monday at 9am.", "weekly"])
def test_how_often(words: str) -> None:
    assert isinstance(read(words), Repeat)


@pytest.mark.parametrize("words", ["stop repeating", "Stop  repeating."])
def test_never(words: str) -> None:
    assert read(words) == Never()


@pytest.mark.parametrize("words", ["every 2 hours", "every term"])
def test_what_cannot_be_read_is_no_text(words: str) -> None:
    assert read(words) == NOT_A_REPEAT


@pytest.mark.parametrize(
    "words",
    ["send the figures", "send the figures every Monday", "review every contract", "Every school to reply",
     "stop repeating the survey", "write every 2 hours"],
)  # fmt: skip
def test_a_text_is_left_as_it_is(words: str) -> None:
    assert read(words) == words
