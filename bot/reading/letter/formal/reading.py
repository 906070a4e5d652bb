"""A sentence that was understood to its actions: the list it leads into, its deadline, its evidence."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.reading.document.blocks import Block, Document
from bot.reading.letter.formal.deadlines import IN_TIME, NONE, Deadline, deadline
from bot.reading.letter.formal.lists import acts_of, item_text, with_items
from bot.reading.letter.formal.naming import organisation_of
from bot.reading.letter.formal.passages import number_of
from bot.reading.letter.formal.pleas import is_inquiry, is_question
from bot.reading.letter.formal.recipients import recipient_in
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.formal.subjects import subject_of_that
from bot.reading.letter.found import Found

DETECTOR = "formal"


def found_in(said: Said, passage: Passage, document: Document, scene: Scene) -> Iterator[Found]:
    """The action of a sentence, or those of the list that it leads into, which inherit its owner and deadline."""
    due = _due_of(said, passage, scene)
    told = f"{passage.lead} {passage.text}"
    items = [document.blocks[at] for at in passage.items]
    alone, acts = acts_of(said, passage.text, items)
    if alone or not items:
        at = _at(passage.text, passage.block, document.lines)
        yield _found(said, with_items(said, items), at, due, scene, told)
    for block, text in acts:
        own = NONE if is_inquiry(text) else deadline(text, scene.here, scene.effect)
        yield _found(
            _whose(said, passage.text, block, scene),
            text,
            _at(text, block, document.lines),
            own if own.words else due,
            scene,
            told,
        )


def _whose(said: Said, lead: str, item: Block, scene: Scene) -> Said:
    """`It orders that:` with `the Council shall …` below it: whoever an item names, else whoever the sentence does."""
    words = lead.rstrip(" :–-").split()[-2:]
    owners = subject_of_that(f"{' '.join(words)} {item_text(item)}", scene) if words[-1:] == ["that"] else ()
    return said._replace(owners=owners) if owners else said


def _due_of(said: Said, passage: Passage, scene: Scene) -> Deadline:
    """In the sentence; else right behind it, `By 6 March.`, or above it, `Within three months:`."""
    near = (text for text in (passage.following, passage.lead, passage.when) if text and IN_TIME.fullmatch(text))
    own = () if is_inquiry(passage.text) else (passage.text, said.text)
    found = (deadline(text, scene.here, scene.effect) for text in (*own, *near))
    return next((due for due in found if due.words), NONE)


class _At(NamedTuple):
    """Where an action stands."""

    line: int
    evidence: str
    number: str


def _at(text: str, block: Block, lines: Sequence[str]) -> _At:
    line = _line_of(text, block, lines)
    return _At(line, lines[line], number_of(block))


def _found(said: Said, text: str, at: _At, due: Deadline, scene: Scene, told: str) -> Found:
    return Found(
        text=_plain(text),
        evidence=at.evidence,
        line=at.line,
        detector=DETECTOR,
        confidence=said.confidence,
        owners=said.owners,
        organisation=organisation_of(said.owners, scene),
        recipient=recipient_in(said, text, scene, told),
        due=due.words,
        due_on=due.day,
        number=at.number,
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
