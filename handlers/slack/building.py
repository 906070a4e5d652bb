"""Bolt's app, made of our own authorization, listeners and error handler."""

import logging
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse

from bot.platforms.slack.chats import Chats
from bot.platforms.slack.client import SlackClient
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.installed import Installations
from handlers.background import Background
from handlers.faults import log_fault
from handlers.house import House
from handlers.slack.admission import Admission, Authorize
from handlers.slack.ear import Ear
from handlers.slack.files import Files
from handlers.slack.happenings import Happenings
from handlers.slack.hearing import Hearing
from handlers.slack.replies import Replies
from handlers.slack.sharing import Sharing
from handlers.slack.sorry import APOLOGY, Sorry

log = logging.getLogger(__name__)
log.setLevel(logging.ERROR)  # what Bolt says below that, it says with the body of the request


@dataclass(frozen=True, slots=True)
class SlackEar:
    """`app` is for the door or a socket; `background` is to be finished before the client is closed."""

    app: AsyncApp
    background: Background


def build(
    house: House, client: SlackClient, installations: Installations, directory: Directory, chats: Chats
) -> SlackEar:
    """To be called inside the running loop."""
    background = Background()
    sorry, replies = Sorry(client, background), Replies(client, chats, house)
    app = AsyncApp(
        name="matters-arising",
        client=client.api,
        logger=log,
        process_before_response=True,
        before_authorize=Admission(installations, sorry),
        authorize=Authorize(),
        request_verification_enabled=False,
        attaching_function_token_enabled=False,
    )
    hearing = Hearing(directory, house.now)
    Ear(house, hearing, replies, background).listen(app)
    Sharing(house, hearing, Files(client), replies, background).listen(app)
    Happenings(house, installations, directory, replies, background).listen(app)
    app.error(_apologise(sorry))
    return SlackEar(app, background)


def _apologise(sorry: Sorry) -> Any:
    async def on_error(error: Exception, body: dict[str, Any]) -> BoltResponse:
        """An event is sent again by Slack if it isn't taken; everybody else is told."""
        log_fault(error, "answering")
        if body.get("type") == "event_callback":
            return BoltResponse(status=HTTPStatus.INTERNAL_SERVER_ERROR, body="")
        return sorry.response(body, APOLOGY)

    return on_error
