"""What a person's command or press entitles the bot to: one view by trigger_id, five answers by response_url."""

import itertools
import secrets
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any

from playground.validate import SlackError

TRIGGER_SECONDS = 3.0
RESPONSE_SECONDS = 30 * 60.0
RESPONSE_USES = 5
KEPT = 5_000


@dataclass(frozen=True)
class Trigger:
    """Leave to open one view for one person; `born` is real, monotonic seconds."""

    workspace: str
    user: str
    born: float
    used: bool = False


@dataclass(frozen=True)
class Response:
    """Leave to answer in a channel; `source` is the ts of the message that was pressed, if one was."""

    workspace: str
    channel: str
    user: str
    source: str | None
    born: float
    uses: int = 0


class Tickets:
    """The last few thousand triggers and response_urls that were given out."""

    def __init__(self) -> None:
        self.numbers = itertools.count(1)
        self.triggers: dict[str, Trigger] = {}
        self.responses: dict[str, Response] = {}

    def trigger(self, workspace: str, user: str) -> str:
        """A new trigger_id."""
        ident = f"{next(self.numbers)}.{secrets.randbelow(10**10)}.{secrets.token_hex(16)}"
        _keep(self.triggers, ident, Trigger(workspace, user, monotonic()))
        return ident

    def spend(self, trigger: object, workspace: str) -> Trigger:
        """Use a trigger up. Raises SlackError."""
        found = self.triggers.get(str(trigger))
        if found is None or found.workspace != workspace:
            raise SlackError("invalid_trigger_id")
        if found.used:
            raise SlackError("exchanged_trigger_id")
        if monotonic() - found.born > TRIGGER_SECONDS:
            raise SlackError("expired_trigger_id")
        self.triggers[str(trigger)] = replace(found, used=True)
        return found

    def response(self, workspace: str, channel: str, user: str, source: str | None = None) -> str:
        """The id of a new response_url."""
        ident = secrets.token_urlsafe(18)
        _keep(self.responses, ident, Response(workspace, channel, user, source, monotonic()))
        return ident

    def answerable(self, ident: str) -> Response | None:
        """The response_url, if it may still be used."""
        found = self.responses.get(ident)
        fresh = found is not None and found.uses < RESPONSE_USES and monotonic() - found.born <= RESPONSE_SECONDS
        return found if fresh else None

    def count_use(self, ident: str) -> None:
        """One of the five uses is gone."""
        found = self.responses[ident]
        self.responses[ident] = replace(found, uses=found.uses + 1)


def _keep(tickets: dict[str, Any], ident: str, ticket: Trigger | Response) -> None:
    """Keep a ticket, and let the oldest go when there are too many."""
    tickets[ident] = ticket
    if len(tickets) > KEPT:
        del tickets[next(iter(tickets))]
