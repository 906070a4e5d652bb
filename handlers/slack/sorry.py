"""A sentence for whoever asked, where no answer can be given."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from slack_bolt.response import BoltResponse

from bot.platforms.slack.client import SlackClient
from bot.platforms.slack.render import draw
from bot.saying.card import Card, one_sentence
from handlers.background import Background

APOLOGY = "Sorry, something went wrong on my side. Please try again in a minute."
NOT_INSTALLED = "I'm not installed in this workspace, so nothing was done."
NOT_NOW = "I couldn't reach Slack just now, so nothing was done. Please try again in a minute."
NO_FORM = "I couldn't open the form: Slack took too long. Please press again, or type it after the command."
ERROR = 500
"""Characters of a sentence beside a field."""


class Sorry:
    def __init__(self, client: SlackClient, background: Background) -> None:
        self._client, self._background = client, background

    def response(self, body: Mapping[str, Any], sentence: str) -> BoltResponse:
        """What Slack is answered with; the sentence goes where the person looks. An event has nobody to read it."""
        if "command" in body:
            return BoltResponse(status=HTTPStatus.OK, body=for_one(one_sentence(sentence, refused=True)))
        if body.get("type") == "view_submission":
            return BoltResponse(status=HTTPStatus.OK, body=beside_first_field(body["view"], sentence))
        if body.get("response_url"):
            self._background.start(self._respond(body["response_url"], sentence))
        return BoltResponse(status=HTTPStatus.OK, body="")

    async def _respond(self, response_url: str, sentence: str) -> None:
        await self._client.respond(response_url, draw(one_sentence(sentence, refused=True)), replace=False)


def for_one(card: Card) -> dict[str, Any]:
    """The body of an ack that only the one who typed the command sees."""
    return {"response_type": "ephemeral", **draw(card).as_json()}


def beside_first_field(view: Mapping[str, Any], sentence: str) -> dict[str, Any]:
    """Slack keeps the form open and shows the sentence beside a field."""
    first = next(block["block_id"] for block in view["blocks"] if block["type"] == "input")
    return {"response_action": "errors", "errors": {first: sentence[:ERROR]}}
