"""What people share with the bot: a file in its form, a message with its shortcut."""

import json
import urllib.request
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from tests.stories.screen import Shown
from tests.stories.town import ANNUAL, COUNCIL, LOCAL, SECONDS, Town


def upload(town: Town, name: str, content: bytes, as_: str = "tom", workspace: str = COUNCIL) -> str:
    """The id of the file, as the stand-in keeps it."""
    query = urlencode({"workspace": workspace, "user": town.id(as_), "name": name})
    asked = urllib.request.Request(f"{town.url}/human/upload?{query}", content, method="POST")
    with LOCAL.open(asked, timeout=SECONDS) as answer:
        return str(json.load(answer)["file"]["id"])


def import_file(
    town: Town, name: str, content: bytes, as_: str = "tom", where: str = ANNUAL, at: datetime | None = None
) -> Shown:
    """`/action import`, the file into its form: the review."""
    if at:
        town.clock.move_to(at)
    dialog = town.open("import", as_, where)
    return town.fill(dialog, as_, file=upload(town, name, content, as_))


def track_message(town: Town, words: str, as_: str = "tom", where: str = ANNUAL, **more: Any) -> Shown:
    """Somebody's message, and the shortcut in its menu."""
    said = town.human("say", as_, channel=where, text=words, **more)
    return town.answered("shortcut", as_, channel=where, ts=said["ts"], callback_id="track")
