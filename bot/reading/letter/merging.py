"""The same thing said twice is one action: by two detectors in one line, or inline and again in a summary."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import islice

from bot.reading.letter.found import Found
from bot.reading.regex import Regex

_WORD = Regex(r"[^\W_]+(?:'[^\W_]+)?")
_SMALL = frozenset(
    ["a", "an", "the", "to", "will", "shall", "should", "of", "and", "in", "on", "for", "by", "at", "is", "be"]
)
_ALIKE, _ALIKE_OF_ONE = 0.75, 0.6
"""How much two texts share that say the same; of the same owner it may be less."""

_ALIKE_TO_SAME, _ENOUGH = 0.5, 4
"""And less still between two lists, where exactly the same people are to do it and so many words are the same."""

_LISTS = {"section", "steps"}
"""Detectors that read a list of all the actions."""

_TALK = {"formal", "prose"}
"""Detectors that read sentences: several of one paragraph may be actions of their own."""

_BY_WHEN = Regex(r"\b(?:ahead\s+of|prior\s+to|before|until|by)\W*$", re.IGNORECASE)
_COMPARED = 400
_FEW = 2
"""`Circulate it`, said of two things, is two actions."""

Said = frozenset[tuple[str, int]]
"""Each word and which time it is said: what two texts have in common is counted many times."""


@dataclass(slots=True)
class _Kept:
    """An action and what tells whether another says the same."""

    found: Found
    said: Said
    undated: Said
    names: frozenset[str]
    listed: Said | None = None
    """What the list said that has been found to say the same: another item of it is another action."""


def merged(candidates: list[Found]) -> tuple[Found, ...]:
    """In the order of the document; of two that say the same the first detector's stays, filled in from the other."""
    kept: list[_Kept] = []
    first: dict[int, str] = {}
    here: defaultdict[int, list[_Kept]] = defaultdict(list)
    for candidate in candidates:
        by = first.setdefault(candidate.line, candidate.detector)
        if by != candidate.detector and not {by, candidate.detector} <= _TALK:
            _fill_same_line(here[candidate.line], candidate)
            continue
        new = _Kept(candidate, _words(candidate.text), _words(_undated(candidate)), _names(candidate))
        recent = islice(kept, max(0, len(kept) - _COMPARED), None)
        twin = next((old for old in recent if not _is_another(new, old) and _same(new, old)), None)
        if twin is None:
            kept.append(new)
            here[candidate.line].append(new)
        else:
            _fill(twin, candidate)
            _say_more(twin, new)
    return tuple(sorted((each.found for each in kept), key=lambda each: each.line))


def _fill_same_line(here: list[_Kept], candidate: Found) -> None:
    """What a later detector knows more of an action in the same line, where there is no doubt which it is."""
    if len(here) == 1:
        _fill(here[0], candidate)


def _fill(twin: _Kept, candidate: Found) -> None:
    twin.found = _filled(twin.found, candidate)
    twin.names = _names(twin.found)


def _is_another(new: _Kept, old: _Kept) -> bool:
    return new.found.detector in _LISTS and old.listed is not None and old.listed != new.said


def _say_more(twin: _Kept, new: _Kept) -> None:
    """`Set up a group`, said where it was talked of, is `set up a group for the quay` in the list at the end."""
    if new.found.detector not in _LISTS or twin.found.detector in _LISTS:
        return
    twin.listed = new.said
    if twin.found.detector == "mark" and twin.said < new.said:
        twin.found = _filled(new.found, twin.found)
        twin.names = _names(twin.found)


def _same(new: _Kept, old: _Kept) -> bool:
    one, two = new.found, old.found
    owned = bool(new.names and old.names)
    if owned and new.names.isdisjoint(old.names):
        talk = one.line == two.line and {one.detector, two.detector} == _TALK
        return talk and len(new.said) > _FEW and new.said == old.said
    if one.line != two.line and one.due_on and two.due_on and one.due_on != two.due_on:
        return False
    common, size = len(new.said & old.said), len(new.said) + len(old.said)
    alike = one.detector == two.detector
    if alike and one.detector in _TALK and len(new.said) <= _FEW:
        return False
    if size and owned and _within(new.said, old.said, common):
        return True
    if alike:
        return new.said == old.said and one.owners == two.owners and len(new.said) > 2
    if one.line == two.line and _contains(one.text, two.text):
        return True
    if bool(size) and 2 * common / size >= (_ALIKE_OF_ONE if owned else _ALIKE):
        return True
    return owned and _said_again(new, old)


def _said_again(new: _Kept, old: _Kept) -> bool:
    """In other words under `Next steps`, and with a day that the first list didn't give."""
    one, two = new.found, old.found
    if one.line == two.line or _TALK & {one.detector, two.detector} or (one.due and two.due and one.due != two.due):
        return False
    common, size = len(new.undated & old.undated), len(new.undated) + len(old.undated)
    if common > _FEW and _within(new.undated, old.undated, common):
        return True
    return new.names == old.names and common >= _ENOUGH and 2 * common / size >= _ALIKE_TO_SAME


def _within(said: Said, other: Said, common: int) -> bool:
    """A summary is shorter than what was said: all of its words are in the other."""
    return common > 1 and common == min(len(said), len(other))


def _contains(one: str, two: str) -> bool:
    """`asked that the owners email her` and, of another detector, `email her.`"""
    shorter, longer = sorted((one.rstrip("."), two.rstrip(".")), key=len)
    return longer.endswith(f" {shorter}")


def _names(found: Found) -> frozenset[str]:
    return frozenset(word for owner in found.owners for word in _spelt(owner))


def _spelt(words: str) -> list[str]:
    return [found[0].casefold() for found in _WORD.finditer(words)]


def _undated(found: Found) -> str:
    """What is to be done, whenever it is due."""
    return _BY_WHEN.sub("", found.text.replace(found.due, "")) if found.due else found.text


def _words(text: str) -> Said:
    times: Counter[str] = Counter()
    said = []
    for word in _spelt(text):
        if word not in _SMALL:
            said.append((word, times[word]))
            times[word] += 1
    return frozenset(said)


def _filled(one: Found, two: Found) -> Found:
    return replace(
        one,
        owners=one.owners or two.owners,
        organisation=one.organisation or two.organisation,
        recipient=_named(one.recipient, two.recipient),
        due=one.due or two.due,
        due_on=one.due_on or (two.due_on if not one.due else None),
        number=one.number or two.number,
    )


def _named(one: str, two: str) -> str:
    """A name rather than "us", where either has one."""
    return two if not one or (two and one.casefold() in {"us", "me"}) else one
