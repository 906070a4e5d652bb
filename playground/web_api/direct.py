"""Direct messages between the bot and a person."""

from playground.nouns import Channel, Json
from playground.validate import SlackError
from playground.web_api.call import Call


def open_direct(call: Call, ident: str) -> Channel:
    """The direct message with a person, opened if it was not. Raises SlackError."""
    person = call.person(ident)
    if person.deleted:
        raise SlackError("user_disabled")
    if person.is_bot:
        raise SlackError("cannot_dm_bot")
    return call.workspace.direct(person.id, call.workspace.bot_user, call.ground.clock.now())


def conversations_open(call: Call) -> Json:
    """conversations.open: one person only; groups of several are not built."""
    users = str(call.args.get("users") or "").split(",")
    if users == [""]:
        raise SlackError("users_list_not_supplied")
    if len(users) > 1:
        raise SlackError("method_not_supported_for_channel_type")
    channel = open_direct(call, users[0])
    if not call.flag("return_im"):
        return {"channel": {"id": channel.id}}
    return {"channel": {"id": channel.id, "is_im": True, "user": users[0], "created": channel.created}}
