"""What formal letters, notices and resolutions ask, undertake and direct, sentence by sentence."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.reading.document.blocks import Document
from bot.reading.letter.context import Context
from bot.reading.letter.formal.asks import asks
from bot.reading.letter.formal.courtesies import is_courtesy, is_noted, is_past, is_right
from bot.reading.letter.formal.deadlines import NONE, Deadline, deadline, here_on
from bot.reading.letter.formal.dates import written_on
from bot.reading.letter.formal.demands import demands
from bot.reading.letter.formal.directions import directions
from bot.reading.letter.formal.headed import headed
from bot.reading.letter.formal.parties import parties
from bot.reading.letter.formal.passages import passages
from bot.reading.letter.formal.pleas import pleas
from bot.reading.letter.formal.reading import found_in
from bot.reading.letter.formal.replies import is_reply, is_time_for, only_looks_forward
from bot.reading.letter.formal.resolved import resolutions
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.formal.setting import scene_of
from bot.reading.letter.formal.undertakings import undertakings
from bot.reading.letter.found import Found

Detector = Callable[[Passage, Scene], Said | None]

DETECTORS: tuple[tuple[str, Detector], ...] = (
    ("formal.resolutions", resolutions),
    ("formal.asks", asks),
    ("formal.demands", demands),
    ("formal.pleas", pleas),
    ("formal.undertakings", undertakings),
    ("formal.directions", directions),
    ("formal.headed", headed),
)
"""In order: the first that understands a sentence has it."""

LONGEST = 1_500
"""Characters of a sentence that is still read; what is longer is a table gone wrong, and reading stays linear."""


def formal(document: Document, context: Context) -> tuple[Found, ...]:
    """The actions of correspondence, notices and resolutions; those of tables and marks are other detectors'."""
    ends = parties(document.lines)
    scene = scene_of(document, context, ends)
    here = here_on(context.written_on or context.held_on or written_on(document.lines))
    found: list[tuple[Found, bool]] = []
    deadlines: list[tuple[int, Deadline, str]] = []
    consumed: set[int] = set()
    for passage in passages(document.blocks, ends):
        if len(passage.text) > LONGEST or (passage.first and passage.at in consumed) or not _may_act(passage):
            continue
        late = deadline(passage.text, here) if is_reply(passage.text) else NONE
        if late.words and (is_time_for(passage.text) or any(asked for _, asked in found)):
            deadlines.append((len(found), late, passage.text))
            if is_time_for(passage.text) or only_looks_forward(passage.text):
                continue
        _, said = _understood(passage, scene)
        if said is not None:
            made = list(found_in(said, "formal", passage, document, here))
            found.extend((each, said.asks) for each in made)
            consumed.update(passage.items)
        elif late.words and only_looks_forward(passage.text):
            pass
    return tuple(_with(found, deadlines))


def _may_act(passage: Passage) -> bool:
    return not (is_courtesy(passage.text) or is_past(passage.text) or is_right(passage.text))


def _understood(passage: Passage, scene: Scene) -> tuple[str, Said | None]:
    for name, detector in DETECTORS:
        said = detector(passage, scene)
        if said is not None and not is_noted(said.text):
            return name, said
    return "", None


def _with(found: list[tuple[Found, bool]], deadlines: list[tuple[int, Deadline, str]]) -> Iterator[Found]:
    """A separate deadline is that of the requests before it that have none of their own."""
    for at, (each, asked) in enumerate(found):
        later = next((due for reached, due, _ in deadlines if reached > at), NONE)
        if asked and not each.due and later.words:
            each = replace(each, due=later.words, due_on=later.day)
        yield each
