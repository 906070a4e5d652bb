"""What a record goes through of the meeting before: it says nothing of how this one marks its own actions."""

import re

from bot.reading.document.blocks import Document
from bot.reading.letter.headings import heads_actions
from bot.reading.letter.outline import placed
from bot.reading.regex import Regex

_BEFORE = Regex(
    r"\b(?:previous|last|past|prior|earlier|pending)\b|\breview\s+of\s+(?:the\s+)?actions?\b", re.IGNORECASE
)


def earlier_lines(document: Document) -> frozenset[int]:
    """The lines below `Pending action items`, `Actions from last meeting`."""
    return frozenset(
        line
        for each in placed(document)
        if any(_BEFORE.search(title) and heads_actions(title) for title in each.headings)
        for line in range(each.block.line, each.block.line + each.block.lines)
    )
