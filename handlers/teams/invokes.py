"""What an invoke is answered with: a status and a body. Source: learn.microsoft.com, Universal Actions; dialogs."""

from dataclasses import dataclass, field
from http import HTTPStatus

from bot.platforms.teams.render import KIND, notified
from bot.platforms.teams.spans import Json


@dataclass(frozen=True, slots=True)
class Response:
    """An HTTP status, and a body where there is one."""

    status: int = HTTPStatus.OK
    body: Json | None = field(default=None)


OK = Response()
UNKNOWN = Response(HTTPStatus.NOT_IMPLEMENTED)


def toast(sentence: str) -> Response:
    """A line that only the one who pressed sees for a moment."""
    return _card_response("application/vnd.microsoft.activity.message", notified(sentence))


def repaint(card: Json) -> Response:
    """The card in place of the one that was pressed, for the one who pressed."""
    return _card_response(KIND, card)


def dialog_says(sentence: str) -> Response:
    return Response(body={"task": {"type": "message", "value": notified(sentence)}})


def _card_response(kind: str, value: Json | str) -> Response:
    return Response(body={"statusCode": 200, "type": kind, "value": value})
