"""The manifest from which Slack makes the app: the least it needs. Source: docs.slack.dev, app manifest reference."""

from bot.platforms.slack.spans import Json

SCOPES = (
    "commands",  # the slash command
    "chat:write",  # cards, nudges, digests
    "users:read",  # names and time zones
    "channels:read",  # a public channel's name and members
    "groups:read",  # a private channel's
    "mpim:read",  # a group chat's members
    "files:read",  # the letters and minutes that people import
    "im:write",  # opening the private chat with a person, and knowing it again
)
EVENTS = (
    "app_home_opened",
    "app_uninstalled",
    "member_joined_channel",
    "member_left_channel",
    "tokens_revoked",
    "user_change",
)
SHORTCUT = {
    "name": "Track actions from this",  # at most 24 characters
    "type": "message",
    "callback_id": "track",
    "description": "Find the actions in a message or in the file that it carries",
}
PATH = "/slack/events"
DESCRIPTION = "Follows each action agreed in a meeting through to done."


def manifest(name: str, command: str, url: str | None, socket: bool) -> Json:
    """`url` is the installation's own address, such as https://actions.example.org; with `socket` none is needed."""
    address = "" if socket or url is None else url.rstrip("/").removesuffix(PATH) + PATH
    request_url = {} if socket else {"request_url": address}
    return {
        "display_information": {"name": name, "description": DESCRIPTION},
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": name, "always_online": True},
            "slash_commands": [_command(command, address, socket)],
            "shortcuts": [SHORTCUT],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {**request_url, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **request_url},
            "org_deploy_enabled": False,
            "socket_mode_enabled": socket,
            "token_rotation_enabled": False,
        },
    }


def _command(command: str, address: str, socket: bool) -> Json:
    """`should_escape` makes Slack send mentions with their ids."""
    return {
        "command": command,
        **({} if socket else {"url": address}),
        "description": "Add, list and close actions",
        "usage_hint": "add @somebody send the minutes by Friday",
        "should_escape": True,
    }
