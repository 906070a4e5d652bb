"""What formal letters, notices and resolutions ask, undertake and direct, sentence by sentence."""

from collections.abc import Callable
from dataclasses import replace

from bot.reading.document.blocks import Document
from bot.reading.letter.context import Context
from bot.reading.letter.formal.asks import asks
from bot.reading.letter.formal.courtesies import is_courtesy, is_noted, is_past, is_retold, is_right, quotes_reader
from bot.reading.letter.formal.demands import demands
from bot.reading.letter.formal.directions import directions
from bot.reading.letter.formal.headed import headed
from bot.reading.letter.formal.heard import Heard
from bot.reading.letter.formal.parties import parties
from bot.reading.letter.formal.passages import passages
from bot.reading.letter.formal.pleas import pleas
from bot.reading.letter.formal.reading import found_in
from bot.reading.letter.formal.resolved import resolutions
from bot.reading.letter.formal.reviewed import reviewed
from bot.reading.letter.formal.scene import Passage, Said, Scene
from bot.reading.letter.formal.setting import scene_of
from bot.reading.letter.formal.subjects import person_of, subject_of
from bot.reading.letter.formal.undertakings import undertakings
from bot.reading.letter.found import Found

Detector = Callable[[Passage, Scene], Said | None]

DETECTORS: tuple[Detector, ...] = (reviewed, resolutions, asks, demands, pleas, undertakings, directions, headed)
"""In order: the first that understands a sentence has it."""

NOTING = (resolutions, demands)
"""Those whose acts may be to note or approve, which leave nothing to do."""

LONGEST = 1_500
"""Characters of a sentence that is still read; what is longer is a table gone wrong, and reading stays linear."""


def formal(document: Document, context: Context) -> tuple[Found, ...]:
    """The actions of correspondence, notices and resolutions; those of tables and marks are other detectors'."""
    ends = parties(document.lines)
    scene = scene_of(document, context, ends)
    if context.marked and not (scene.letter or scene.ruling):
        return ()
    heard = Heard()
    for passage in passages(document.blocks, ends):
        if len(passage.text) > LONGEST or (passage.first and passage.at in heard.taken):
            continue
        if heard.waits(passage, scene):
            continue
        said = _understood(passage, scene)
        if said is not None and _may_act(passage, scene):
            heard.take(said, passage, found_in(said, passage, document, scene))
        person = person_of(passage.text) or ("" if passage.first else scene.person)
        scene = replace(scene, last=subject_of(passage.text) or scene.last, person=person)
    return tuple(heard.actions())


def _may_act(passage: Passage, scene: Scene) -> bool:
    spoken = scene.letter or scene.ruling
    told = (scene.letter and is_retold(passage.text)) or (spoken and is_past(passage.text))
    quoted = (passage.quoted and scene.ruling) or quotes_reader(passage.lead)
    return not (told or quoted or is_courtesy(passage.text) or is_right(passage.text))


def _understood(passage: Passage, scene: Scene) -> Said | None:
    for detector in DETECTORS:
        said = detector(passage, scene)
        if said is not None and not (detector in NOTING and is_noted(said.text)):
            return said
    return None
