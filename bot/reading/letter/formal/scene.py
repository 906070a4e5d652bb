"""What a detector is told besides the sentence: who speaks to whom, and where in the document it stands."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.reading.document.blocks import Block
from bot.reading.grammar import Here
from bot.reading.letter.found import Confidence


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, the block it stands in, the heading above it, and the items of the list that it leads into.

    `lead` is the sentence that leads into the list whose item this is; empty elsewhere. `first`: of its block.
    `quoted`: it stands between quotation marks. `when`: the heading that says by when.
    `words` are its own, in lower case.
    """

    text: str
    block: Block
    at: int
    under: str = ""
    lead: str = ""
    items: tuple[int, ...] = ()
    first: bool = True
    following: str = ""
    quoted: bool = False
    when: str = ""
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scene:
    """`you` and `me` are names as written; `body` is spoken for by the signatory; `letter`: somebody says "you".

    `last` is the subject that "it" and "they" stand for, `person` whoever "he" and "she" do; `bodies` are
    organisations as the head of the document names them in full. `here` is the day on which the document speaks,
    `effect` the one on which it takes effect."""

    you: tuple[str, ...] = ()
    me: str = ""
    body: str = ""
    your_body: str = ""
    letter: bool = False
    marked: bool = False
    ruling: bool = False
    last: str = ""
    person: str = ""
    bodies: tuple[str, ...] = ()
    here: Here | None = None
    effect: Here | None = None


class Said(NamedTuple):
    """What a detector makes of a sentence: `text` as it stands there. `asks`: a separate deadline holds for it too."""

    text: str
    owners: tuple[str, ...] = ()
    confidence: Confidence = Confidence.FAIR
    asks: bool = False
