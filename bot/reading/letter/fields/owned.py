"""What is said of owners, and what only looks like their initials."""

from typing import NamedTuple

from bot.reading.letter.fields.naming import (
    UPPER,
    Names,
    is_known,
)
from bot.reading.words import word_set


class Owned(NamedTuple):
    """`text` is what is left when the owners are taken off; all of it where they are part of the sentence."""

    owners: tuple[str, ...]
    text: str


NAME = rf"[{UPPER}@][\w.'’-]*(?:\s[{UPPER}][\w.'’-]*){{0,3}}"

_NO_INITIALS = word_set(
    "AGM AOB API APIS BIM CI CLI CSS DNS EIP FAQ GDPR HTML HTTP ID JS JSON MTFP OK PDF PO PR PRS RFC ROI SDK TBC"
    " TBD TV UI"
    " UK URI URL US USA UX WIP XML YAML"
)


def is_term(who: str, names: Names) -> bool:
    """`API`, `TBC`: capitals that are nobody's initials, unless the document knows somebody by them."""
    return who.upper() in _NO_INITIALS and not is_known(who, names)
