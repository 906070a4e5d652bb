"""Who can own an action: a member of the workspace, or a contact outside it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class MemberSeen:
    """What a platform says of a member at this moment; the store turns it into a Person.

    `heard`: the platform didn't answer, and this is only the name by which somebody mentioned them.
    """

    key: str
    name: str
    zone: str | None = None
    admin: bool = False
    gone: bool = False
    robot: bool = False
    heard: bool = False


@dataclass(frozen=True, slots=True)
class ContactNamed:
    """A person outside the workspace, as somebody wrote them: `"Karen Wareing, Ofsted"`."""

    name: str
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """`key` is the platform's own id and is None for a contact, whom the bot never speaks to."""

    id: int
    name: str
    key: str | None = None
    organisation: str = ""
    zone: str | None = None
    away_until: date | None = None
    gone: bool = False

    @property
    def is_member(self) -> bool:
        return self.key is not None

    @property
    def full_name(self) -> str:
        """The name, and the organisation where the person is outside the workspace."""
        return f"{self.name}, {self.organisation}" if self.organisation else self.name
