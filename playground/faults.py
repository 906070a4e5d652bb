"""Failures made to order, so that a test can see what the bot makes of them."""

from dataclasses import dataclass, field, replace
from typing import Any

KINDS = ("429", "500", "drop", "hang")
# Only a download can fail so.
DOWNLOAD, DOWNLOAD_KINDS = "files-pri", ("404", "html", "redirect", "slow")


@dataclass(frozen=True)
class Fault:
    """The next `times` calls of `method` fail; `accepted` ones are carried out all the same.

    `seconds` is how long a slow download pauses, `to` where a redirect leads.
    """

    method: str
    kind: str
    times: int
    retry_after: int
    accepted: bool
    workspace: str | None
    channel: str | None
    seconds: float = 10.0
    to: str | None = None

    def concerns(self, method: str, workspace: str | None, channel: str | None) -> bool:
        """Whether it is this call that should fail."""
        return (
            self.method in (method, "*")
            and self.workspace in (None, workspace)
            and self.channel in (None, channel)
            and self.times > 0
        )


@dataclass
class Faults:
    """What has been asked for and not happened yet; `late_history` is in seconds."""

    late_history: float = 0.0
    waiting: list[Fault] = field(default_factory=list)

    def take(self, method: str, workspace: str | None, channel: str | None) -> Fault | None:
        """The fault that befalls this call, used up by it."""
        for at, fault in enumerate(self.waiting):
            if fault.concerns(method, workspace, channel):
                self.waiting[at] = replace(fault, times=fault.times - 1)
                self.waiting = [each for each in self.waiting if each.times > 0]
                return fault
        return None

    def clear(self) -> None:
        """No more failures."""
        self.waiting, self.late_history = [], 0.0


def read_fault(asked: dict[str, Any]) -> Fault:
    """A fault from its JSON. Raises ValueError."""
    kind, method = str(asked.get("kind", "")), str(asked.get("method", "*"))
    allowed = (*KINDS, *DOWNLOAD_KINDS) if method == DOWNLOAD else KINDS
    if kind not in allowed and not kind.startswith("error:"):
        raise ValueError(f"kind is one of {', '.join(allowed)} or error:<slack error>")
    return Fault(
        method=method,
        kind=kind,
        times=int(asked.get("times", 1)),
        retry_after=int(asked.get("retry_after", 1)),
        accepted=bool(asked.get("accepted", kind == "drop")),
        workspace=asked.get("workspace"),
        channel=asked.get("channel"),
        seconds=float(asked.get("seconds", 10)),
        to=asked.get("to"),
    )
