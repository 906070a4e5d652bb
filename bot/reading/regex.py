"""Regular expressions that are compiled when they are first used, so that to import the reader costs little."""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property

Match = re.Match[str]


class Regex:
    """As `re.compile` gives it, later."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern, self._flags = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def search(self, text: str, start: int = 0) -> Match | None:
        return self._compiled.search(text, start)

    def match(self, text: str, start: int = 0) -> Match | None:
        return self._compiled.match(text, start)

    def fullmatch(self, text: str) -> Match | None:
        return self._compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Match]:
        return self._compiled.finditer(text, start, end)

    def sub(self, put: str | Callable[[Match], str], text: str) -> str:
        return self._compiled.sub(put, text)
