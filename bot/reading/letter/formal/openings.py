"""Where a letter begins that greets nobody by name: at `Hello,`, at `Thank you for your letter`, below `Re: …`."""

import re
from collections.abc import Sequence

from bot.reading.letter.formal.dates import DAY
from bot.reading.regex import Regex

_HELLO = Regex(r"\s*(?:hello|hi|good\s+(?:morning|afternoon|day))[\s,!]*", re.IGNORECASE)
_OPENS = Regex(
    r"\s*(?:thank\s+you\s+for\s+your\s+(?:\w+\s+)?(?:letter|e-?mail|message|report|response|reply)"
    r"|further\s+to\s+(?:my|your|our)|I\s+refer\s+to\s+(?:my|your|our)"
    r"|(?:I|we)\s+(?:am\s+writing|are\s+writing|write)\s+(?:to|further|in|on|with|regarding|concerning|following))\b",
    re.IGNORECASE,
)
_COVERS = Regex(
    r"(?!.*\b(?:template|example|sample|how|writ(?:e|ing)|your)\b)\W*(?:.{0,80}\W)?cover(?:ing)?\s+letter"
    r"(?:\W+(?:dated\s+)?[0-9]{1,2}\w{0,2}\s+\w+\s+[0-9]{4})?\W*",
    re.IGNORECASE,
)
"""`Leaflet for Residents – covering letter, 4 May 2020`: a title."""

_FOR_WHOM = Regex(r"\W*(?:re|to|subject|our\s+ref)\s*:\s*\S.*", re.IGNORECASE)
_SIGNED = Regex(r"\W*(?:yours\s+(?:sincerely|faithfully|truly)|sincerely)\W*", re.IGNORECASE)
_TOP, _HEAD = 5, 30


def ungreeted(lines: Sequence[str]) -> int:
    """The line before its first sentence; -1 where nobody writes to anybody."""
    head = [line[:200] for line in lines[:_HEAD]]
    hello = next((at for at, line in enumerate(head[:_TOP]) if _HELLO.fullmatch(line)), -1)
    if hello >= 0:
        return hello
    covers = next((at for at, line in enumerate(head[:_TOP]) if _COVERS.fullmatch(line)), -1)
    if covers >= 0:
        return covers
    opens = next((at for at, line in enumerate(head) if _OPENS.match(line)), 0)
    if opens > 1 and any(DAY.search(line) for line in head[:opens]):
        return opens - 1
    signed = any(_SIGNED.fullmatch(line[:60]) for line in lines)
    return max((at for at, line in enumerate(head) if _FOR_WHOM.fullmatch(line)), default=-1) if signed else -1
