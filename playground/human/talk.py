"""Typing: a command to the bot, or a plain message to the others."""

import json

from playground.deliver import Parcel
from playground.ground import Playground
from playground.human.attaching import share
from playground.human.escaping import escaped
from playground.human.payloads import command_parcel
from playground.human.who import Actor, Refused, actor_of, place_of, word
from playground.nouns import SLACKBOT, Channel, Content, Json
from playground.records import Delivery
from playground.respond import say as answer
from playground.settings import COMMAND
from playground.validate import SlackError, read_content

FAILED = COMMAND + ' failed with the error "{error}"'


async def command(ground: Playground, asked: Json) -> Json:
    """`/action …`: sent to the bot, and its answer shown."""
    actor = actor_of(ground, asked)
    channel = place_of(actor, asked)
    text = _after_command(word(asked, "text").strip())
    if not actor.workspace.installed:
        return _refuse(ground, actor, channel, f"{COMMAND} is not a valid command.")
    if asked.get("thread_ts"):
        return _refuse(ground, actor, channel, f"{COMMAND} is not supported in threads. Sorry!")
    delivery = await ground.courier.send(_parcel(ground, actor, channel, text))
    problem = _show(ground, actor, channel, delivery)
    return {"ok": problem is None, "delivery": delivery.brief(), "problem": problem}


async def say(ground: Playground, asked: Json) -> Json:
    """A plain message, perhaps with files; Slack does not tell the bot, for its app may not read along."""
    actor = actor_of(ground, asked)
    channel = place_of(actor, asked)
    text = escaped(actor.workspace, word(asked, "text", ""))
    files = share(actor, channel, asked.get("files") or [])
    if not text.strip() and not files:
        raise Refused(400, "There is nothing to say.")
    content, thread = Content(text, None, files), asked.get("thread_ts")
    message = ground.post(actor.workspace, channel.id, actor.person.id, content, thread_ts=thread)
    return {"ok": True, "delivery": None, "ts": message.ts}


def _after_command(text: str) -> str:
    first, *rest = text.split(maxsplit=1) or [""]
    return (rest[0] if rest else "") if first == COMMAND else text


def _parcel(ground: Playground, actor: Actor, channel: Channel, text: str) -> Parcel:
    workspace, person = actor.workspace, actor.person
    response = ground.tickets.response(workspace.id, channel.id, person.id)
    return command_parcel(
        workspace,
        person,
        channel,
        escaped(workspace, text),
        trigger=ground.tickets.trigger(workspace.id, person.id),
        response_url=f"{ground.url}/respond/{response}",
    )


def _show(ground: Playground, actor: Actor, channel: Channel, delivery: Delivery) -> str | None:
    """Show what the bot answered in its 200, or Slack's own words about why nothing came."""
    if delivery.status != 200:
        error = "operation_timeout" if delivery.error == "operation_timeout" else "dispatch_failed"
        return _whisper(ground, actor, channel, FAILED.format(error=error))
    try:
        said = _acknowledgement(delivery.body)
        if said:
            content = read_content(said.get("text"), said.get("blocks"))
            answer(ground, actor.workspace, channel.id, actor.person.id, said, content)
    except SlackError as refused:
        _whisper(ground, actor, channel, FAILED.format(error="invalid_command_response"))
        return ": ".join(["invalid_command_response", refused.error, *refused.complaints])
    return None


def _acknowledgement(body: str) -> Json:
    """The answer in an ack: JSON, plain text or nothing."""
    try:
        said = json.loads(body)
    except ValueError:
        return {"text": body} if body.strip() else {}
    return said if isinstance(said, dict) else {"text": body}


def _whisper(ground: Playground, actor: Actor, channel: Channel, text: str) -> str:
    ground.post(actor.workspace, channel.id, SLACKBOT, Content(text, None), only_for=actor.person.id)
    return text


def _refuse(ground: Playground, actor: Actor, channel: Channel, text: str) -> Json:
    return {"ok": False, "delivery": None, "problem": _whisper(ground, actor, channel, text)}
