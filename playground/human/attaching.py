"""Files: uploaded first, then put into a form or shared in a message, by the one who uploaded them."""

from dataclasses import replace
from typing import Any

from playground.files import file_json
from playground.ground import Playground
from playground.human.who import Actor, Refused, actor_of, person_of, word, workspace_of
from playground.nouns import Channel, File, Json

MOST_BYTES = 50_000_000


def upload(ground: Playground, asked: Json, body: bytes) -> Json:
    """Keep a file's bytes, in memory only. Raises Refused."""
    actor = actor_of(ground, asked)
    name = word(asked, "name").strip()
    if not name or len(name) > 255:
        raise Refused(400, "A file's name has 1 to 255 characters.")
    if not 0 < len(body) <= MOST_BYTES:
        raise Refused(400, "That file is empty." if not body else "Files can be up to 50 MB here.")
    created = int(ground.clock.now().timestamp())
    ident = actor.workspace.new_id("F")
    file = File(ident, name, actor.person.id, body, created, ground.settings.url.rstrip("/"))
    return {"ok": True, "delivery": None, "file": file_json(actor.workspace, actor.workspace.keep_file(file))}


def open_file(ground: Playground, asked: Json) -> File:
    """A file for a person's own eyes: theirs, or shared where they are. Raises Refused."""
    workspace = workspace_of(ground, asked)
    person = person_of(workspace, asked.get("user"))
    file = workspace.files.get(word(asked, "file"))
    if file is None or not (file.user == person.id or _shared_with(person.id, workspace.channels, file)):
        raise Refused(404, "There is no such file.")
    return file


def share(actor: Actor, channel: Channel, files: Any) -> tuple[str, ...]:
    """Share files in a channel. Gives their ids. Raises Refused."""
    try:
        own = [_own(actor, each) for each in _listed(files)]
    except ValueError as wrong:
        raise Refused(400, str(wrong)) from None
    for file in own:
        actor.workspace.keep_file(replace(file, channels=tuple(dict.fromkeys((*file.channels, channel.id)))))
    return tuple(file.id for file in own)


def with_files(actor: Actor, values: Json) -> Json:
    """`state.values` with every file that is named in full, which the app may read from now on. Raises ValueError."""
    return {
        block: {action: _in_full(actor, value) for action, value in fields.items()} for block, fields in values.items()
    }


def _in_full(actor: Actor, value: Json) -> Json:
    if value["type"] != "file_input":
        return value
    own = [actor.workspace.keep_file(replace(_own(actor, each), to_app=True)) for each in _listed(value["files"])]
    return {**value, "files": [file_json(actor.workspace, file) for file in own]}


def _own(actor: Actor, named: Any) -> File:
    ident = named.get("id") if isinstance(named, dict) else named
    file = actor.workspace.files.get(str(ident))
    if file is None or file.user != actor.person.id:
        raise ValueError(f"{ident!r} is not a file that {actor.person.name} uploaded.")
    return file


def _listed(files: Any) -> list[Any]:
    if not isinstance(files, list):
        raise ValueError("files must be a list of ids.")
    return files


def _shared_with(person: str, channels: dict[str, Channel], file: File) -> bool:
    return any(person in channels[each].members for each in file.channels)
