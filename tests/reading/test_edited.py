"""What follows `edit REF`: how often, never, or a new text."""

import pytest

from bot.domain.person import ContactNamed
from bot.domain.repeat import Repeat
from bot.reading.conventions import monday_to_friday
from bot.reading.edited import Edited, Never, Particulars, read_edited
from bot.reading.people import Me, Mentioned
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
     "stop repeating the survey", "write every 2 hours", "report to the board",
     "report to .", "Report to Karen on progress",
     "report to Tom and Sian on it", "org chart to be drawn", "draw the org chart", "send the report to @me",
     "ask Karen to report to Ofsted", "send the figures, private"],
)  # fmt: skip
def test_a_text_is_left_as_it_is(words: str) -> None:
    assert read(words) == words


@pytest.mark.parametrize(
    ("words", "read_as"),
    [
        ("report to Karen Wareing", Particulars(report_to="Karen Wareing")),
        ("Report to: Karen Wareing, Senior HMI, Ofsted.", Particulars(report_to="Karen Wareing, Senior HMI, Ofsted")),
        ("report to kw", Particulars(report_to="kw")),
        ('report to "the board"', Particulars(report_to="the board")),
        ("report to me", Particulars(report_to=Me())),
        ("report to \ue0000\ue001", Particulars(report_to=Mentioned(0))),
        ("report to nobody", Particulars(report_to="")),
        ('org "Ofsted"', Particulars(org="Ofsted")),
        ("org Department for Education", Particulars(org="Department for Education")),
        ("org ofsted", Particulars(org="ofsted")),
        ("org: none", Particulars(org="")),
        ('report to Karen Wareing org "Ofsted"', Particulars(report_to="Karen Wareing", org="Ofsted")),
        ('org "Ofsted" report to me', Particulars(report_to=Me(), org="Ofsted")),
    ],
)  # fmt: skip
def test_who_is_told_and_whose_it_is(words: str, read_as: Particulars) -> None:
    assert read(words) == read_as


def test_both_may_follow_a_new_text() -> None:
    told = ContactNamed("Karen Wareing", "Ofsted")
    words = 'send the strategy, report to "Karen Wareing, Ofsted" org "Warwickshire"'
    assert read(words) == Particulars("send the strategy", told, "Warwickshire")
