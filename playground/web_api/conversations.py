"""What the bot may know of conversations. A private one it is not in does not exist for it."""

from playground.drawn import channel_json
from playground.nouns import Channel, Json, Kind
from playground.validate import SlackError
from playground.web_api.call import Call, page_of

TYPES: dict[str, Kind] = {"public_channel": "channel", "private_channel": "private", "im": "im"}


def info(call: Call) -> Json:
    """conversations.info."""
    channel = call.seen(call.wanted("channel"))
    call.need_for(channel, "read")
    return {"channel": channel_json(call.workspace, channel, count=call.flag("include_num_members"))}


def members(call: Call) -> Json:
    """conversations.members, by pages."""
    channel = call.seen(call.wanted("channel"))
    call.need_for(channel, "read")
    page, cursor = page_of(list(channel.members), call, default=100)
    return {"members": page, "response_metadata": cursor}


def listing(call: Call) -> Json:
    """conversations.list, by pages: public channels unless other types are asked for."""
    page, cursor = page_of(_of_types(call), call, default=100)
    return {"channels": page, "response_metadata": cursor}


def of_user(call: Call) -> Json:
    """users.conversations: those that the bot, or `user`, is in."""
    who = str(call.args.get("user") or call.workspace.bot_user)
    mine = [channel for channel in _asked_for(call) if who in channel.members]
    page, cursor = page_of([channel_json(call.workspace, channel) for channel in mine], call, default=100)
    return {"channels": page, "response_metadata": cursor}


def _of_types(call: Call) -> list[Json]:
    return [channel_json(call.workspace, channel) for channel in _asked_for(call)]


def _asked_for(call: Call) -> list[Channel]:
    asked = str(call.args.get("types") or "public_channel").split(",")
    if not set(asked) <= {*TYPES, "mpim"}:
        raise SlackError("invalid_types")
    kinds = [TYPES[each] for each in asked if each in TYPES]
    for kind in kinds:
        call.need({"channel": "channels:read", "private": "groups:read", "im": "im:read"}[kind])
    return [each for each in call.workspace.channels.values() if each.kind in kinds and _known(call, each)]


def _known(call: Call, channel: Channel) -> bool:
    return channel.kind == "channel" or call.is_in(channel)
