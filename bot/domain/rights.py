"""Who may see and do what with an action; PRODUCT.md's "Who may see and do what"."""

from bot.domain.action import Action
from bot.domain.person import Person
from bot.domain.refusal import Refusal


def has_part_in(action: Action, person: Person) -> bool:
    """Owner, supporters, chaser, creator and chair: those who may work on an action."""
    parts = (action.owner, *action.supporters, action.chaser, action.creator, action.log.chair)
    return any(part is not None and part.id == person.id for part in parts)


def sees_by_right(action: Action, person: Person) -> bool:
    """Owner and creator see an action wherever they are; everybody else has to be in its log's place now."""
    return any(part is not None and part.id == person.id for part in (action.owner, action.creator))


def must_work_on(action: Action, person: Person) -> None:
    """Raises Refusal unless the person has a part in the action."""
    if not has_part_in(action, person):
        lead = action.owner or action.creator
        raise Refusal(f"Only those who have a part in {action.ref} can do that. {lead.full_name} can.")


def must_withdraw(action: Action, person: Person) -> None:
    """Raises Refusal unless the person is the action's creator or the log's chair."""
    if person.id not in {action.creator.id, action.log.chair.id if action.log.chair else None}:
        raise Refusal(f"Only {action.creator.name}, who added {action.ref}, or the log's chair can withdraw it.")
