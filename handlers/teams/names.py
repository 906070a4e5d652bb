"""Names that were typed, not chosen: `@Karen`, looked for among those who are there."""

import re
from dataclasses import dataclass

from bot.domain.person import MemberSeen
from bot.platforms.teams.roster import Roster
from handlers.request import mention

_NAME = re.compile(r"(?<![\w@])@([^\W\d_][\w.'’@+-]*)((?: +[^\W\d_][\w'’-]*){0,3})")
_END = " .,;:!?"
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Settled:
    """The words, with each typed name as a mention, and the people that they mention."""

    words: str
    people: tuple[MemberSeen, ...]


def settle_names(words: str, people: tuple[MemberSeen, ...], roster: Roster) -> Settled | str:
    """A sentence that asks, where a name doesn't mean exactly one person."""
    out, at, known = list[str](), 0, list(people)
    for found in _NAME.finditer(words):
        if found[1].rstrip(_END).casefold() == "me":
            continue
        name, fits = _longest(found, roster)
        if len(fits) != 1:
            return _question(name, fits)
        if fits[0] not in known:
            known.append(fits[0])
        out += [words[at : found.start()], mention(known.index(fits[0]))]
        at = found.start() + 1 + len(name)
    return Settled("".join((*out, words[at:])), tuple(known))


def _longest(found: re.Match[str], roster: Roster) -> tuple[str, list[MemberSeen]]:
    """The most words that are somebody's name; else the first alone."""
    first, following = found[1], found[2].split()
    for many in range(len(following), -1, -1):
        end = len(found[1]) + sum(map(len, re.findall(r" +\S+", found[2])[:many]))
        name = (found[1] + found[2])[:end].rstrip(_END)
        if fits := roster.called(name):
            return name, fits
    return first.rstrip(_END), []


def _question(name: str, fits: list[MemberSeen]) -> str:
    if not fits:
        return (
            f"I can't find anybody called “{name}” here, so nothing was stored. Choose them from the list that @ "
            'opens, or write somebody outside as "Name, Organisation".'
        )
    who = ", ".join(each.name for each in fits[:SHOWN])
    return f"“{name}” could be {len(fits)} people here: {who}. Nothing was stored; which one? Write the whole name."
