"""Teams' message text as plain words, with the mentions that stand in it. Source: learn.microsoft.com, bot mentions."""

import re
from collections.abc import Iterable, Mapping
from html import unescape
from typing import Any

from handlers.request import mention, typed

_AT = re.compile(r"</?at(?: [^<>]*)?>", re.IGNORECASE)
_TWICE = re.compile("(\ue000[0-9]+\ue001)(?:[ \u00a0]+\\1)+")
"""Teams mentions somebody once for each word of their name."""

Json = Mapping[str, Any]


def read_words(text: str, entities: Iterable[Json], bots: frozenset[str]) -> tuple[str, dict[str, str], bool]:
    """The words, who is mentioned in them (id to name, in order of their index), and whether the bot is.

    Only the bot's own mention is taken out; somebody who has its name stays, for each entity is one place in the text.
    """
    words, people, own = typed(text), dict[str, str](), set[str]()
    for entity in entities:
        id, name, written = _mentioned(entity)
        if not id or not written or written not in words:
            continue
        if id in bots:
            own.add(written)
            words = words.replace(written, " ", 1)
            continue
        people.setdefault(id, name)
        words = words.replace(written, mention(list(people).index(id)), 1)
    for written in own:
        words = words.replace(written, " ")
    plain = unescape(_AT.sub("", words)).replace("\u00a0", " ")
    return _TWICE.sub(r"\1", _untyped(plain, len(people))).strip(), people, bool(own)


def bare(words: str, name: str) -> str:
    """Without what people put in front of a command elsewhere: a slash, or the app's name, typed with or without @."""
    said = words.removeprefix("/")
    for called in (f"@{name}", name):
        rest = said[len(called) :]
        if said[: len(called)].casefold() == called.casefold() and (not rest or rest[0].isspace()):
            return rest.strip()
    return said


def _untyped(words: str, people: int) -> str:
    """An entity such as &#xE000; must not make a mention that isn't in the list."""
    ours = {mention(index) for index in range(people)}
    return re.sub("\ue000[0-9]*\ue001|[\ue000\ue001]", lambda found: found[0] if found[0] in ours else "", words)


def _mentioned(entity: Json) -> tuple[str, str, str]:
    mentioned = entity.get("mentioned")
    if entity.get("type") != "mention" or not isinstance(mentioned, dict):
        return "", "", ""
    id, name, written = mentioned.get("id"), mentioned.get("name"), entity.get("text")
    if not isinstance(id, str) or not isinstance(written, str):
        return "", "", ""
    return id, name if isinstance(name, str) else _AT.sub("", written), typed(written)
