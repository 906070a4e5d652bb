"""What the body that meets is called for short: `The SB will …` in the minutes of a Select Board."""

from collections.abc import Iterator

from bot.reading.document.blocks import Document
from bot.reading.letter.fields.naming import UPPER
from bot.reading.regex import Regex

_BODY = Regex(
    rf"(?:[{UPPER}][\w’'&-]+\s(?:(?:of|and|the|for)\s)?){{1,5}}"
    r"(?:Association|Board|Commission|Committee|Council|Forum|Group|Panel|Society|Team|Trust)\b"
)
_SHORT = Regex(r"\b[Tt]he\s(?P<short>[A-Z]{2,5})\s(?:to|will|would|should|agreed)\s")
_HEAD, _WIDTH = 40, 400


def bodies(document: Document) -> Iterator[str]:
    """Each with an article, as nobody's initials have one, and spelt out near the head."""
    spelt = {
        "".join(word[0] for word in found[0].split() if word[0].isupper())
        for block in document.blocks[:_HEAD]
        for found in _BODY.finditer(block.text[:_WIDTH])
    }
    said = {found["short"] for block in document.blocks for found in _SHORT.finditer(block.text)}
    for short in sorted(spelt & said):
        yield from (short, f"the {short}")
