"""Patterns of formal speech that are only tried where one of their words is there, which keeps reading quick."""

import re
from typing import NamedTuple

from bot.reading.letter.formal.scene import Passage
from bot.reading.regex import Match, Regex
from bot.reading.words import word_set


class Form(NamedTuple):
    """A pattern, and words without one of which it cannot match."""

    words: frozenset[str]
    pattern: Regex

    def search(self, passage: Passage) -> Match | None:
        """Where in the passage the form begins, if it is there."""
        return None if self.words.isdisjoint(passage.words) else self.pattern.search(passage.text)


def form(words: str, pattern: str) -> Form:
    """`words` in lower case, between spaces."""
    return Form(word_set(words), Regex(pattern, re.IGNORECASE))
