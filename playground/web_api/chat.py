"""Messages: posted, whispered, changed, taken away."""

from typing import Any

from playground.drawn import message_json
from playground.nouns import Channel, Json
from playground.validate import POSTED_TEXT, UPDATED_TEXT, SlackError, read_content, read_metadata
from playground.web_api.call import Call
from playground.web_api.direct import open_direct


def post_message(call: Call) -> Json:
    """chat.postMessage: to a channel the bot is in, or to a person by their id."""
    channel = _target(call, call.wanted("channel"))
    content = read_content(call.args.get("text"), call.args.get("blocks"), POSTED_TEXT)
    metadata = read_metadata(call.args.get("metadata"))
    message = call.ground.post(
        call.workspace,
        channel.id,
        call.workspace.bot_user,
        content,
        thread_ts=_thread(call, channel),
        metadata=metadata,
    )
    return {"channel": channel.id, "ts": message.ts, "message": message_json(call.workspace, message)}


def post_ephemeral(call: Call) -> Json:
    """chat.postEphemeral: for one person's eyes, who must be in the channel."""
    channel = call.joined(call.wanted("channel"))
    user = call.wanted("user")
    content = read_content(call.args.get("text"), call.args.get("blocks"), POSTED_TEXT)
    if user not in channel.members:
        raise SlackError("user_not_in_channel")
    thread = _thread(call, channel)
    message = call.ground.post(
        call.workspace, channel.id, call.workspace.bot_user, content, thread_ts=thread, only_for=user
    )
    return {"message_ts": message.ts}


def update(call: Call) -> Json:
    """chat.update: text without blocks removes the blocks; blocks leave no "edited" mark; absent metadata stays."""
    channel = call.joined(call.wanted("channel"))
    message = call.message(channel, call.wanted("ts"))
    if message.sender != call.workspace.bot_user:
        raise SlackError("cant_update_message")
    content = read_content(call.args.get("text"), call.args.get("blocks"), UPDATED_TEXT)
    metadata = read_metadata(call.args["metadata"]) if "metadata" in call.args else message.metadata
    changed = call.workspace.redraw(message, content, metadata, edited=content.blocks is None)
    call.ground.changes.announce(call.workspace.id)
    said = message_json(call.workspace, changed)
    return {"channel": channel.id, "ts": changed.ts, "text": changed.text, "message": said}


def delete(call: Call) -> Json:
    """chat.delete: the bot's own messages only."""
    channel = call.joined(call.wanted("channel"))
    message = call.message(channel, call.wanted("ts"))
    if message.sender != call.workspace.bot_user:
        raise SlackError("cant_delete_message")
    call.workspace.remove(message)
    call.ground.changes.announce(call.workspace.id)
    return {"channel": channel.id, "ts": message.ts}


def get_permalink(call: Call) -> Json:
    """chat.getPermalink: an address that this server shows."""
    channel = call.seen(call.wanted("channel"))
    message = call.message(channel, call.wanted("message_ts"))
    address = f"{call.ground.url}/archives/{channel.id}/p{message.ts.replace('.', '')}"
    if message.thread_ts:
        address += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": address}


def _target(call: Call, ident: str) -> Channel:
    if ident.startswith(("U", "W")):
        try:
            return open_direct(call, ident)
        except SlackError:
            raise SlackError("channel_not_found") from None
    return call.joined(ident)


def _thread(call: Call, channel: Channel) -> str | None:
    """The head of the thread; a reply's own ts leads to its head. Raises SlackError."""
    asked: Any = call.args.get("thread_ts")
    if asked in (None, ""):
        return None
    try:
        head = call.message(channel, asked)
    except SlackError:
        raise SlackError("thread_not_found") from None
    return head.thread_ts or head.ts
