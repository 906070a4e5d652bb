"""A document to what it asks of whom: what is known of it, then the detectors, then the same said twice made one."""

import re
from dataclasses import replace
from datetime import date

from bot.reading.document.blocks import Document
from bot.reading.letter.about import context_of
from bot.reading.letter.about.agendas import agenda_lines
from bot.reading.letter.about.meeting import says_meeting
from bot.reading.letter.context import Context
from bot.reading.letter.detectors import MARKED, TALKED
from bot.reading.letter.detectors.resolved import DETECTOR as RESOLVED
from bot.reading.letter.earlier import earlier_lines
from bot.reading.letter.flattened import as_table
from bot.reading.letter.formal import formal
from bot.reading.letter.formal.setting import is_guide, is_ruling
from bot.reading.letter.found import Found, Reading
from bot.reading.letter.guides import without_guidance
from bot.reading.letter.merging import merged
from bot.reading.letter.ordinals import with_ordinals
from bot.reading.letter.portions import in_portions
from bot.reading.letter.purpose import is_form, is_rules, is_talk, is_to_tick
from bot.reading.regex import Regex

_NOBODY = Regex(
    r"^(?:to|before|after|each(?!\s(?:\w+\s)?(?:member|trustee|director|governor|team|group)\b)|for|in|at|following|looking|waiting|need)\b|\b(?:relating|according|pertaining|have)$"
    r"|^(?:suggestion|proposal|request|motion|comment|idea|decision)s?\b|\b(?:he|she|they|we|i|you|it|that|(?<!of\s)this|these|those|who|how|is|are|was)\b",
    re.IGNORECASE,
)


_BETWEEN = Regex(r"\s(?:and|&|of|for|the)\s")
"""What joins the words of a title counts for none: `the Roads and Bridges Overview & Scrutiny Officer`."""


def read_letter(document: Document, locale: str = "en-GB", said_on: date | None = None) -> Reading:
    """Every action found, in the document's order. Nothing is raised whatever the text; `locale` is for its dates.

    `said_on` is the day from which dues are counted where the document doesn't tell: a message's own.
    """
    document = as_table(in_portions(with_ordinals(document)))
    context = context_of(document, locale)
    if is_form(document, context):
        return Reading(context.title)
    context = context if context.today else replace(context, written_on=said_on)
    marked, earlier = _marked(document, context), earlier_lines(document)
    fresh = [found for found in marked if found.line not in earlier]
    fresh = [found for found in fresh if found.detector != RESOLVED]
    context = replace(context, marked=bool(fresh))
    ruling = is_ruling(document, context.correspondence)
    is_told = is_talk(document, context) and not _is_manual(document, context)
    detectors = ((formal,) if ruling else TALKED) if is_told else ()
    planned = agenda_lines(document) | earlier
    talked = [found for detect in detectors for found in detect(document, context) if found.line not in planned]
    listed = any(found.detector in ("section", "table") for found in fresh)
    if not ruling and (listed or not context.correspondence):
        lines = {found.line for found in marked}
        talked = [found for found in talked if _stands(found, lines if fresh else None)]
    return _headed(context, merged([*marked, *talked]))


def _marked(document: Document, context: Context) -> list[Found]:
    """What the document itself marks, but for what guides, proposals and forms mark so too."""
    marked = [found for detect in MARKED for found in detect(document, context) if not is_to_tick(found, context)]
    return without_guidance(marked, document, context)


def _is_manual(document: Document, context: Context) -> bool:
    """What tells everybody how things are done, and is neither a letter nor the record of a meeting."""
    records = context.correspondence or context.attended or says_meeting(document)
    return is_rules(document, context) or (not records and is_guide(document))


def _headed(context: Context, actions: tuple[Found, ...]) -> Reading:
    """The first line of a message may be its action: that is no title, and its date no meeting's."""
    if not context.title or not any(context.title in found.evidence for found in actions):
        return Reading(context.title, context.held_on, actions)
    is_due = any(found.due_on == context.held_on for found in actions)
    return Reading("", None if is_due else context.held_on, actions)


def _stands(found: Found, marked: set[int] | None) -> bool:
    """Where nobody writes to anybody, an owner is somebody who can be named, and "please" is said to nobody."""
    if marked is not None:
        return found.line in marked
    if not found.owners and "please" in found.evidence.casefold():
        return False
    if len(found.text.split()) < 2:
        return False
    return all(len(_BETWEEN.sub(" ", owner).split()) <= 7 and _NOBODY.search(owner) is None for owner in found.owners)
