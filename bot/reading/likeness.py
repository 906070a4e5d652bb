"""Whether a name was probably meant to be another: a slip of the pen must not make a second person."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from bot.domain.person import ContactNamed, Person, folded

LIKE = 0.9
"""`Karen Waring` is 0.96 like `Karen Wareing`, `Tom Smith` 0.89 like `Tim Smith`."""
LIKE_ONE = 0.8
"""`Warwickshire CC` is 0.89 like `Warwickshire`, `Worcestershire` 0.62."""


def probably_meant(named: ContactNamed, known: Iterable[Person]) -> Person | None:
    """The known person whose name is most like this one, of a like organisation."""
    alike = [person for person in known if _are_alike(named, person)]
    return max(alike, key=lambda person: _ratio(named.name, person.name), default=None)


def _are_alike(named: ContactNamed, person: Person) -> bool:
    """An organisation that one of them leaves out is like any; two that differ make two people."""
    if _ratio(named.name, person.name) < LIKE:
        return False
    said_of_both = named.organisation and person.organisation
    return not said_of_both or _ratio(named.organisation, person.organisation) >= LIKE_ONE


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, folded(one), folded(other), autojunk=False).ratio()
