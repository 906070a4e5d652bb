"""What can happen to an action."""

from datetime import date, time, timedelta

import pytest

from bot.domain.action import Rag, Status
from bot.domain.draft import Draft
from bot.domain.person import Person
from bot.domain.place import Place
from bot.domain.refusal import Refusal
from bot.domain.rights import has_part_in, may_see, must_withdraw, must_work_on
from tests.domain.people import FRIDAY, KAREN, LOG, MONDAY, NIGEL, PLACE, PRIYA, TOM, action

MINUTE = timedelta(minutes=1)
NEXT = date(2025, 10, 10)
LATER = date(2025, 10, 17)
SIAN, MARCUS = Person(9, "Sian Pugh", "U9"), Person(10, "Marcus Obi", "U10")


def test_a_second_press_of_done_is_harmless() -> None:
    closed = action().complete(PRIYA, MONDAY)
    assert (closed.status, closed.closed_by) == (Status.CLOSED, PRIYA)
    assert closed.complete(TOM, MONDAY + MINUTE) is closed


def test_what_is_closed_opens_again_as_it_was() -> None:
    again = action().complete(PRIYA, MONDAY).reopen()
    assert again == action()


@pytest.mark.parametrize("verb", ["hold", "withdraw"])
def test_waiting_and_withdrawing_need_a_reason(verb: str) -> None:
    with pytest.raises(Refusal, match="Say why AC-7"):
        getattr(action(), verb)("  ")


def test_a_withdrawn_action_says_so() -> None:
    gone = action().withdraw("the visit was cancelled")
    with pytest.raises(Refusal, match=r"withdrawn \(the visit was cancelled\)"):
        gone.complete(PRIYA, MONDAY)


def test_a_first_date_is_no_revision() -> None:
    dated = action(due=None, original_due=None, dated_by=None, dated_at=None).redate(FRIDAY, PRIYA, MONDAY)
    assert (dated.due, dated.original_due, dated.revisions) == (FRIDAY, FRIDAY, 0)


def test_its_author_may_correct_a_date_for_a_quarter_of_an_hour() -> None:
    corrected = action().redate(NEXT, TOM, MONDAY + 15 * MINUTE)
    assert (corrected.due, corrected.original_due, corrected.revisions) == (NEXT, NEXT, 0)


@pytest.mark.parametrize(("by", "after"), [(TOM, 16), (PRIYA, 1)])
def test_any_other_date_needs_a_reason_and_counts(by: object, after: int) -> None:
    with pytest.raises(Refusal, match="Say why the date moves"):
        action().redate(NEXT, by, MONDAY + after * MINUTE)  # type: ignore[arg-type]
    moved = action().redate(NEXT, by, MONDAY + after * MINUTE, "the data is late")  # type: ignore[arg-type]
    assert (moved.due, moved.original_due, moved.revisions, moved.note) == (NEXT, FRIDAY, 1, "the data is late")


def test_correcting_a_revision_keeps_the_original_and_the_count() -> None:
    moved = action().redate(NEXT, PRIYA, MONDAY + 20 * MINUTE, "the data is late")
    corrected = moved.redate(LATER, PRIYA, MONDAY + 21 * MINUTE)
    assert (corrected.due, corrected.original_due, corrected.revisions) == (LATER, FRIDAY, 1)


def test_the_same_date_changes_nothing() -> None:
    same = action()
    assert same.redate(FRIDAY, PRIYA, MONDAY + 60 * MINUTE) == same


def test_a_time_goes_with_its_date() -> None:
    timed = action(due_time=time(15))
    moved = timed.redate(LATER, PRIYA, MONDAY + 60 * MINUTE, "the data is late")
    assert (moved.due, moved.due_time) == (LATER, None)
    assert timed.redate(None, TOM, MONDAY, "", time(9)).due_time is None


def test_a_time_on_the_same_day_is_no_revision() -> None:
    timed = action().redate(FRIDAY, PRIYA, MONDAY + 60 * MINUTE, "", time(15))
    assert (timed.due_time, timed.revisions, timed.dated_by) == (time(15), 0, TOM.id)
    assert timed.redate(FRIDAY, PRIYA, MONDAY + 60 * MINUTE) == action()
    assert timed.redate(FRIDAY, PRIYA, MONDAY, "the courier comes at one", time(12)).note == "the courier comes at one"


