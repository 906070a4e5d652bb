"""Finding a message again by the notice's key that was posted with it. Source: docs.slack.dev, message metadata."""

from collections.abc import Mapping
from typing import Any

from bot.domain.notice import Sent
from bot.platforms.slack.client import Answered, SlackClient
from bot.platforms.slack.outcomes import passing
from bot.platforms.slack.spans import Json
from bot.platforms.voice import CannotAsk, Heard, NotThere

EVENT = "matters_arising_notice"
PAGE = 200
PAGES = 5


def mark(key: str) -> Json:
    """The metadata that a message is posted with."""
    return {"event_type": EVENT, "event_payload": {"key": key}}


async def search(client: SlackClient, token: str, channel: str, thread: Sent | None, key: str, oldest: str) -> Heard:
    """Reads a channel's history, or a thread's, back to `oldest`.

    CannotAsk where the scope for it is missing, or where there is more than a thousand messages to read.
    """
    method = "conversations.replies" if thread else "conversations.history"
    where = {"channel": channel, "ts": thread.id} if thread else {"channel": channel}
    cursor: str | None = None
    for _ in range(PAGES):
        reply = await client.ask(
            token, method, **where, include_all_metadata=True, oldest=oldest, limit=PAGE, cursor=cursor
        )
        if not isinstance(reply, Answered):
            return passing(reply) or CannotAsk()
        for message in reply.data["messages"]:
            if _is_marked(message, key):
                return Sent(channel, message["ts"])
        cursor = (reply.data.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return NotThere()
    return CannotAsk()


def _is_marked(message: Mapping[str, Any], key: str) -> bool:
    metadata = message.get("metadata") or {}
    return metadata.get("event_type") == EVENT and (metadata.get("event_payload") or {}).get("key") == key
