"""Pressing and picking, on a message, in a modal and on Home; and opening Home."""

from dataclasses import replace
from typing import Any

from playground.drawn import message_json, view_json
from playground.ground import Playground
from playground.human.attaching import with_files
from playground.human.filling import action_of, find, merged, state
from playground.human.payloads import event_parcel, interaction_parcel, shown_name
from playground.human.sending import send_event
from playground.human.who import Actor, Refused, actor_of, place_of, word
from playground.nouns import Blocks, Channel, Json, Message, View
from playground.records import Delivery
from playground.world import drawings


async def press(ground: Playground, asked: Json) -> Json:
    """A button, menu or picker: sent as block_actions."""
    actor = actor_of(ground, asked)
    about = _about(ground, actor, asked)
    parcel = interaction_parcel("block_actions", actor.workspace, actor.person, about)
    delivery = await ground.courier.send(parcel)
    if delivery.status != 200:
        ground.notify(actor.workspace, actor.person.id, trouble(delivery))
    return {"ok": delivery.status == 200, "delivery": delivery.brief()}


async def home(ground: Playground, asked: Json) -> Json:
    """A look at the bot's Home: app_home_opened."""
    actor = actor_of(ground, asked)
    workspace, person = actor.workspace, actor.person
    direct = workspace.direct(person.id, workspace.bot_user, ground.clock.now())
    event: Json = {"type": "app_home_opened", "user": person.id, "channel": direct.id, "tab": "home"}
    if person.id in workspace.homes:
        event["view"] = view_json(workspace, workspace.homes[person.id])
    delivery = await send_event(ground, workspace, event_parcel(workspace, person.id, event, ground.clock))
    return {"ok": True, "delivery": delivery.brief() if delivery else None}


def current_modal(actor: Actor, ident: Any = None) -> View:
    """The topmost open modal, which must be `ident` if that is given. Raises Refused."""
    stack = actor.workspace.modals.get(actor.person.id, [])
    if not stack or ident not in (None, stack[-1].id):
        raise Refused(404, "That form is not open.")
    return stack[-1]


def _about(ground: Playground, actor: Actor, asked: Json) -> Json:
    where = asked.get("where", "message")
    if where == "message":
        return _on_message(ground, actor, asked)
    if where == "modal":
        return _on_view(ground, actor, current_modal(actor, asked.get("view_id")), asked)
    opened = actor.workspace.homes.get(actor.person.id)
    if where != "home" or opened is None:
        raise Refused(404, "There is no Home yet.")
    return _on_view(ground, actor, opened, asked)


def _on_message(ground: Playground, actor: Actor, asked: Json) -> Json:
    workspace = actor.workspace
    channel = place_of(actor, asked)
    message = workspace.messages[channel.id].get(word(asked, "ts"))
    if message is None or message.only_for not in (None, actor.person.id):
        raise Refused(404, "That message is not there.")
    action = _action(ground, actor, drawings(message), asked)
    picked = workspace.filled.get((message.ts, actor.person.id), {})
    values = _values(actor, message.blocks or [], picked, asked, action)
    workspace.filled[message.ts, actor.person.id] = values
    response = ground.tickets.response(workspace.id, channel.id, actor.person.id, message.ts)
    about: Json = {
        "container": _container(channel, message),
        "trigger_id": ground.tickets.trigger(workspace.id, actor.person.id),
        "channel": {"id": channel.id, "name": shown_name(channel)},
        "state": {"values": values},
        "response_url": f"{ground.url}/respond/{response}",
        "actions": [action],
    }
    return about if message.only_for else about | {"message": message_json(workspace, message)}


def _on_view(ground: Playground, actor: Actor, view: View, asked: Json) -> Json:
    action = _action(ground, actor, [view.content["blocks"]], asked)
    values = _values(actor, view.content["blocks"], view.values, asked, action)
    kept = actor.workspace.keep_view(replace(view, values=values))
    return {
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": ground.tickets.trigger(actor.workspace.id, actor.person.id),
        "view": view_json(actor.workspace, kept),
        "actions": [action],
    }


def _action(ground: Playground, actor: Actor, drawn: list[Blocks], asked: Json) -> Json:
    block_id = word(asked, "block_id")
    element = find(drawn, block_id, word(asked, "action_id"), asked.get("value"))
    if element is None:
        raise Refused(404, "There is no such button there.")
    try:
        return action_of(element, block_id, asked, actor.workspace.stamp(ground.clock.now()))
    except ValueError as wrong:
        raise Refused(400, str(wrong)) from None


def _values(actor: Actor, blocks: Blocks, kept: Json, asked: Json, action: Json) -> Json:
    """The state as it is when this press has been made."""
    pressed = {action["block_id"]: {action["action_id"]: action}}
    try:
        return with_files(actor, state(blocks, merged(merged(kept, asked.get("values") or {}), pressed)))
    except ValueError as wrong:
        raise Refused(400, str(wrong)) from None


def _container(channel: Channel, message: Message) -> Json:
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": message.only_for is not None,
    }
    return container | ({"thread_ts": message.thread_ts} if message.thread_ts else {})


def trouble(delivery: Delivery) -> str:
    """What a person is told when the bot did not take something."""
    if delivery.error == "operation_timeout":
        return "Action did not answer within three seconds."
    return "That did not work: Action could not be reached or answered with an error."
