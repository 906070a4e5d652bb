"""Initials beside an item of minutes that tells more than its action."""

from datetime import date

from tests.reading.letter.rows import found, rows

HEAD = (
    "Harbour Panel\n\nRecord of Meeting\n\nDate: 3 November 2017\n\n| Ref | Agenda matter | Action |\n|---|---|---|\n"
)
TOLD = (
    "1. Sluices. The Panel met the pilots, who told it at some length of the silt in the outer basin since the spring."
)


def test_the_last_that_was_agreed_is_the_action() -> None:
    item = f"{TOLD} The Panel thanked them and tasked the Officer to draft a report on the silt."
    (asked,) = found(f"{HEAD}| 4 | {item} | CA WM |\n")
    assert (asked.text, asked.owners) == ("draft a report on the silt.", ("CA", "WM"))


def test_what_is_to_be_done_is_told_of() -> None:
    items = (
        f"{TOLD} It was agreed that the chart would be sent round prior to the meeting on Thursday 9th November.",
        f"{TOLD} The Officer advised that any comments would be sent round once the time for them had passed.",
    )
    assert [
        (each.text[:30], each.due_on) for each in found(HEAD + "".join(f"| | {each} | AH |\n" for each in items))
    ] == [
        ("agreed that the chart would be", date(2017, 11, 9)),
        ("any comments would be sent rou", None),
    ]


def test_an_item_without_initials_asks_nothing() -> None:
    assert rows(f"{HEAD}| 4 | {TOLD} The Panel agreed to draft a report. | |\n") == []
