"""Who can own an action: a member of the workspace, or a contact outside it."""

from dataclasses import dataclass
from datetime import date

from bot.domain.refusal import Refusal

NAME_LIMIT = 160
"""Characters of a name, a post or an organisation."""


def folded(words: str) -> str:
    """A name as it is compared: without capitals, and with single spaces."""
    return " ".join(words.casefold().split())


def refuse_long(*names: str) -> None:
    """Raises Refusal for a name, a post or an organisation that is longer than 160 characters."""
    if max(map(len, names), default=0) > NAME_LIMIT:
        raise Refusal(f"A name, a post and an organisation have room for {NAME_LIMIT} characters each.")


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
    """A person outside the workspace, as somebody wrote them: `"Karen Wareing, Senior HMI, Ofsted"`."""

    name: str
    organisation: str = ""
    post: str = ""

    def refuse_unfit(self) -> None:
        refuse_long(self.name, self.post, self.organisation)


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
    post: str = ""

    @property
    def is_member(self) -> bool:
        return self.key is not None

    @property
    def full_name(self) -> str:
        """The name, and the organisation where the person is outside the workspace."""
        return f"{self.name}, {self.organisation}" if self.organisation else self.name

    @property
    def with_post(self) -> str:
        """All that is known of a person outside the workspace: name, post, organisation."""
        return ", ".join(filter(None, (self.name, self.post, self.organisation)))
