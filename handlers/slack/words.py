"""Slack's escaped text as plain words. Source: docs.slack.dev, formatting message text, `should_escape`."""

import re

from handlers.request import mention, typed

_TOKEN = re.compile(r"<([^<>]*)>|&(lt|gt|amp);")
_MEANT = {"lt": "<", "gt": ">", "amp": "&"}
_MEMBER = re.compile(r"@([UW][A-Z0-9]+)")


def read_words(text: str) -> tuple[str, dict[str, str]]:
    """The words, and who is mentioned in them: id to the name that Slack sent with it, in order of their index."""
    people: dict[str, tuple[int, str]] = {}
    words = _TOKEN.sub(lambda match: _meant(match, people), typed(text))
    return words, {member: name for member, (_, name) in people.items()}


def _meant(match: re.Match[str], people: dict[str, tuple[int, str]]) -> str:
    if match[2]:
        return _MEANT[match[2]]
    target, _, label = match[1].partition("|")
    member = _MEMBER.fullmatch(target)
    if member:
        return _mention(member[1], _unescaped(label), people)
    return _named(target, _unescaped(label))


def _mention(member: str, name: str, people: dict[str, tuple[int, str]]) -> str:
    index, _ = people.setdefault(member, (len(people), name))
    return mention(index)


def _named(target: str, label: str) -> str:
    """Everything else by its name: a channel, a group, a link as it was typed."""
    match target[:1]:
        case "#":
            return f"#{label or target[1:]}"
        case "!" if target.startswith("!date"):
            return label
        case "!":
            return f"@{(label or target.removeprefix('!').partition('^')[0]).removeprefix('@')}"
        case _:
            return label or _unescaped(target)


def _unescaped(text: str) -> str:
    return _TOKEN.sub(lambda match: _MEANT.get(match[2], ""), text)
