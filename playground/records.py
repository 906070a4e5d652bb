"""What went between the bot and the playground, for tests and for the page's inspector."""

import itertools
from collections import deque
from dataclasses import dataclass
from typing import Any

from playground.nouns import Json

KEPT = 5_000
OPERATING = ("clock", "reset")


@dataclass(frozen=True)
class Called:
    """One call of the bot; `real` is real time in epoch seconds, `at` the simulated moment."""

    n: int
    method: str
    workspace: str | None
    args: Json
    ok: bool
    error: str | None
    status: int | None
    at: str
    real: float


@dataclass(frozen=True)
class Delivery:
    """One request to the bot and what it answered; `status` is None when there was no answer."""

    id: int
    kind: str
    workspace: str | None
    user: str | None
    request: Json
    status: int | None
    ms: float
    body: str
    error: str | None
    retry_of: int | None
    at: str
    real: float
    raw: bytes = b""
    content_type: str = ""

    def brief(self) -> Json:
        """What the person's request is answered with."""
        return {name: getattr(self, name) for name in ("id", "kind", "status", "ms", "body", "error")}

    def shown(self) -> Json:
        """What the list of deliveries says."""
        return {name: item for name, item in vars(self).items() if name not in ("raw", "content_type")}


class Records:
    """The last few thousand of each."""

    def __init__(self) -> None:
        self.calls: deque[Called] = deque(maxlen=KEPT)
        self.deliveries: deque[Delivery] = deque(maxlen=KEPT)
        self.numbers = itertools.count(1)

    def clear(self) -> None:
        """Forget them; numbers go on."""
        self.calls.clear()
        self.deliveries.clear()

    def call(self, **fields: Any) -> None:
        """Keep a call."""
        self.calls.append(Called(n=next(self.numbers), **fields))

    def calls_since(self, n: int) -> list[Json]:
        """The calls after number `n`."""
        return [dict(vars(call)) for call in self.calls if call.n > n]

    def deliveries_since(self, n: int) -> list[Json]:
        """The deliveries after number `n`."""
        return [delivery.shown() for delivery in self.deliveries if delivery.id > n]

    def delivery(self, ident: object) -> Delivery | None:
        """One delivery to the bot's own door; "last" is the newest."""
        signed = [each for each in self.deliveries if each.kind not in OPERATING]
        if ident == "last":
            return signed[-1] if signed else None
        return next((each for each in signed if each.id == ident), None)
