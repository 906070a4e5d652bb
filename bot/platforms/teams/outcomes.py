"""What Teams' replies mean for a notice. Source: learn.microsoft.com, bots: status codes of sending, retry guidance."""

from http import HTTPStatus
from random import uniform

from bot.domain.notice import GiveUp, Outcome, Sent, TryLater, Unknown
from bot.platforms.teams.address import Address
from bot.platforms.teams.replies import Answered, Declined, Lost, NotNow, Reply

SHORTLY, PATIENCE = 5.0, 30.0
SPREAD = 1.25
LATER = frozenset({401, 408, 412, 429, 502, 503, 504})
"""Nothing was done and time helps: for 401 a new token, for the others what Teams' guidance says."""


def posted(reply: Reply, address: Address) -> Outcome:
    """How a post ended: what may have been posted is Unknown, for a second post would be a second message."""
    match reply:
        case Answered({"id": str() as id}) if id:
            return Sent(str(address), id)
        case Answered() | Lost():
            return Unknown()
        case NotNow(seconds):
            return TryLater(seconds)
        case Declined() as no:
            return later(no) or (Unknown() if no.status >= HTTPStatus.INTERNAL_SERVER_ERROR else GiveUp(no.error))


def redrawn(reply: Reply, sent: Sent) -> Outcome:
    """How a redrawing ended: it may be done again, so all that passes is tried again."""
    match reply:
        case Answered():
            return sent
        case Lost():
            return TryLater(SHORTLY)
        case NotNow(seconds):
            return TryLater(seconds)
        case Declined() as no:
            return passing(no) or GiveUp(no.error)


def passing(no: Declined) -> TryLater | None:
    """Of a question, and of what may be done twice: whether it may have an answer later."""
    return later(no) or (TryLater(SHORTLY) if no.status >= HTTPStatus.INTERNAL_SERVER_ERROR else None)


def later(no: Declined) -> TryLater | None:
    """Never sooner than Teams asks, and not all at once: what was refused together would be refused together again."""
    if no.status not in LATER:
        return None
    return TryLater(uniform(1.0, SPREAD) * (PATIENCE if no.retry_after is None else no.retry_after))
