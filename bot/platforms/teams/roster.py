"""Who is in a conversation, as Teams lists them, and who is meant by a typed name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.domain.person import MemberSeen


@dataclass(frozen=True, slots=True)
class Listed:
    """A person of a roster, and what people may call them, in lower case."""

    seen: MemberSeen
    names: frozenset[str]
    directory_id: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """`has_bot` is false where Teams says that the bot isn't in that conversation."""

    people: Mapping[str, Listed] = field(default_factory=dict)
    has_bot: bool = True

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(self.people)

    @property
    def seen(self) -> list[MemberSeen]:
        return sorted((listed.seen for listed in self.people.values()), key=lambda seen: seen.name.casefold())

    def called(self, name: str) -> list[MemberSeen]:
        """Everybody of that name: whole, given, given and surname, or e-mail."""
        folded = folded_name(name)
        return [listed.seen for listed in self.people.values() if folded in listed.names]

    def chosen(self, id: str) -> MemberSeen | None:
        """Whoever a form's answer means: by Teams' id, or by the directory's, which the people picker gives."""
        listed = self.people.get(id)
        return (
            listed.seen
            if listed
            else next(
                (each.seen for each in self.people.values() if each.directory_id and each.directory_id == id), None
            )
        )


def read_member(account: Any) -> Listed | None:
    """None for what is no account. Source: Bot Connector, TeamsChannelAccount."""
    if not isinstance(account, dict) or not isinstance(account.get("id"), str) or not account["id"]:
        return None
    names = {folded_name(name) for name in _names(account) if name.strip()}
    name = _text(account, "name") or " ".join((_text(account, "givenName"), _text(account, "surname"))).strip()
    directory_id = _text(account, "aadObjectId") or _text(account, "objectId")
    return Listed(MemberSeen(account["id"], name or account["id"]), frozenset(names), directory_id)


def folded_name(name: str) -> str:
    return " ".join(name.casefold().split())


def _names(account: Mapping[str, Any]) -> Iterator[str]:
    given, surname = _text(account, "givenName"), _text(account, "surname")
    yield from (_text(account, "name"), given, f"{given} {surname}")
    yield from (_text(account, "email"), _text(account, "userPrincipalName"))


def _text(account: Mapping[str, Any], key: str) -> str:
    value = account.get(key)
    return value if isinstance(value, str) else ""
