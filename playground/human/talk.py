"""Typing: a command to the bot, or a plain message to the others."""

import json

from playground.deliver import FORM
from playground.ground import Playground
from playground.human.escaping import escaped
from playground.human.payloads import command_parcel
from playground.human.who import Actor, Refused, actor_of, place_of, word
from playground.nouns import SLACKBOT, Channel, Content, Json
from playground.records import Delivery
from playground.respond import say as answer
from playground.settings import COMMAND
from playground.validate import SlackError, read_content

__all__ = ["FORM", "command", "say"]


async def command(ground: Playground, asked: Json) -> Json:
    """`/action …`: sent to the bot, and its answer shown."""
    actor = actor_of(ground, asked)
    channel = place_of(actor, asked)
    text = word(asked, "text").strip()
    text = text.removeprefix(COMMAND).strip() if text.split(maxsplit=1)[:1] == [COMMAND] else text
    if not actor.workspace.installed:
        return _whisper(ground, actor, channel, f"{COMMAND} is not a valid command.")
    if asked.get("thread_ts"):
        return _whisper(ground, actor, channel, f"{COMMAND} is not supported in threads. Sorry!")
    delivery = await ground.courier.send(_parcel(ground, actor, channel, text))
    problem = _show(ground, actor, channel, delivery)
    return {"ok": problem is None, "delivery": delivery.brief(), "problem": problem}


async def say(ground: Playground, asked: Json) -> Json:
    """A plain message; Slack does not tell the bot, for its app may not read along."""
    actor = actor_of(ground, asked)
    channel = place_of(actor, asked)
    text = escaped(actor.workspace, word(asked, "text"))
    if not text.strip():
        raise Refused(400, "There is nothing to say.")
    thread = asked.get("thread_ts")
    message = ground.post(actor.workspace, channel.id, actor.person.id, Content(text, None), thread_ts=thread)
    return {"ok": True, "delivery": None, "ts": message.ts}


def _parcel(ground: Playground, actor: Actor, channel: Channel, text: str):  # type: ignore[no-untyped-def]
    raise NotImplementedError


def _show(ground: Playground, actor: Actor, channel: Channel, delivery: Delivery) -> str | None:
    raise NotImplementedError


def _whisper(ground: Playground, actor: Actor, channel: Channel, text: str) -> Json:
    raise NotImplementedError


_ = (json, SLACKBOT, answer, SlackError, read_content, command_parcel)
