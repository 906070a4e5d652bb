"""Who is to be told of an action, and whose it is, put right after it was added. AC-1 is Priya's, given by Tom."""

import pytest

from tests.stories.moments import MON
from tests.stories.town import Town

FIGURES = "AC-1 send the figures"
FRIDAY = "Due Friday 3 October 2025"
TOLD, OWES = "Who is to be told?", "Which organisation owes it?"


@pytest.fixture
def log(town: Town) -> Town:
    """A town whose log has AC-1, with its card."""
    town.say("add @priya send the figures by Friday", at=MON)
    town.tick()
    return town


def told_in(town: Town) -> list[str]:
    """The line of the card that says so, where there is one."""
    town.tick()
    return [line for line in town.board()[0].lines if line.startswith(("Organisation", "Report to"))]


def test_the_card_says_it_as_if_it_had_been_added_so(log: Town) -> None:
    log.say("edit 1 report to Karen Wareing, Senior HMI, Ofsted", "priya")
    answer = log.say('edit 1 org "Warwickshire"', "priya")
    detail = f"Priya Nair (Warwickshire) · report to Karen Wareing, Ofsted · {FRIDAY} · Open"
    assert answer.lines == [f"Changed: {FIGURES}", detail]
    assert told_in(log) == ["Organisation: Warwickshire · Report to: Karen Wareing, Senior HMI, Ofsted"]
    assert "edited by Priya Nair" in log.say("show 1").words
    log.press("Undo", on=answer, as_="priya")
    assert told_in(log) == ["Report to: Karen Wareing, Senior HMI, Ofsted"]
    assert log.say("edit 1 report to nobody").lines[1] == f"Priya Nair · {FRIDAY} · Open"
    assert told_in(log) == []


def test_a_name_means_whoever_here_has_it(log: Town) -> None:
    log.say('person add "Karen Wareing, Ofsted"')
    log.say('person alias "KW" "Karen Wareing, Ofsted"')
    for words in ("Karen Wareing", "KW", '"kw"', '"karen wareing"', '"Karen Wareing, Ofsted"'):
        log.say("edit 1 report to nobody")
        assert "report to Karen Wareing, Ofsted ·" in log.say(f"edit 1 report to {words}").lines[1], words
    for words in ("Priya Nair", "@priya"):
        assert "report to Priya Nair ·" in log.say(f"edit 1 report to {words}").lines[1], words
    assert log.say("edit 1 report to Karen Waring").words.startswith("Did you mean “Karen Wareing, Ofsted”?")


def test_both_may_follow_new_words(log: Town) -> None:
    answer = log.say('edit 1 ask @sian for the tables, report to @tom org "Warwickshire"')
    assert answer.lines == [
        "Now reads: AC-1 ask @Sian Pugh for the tables",
        f"Priya Nair (Warwickshire) · report to Tom Ellery · {FRIDAY} · Open",
    ]


def test_in_the_form(log: Town) -> None:
    form = log.open("edit 1", "priya")
    filled = {"text": "send the figures", "report_to": "Karen Wareing, Ofsted", "org": "Warwickshire"}
    answer = log.fill(form, "priya", **filled)
    assert answer.lines == [
        f"Changed: {FIGURES}",
        f"Priya Nair (Warwickshire) · report to Karen Wareing, Ofsted · {FRIDAY} · Open",
    ]
    form = log.open("edit 1", "priya")
    assert form.fields[TOLD]["element"]["initial_value"] == "Karen Wareing, Ofsted"
    assert form.fields[OWES]["element"]["initial_value"] == "Warwickshire"
    assert log.fill(form, "priya", **filled).lines[0] == f"Nothing to change: {FIGURES}"
    form = log.open("edit 1", "priya")
    assert log.fill_wrongly(form, "priya", **{**filled, "report_to": "Karen Waring, Ofsted"}).startswith("Did you mean")
    assert log.fill_wrongly(form, "priya", **{**filled, "report_to": "kw"}).startswith("I know nobody as “kw”.")
    assert log.fill(form, "priya", text="send the figures", report_to="", org="").lines[1] == (
        f"Priya Nair · {FRIDAY} · Open"
    )
