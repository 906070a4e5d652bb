"""What stands before a text: what its author's tools say of it, as `title: …` between two lines of dashes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.reading.document.lines import Line
from bot.reading.regex import Regex

_MOST_LINES = 60
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_KEY = Regex(r"[\w-]{1,40}\s?[:=](?:\s|$)")
_FIELD = Regex(r"(title|date)\s?[:=]\s*[\"']?(.*?)[\"']?\s*$", re.IGNORECASE)
_DAY = Regex(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?$")


@dataclass(frozen=True, slots=True)
class Front:
    """`title_at` is its line, `end` the first line of the text itself."""

    title: str = ""
    title_at: int = 0
    dated: date | None = None
    end: int = 0


def front_of(lines: Sequence[Line]) -> Front:
    """An empty one where there is none."""
    fences = _FENCES.get(lines[0].bare) if lines else None
    if fences is None:
        return Front()
    ends = (at for at, line in enumerate(lines[1:_MOST_LINES], 1) if line.bare in fences)
    end = next(ends, 0)
    if not any(_KEY.match(line.bare) for line in lines[1:end]):
        return Front()
    said = {found[1].lower(): (at, found[2]) for at in range(1, end) if (found := _FIELD.match(lines[at].bare))}
    title_at, title = said.get("title", (0, ""))
    return Front(title, title_at, day_of(said.get("date", (0, ""))[1]), end + 1)


def day_of(words: str) -> date | None:
    """A day as machines write it."""
    found = _DAY.match(words.strip())
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
