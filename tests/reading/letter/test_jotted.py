"""A list that somebody jotted down or pasted: no date, nobody present, and every line an action."""

import pytest

from bot.reading.document.text import read_text
from bot.reading.letter.reading import read_letter
from tests.reading.letter.rows import rows

LINES = "Send the rota to Ann\nPay the caterer\n"


@pytest.mark.parametrize("heading", ["Actions:", "ACTION POINTS", "Next steps", "To do", "Our action items"])
@pytest.mark.parametrize("mark", ["- ", "* ", "1. ", "[ ] "])
def test_what_stands_below_its_heading_is_found(heading: str, mark: str) -> None:
    text = f"{heading}\n" + "".join(f"{mark}{line}\n" for line in LINES.splitlines())
    assert rows(text) == [": Send the rota to Ann", ": Pay the caterer"]


def test_its_heading_is_its_title_for_want_of_another() -> None:
    assert read_letter(read_text("Actions:\n- Book a band\n")).title == "Actions"


def test_talk_may_stand_before_it() -> None:
    text = "Notes of this morning's call\n\nWe spoke of the fair and of the weather.\n\nActions:\n- Book a band\n"
    assert rows(text) == [": Book a band"]


def test_a_line_that_tells_nobody_to_do_anything_is_none() -> None:
    assert rows("Actions:\n- Book a band\n- The weather\n- Deployment of the site\n") == [": Book a band"]


@pytest.mark.parametrize(
    "more",
    [
        "\n# Set-up\n\nInstall it first.\n",
        "\nRead https://example.org/guide before you begin.\n",
        "\nName: ____________\n",
        "\nSee [your team's page].\n",
        "\n".join(f"Line {n} of a manual that goes on and on." for n in range(40)),
    ],
)
def test_a_guide_or_a_form_has_such_a_list_too(more: str) -> None:
    assert rows(f"Actions:\n- Fork the page\n- Open a window\n\n{more}") == []
