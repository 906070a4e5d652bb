"""How a rule is written: words, `<slots>`, `this|that`, `perhaps?`. `<other:nth>` is a slot for an nth, named other."""

from itertools import product
from typing import NamedTuple

from bot.reading.lexicon import itself
from bot.reading.regex import Regex

_SLOT = Regex("<(?:(?P<name>[a-z_]+):)?(?P<kinds>[a-z_|]+)>")


class Step(NamedTuple):
    """What has to come next: a token of one of `kinds`, or a table of rules; `slot` names it, empty for words."""

    kinds: tuple[str, ...]
    slot: str


def templates(template: str) -> list[tuple[Step, ...]]:
    """Every way to say a template: with each of its optional words, and without it."""
    choices = [
        [(step,), ()] if word.endswith("?") else [(step,)] for word in template.split() for step in [_step(word)]
    ]
    return [tuple(step for steps in chosen for step in steps) for chosen in product(*choices)]


def _step(word: str) -> Step:
    word = word.removesuffix("?")
    slot = _SLOT.fullmatch(word)
    if slot is None:
        return Step(tuple(map(itself, word.split("|"))), "")
    return Step(tuple(slot["kinds"].split("|")), slot["name"] or slot["kinds"])
