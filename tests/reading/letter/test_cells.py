"""Marks inside the cells of a table that holds the whole meeting."""

from tests.reading.letter.rows import minuted

_HEADED = "| Item | What was said |\n|---|---|\n"


def test_a_mark_inside_a_cell() -> None:
    first = "| Slipway | Both quotes are high. Action: BO to ask a third builder |\n"
    assert minuted(f"{_HEADED}{first}| Flag | Torn.<br>**ACTION AH:** buy one |") == [
        "BO: ask a third builder",
        "AH: buy one",
    ]


def test_a_line_below_it_says_that_it_is_done() -> None:
    cell = "| Slipway | ACTION BO: sweep it<br>Action complete<br>ACTION AH: salt it<br>Action carried forward |"
    assert minuted(_HEADED + cell) == ["AH: salt it"]


def test_a_cell_of_many_lines_is_read_to_its_end() -> None:
    talk = "<br>".join(f"• The {at}th mooring was looked at and is sound" for at in range(50))
    assert minuted(f"{_HEADED}| Moorings | {talk}<br>• ACTION BO: grease the chains |") == ["BO: grease the chains"]


def test_a_cell_that_names_an_action_and_says_none() -> None:
    assert minuted(f"{_HEADED}| Slipway | Swept. Action: none |\n| Flag | Action: |") == []
