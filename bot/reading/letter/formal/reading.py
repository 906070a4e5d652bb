"""Sentences to actions: the first detector that understands one has it; then its list, its deadline, its evidence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.reading.document.blocks import Block, Document
from bot.reading.grammar import Here
from bot.reading.letter.formal.deadlines import NONE, Deadline, deadline
from bot.reading.letter.formal.lists import acts_of, with_items
from bot.reading.letter.formal.naming import organisation_of
from bot.reading.letter.formal.recipients import recipient_in
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.found import Found
from bot.reading.regex import Regex

_LEADING = Regex(r"[\s:;,.–—-]+")


def found_in(said: Said, detector: str, passage: Passage, document: Document, scene: Scene, here: Here | None, effect: Here | None) -> Iterator[Found]:
    """The action of a sentence, or those of the list that it leads into, which inherit its owner and deadline."""
    due = deadline(passage.text, here, effect)
    alone, items = acts_of(said, passage.text, [document.blocks[at] for at in passage.items])
    if alone or not passage.items:
        text = with_items(said, [document.blocks[at] for at in passage.items])
        yield _found(said, detector, text, passage.block, passage.text, due, document, scene)
    for block, text in items:
        own = deadline(text, here, effect)
        yield _found(said, detector, text, block, text, own if own.words else due, document, scene)


def _found(
    said: Said, detector: str, text: str, block: Block, sentence: str, due: Deadline, document: Document, scene: Scene
) -> Found:
    line = _line_of(sentence, block, document.lines)
    return Found(
        text=_plain(text),
        evidence=document.lines[line],
        line=line,
        detector=detector,
        confidence=said.confidence,
        owners=said.owners,
        organisation=organisation_of(said.owners, scene),
        recipient=recipient_in(said, text, scene),
        due=due.words,
        due_on=due.day,
        number=block.number or "",
    )


def _plain(text: str) -> str:
    return text.strip(" \t\n:;,.–—-•*_").strip()


def _line_of(sentence: str, block: Block, lines: Sequence[str]) -> int:
    """The line of the block on which a sentence begins, as near as its first words tell."""
    opening = " ".join(sentence.split()[:4])
    for at in range(block.line, min(block.line + block.lines, len(lines))):
        if opening and opening[:12] in " ".join(lines[at].split()):
            return at
    return block.line
