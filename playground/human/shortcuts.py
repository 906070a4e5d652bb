"""The app's entries in a message's menu."""

from playground.drawn import message_json
from playground.ground import Playground
from playground.human.payloads import interaction_parcel, shown_name
from playground.human.press import trouble
from playground.human.who import Refused, actor_of, place_of, word
from playground.nouns import Json
from playground.settings import SHORTCUTS


async def shortcut(ground: Playground, asked: Json) -> Json:
    """A message shortcut: sent as message_action, wherever the message is; what only one person sees has none."""
    actor, callback = actor_of(ground, asked), word(asked, "callback_id")
    workspace, channel = actor.workspace, place_of(actor, asked)
    message = workspace.messages[channel.id].get(word(asked, "ts"))
    if message is None or message.only_for is not None:
        raise Refused(404, "That message is not there, or has no shortcuts.")
    if callback not in SHORTCUTS or not workspace.installed:
        raise Refused(404, "There is no such shortcut.")
    response = ground.tickets.response(workspace.id, channel.id, actor.person.id)
    about: Json = {
        "callback_id": callback,
        "trigger_id": ground.tickets.trigger(workspace.id, actor.person.id),
        "response_url": f"{ground.url}/respond/{response}",
        "channel": {"id": channel.id, "name": shown_name(channel)},
        "message_ts": message.ts,
        "message": message_json(workspace, message),
        "action_ts": workspace.stamp(ground.clock.now()),
    }
    delivery = await ground.courier.send(interaction_parcel("message_action", workspace, actor.person, about))
    if delivery.status != 200:
        ground.notify(workspace, actor.person.id, trouble(delivery))
    return {"ok": delivery.status == 200, "delivery": delivery.brief()}
