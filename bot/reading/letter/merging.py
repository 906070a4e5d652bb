"""The same thing said twice is one action: by two detectors in one line, or inline and again in a summary."""

from collections import Counter
from dataclasses import replace

from bot.reading.letter.found import Found
from bot.reading.regex import Regex

_WORD = Regex(r"[^\W_]+(?:'[^\W_]+)?")
_SMALL = frozenset(
    ["a", "an", "the", "to", "will", "shall", "should", "of", "and", "in", "on", "for", "by", "at", "is", "be"]
)
_ALIKE, _ALIKE_OF_ONE = 0.75, 0.6
"""How much two texts share that say the same; of the same owner it may be less."""

_TALK = {"formal", "prose"}
"""Detectors that read sentences: several of one paragraph may be actions of their own."""

_COMPARED = 400
_FEW = 2
"""`Circulate it`, said of two things, is two actions."""


def merged(candidates: list[Found]) -> tuple[Found, ...]:
    """In the order of the document; of two that say the same the first detector's stays, filled in from the other."""
    kept: list[Found] = []
    words: list[Counter[str]] = []
    lines: dict[int, str] = {}
    for candidate in candidates:
        said = _words(candidate)
        first = lines.setdefault(candidate.line, candidate.detector)
        if first != candidate.detector and not {first, candidate.detector} <= _TALK:
            _fill_same_line(kept, candidate)
            continue
        twin = next(
            (at for at, other in list(enumerate(words))[-_COMPARED:] if _same(candidate, said, kept[at], other)), None
        )
        if twin is None:
            kept.append(candidate)
            words.append(said)
        else:
            kept[twin] = _filled(kept[twin], candidate)
    return tuple(sorted(kept, key=lambda each: each.line))


def _fill_same_line(kept: list[Found], candidate: Found) -> None:
    """What a later detector knows more of an action in the same line, where there is no doubt which it is."""
    here = [at for at, each in enumerate(kept) if each.line == candidate.line]
    if len(here) == 1:
        kept[here[0]] = _filled(kept[here[0]], candidate)


def _same(one: Found, said: Counter[str], two: Found, other: Counter[str]) -> bool:
    if one.owners and two.owners and not _share(one, two):
        return False
    common, size = sum((said & other).values()), sum(said.values()) + sum(other.values())
    if one.detector == two.detector and one.detector in _TALK and one.line != two.line and sum(said.values()) <= _FEW:
        return False
    if size and one.owners and two.owners and _within(said, other, common):
        return True
    if one.detector == two.detector:
        return said == other and bool(size) and one.owners == two.owners and sum(said.values()) > 2
    if one.line == two.line and _contains(one.text, two.text):
        return True
    alike = _ALIKE_OF_ONE if one.owners and two.owners else _ALIKE
    return bool(size) and 2 * common / size >= alike


def _within(said: Counter[str], other: Counter[str], common: int) -> bool:
    """A summary is shorter than what was said: all of its words are in the other."""
    shorter = min(sum(said.values()), sum(other.values()))
    return shorter > 1 and common == shorter


def _contains(one: str, two: str) -> bool:
    """`asked that the owners email her` and, of another detector, `email her.`"""
    shorter, longer = sorted((one.rstrip("."), two.rstrip(".")), key=len)
    return longer.endswith(f" {shorter}")


def _share(one: Found, two: Found) -> bool:
    names = {word for owner in one.owners for word in _spelt(owner)}
    return any(word in names for owner in two.owners for word in _spelt(owner))


def _spelt(words: str) -> list[str]:
    return [found[0].casefold() for found in _WORD.finditer(words)]


def _words(candidate: Found) -> Counter[str]:
    return Counter(word for word in _spelt(candidate.text) if word not in _SMALL)


def _filled(one: Found, two: Found) -> Found:
    return replace(
        one,
        owners=one.owners or two.owners,
        organisation=one.organisation or two.organisation,
        recipient=one.recipient or two.recipient,
        due=one.due or two.due,
        due_on=one.due_on or (two.due_on if not one.due else None),
        number=one.number or two.number,
    )
