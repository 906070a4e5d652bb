"""Stops that end no sentence: behind a title, behind `vs.` or `e.g.`, behind an initial."""

from bot.reading.regex import Regex
from bot.reading.words import word_set

TITLES = word_set("mr mrs ms mx messrs dr prof rev revd hon rt sir st cllr cllrs capt col sgt lt")
SHORT = TITLES | word_set("vs e.g i.e eg ie cf viz approx dept")
"""Words that are always cut short; others, `app.`, `no.`, may end a sentence too."""

_INITIAL = Regex(r"[A-Z](?:\.[A-Z])*")
AFTER_TITLE = "".join(rf"(?<!\b{title})" for title in sorted(TITLES)) + r"(?<!\b[A-Z])"
"""In a pattern, before a stop: what ends no name."""


def is_initial(word: str) -> bool:
    return _INITIAL.fullmatch(word) is not None


def is_cut_short(before: str) -> bool:
    """Whether the stop at the end of these words belongs to their last one: `write to Mrs.`, `red vs.`."""
    words = before[-24:].split()
    last = words[-1].lstrip("(['\"“‘") if words else ""
    return last.endswith(".") and (last[:-1].casefold() in SHORT or is_initial(last[:-1]))
