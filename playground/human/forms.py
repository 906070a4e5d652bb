"""Forms: submitted, or closed."""

import json
from dataclasses import replace
from typing import Any

from playground.drawn import view_json
from playground.ground import Playground
from playground.human.attaching import with_files
from playground.human.filling import complaints, merged, state
from playground.human.payloads import interaction_parcel
from playground.human.press import current_modal
from playground.human.who import Actor, Refused, actor_of
from playground.nouns import Json, View
from playground.records import Delivery
from playground.validate import SlackError, read_view
from playground.web_api.views import push_view, replace_content

TROUBLE = "We had some trouble connecting. Try again?"


async def submit(ground: Playground, asked: Json) -> Json:
    """What was filled in: checked as Slack's client does, then sent as view_submission."""
    actor = actor_of(ground, asked)
    view = _filled(actor, asked)
    if view.errors:
        ground.changes.announce(actor.workspace.id)
        return {"ok": False, "delivery": None, "errors": view.errors}
    more = {
        "trigger_id": ground.tickets.trigger(actor.workspace.id, actor.person.id),
        "view": view_json(actor.workspace, view),
        "response_urls": [],
    }
    parcel = interaction_parcel("view_submission", actor.workspace, actor.person, more)
    delivery = await ground.courier.send(parcel)
    problem = _follow(ground, actor, view, delivery)
    ground.changes.announce(actor.workspace.id)
    return {"ok": problem is None, "delivery": delivery.brief(), "problem": problem}


async def close(ground: Playground, asked: Json) -> Json:
    """The topmost form, or all of them; the bot is told of those that asked for it."""
    actor = actor_of(ground, asked)
    top = current_modal(actor, asked.get("view_id"))
    stack = actor.workspace.modals[actor.person.id]
    everything = bool(asked.get("all")) or bool(top.content.get("clear_on_close"))
    gone = list(reversed(stack)) if everything else [top]
    actor.workspace.modals[actor.person.id] = [view for view in stack if view not in gone]
    ground.changes.announce(actor.workspace.id)
    told = [await _tell_closed(ground, actor, view, everything) for view in gone if view.content.get("notify_on_close")]
    return {"ok": True, "delivery": told[-1].brief() if told else None}


async def _tell_closed(ground: Playground, actor: Actor, view: View, everything: bool) -> Delivery:
    more = {"view": view_json(actor.workspace, view), "is_cleared": everything}
    return await ground.courier.send(interaction_parcel("view_closed", actor.workspace, actor.person, more))


def _filled(actor: Actor, asked: Json) -> View:
    view = current_modal(actor, asked.get("view_id"))
    try:
        given = merged(view.values, asked.get("values") or {})
        filled = with_files(actor, state(view.content["blocks"], given))
    except ValueError as wrong:
        raise Refused(400, str(wrong)) from None
    errors = complaints(view.content["blocks"], filled)
    return actor.workspace.keep_view(replace(view, values=filled, errors=errors, error=None))


def _follow(ground: Playground, actor: Actor, view: View, delivery: Delivery) -> str | None:
    """Do what the bot's answer says; anything Slack would not understand is trouble for the person."""
    try:
        _act(ground, actor, view, _answer(delivery))
    except SlackError as refused:
        actor.workspace.keep_view(replace(view, error=TROUBLE))
        return ": ".join([refused.error, *refused.complaints])
    return None


def _answer(delivery: Delivery) -> Json:
    if delivery.status != 200:
        raise SlackError(delivery.error or "no_answer")
    if not delivery.body.strip():
        return {}
    try:
        said = json.loads(delivery.body)
    except ValueError:
        raise SlackError("invalid_response", ["the body is not JSON"]) from None
    if not isinstance(said, dict):
        raise SlackError("invalid_response", ["the body is not an object"])
    return said


def _act(ground: Playground, actor: Actor, view: View, said: Json) -> None:
    workspace, person, scopes = actor.workspace, actor.person, ground.settings.scopes
    match said.get("response_action"):
        case None:
            stack = workspace.modals.get(person.id, [])
            workspace.modals[person.id] = [each for each in stack if each.id != view.id]
        case "clear":
            workspace.modals[person.id] = []
        case "errors":
            workspace.keep_view(replace(view, errors=_errors(view, said.get("errors"))))
        case "update":
            replace_content(workspace, view, read_view(said.get("view"), "modal", scopes=scopes))
        case "push":
            push_view(workspace, person.id, read_view(said.get("view"), "modal", scopes=scopes))
        case other:
            raise SlackError("invalid_response", [f"unknown response_action: {other}"])


def _errors(view: View, errors: Any) -> Json:
    inputs = {block["block_id"] for block in view.content["blocks"] if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not set(errors) <= inputs:
        raise SlackError("invalid_response", ["errors must name the block_id of input blocks"])
    return errors
