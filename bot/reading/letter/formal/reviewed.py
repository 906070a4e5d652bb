"""Actions of the meeting before, gone through and what became of each: `A chart to be drawn. Still with Ben.`"""

import re

from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.found import Confidence
from bot.reading.regex import Regex

_OF_LAST_TIME = Regex(
    r"\b(?:following|these|below)\b[^.;]{0,40}\bactions?\b[^.;]{0,40}\b(?:from|at|of|agreed|set|raised)\b[^.;]{0,30}"
    r"\b(?:last|previous)\s+meeting\W*$"
    r"|\bactions?\s+(?:arising\s+)?(?:from|at|of)\s+the\s+(?:last|previous)\s+meeting\b[^.;]{0,30}:\W*$",
    re.IGNORECASE,
)
_TO_BE = Regex(r"\W*(?P<act>[^.;:]{2,120}?\s+to\s+(?:be\s+)?[a-z].*)")
_GOES_ON = Regex(
    r"\b(?:is|are)\s+(?:still\s+|currently\s+|now\s+)*(?:with|being|in\s+(?:hand|progress)|[a-z]{3,}ing)\b"
    r"|\b(?:ongoing|on-going|in\s+progress|outstanding|pending|awaiting|awaited|not\s+yet|carried\s+(?:forward|over)|will|still)\b"
    r"|\bto\s+(?:follow|be\s+(?:discussed|done|confirmed|completed|chased|considered|taken))\b"
    r"|\bfor\s+[a-z]+\s+at\s+(?:the|our)\s+next\s+meeting\b",
    re.IGNORECASE,
)
_OVER = Regex(
    r"\b(?:attending|(?:is|was|has\s+been|now|all)\s+(?:done|completed?|closed|resolved|sent)|no\s+longer)\b",
    re.IGNORECASE,
)


def reviewed(passage: Passage, scene: Scene) -> Said | None:
    """One whose status says that it goes on; one that was done, or of which nothing is said, isn't open."""
    if scene.letter or scene.ruling or not (passage.first and _OF_LAST_TIME.search(passage.lead)):
        return None
    found, status = _TO_BE.match(passage.text), passage.following
    if found is None or not _GOES_ON.search(status) or _OVER.search(status):
        return None
    return Said(found["act"].strip(), (), Confidence.FAIR)
