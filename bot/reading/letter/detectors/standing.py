"""A mark that only says how its owners got on with what stands above: `ACTION: AH done; BO carried forward`."""

from bot.reading.document.blocks import Block
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.marked import marked
from bot.reading.letter.fields.naming import are_people
from bot.reading.letter.fields.owned import NAME
from bot.reading.regex import Regex

_ICON = r"(?:[\w-]+(?:\s[\w-]+)?\.svg\s+)?"
"""What is left of a picture where a page became text."""

_SETTLED = r"(?:done|completed?|cancell?ed)"
_OPEN = (
    r"(?:carried\s+(?:forward|over)|(?:still\s+)?(?:on-?going|outstanding|pending)|in\s+progress|not\s+(?:yet\s+)?done)"
)
_EACH = Regex(
    rf"(?P<who>{NAME}(?:(?:\s*[,/&]\s*|\s+and\s+){NAME}){{0,3}})\s+{_ICON}(?i:(?P<settled>{_SETTLED})|{_OPEN})"
    r"(?:\s+[-–—(]\s?.*)?"
)


def owners_left(text: str, context: Context) -> tuple[str, ...] | None:
    """Those who have not done it; None where the words say anything else."""
    left, waiting = list[str](), list[str]()
    for part in (part.strip(" .") for part in text.split(";")):
        each = _EACH.fullmatch(part)
        if each is None and not are_people(part, context.names):
            return None
        waiting.append(each["who"] if each else part)
        if each:
            left += [] if each["settled"] else waiting
            waiting = []
    return None if waiting else tuple(left)


def is_settled(below: Block, context: Context) -> bool:
    """Whether the line below an action says that everybody has done it."""
    mark = marked(below.text, context)
    return mark is not None and owners_left(mark.text, context) == ()
