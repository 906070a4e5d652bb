"""Whether the sentence behind a task tells that it was done: `The lamp to be painted. Painted in April.`"""

import re

from bot.reading.regex import Regex

_TO_BE = Regex(r"\bto\s+be\s+(?:[a-z]+ly\s+)?(?P<done>[a-z]+)\b", re.IGNORECASE)
_NOT_YET = Regex(r"\b(?:be|being|no|not|nothing|nobody|none|to|until|when|will)\b", re.IGNORECASE)
_HEAD = 60


def is_done_since(task: str, after: str) -> bool:
    """By the task's own verb, with nothing before it that puts it off: `not painted`, `to be painted`."""
    said = _TO_BE.search(task)
    if said is None:
        return False
    did = re.search(rf"\b{said['done']}\b", after[:_HEAD], re.IGNORECASE)
    return did is not None and _NOT_YET.search(after[: did.start()]) is None
