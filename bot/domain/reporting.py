"""Who is to be told of an action, and which organisation owes it: put right after it was added."""

from dataclasses import replace

from bot.domain.action import Action
from bot.domain.person import Person, refuse_long


def reporting_to(action: Action, person: Person | None) -> Action:
    """The same, with nobody to be told where there is no person."""
    return replace(action, report_to=person)


def owed_by(action: Action, organisation: str) -> Action:
    """The same; without a name it is owed by its owner's organisation."""
    refuse_long(organisation)
    return replace(action, organisation=organisation)
