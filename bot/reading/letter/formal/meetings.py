"""Days that say which meeting is meant, and days of meetings before which something is wanted."""

import re

from bot.reading.regex import Regex

_OF_MEETING = Regex(r"\b(?:meeting|hearing|session|debate|letter|report)\s+$", re.IGNORECASE)
_GOES_THERE = Regex(
    r"\b(?:attend\w*|appear\w*|join|held|take\s+place|arrange\w*|meet|invite\s+you\s+to)\b", re.IGNORECASE
)

_BY_MEETING = Regex(
    r"\b(?:before|by|ahead\s+of|in\s+(?:time\s+for|advance\s+of))\s+(?:the|its|our|their|your)\s+(?:next|forthcoming)\s+"
    r"(?:[\w-]+\s+){0,3}?meeting\s+$",
    re.IGNORECASE,
)


def is_of_meeting(text: str, lead: re.Match[str]) -> bool:
    """`the papers for its meeting on 5 May`: that is which meeting; who is to attend it is to be there by then.

    What is wanted `before our next meeting on 5 May` is wanted by then as well.
    """
    before = text[max(0, lead.start() - 60) : lead.start()]
    named = lead[0].strip().casefold() == "on" and _OF_MEETING.search(before)
    return bool(named) and not (_GOES_THERE.search(text) or _BY_MEETING.search(before))
