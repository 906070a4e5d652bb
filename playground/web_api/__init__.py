"""The Web API's table of contents: what the bot may call, and the scope that it takes."""

from collections.abc import Callable

from playground.nouns import Json
from playground.settings import FILES_SCOPE
from playground.web_api import auth, chat, conversations, direct, files, history, users, views
from playground.web_api.call import Call

Run = Callable[[Call], Json]

# None: no scope, or one that depends on the conversation and is asked for inside.
METHODS: dict[str, tuple[Run, str | None]] = {
    "api.test": (auth.api_test, None),
    "auth.test": (auth.auth_test, None),
    "chat.delete": (chat.delete, "chat:write"),
    "chat.getPermalink": (chat.get_permalink, None),
    "chat.postEphemeral": (chat.post_ephemeral, "chat:write"),
    "chat.postMessage": (chat.post_message, "chat:write"),
    "chat.update": (chat.update, "chat:write"),
    "conversations.history": (history.history, None),
    "conversations.info": (conversations.info, None),
    "conversations.list": (conversations.listing, None),
    "conversations.members": (conversations.members, None),
    "conversations.open": (direct.conversations_open, "im:write"),
    "conversations.replies": (history.replies, None),
    "files.info": (files.info, FILES_SCOPE),
    "users.conversations": (conversations.of_user, None),
    "users.info": (users.info, "users:read"),
    "users.list": (users.listing, "users:read"),
    "views.open": (views.open_modal, None),
    "views.publish": (views.publish, None),
    "views.push": (views.push, None),
    "views.update": (views.update, None),
}
