"""Lists and counts: each field narrows, and the order is one that people expect."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.action import Action, Status
from bot.domain.draft import Draft
from bot.domain.history import Did
from bot.domain.refusal import Refusal
from bot.store import Counts, Listing
from tests.store.office import FRIDAY, MINUTE, MONDAY, Office

DAY = timedelta(days=1)
TODAY = MONDAY.date()


def texts(office: Office, **asked: Any) -> list[str]:
    with office.database.reading(office.workspace) as store:
        page = store.listed(Listing(**asked))
    assert page.total == len(page.actions)
    return [action.text for action in page.actions]


def change(office: Office, action: Action, after: Action, did: Did, days: int = 0) -> Action:
    with office.database.writing(office.workspace) as store:
        return store.save(action, after, office.ann, MONDAY + days * DAY, did)


@pytest.fixture
def office(home: Office, abroad: Office) -> Office:
    """One of each kind; the other workspace has its own."""
    abroad.add("not yours", owner=abroad.bob)
    home.add("late", owner=home.bob, due=TODAY - DAY)
    home.add("no date", owner=home.ann, due=None)
    home.add("far", due=TODAY + 30 * DAY)
    home.add("outside 100%", owner=home.karen, due=FRIDAY)
    held = home.add("École", owner=home.bob, due=FRIDAY)
    change(home, held, held.hold("wait"), Did.HELD)
    for days, text in ((0, "done first"), (1, "done second")):
        done = home.add(text, owner=home.bob)
        change(home, done, done.complete(home.bob, MONDAY + days * DAY), Did.CLOSED, days)
    gone = home.add("withdrawn", owner=home.bob)
    change(home, gone, gone.withdraw("not ours"), Did.WITHDRAWN)
    return home


def test_in_order_of_date_then_number_those_without_one_last(office: Office) -> None:
    assert texts(office) == ["late", "outside 100%", "École", "far", "no date"]
    assert texts(office, log=office.log) == texts(office)


def test_by_person(office: Office) -> None:
    assert texts(office, owner=office.bob) == ["late", "École"]
    assert texts(office, owner=office.karen) == texts(office, chaser=office.ann) == ["outside 100%"]
    assert texts(office, part=office.bob) == ["late", "École"]
    assert texts(office, part=office.ann) == texts(office)


def test_a_supporter_has_a_part(office: Office) -> None:
    with office.database.writing(office.workspace) as store:
        store.add(Draft(office.log, "together", office.bob, office.bob, (office.karen,), FRIDAY), MONDAY)
    assert texts(office, part=office.karen) == ["outside 100%", "together"]


def test_by_date(office: Office) -> None:
    assert texts(office, due_to=TODAY - DAY, statuses=(Status.OPEN,)) == ["late"]
    assert texts(office, due_from=TODAY, due_to=FRIDAY) == ["outside 100%", "École"]
    assert texts(office, due_from=FRIDAY) == ["outside 100%", "École", "far"]
    assert texts(office, undated=True) == ["no date"]
    assert texts(office, unowned_or_undated=True) == ["far", "no date"]


def test_closed_ones_the_latest_first(office: Office) -> None:
    assert texts(office, closed_since=MONDAY) == ["done second", "done first"]
    assert texts(office, closed_since=MONDAY + MINUTE) == ["done second"]
    assert texts(office, statuses=(Status.CLOSED,)) == ["done first", "done second"]
    assert texts(office, statuses=(Status.WITHDRAWN, Status.HELD)) == ["École", "withdrawn"]
    assert texts(office, statuses=()) == []


def test_dates_changed_since(office: Office) -> None:
    with office.database.reading(office.workspace) as store:
        late, far = store.numbered(office.log, 1), store.numbered(office.log, 3)
    assert late
    assert far
    change(office, late, late.redate(FRIDAY, office.bob, MONDAY + DAY, "ill"), Did.REDATED, 1)
    change(office, far, far.redate(FRIDAY, office.ann, MONDAY), Did.REDATED, 1)
    assert texts(office, redated_since=MONDAY) == ["late"]
    assert texts(office, redated_since=MONDAY + DAY) == []


@pytest.mark.parametrize("words", ["OUTSIDE", "100%", "side 1"])
def test_words_are_words_and_no_pattern(office: Office, words: str) -> None:
    assert texts(office, words=words) == ["outside 100%"]


@pytest.mark.parametrize("words", ["_utside", "1%0", "100\\%"])
def test_signs_that_a_pattern_would_know_mean_themselves(office: Office, words: str) -> None:
    assert texts(office, words=words) == []


def test_words_are_found_in_either_case_beyond_ascii(office: Office) -> None:
    assert texts(office, words="éCOLE") == ["École"]


def test_words_are_found_in_who_owes_it_too(office: Office) -> None:
    office.add("one", owner=office.karen)
    with office.database.writing(office.workspace) as store:
        store.add(replace(office.draft("two"), organisation="Northshire"), MONDAY)
    assert "one" in texts(office, words="KAREN wareing")
    assert "one" in texts(office, words="ofsted")
    assert texts(office, words="northshire") == ["two"]


def test_a_page_knows_how_many_there_are(office: Office) -> None:
    with office.database.reading(office.workspace) as store:
        first = store.listed(Listing(limit=2))
        last = store.listed(Listing(limit=2, offset=4))
        beyond = store.listed(Listing(limit=2, offset=50))
    assert [action.text for action in first.actions] == ["late", "outside 100%"]
    assert [action.text for action in last.actions] == ["no date"]
    assert (first.total, last.total, beyond.total, beyond.actions) == (5, 5, 5, ())


def test_counts(office: Office, abroad: Office) -> None:
    with office.database.reading(office.workspace) as store:
        counts = store.counts(office.log, TODAY)
        nothing = store.counts(abroad.log, TODAY)
    assert counts == Counts(open=4, overdue=1, soon=1, held=1, unowned=1, undated=1, closed=2)
    assert nothing == Counts(0, 0, 0, 0, 0, 0, 0)


def test_an_unfit_text_never_reaches_the_store(office: Office) -> None:
    with pytest.raises(Refusal):
        office.draft(" ")
