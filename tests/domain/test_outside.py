"""An owner outside the workspace: somebody here chases them, until they turn out to be a member."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.action import Action, Status
from bot.domain.outside import chase, moved, needs_chasing
from bot.domain.refusal import Refusal
from tests.domain.people import KAREN, NIGEL, PRIYA, TOM, action

TODAY = date(2025, 10, 1)
OUTSIDE = action(owner=KAREN, chaser=TOM)
KAREN_HERE = replace(KAREN, id=40, key="U40", organisation="")


def test_to_have_chased_is_kept_for_the_day() -> None:
    assert needs_chasing(OUTSIDE) and not needs_chasing(action())
    assert chase(OUTSIDE, TODAY) == replace(OUTSIDE, chased_on=TODAY)


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (action(), "Priya Nair is in this workspace, and I remind them myself."),
        (action(owner=None), "Nobody owns AC-7 yet, so there is nobody to chase."),
        (replace(OUTSIDE, status=Status.HELD, reason="the visit"), "AC-7 is held, so there is nothing to chase."),
        (replace(OUTSIDE, status=Status.CLOSED), "AC-7 is closed, so there is nothing to chase."),
    ],
)
def test_who_cannot_be_chased(one: Action, sentence: str) -> None:
    with pytest.raises(Refusal) as no:
        chase(one, TODAY)
    assert str(no.value) == sentence


def test_a_contact_who_is_a_member_owns_what_they_owned_and_needs_no_chaser() -> None:
    after = moved(OUTSIDE, KAREN, KAREN_HERE, NIGEL)
    assert (after.owner, after.chaser, after.giver, after.accepted) == (KAREN_HERE, None, NIGEL, False)
    assert moved(OUTSIDE, KAREN, KAREN_HERE, KAREN_HERE).accepted


def test_a_contact_who_helps_or_is_reported_to_moves_too() -> None:
    before = action(supporters=(KAREN, TOM), report_to=KAREN)
    after = moved(before, KAREN, KAREN_HERE, NIGEL)
    assert after == replace(before, supporters=(KAREN_HERE, TOM), report_to=KAREN_HERE)


def test_nobody_helps_themselves() -> None:
    assert moved(action(owner=KAREN, chaser=TOM, supporters=(PRIYA, TOM)), KAREN, PRIYA, NIGEL).supporters == (TOM,)
    assert moved(action(supporters=(KAREN, TOM)), KAREN, PRIYA, NIGEL).supporters == (TOM,)
    assert moved(action(supporters=(KAREN, TOM)), KAREN, TOM, NIGEL).supporters == (TOM,)
