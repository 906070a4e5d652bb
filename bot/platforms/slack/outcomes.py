"""What Slack's replies mean for a notice. Source: docs.slack.dev, errors of chat.postMessage and chat.update."""

from http import HTTPStatus

from bot.domain.notice import GiveUp, Outcome, Sent, TryLater, Unknown
from bot.platforms.slack.client import NO_WORD, PATIENCE, Answered, Declined, Lost, NeverSent, Reply

SHORTLY = 5.0
PATIENT = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})
NOT_DONE = frozenset({"service_unavailable", "request_timeout", "team_added_to_org", "invalid_auth"})
"""With the last, what is owed waits until whoever runs the bot has given it a token that works."""
MAYBE_DONE = frozenset({"internal_error", "fatal_error"})
"""Slack says of these that some of what was asked may have been done."""


def posted(reply: Reply) -> Outcome:
    """How a post ended: what may have been posted is Unknown, for a second post would be a second message."""
    match reply:
        case Answered(data):
            return _sent(data.get("channel"), data.get("ts"))
        case Lost():
            return Unknown()
        case NeverSent():
            return TryLater(SHORTLY)
        case Declined() as no:
            return later(no) or (Unknown() if _maybe_done(no) else GiveUp(no.error))


def redrawn(reply: Reply, sent: Sent) -> Outcome:
    """How a redrawing ended: it may be done again, so all that passes is tried again."""
    match reply:
        case Answered():
            return sent
        case Lost() | NeverSent():
            return TryLater(SHORTLY)
        case Declined() as no:
            return later(no) or (TryLater(SHORTLY) if _maybe_done(no) else GiveUp(no.error))


def opened(reply: Reply) -> str | TryLater | GiveUp:
    """The channel of a private chat; opening one says nothing to anybody and may be done again."""
    match reply:
        case Answered({"channel": {"id": str() as channel}}):
            return channel
        case Declined(error=error):
            return passing(reply) or GiveUp(error)
        case _:
            return TryLater(SHORTLY)


def passing(reply: Reply) -> TryLater | None:
    """Of a question that changes nothing: whether the same question may have an answer later."""
    match reply:
        case Answered():
            return None
        case Lost() | NeverSent():
            return TryLater(SHORTLY)
        case Declined() as no:
            return later(no) or (TryLater(SHORTLY) if _maybe_done(no) else None)


def later(no: Declined) -> TryLater | None:
    """Where nothing was done, for certain, and only time is missing."""
    if no.status == HTTPStatus.TOO_MANY_REQUESTS or no.error in PATIENT:
        return TryLater(no.retry_after)
    on_the_way = no.error.startswith(NO_WORD) and no.status < HTTPStatus.INTERNAL_SERVER_ERROR
    if on_the_way or no.status == HTTPStatus.SERVICE_UNAVAILABLE or no.error in NOT_DONE:
        return TryLater(min(no.retry_after, PATIENCE))
    return None


def _maybe_done(no: Declined) -> bool:
    return no.status >= HTTPStatus.INTERNAL_SERVER_ERROR or no.error in MAYBE_DONE


def _sent(channel: object, ts: object) -> Outcome:
    return Sent(channel, ts) if isinstance(channel, str) and isinstance(ts, str) else Unknown()
