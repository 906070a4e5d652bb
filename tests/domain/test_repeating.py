"""What repeats: closing it hands the repeat on, withdrawing it ends it."""

from datetime import date, time

import pytest

from bot.domain.action import Status
from bot.domain.draft import following
from bot.domain.refusal import Refusal
from bot.domain.repeat import Repeat
from tests.domain.people import FRIDAY, KAREN, MONDAY, PRIYA, TOM, action

WEEKLY = Repeat("FREQ=WEEKLY;BYDAY=FR", FRIDAY, time(9))
NEXT = date(2025, 10, 10)


def test_what_is_closed_repeats_no_more() -> None:
    closed = action(repeat=WEEKLY).complete(PRIYA, MONDAY)
    assert (closed.status, closed.repeat) == (Status.CLOSED, None)
    assert closed.reopen().repeat is None


def test_the_next_is_the_same_promise_on_another_day() -> None:
    before = action(repeat=WEEKLY, owner=KAREN, chaser=TOM, supporters=(PRIYA,), note="done", revisions=2)
    draft = following(before, NEXT)
    assert (draft.text, draft.creator, draft.owner, draft.supporters) == (before.text, TOM, KAREN, (PRIYA,))
    assert (draft.due, draft.due_time, draft.repeat, draft.previous) == (NEXT, time(9), WEEKLY, before)


def test_withdrawing_ends_it() -> None:
    assert action(repeat=WEEKLY).withdraw("no fridge").repeat is None


@pytest.mark.parametrize("settled", [action().complete(PRIYA, MONDAY), action().withdraw("no need")])
def test_what_is_settled_does_not_begin_to_repeat(settled: object) -> None:
    with pytest.raises(Refusal, match="can't be made to repeat"):
        settled.repeating(WEEKLY)  # type: ignore[attr-defined]


def test_held_and_snoozed_it_goes_on_repeating() -> None:
    assert action(repeat=WEEKLY).hold("the visit").repeat == WEEKLY
    assert action(repeat=WEEKLY).snooze(NEXT, MONDAY.date()).repeat == WEEKLY


def test_what_it_follows() -> None:
    assert (action().follows, action(previous=6).follows) == ("", "AC-6")
