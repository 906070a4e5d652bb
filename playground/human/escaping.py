"""What a person types, as an app gets it with `should_escape`: mentions and links marked up, and nothing else alive."""

import re

from playground.nouns import Channel, Person
from playground.world import Workspace

# In one pass, so that what one rule wrote is never read by another.
TYPED = re.compile(
    r"(?P<link>https?://[^\s<>]+)"
    r"|(?<![\w@.])@(?P<person>[A-Za-z0-9](?:[\w.-]*\w)?)"
    r"|(?<![\w#&])#(?P<channel>[\w-]+)"
    r"|(?P<markup>[&<>])"
)
BROADCASTS = ("here", "channel", "everyone")
ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def escaped(workspace: Workspace, text: str) -> str:
    """`@karen` becomes `<@U0KAREN|karen>`; an unknown name stays as typed. Source: docs.slack.dev, slash commands."""
    return TYPED.sub(lambda found: _written(workspace, found), text)


def _written(workspace: Workspace, found: re.Match[str]) -> str:
    typed = found.group()
    match found.lastgroup:
        case "link":
            return f"<{typed.replace('&', '&amp;')}>"
        case "person":
            return _mention(workspace, found["person"]) or typed
        case "channel":
            return _channel(workspace, found["channel"]) or typed
        case _:
            return ESCAPED[typed]


def _mention(workspace: Workspace, handle: str) -> str | None:
    if handle.lower() in BROADCASTS:
        return f"<!{handle.lower()}>"
    person: Person | None = next((p for p in workspace.people.values() if p.handle == handle.lower()), None)
    return f"<@{person.id}|{person.handle}>" if person else None


def _channel(workspace: Workspace, name: str) -> str | None:
    named: Channel | None = next((c for c in workspace.channels.values() if c.name and c.name == name.lower()), None)
    return f"<#{named.id}|{named.name}>" if named else None
