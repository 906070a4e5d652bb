"""Events to the bot: only while its app is installed, and once more when the first attempt fails."""

from dataclasses import replace

from playground.deliver import TIMED_OUT, TIMEOUT, UNREACHABLE, Parcel
from playground.ground import Playground
from playground.records import Delivery
from playground.world import Workspace

REASONS = {TIMEOUT: TIMED_OUT, UNREACHABLE: "connection_failed"}


async def send_event(ground: Playground, workspace: Workspace, parcel: Parcel) -> Delivery | None:
    """The last attempt; Slack's later two, after a minute and after five, are not made here."""
    if not workspace.installed:
        return None
    first = await ground.courier.send(parcel)
    if first.status == 200:
        return first
    reason = REASONS.get(first.error or "", "http_error")
    return await ground.courier.send(replace(parcel, retry=1, reason=reason, retry_of=first.id))
