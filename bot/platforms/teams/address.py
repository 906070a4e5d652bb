"""Where to speak, as Teams wants to hear it: the region's service, the conversation, and whether it has threads.

Opaque to everybody else: stored with a place, and given back to the voice.
"""

from dataclasses import dataclass
from urllib.parse import quote

CHANNEL, CHAT = "channel", "chat"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
"""Where Teams is played on this machine."""


@dataclass(frozen=True, slots=True)
class Address:
    service: str
    conversation: str
    has_threads: bool = False

    def __str__(self) -> str:
        return f"{CHANNEL if self.has_threads else CHAT} {self.service} {self.conversation}"

    def url(self, *path: str, thread: str = "") -> str:
        """An address of the Bot Connector; `thread` is the message that is answered under, where there are threads."""
        conversation = f"{self.conversation};messageid={thread}" if thread and self.has_threads else self.conversation
        return "/".join((self.service.rstrip("/"), "v3", "conversations", _safe(conversation), *map(_safe, path)))


def team_url(service: str, team: str) -> str:
    """Where a team's channels are listed."""
    return "/".join((service.rstrip("/"), "v3", "teams", _safe(team), "conversations"))


def read_address(written: str) -> Address | None:
    """None for what is no address of Teams."""
    kind, _, rest = written.partition(" ")
    service, _, conversation = rest.partition(" ")
    return Address(service, conversation, kind == CHANNEL) if kind in (CHANNEL, CHAT) and conversation else None


def _safe(part: str) -> str:
    return quote(part, safe="@:;=")
