"""Whether a document directs anybody: a statement of policy has "must" as well, and a report has "should"."""

import re

from bot.reading.letter.formal.scene import Passage, Scene
from bot.reading.regex import Regex
from bot.reading.words import MONTHS

_WHEN = r"(?:by|before|within|later\s+than)\s+(?:the\s+)?(?:[0-9]|end\s+of|one|two|three|four|six|[a-z]+\s+\([0-9]+\))"
_NOW = Regex(
    rf"\b(?:now|(?:by|before|later\s+than)\s+(?:\w+\s+)?[0-9]{{1,2}}(?:st|nd|rd|th)?\s+(?:{'|'.join(MONTHS)}))\b",
    re.IGNORECASE,
)
_URGENT = Regex(rf"\b(?:urgen(?:t|cy|tly)|immediate(?:ly)?|without\s+delay|as\s+soon\s+as|{_WHEN})\b", re.IGNORECASE)
_YOU = Regex(r"\byou(?:r)?\b", re.IGNORECASE)
_RULING = Regex(
    r"\b(?:recommend|agreed\s+(?:action|remedy)|remedy|action|required|requirements?|directions?|order"
    r"|improve|next\s+steps|priorit|what\s+(?:you|the|happens|needs|does|should)|steps|must)",
    re.IGNORECASE,
)
_RECOMMEND = Regex(r"\brecommend(?:s|ed|ing|ation\s+is)?\s+that\b", re.IGNORECASE)
_REPORTED = Regex(
    r"\b(?:said|told|says|felt|believes?|thinks?|thought|explained|advised|suggested|argued|heard)\b", re.IGNORECASE
)


def binds(passage: Passage, scene: Scene) -> bool:
    """What directs is addressed to somebody, is a ruling, or says by when or now."""
    if scene.ruling or scene.letter:
        return True
    return _NOW.search(passage.text) is not None and not _YOU.search(passage.text)


def recommends(passage: Passage, scene: Scene) -> bool:
    """Whether "should" directs: under a heading of actions, urgently, in a recommendation, or from writer to reader."""
    if _RECOMMEND.search(passage.text) or ((scene.letter or scene.ruling) and _URGENT.search(passage.text)):
        return True
    if scene.letter and not _REPORTED.search(passage.text):
        return True
    return scene.ruling and _RULING.search(passage.under) is not None


def is_spoken(scene: Scene) -> bool:
    """Whether "I would be grateful" and "please" speak to somebody, and are not told of."""
    return scene.letter or scene.ruling or bool(scene.you)
