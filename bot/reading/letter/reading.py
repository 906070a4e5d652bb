"""A document to what it asks of whom: what is known of it, then the detectors, then the same said twice made one."""

from dataclasses import replace

from bot.reading.document.blocks import Document
from bot.reading.letter.about import context_of
from bot.reading.letter.detectors import MARKED, TALKED
from bot.reading.letter.found import Reading
from bot.reading.letter.merging import merged


def read_letter(document: Document, locale: str = "en-GB") -> Reading:
    """Every action found, in the document's order. Nothing is raised whatever the text; `locale` is for its dates."""
    context = context_of(document, locale)
    marked = [found for detect in MARKED for found in detect(document, context)]
    context = replace(context, marked=bool(marked))
    talked = [found for detect in TALKED for found in detect(document, context)]
    if marked and not context.correspondence:
        lines = {found.line for found in marked}
        talked = [found for found in talked if found.line in lines]
    return Reading(context.title, context.held_on, merged([*marked, *talked]))
