"""Requests as Slack itself would sign them, for words that the stand-in's people can't type."""

import json
import time
import urllib.request
from typing import Any
from urllib.parse import urlencode

from playground.deliver import signature
from tests.stories.town import ANNUAL, COUNCIL, LOCAL, SECRET, Town


def command(town: Town, text: str, user: str = "U0TOM", trigger: str = "1.2.3") -> str:
    """A signed `/action` whose text is sent as it is; the notification of what is answered, as it was sent."""
    form = {
        "team_id": COUNCIL,
        "channel_id": ANNUAL,
        "channel_name": "annual-conversation",
        "user_id": user,
        "user_name": "somebody",
        "command": "/action",
        "text": text,
        "trigger_id": trigger,
        "response_url": f"{town.url}/respond/none",
    }
    status, body = send(town, urlencode(form).encode())
    assert status == 200
    return str(json.loads(body)["text"]) if body else ""


def send(town: Town, body: bytes, **headers: str) -> tuple[int, bytes]:
    """A signed form."""
    signed = {
        "Content-Type": "application/x-www-form-urlencoded",
        **signature(SECRET, body, int(time.time())),
        **headers,
    }
    asked = urllib.request.Request(f"{town.bot_url}/slack/events", body, signed, method="POST")
    with LOCAL.open(asked, timeout=10) as answer:
        return answer.status, answer.read()


def markup_of(node: Any) -> list[str]:
    """Every text of a message that Slack would read as markup: `mrkdwn`, and the fall-back."""
    if isinstance(node, list):
        return [each for one in node for each in markup_of(one)]
    if not isinstance(node, dict):
        return []
    own = [node["text"]] if node.get("type") == "mrkdwn" else []
    return own + [each for one in node.values() for each in markup_of(one)]
