"""A sentence that was understood to its actions: the list it leads into, its deadline, its evidence."""

from collections.abc import Iterator, Sequence

from bot.reading.document.blocks import Block, Document
from bot.reading.letter.formal.deadlines import IN_TIME, NONE, Deadline, deadline
from bot.reading.letter.formal.lists import acts_of, with_items
from bot.reading.letter.formal.naming import organisation_of
from bot.reading.letter.formal.pleas import is_question
from bot.reading.letter.formal.recipients import recipient_in
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.found import Found

DETECTOR = "formal"


def found_in(said: Said, passage: Passage, document: Document, scene: Scene) -> Iterator[Found]:
    """The action of a sentence, or those of the list that it leads into, which inherit its owner and deadline."""
    due = _due_of(passage, scene)
    items = [document.blocks[at] for at in passage.items]
    alone, acts = acts_of(said, passage.text, items)
    if alone or not items:
        line = _line_of(passage.text, passage.block, document.lines)
        yield _found(said, with_items(said, items), passage.block, document.lines[line], line, due, scene)
    for block, text in acts:
        own = deadline(text, scene.here, scene.effect)
        line = _line_of(text, block, document.lines)
        yield _found(said, text, block, document.lines[line], line, own if own.words else due, scene)


def _due_of(passage: Passage, scene: Scene) -> Deadline:
    """In the sentence; else right behind it, `By 6 March.`, or above its list, `Within three months:`."""
    near = (text for text in (passage.following, passage.lead) if text and IN_TIME.fullmatch(text))
    found = (deadline(text, scene.here, scene.effect) for text in (passage.text, *near))
    return next((due for due in found if due.words), NONE)


def _found(said: Said, text: str, block: Block, evidence: str, line: int, due: Deadline, scene: Scene) -> Found:
    return Found(
        text=_plain(text),
        evidence=evidence,
        line=line,
        detector=DETECTOR,
        confidence=said.confidence,
        owners=said.owners,
        organisation=organisation_of(said.owners, scene),
        recipient=recipient_in(said, text, scene),
        due=due.words,
        due_on=due.day,
        number=block.number or "",
    )


def _line_of(sentence: str, block: Block, lines: Sequence[str]) -> int:
    """The line of the block on which a sentence begins, as near as its first words tell."""
    opening = " ".join(sentence.split()[:4])[:12]
    last = min(block.line + block.lines, len(lines))
    begins = (at for at in range(block.line, last) if opening in " ".join(lines[at].split()))
    return next(begins, block.line)


def _plain(text: str) -> str:
    """Without the signs that close a sentence; a question keeps its own, unless it was the asking."""
    plain = text.strip(" \t\n:;,.–—-•*_")
    return plain if is_question(plain) else plain.rstrip("?")
