"""Where somebody asked, so that the answer finds its way back; it travels through a form as its metadata."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from bot.platforms.slack.buttons import read_again
from bot.platforms.slack.limits import METADATA
from bot.saying.card import Form


@dataclass(frozen=True, slots=True)
class Where:
    """`ephemeral`: the pressed message was for one person's eyes; `again`: the list that it was, if it was one.

    `kept` is what a form that is open keeps unseen.
    """

    channel: str = ""
    channel_name: str = ""
    response_url: str = ""
    again: str = ""
    ephemeral: bool = False
    home: bool = False
    kept: dict[str, str] = field(default_factory=dict)

    @property
    def place(self) -> tuple[str, str] | None:
        return (self.channel, self.channel_name) if self.channel else None

    def keeping(self, form: Form) -> "Where":
        """The same, with what a form carries along unseen."""
        return replace(self, kept=dict(form.kept))

    def packed(self) -> str:
        """At most as long as Slack takes; the list's words are what can be spared."""
        written = json.dumps(asdict(self), separators=(",", ":"))
        return written if len(written) <= METADATA else replace(self, again="").packed()


def of_command(body: Mapping[str, Any]) -> Where:
    return Where(body["channel_id"], body.get("channel_name", ""), body.get("response_url", ""))


def of_press(body: Mapping[str, Any], action: Mapping[str, Any]) -> Where:
    channel, container = body.get("channel") or {}, body.get("container") or {}
    return Where(
        channel=channel.get("id", ""),
        channel_name=channel.get("name", ""),
        response_url=body.get("response_url", ""),
        again=read_again(action.get("block_id", "")),
        ephemeral=bool(container.get("is_ephemeral")),
        home=(body.get("view") or {}).get("type") == "home",
    )


def unpacked(metadata: str) -> Where:
    return Where(**json.loads(metadata)) if metadata else Where()