def test_what_is_due_at_a_time_is_overdue_by_the_day() -> None:
    assert not action(due_time=time(0)).is_overdue(FRIDAY)


def test_who_gives_an_action_to_somebody_outside_chases_it() -> None:
    outside = action().assign(KAREN, TOM)
    assert (outside.owner, outside.chaser, outside.nudged) == (KAREN, TOM, TOM)
    assert outside.assign(PRIYA, TOM).chaser is None


def test_what_one_takes_oneself_is_accepted() -> None:
    assert action(owner=None).assign(PRIYA, PRIYA).accepted
    assert not action(owner=None).assign(PRIYA, TOM).accepted


def test_only_the_owner_accepts_and_declines() -> None:
    assert action().accept(PRIYA).accepted
    assert action().decline(PRIYA, "Early Years hold these").owner is None
    with pytest.raises(Refusal, match="Only the owner"):
        action().accept(TOM)


def test_snoozing_moves_the_nudge_and_not_the_date() -> None:
    snoozed = action().snooze(NEXT, MONDAY.date())
    assert (snoozed.snoozed_until, snoozed.due) == (NEXT, FRIDAY)
    with pytest.raises(Refusal, match="still to come"):
        action().snooze(MONDAY.date(), MONDAY.date())


@pytest.mark.parametrize("text", ["", "   ", "x" * 1_001])
def test_words_that_do_not_fit_are_refused(text: str) -> None:
    with pytest.raises(Refusal):
        Draft(LOG, text, TOM)


@pytest.mark.parametrize(
    ("today", "values", "rag"),
    [
        (date(2025, 9, 20), {}, Rag.GREEN),
        (date(2025, 9, 26), {}, Rag.AMBER),
        (date(2025, 9, 20), {"revisions": 1}, Rag.AMBER),
        (FRIDAY, {}, Rag.AMBER),
        (date(2025, 10, 4), {}, Rag.RED),
        (date(2025, 10, 4), {"status": Status.CLOSED}, Rag.BLUE),
        (date(2025, 10, 4), {"due": None}, Rag.GREY),
    ],
)
def test_rag(today: date, values: dict[str, object], rag: Rag) -> None:
    assert action(**values).rag(today) is rag


def test_who_has_a_part_may_work_on_it() -> None:
    given = action(owner=KAREN, chaser=TOM, supporters=(PRIYA,))
    assert all(has_part_in(given, one) for one in (KAREN, TOM, PRIYA, NIGEL))
    with pytest.raises(Refusal, match="Only those who have a part in AC-7"):
        must_work_on(given, SIAN)


def test_owner_and_creator_see_it_anywhere() -> None:
    seen = [one for one in (PRIYA, TOM, NIGEL, KAREN) if may_see(action(), one, lambda _: False)]
    assert seen == [PRIYA, TOM]
    assert may_see(action(), SIAN, lambda place: place == PLACE)


def test_a_private_one_is_seen_by_those_who_have_a_part_wherever_they_are() -> None:
    def ask(_: Place) -> bool:
        raise AssertionError("where they are decides nothing")

    secret = action(private=True, owner=KAREN, chaser=PRIYA, supporters=(MARCUS,))
    assert [one for one in (KAREN, PRIYA, MARCUS, TOM, NIGEL, SIAN) if may_see(secret, one, ask)] == [
        KAREN, PRIYA, MARCUS, TOM, NIGEL,
    ]  # fmt: skip


def test_sharing_is_done_once() -> None:
    assert not action(private=True).share().private
    with pytest.raises(Refusal, match="Everybody in its place sees AC-7 already"):
        action().share()


def test_an_organisation_owes_it_whoever_owns_it() -> None:
    assert action(organisation="Warwickshire").owing == action(organisation="Warwickshire", owner=KAREN).owing
    assert (action(owner=KAREN).owing, action().owing, action(owner=None).owing) == ("Ofsted", "", "")


def test_creator_or_chair_withdraw() -> None:
    must_withdraw(action(), TOM)
    must_withdraw(action(), NIGEL)
    with pytest.raises(Refusal, match="Only Tom Ellery"):
        must_withdraw(action(), PRIYA)
