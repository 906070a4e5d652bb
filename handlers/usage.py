"""How a subcommand is written and explained; its file holds one as USAGE."""

from dataclasses import dataclass
from typing import Protocol

from handlers.request import Answer
from handlers.turn import Turn


@dataclass(frozen=True, slots=True)
class Usage:
    """`form` is the grammar, `summary` a line for the list of commands, `writes` whether it may change anything."""

    form: str
    summary: str
    examples: tuple[str, ...]
    writes: bool = True


class Command(Protocol):
    """A module of `handlers.commands`."""

    @property
    def USAGE(self) -> Usage: ...

    def run(self, turn: Turn) -> Answer: ...
