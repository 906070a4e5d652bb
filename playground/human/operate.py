"""Running the playground itself: the clock, the first state, faults, and a request sent again."""

import asyncio
from dataclasses import replace

from playground.clock import moment
from playground.deliver import JSON, Parcel
from playground.faults import read_fault
from playground.ground import Playground
from playground.human.payloads import dump
from playground.human.talk import command
from playground.human.who import Refused, word
from playground.nouns import Json
from playground.records import Delivery
from playground.seed import CONVERSATION, COUNCIL, first_commands

READY_SECONDS = 10.0
POLL_SECONDS = 0.1


async def clock(ground: Playground, asked: Json) -> Json:
    """Skip to a moment, here and in the bot, which has ticked when this returns."""
    before = ground.clock.offset
    try:
        to = moment(word(asked, "to"), ground.clock.now())
    except ValueError:
        raise Refused(400, "to is tomorrow, monday, or a moment such as 2026-11-30T09:00.") from None
    ground.clock.move(to)
    delivery = await _operate(ground, "clock", ground.settings.clock_url, {"now": to.isoformat()})
    if delivery and delivery.status != 200:
        ground.clock.offset = before
    ground.changes.announce()
    return _said(delivery) | {"now": ground.clock.now().isoformat(timespec="seconds")}


async def reset(ground: Playground, asked: Json) -> Json:
    """The first state: the bot forgets first, so that nothing it still says comes into the new world."""
    async with ground.beginning:
        delivery = await _operate(ground, "reset", ground.settings.reset_url, {})
        ground.begin_again()
        await seed(ground)
    return _said(delivery)


async def faults(ground: Playground, asked: Json) -> Json:
    """Something is to fail."""
    try:
        if "late_history" in asked:
            ground.faults.late_history = float(asked["late_history"])
        if "kind" in asked or "late_history" not in asked:
            ground.faults.waiting.append(read_fault(asked))
    except (TypeError, ValueError) as wrong:
        raise Refused(400, str(wrong)) from None
    return {"ok": True, "delivery": None}


async def again(ground: Playground, asked: Json) -> Json:
    """A request once more, byte for byte but newly signed, as when Slack did not see the first answer."""
    first = ground.records.delivery(asked.get("delivery", "last"))
    if first is None:
        raise Refused(404, "There is no such delivery.")
    parcel = Parcel(first.kind, first.workspace, first.user, first.request, first.raw, first.content_type)
    delivery = await ground.courier.send(replace(parcel, retry=1, retry_of=first.id))
    return _said(delivery)


async def begin(ground: Playground) -> bool:
    """The first actions of a new playground; False if the bot was not ready in time."""
    async with ground.beginning:
        return await seed(ground)


async def seed(ground: Playground) -> bool:
    """Give the first screen its actions, by commands that people might have typed; False if the bot is not ready."""
    if not ground.settings.seed_actions:
        return True
    if not await _ready(ground):
        return False
    for who, words in first_commands(ground.clock.now()):
        await command(ground, {"workspace": COUNCIL, "user": who, "channel": CONVERSATION, "text": words})
    ground.world.workspaces[COUNCIL].drop_answers(CONVERSATION)
    ground.changes.announce()
    return True


async def _ready(ground: Playground) -> bool:
    for _ in range(int(READY_SECONDS / POLL_SECONDS)):
        if await ground.courier.is_ready():
            return True
        await asyncio.sleep(POLL_SECONDS)
    return False


async def _operate(ground: Playground, kind: str, url: str | None, body: Json) -> Delivery | None:
    if url is None:
        return None
    return await ground.courier.operate(url, Parcel(kind, None, None, body, dump(body).encode(), JSON))


def _said(delivery: Delivery | None) -> Json:
    if delivery is None or delivery.status == 200:
        return {"ok": True, "delivery": delivery.brief() if delivery else None}
    return {"ok": False, "delivery": delivery.brief(), "error": f"The bot did not take that ({delivery.error})."}
