"""A note that somebody jotted down: a heading that names actions, a short list below it, and hardly anything else."""

import re

from bot.reading.document.blocks import Document, Kind
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.found import Found
from bot.reading.letter.outline import bare
from bot.reading.letter.purpose import BRIEF
from bot.reading.regex import Regex

_ALONE = Regex(
    r"\W*(?:(?:my|our|the|agreed(?=\s+actions)|outstanding|key|open)\s+)?(?:actions?(?:\s+(?:points?|items?|list|agreed|arising))?"
    r"|next\s+(?:steps|actions)|to[- ]?dos?(?:\s+list)?|tasks|follow[- ]?ups?)\W*",
    re.IGNORECASE,
)
"""`Actions`, `Next steps:`, `To do`: that and nothing more."""

_OF_FORMS = Regex(r"https?://|\]\(|\[[^\]\n]+\]|_{3}|\.{4}")


def is_jotted(document: Document, of_meeting: bool) -> bool:
    """Guides and forms have lists under such headings too, among other headings, with links and gaps to fill in."""
    titles = [bare(block.text) for block in document.blocks]
    if len(titles) > BRIEF or not any(map(_ALONE.fullmatch, titles)):
        return False
    headings = [bare(block.text) for block in document.blocks if block.kind is Kind.HEADING]
    is_plain = of_meeting or all(map(_ALONE.fullmatch, headings))
    return is_plain and not any(_OF_FORMS.search(block.text) for block in document.blocks)


def tells(found: Found) -> bool:
    """Whether it tells somebody to do something, as every line of such a list does."""
    return bool(found.owners) or first_verb(found.text)
