"""An action cut down for a crowded message; the whole of it is one `show` away."""

from dataclasses import replace

from bot.domain.action import Action
from bot.domain.person import Person
from bot.saying.wording import cut

NAME_LENGTH = 60


def brief(action: Action, length: int) -> Action:
    """The same action with at most `length` characters of text and of reason, and with names that fit a line."""
    return replace(
        action,
        text=cut(action.text, length),
        reason=cut(action.reason, length),
        owner=_named_briefly(action.owner),
        closed_by=_named_briefly(action.closed_by),
        report_to=_named_briefly(action.report_to),
        organisation=cut(action.organisation, NAME_LENGTH),
    )


def _named_briefly(person: Person | None) -> Person | None:
    if person is None or len(person.full_name) <= NAME_LENGTH:
        return person
    return replace(person, name=cut(person.name, NAME_LENGTH), organisation=cut(person.organisation, NAME_LENGTH))
