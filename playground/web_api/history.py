"""What was said; only for a token with a history scope, and late if a fault asks for it."""

from time import monotonic

from playground.drawn import message_json
from playground.nouns import Channel, Json, Message
from playground.validate import SlackError
from playground.web_api.call import Call, page_of


def history(call: Call) -> Json:
    """conversations.history: the newest first, without replies in threads."""
    channel = _readable(call)
    heads = [each for each in _within(call, channel) if each.thread_ts is None]
    return _answer(call, list(reversed(heads)))


def replies(call: Call) -> Json:
    """conversations.replies: a message and its thread, the oldest first."""
    channel = _readable(call)
    head = call.message(channel, call.wanted("ts"))
    thread = head.thread_ts or head.ts
    return _answer(call, [each for each in _within(call, channel) if thread in (each.ts, each.thread_ts)])


def _readable(call: Call) -> Channel:
    channel = call.seen(call.wanted("channel"))
    call.need_for(channel, "history")
    return call.joined(channel.id)


def _answer(call: Call, messages: list[Message]) -> Json:
    metadata = call.flag("include_all_metadata")
    said = [message_json(call.workspace, message, metadata=metadata) for message in messages]
    page, cursor = page_of(said, call, default=100, most=999)
    return {"messages": page, "has_more": bool(cursor["next_cursor"]), "response_metadata": cursor}


def _within(call: Call, channel: Channel) -> list[Message]:
    oldest, latest = _bound(call, "oldest", 0.0), _bound(call, "latest", float("inf"))
    settled = monotonic() - call.ground.faults.late_history
    shown = [each for each in call.workspace.messages[channel.id].values() if each.only_for is None]
    return [each for each in shown if each.born <= settled and _between(each, oldest, latest, call.flag("inclusive"))]


def _between(message: Message, oldest: float, latest: float, inclusive: bool) -> bool:
    at = float(message.ts)
    return oldest < at < latest or (inclusive and at in (oldest, latest))


def _bound(call: Call, name: str, default: float) -> float:
    given = call.args.get(name)
    try:
        return default if given in (None, "") else float(given)
    except (TypeError, ValueError):
        raise SlackError(f"invalid_ts_{name}") from None
