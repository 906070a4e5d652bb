"""What Teams sends, read as far as it is understood; nothing in it is taken for granted.

Source: learn.microsoft.com, Bot Framework activity schema; channelData of Teams.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.place import PlaceKind
from bot.platforms.teams.address import LOOPBACK, Address

Json = Mapping[str, Any]
KINDS = {"personal": PlaceKind.DIRECT, "groupChat": PlaceKind.GROUP, "channel": PlaceKind.CHANNEL}
THREAD = ";messageid="


@dataclass(frozen=True, slots=True)
class Activity:
    """`thread` is the message that is answered under; `name` an invoke's; `bot` the bot's own id."""

    type: str
    id: str
    name: str
    tenant: str
    address: Address
    kind: PlaceKind
    sender: str
    sender_name: str
    bot: str
    thread: str = ""
    place_name: str = ""
    zone: str | None = None
    text: str = ""
    text_format: str = ""
    reply_to: str = ""
    action: str = ""
    value: Json = field(default_factory=dict)
    entities: tuple[Json, ...] = ()
    channel_data: Json = field(default_factory=dict)
    added: tuple[str, ...] = ()
    attachments: tuple[Json, ...] = ()

    @property
    def place_key(self) -> str:
        return self.address.conversation

    @property
    def key(self) -> str:
        """Names this delivery: Teams sends it again, with the same id, where an answer takes too long."""
        return f"teams:{self.place_key}:{self.id}"

    @property
    def team(self) -> str:
        return text(_dict(self.channel_data, "team"), "id")

    @property
    def is_shared(self) -> bool:
        """A channel that other teams or organisations read as well."""
        channel = _dict(self.channel_data, "channel")
        return text(channel, "type").casefold() == "shared" or bool(self.channel_data.get("sharedWithTeams"))


def read_activity(body: Json) -> Activity | None:
    """None where nobody, nowhere or no tenant is named: such a one changes nothing."""
    conversation, sender = _dict(body, "conversation"), _dict(body, "from")
    channel_data, tenant = _dict(body, "channelData"), tenant_of(body)
    place, _, thread = text(conversation, "id").partition(THREAD)
    kind, service = _kind(conversation, channel_data), _service(text(body, "serviceUrl"))
    if not (place and tenant and kind and service and text(sender, "id") and text(body, "id")):
        return None
    return Activity(
        type=text(body, "type"),
        id=text(body, "id"),
        name=text(body, "name"),
        tenant=tenant,
        address=Address(service, place, kind is PlaceKind.CHANNEL),
        kind=kind,
        sender=text(sender, "id"),
        sender_name=text(sender, "name"),
        bot=text(_dict(body, "recipient"), "id"),
        thread=thread,
        place_name=text(_dict(channel_data, "channel"), "name") or text(conversation, "name"),
        zone=_zone(body),
        text=text(body, "text"),
        text_format=text(body, "textFormat"),
        reply_to=text(body, "replyToId"),
        action=text(body, "action"),
        value=_dict(body, "value"),
        entities=tuple(each for each in _list(body, "entities") if isinstance(each, dict)),
        channel_data=channel_data,
        added=tuple(_ids(_list(body, "membersAdded"))),
        attachments=tuple(each for each in _list(body, "attachments") if isinstance(each, dict)),
    )


def tenants_named(body: Json) -> frozenset[str]:
    """Every tenant that an activity says it is of; they should be the same one."""
    named = (_dict(body, "conversation").get("tenantId"), _dict(_dict(body, "channelData"), "tenant").get("id"))
    return frozenset(str(tenant).casefold() for tenant in named if tenant)


def tenant_of(body: Json) -> str:
    named = tenants_named(body)
    return next(iter(named)) if len(named) == 1 else ""


def text(node: Json, key: str) -> str:
    value = node.get(key)
    return value if isinstance(value, str) else ""


def _dict(node: Json, key: str) -> Json:
    value = node.get(key)
    return value if isinstance(value, dict) else {}


def _list(node: Json, key: str) -> list[Any]:
    value = node.get(key)
    return value if isinstance(value, list) else []


def _ids(accounts: list[Any]) -> list[str]:
    return [each["id"] for each in accounts if isinstance(each, dict) and isinstance(each.get("id"), str)]


def _kind(conversation: Json, channel_data: Json) -> PlaceKind | None:
    said = conversation.get("conversationType")
    if said:
        return KINDS.get(said) if isinstance(said, str) else None
    if _dict(channel_data, "team"):
        return PlaceKind.CHANNEL
    return PlaceKind.GROUP if conversation.get("isGroup") is True else PlaceKind.DIRECT


def _service(url: str) -> str:
    """Our token goes there: https, or this machine."""
    try:
        parts = urlsplit(url)
        fits = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
        return url if fits and parts.hostname and not any(map(str.isspace, url)) else ""
    except ValueError:
        return ""


def _zone(body: Json) -> str | None:
    """The sender's own, as their client tells it."""
    clients = [each for each in _list(body, "entities") if isinstance(each, dict) and each.get("type") == "clientInfo"]
    for name in (text(body, "localTimezone"), *(text(client, "timezone") for client in clients)):
        try:
            if name:
                return ZoneInfo(name).key
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None
