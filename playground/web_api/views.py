"""Modals and Homes: opened with a trigger, replaced with a hash, three deep at most."""

import secrets
from dataclasses import replace

from playground.drawn import view_json
from playground.nouns import Json, View
from playground.validate import SlackError
from playground.web_api.call import Call
from playground.world import Workspace

DEEPEST = 3


def open_modal(call: Call) -> Json:
    """views.open: a modal for the person whose trigger this is; it takes the place of one already open."""
    content = call.view("modal")
    _unused_external_id(call.workspace, content, None)
    trigger = call.ground.tickets.spend(call.wanted("trigger_id"), call.workspace.id)
    view = new_view(call.workspace, trigger.user, content)
    call.workspace.modals[trigger.user] = [view]
    return _answer(call, view)


def push(call: Call) -> Json:
    """views.push: a modal on top of the one that is open."""
    content = call.view("modal")
    _unused_external_id(call.workspace, content, None)
    trigger = call.ground.tickets.spend(call.wanted("trigger_id"), call.workspace.id)
    return _answer(call, push_view(call.workspace, trigger.user, content))


def update(call: Call) -> Json:
    """views.update: another content for a view, found by its id or external_id."""
    view = _found(call)
    content = call.view(view.content["type"])
    _fresh(call, view)
    _unused_external_id(call.workspace, content, view)
    return _answer(call, replace_content(call.workspace, view, content))


def publish(call: Call) -> Json:
    """views.publish: a person's Home."""
    person = call.person(call.wanted("user_id"))
    content = call.view("home")
    view = call.workspace.homes.get(person.id)
    if view is None:
        return _answer(call, call.workspace.keep_view(new_view(call.workspace, person.id, content)))
    _fresh(call, view)
    return _answer(call, replace_content(call.workspace, view, content))


def new_view(workspace: Workspace, user: str, content: Json, below: View | None = None) -> View:
    """A view that nobody has seen yet."""
    ident = workspace.new_id("V")
    root, previous = (below.root, below.id) if below else (ident, None)
    return View(ident, new_hash(), user, content, root, previous, values={}, errors={})


def push_view(workspace: Workspace, user: str, content: Json) -> View:
    """A view on top of the open ones. Raises SlackError."""
    stack = workspace.modals.get(user, [])
    if not stack:
        raise SlackError("not_found")
    if len(stack) >= DEEPEST:
        raise SlackError("push_limit_reached")
    view = new_view(workspace, user, content, stack[-1])
    stack.append(view)
    return view


def replace_content(workspace: Workspace, view: View, content: Json) -> View:
    """A view with new content; what was filled in stays where block and field are still there."""
    still = {block["block_id"] for block in content["blocks"]}
    values = {block: filled for block, filled in view.values.items() if block in still}
    return workspace.keep_view(replace(view, hash=new_hash(), content=content, values=values, errors={}, error=None))


def new_hash() -> str:
    """What tells two contents of one view apart."""
    return f"{secrets.randbelow(10**10)}.{secrets.token_hex(4)}"


def _answer(call: Call, view: View) -> Json:
    call.ground.changes.announce(call.workspace.id)
    return {"view": view_json(call.workspace, view)}


def _found(call: Call) -> View:
    ident, external = call.args.get("view_id"), call.args.get("external_id")
    if ident and external:
        raise SlackError("invalid_arguments", ["Cannot provide both `view_id` and `external_id`"])
    for view in call.workspace.views():
        if view.id == ident or (external and view.content.get("external_id") == external):
            return view
    raise SlackError("not_found")


def _fresh(call: Call, view: View) -> None:
    if call.args.get("hash") not in (None, "", view.hash):
        raise SlackError("hash_conflict")


def _unused_external_id(workspace: Workspace, content: Json, own: View | None) -> None:
    external = content.get("external_id")
    others = [view for view in workspace.views() if own is None or view.id != own.id]
    if external and any(view.content.get("external_id") == external for view in others):
        raise SlackError("duplicate_external_id")
