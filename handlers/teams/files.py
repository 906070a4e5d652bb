"""A file that somebody sends to the bot, which Teams has in one-to-one chats only.

Source: learn.microsoft.com, Send and receive files through a bot: its address lasts some minutes and needs no token.
"""

from collections.abc import Mapping
from typing import Any

from bot.domain.refusal import Refusal
from bot.domain.source import SourceKind
from bot.platforms.teams.client import TeamsClient
from bot.reading.document.opening import MOST_BYTES
from handlers.request import File, typed
from handlers.teams.activity import Activity, text

DOWNLOAD = "application/vnd.microsoft.teams.file.download.info"

Json = Mapping[str, Any]


def file_in(activity: Activity) -> Json | None:
    return next((each for each in activity.attachments if text(each, "contentType") == DOWNLOAD), None)


async def fetch(client: TeamsClient, activity: Activity, attachment: Json) -> File:
    """Raises Refusal with the reason where it can't be read."""
    name, content = typed(text(attachment, "name")) or "a file", attachment.get("content")
    url = text(content, "downloadUrl") if isinstance(content, dict) else ""
    fetched = await client.fetch(url, MOST_BYTES, activity.address.service)
    if fetched is None:
        megabytes = MOST_BYTES // 1_000_000
        why = f"Teams didn't hand {name} over just now, or it is larger than {megabytes} MB."
        raise Refusal(f"{why} Please send it again.")
    return File(SourceKind.FILE, fetched, name, text(attachment, "contentUrl"))
