"""What is done about an owner outside the workspace, whom the bot never writes to: chasing, and becoming a member."""

from dataclasses import replace
from datetime import date

from bot.domain.action import Action, Status
from bot.domain.person import Person
from bot.domain.refusal import Refusal


def needs_chasing(action: Action) -> bool:
    """Whether its owner is outside the workspace, so that somebody here is nudged in their place."""
    return action.owner is not None and not action.owner.is_member and action.chaser is not None


def chase(action: Action, today: date) -> Action:
    """The chaser has chased: nobody is reminded of it again that day. Raises Refusal where nobody is to be chased."""
    if action.owner is None:
        raise Refusal(f"Nobody owns {action.ref} yet, so there is nobody to chase.")
    if not needs_chasing(action):
        raise Refusal(f"{action.owner.name} is in this workspace, and I remind them myself.")
    if action.status is not Status.OPEN:
        raise Refusal(f"{action.ref} is {action.status}, so there is nothing to chase.")
    return replace(action, chased_on=today)


def moved(action: Action, contact: Person, member: Person, by: Person) -> Action:
    """The same with `member` wherever `contact` stood. An owner who can be told needs no chaser."""
    helping = [member if one.id == contact.id else one for one in action.supporters]
    report_to = member if action.report_to and action.report_to.id == contact.id else action.report_to
    after = replace(action, report_to=report_to, supporters=tuple(dict.fromkeys(helping)))
    if action.owner is None or action.owner.id != contact.id:
        return replace(after, supporters=tuple(one for one in after.supporters if one != action.owner))
    helping = [one for one in after.supporters if one.id != member.id]
    accepted = member.id == by.id
    return replace(after, owner=member, supporters=tuple(helping), chaser=None, giver=by, accepted=accepted)
