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

    Only the bot's own mention is taken out.
    """
    words, people, spoken_to = typed(text), dict[str, str](), False
    for entity in entities:
        id, name, written = _mentioned(entity)
        if not id or not written or written not in words:
            continue
        if id in bots:
            words, spoken_to = words.replace(written, " "), True
            continue
        people.setdefault(id, name)
        words = words.replace(written, mention(list(people).index(id)), 1)
    plain = unescape(_AT.sub("", words)).replace("\u00a0", " ")
    return _TWICE.sub(r"\1", _untyped(plain, len(people))).strip(), people, spoken_to


def bare(words: str, name: str) -> str:
    """Without what people put in front of a command elsewhere: a slash, or the app's name."""
    first, _, rest = words.removeprefix("/").partition(" ")
    return rest.strip() if first.casefold() == name.casefold() else words.removeprefix("/")


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
