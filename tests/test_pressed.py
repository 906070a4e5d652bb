"""What a button carries, on any platform, and what is made of what nobody's button carries."""

from datetime import date

import pytest

from bot.platforms.pressed import Pressed, carried, read_carried
from bot.saying.card import Button


@pytest.mark.parametrize("button", [Button("Done", "done", 7), Button("Friday", "due_on", 7, day=date(2025, 10, 3))])
def test_what_is_carried_comes_back(button: Button) -> None:
    assert read_carried(carried(button)) == Pressed(button.verb, button.id, button.day)


@pytest.mark.parametrize(
    "written",
    [
        None, 7, {}, "", "done", "done:", "done:x", ":7", "done:7:", "done:7:tomorrow", "due_on:7:2025-02-30",
        "due_on:7:0000-01-01", "due_on:7:2025-10-03:1", "due_on:7:2025-10-3", "due_on:7:٢٠٢٥-١٠-٠٣", "done:٧",
        "done:7\n", "DONE:7", "done:" + "9" * 19,
    ],
)  # fmt: skip
def test_anything_else_is_no_press(written: object) -> None:
    assert read_carried(written) is None
