"""The files in Slack's payloads, and their bytes. Source: docs.slack.dev, file object."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.domain.refusal import Refusal
from bot.domain.source import SourceKind
from bot.platforms.slack.buttons import form_id
from bot.platforms.slack.client import Answered, NotFetched, SlackClient
from bot.reading.document.opening import MOST_BYTES
from handlers.request import File, typed

IMPORT = form_id("import", 0)
"""How the form that takes a file calls itself."""

Body = Mapping[str, Any]


def file_in_form(view: Body) -> Body | None:
    """The file that was chosen in a form."""
    return next((file for each in _filled(view) for file in each.get("files") or ()), None)


def has_text(view: Body) -> bool:
    return any((each.get("value") or "").strip() for each in _filled(view))


def file_in_message(message: Body) -> Body | None:
    return next(iter(message.get("files") or ()), None)


def link_to(body: Body) -> str:
    """The way back to the message that a shortcut was used on."""
    domain, channel, ts = body["team"].get("domain", ""), body["channel"]["id"], body["message"].get("ts", "")
    return f"https://{domain}.slack.com/archives/{channel}/p{ts.replace('.', '')}" if domain and ts else ""


def _filled(view: Body) -> Iterator[Body]:
    for block in view["state"]["values"].values():
        yield from block.values()


class Files:
    def __init__(self, client: SlackClient) -> None:
        self._client = client

    async def fetch(self, token: str, file: Body) -> File:
        """Raises Refusal with the reason where it can't be read."""
        file = await self._whole(token, file)
        name = typed(str(file.get("name") or file.get("title") or "")) or "a file"
        if file.get("is_external") or file.get("mode") in {"external", "tombstone", "hidden_by_limit"}:
            raise Refusal(f"{name} isn't stored in Slack, so I can't open it. Please share the file itself.")
        content = await self._client.fetch(token, str(file.get("url_private_download") or ""), MOST_BYTES)
        if isinstance(content, NotFetched):
            raise Refusal(f"I couldn't read {name}. {content.why}")
        return File(SourceKind.FILE, content, name, str(file.get("permalink") or ""))

    async def _whole(self, token: str, file: Body) -> Body:
        """Slack sends only the id of some files, and says where to ask for the rest."""
        if file.get("url_private_download"):
            return file
        reply = await self._client.ask(token, "files.info", file=file.get("id", ""))
        found = reply.data.get("file") if isinstance(reply, Answered) else None
        return found if isinstance(found, dict) else file
