"""Who may see and do what with an action; PRODUCT.md's "Who may see and do what"."""

from collections.abc import Callable

from bot.domain.action import Action
from bot.domain.person import Person
from bot.domain.place import Place
from bot.domain.refusal import Refusal


def has_part_in(action: Action, person: Person) -> bool:
    """Owner, supporters, chaser, creator and chair: those who may work on an action."""
    return any(part.id == person.id for part in parts_in(action))


def parts_in(action: Action) -> tuple[Person, ...]:
    """Each of those who have a part in it, once."""
    parts = (action.owner, *action.supporters, action.chaser, action.creator, action.log.chair)
    return tuple({part.id: part for part in parts if part is not None}.values())


def may_see(action: Action, person: Person, is_in: Callable[[Place], bool]) -> bool:
    """The one predicate: a private action is seen by those who have a part in it, wherever they are.

    Any other by its owner and its creator, and by whoever is in the log's place now: `is_in` is asked only where that
    decides. `bot.store.seeing` says the same in SQL.
    """
    if action.private:
        return has_part_in(action, person)
    by_right = any(part is not None and part.id == person.id for part in (action.owner, action.creator))
    return by_right or is_in(action.log.place)


def must_work_on(action: Action, person: Person) -> None:
    """Raises Refusal unless the person has a part in the action."""
    if not has_part_in(action, person):
        lead = action.owner or action.creator
        raise Refusal(f"Only those who have a part in {action.ref} can do that. {lead.full_name} can.")


def must_withdraw(action: Action, person: Person) -> None:
    """Raises Refusal unless the person is the action's creator or the log's chair."""
    if person.id not in {action.creator.id, action.log.chair.id if action.log.chair else None}:
        raise Refusal(f"Only {action.creator.name}, who added {action.ref}, or the log's chair can withdraw it.")
