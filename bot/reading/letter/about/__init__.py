"""The first pass over a document: which meeting, when, who was there, who writes to whom."""

from bot.reading.document.blocks import Document, Kind
from bot.reading.letter.about.agendas import agenda_lines
from bot.reading.letter.about.attendance import has_people, is_attended, listed
from bot.reading.letter.about.called import names_of
from bot.reading.letter.about.held import held_on
from bot.reading.letter.about.meeting import is_item, says_day, says_meeting
from bot.reading.letter.about.titled import item_title, title_of
from bot.reading.letter.context import Context
from bot.reading.letter.formal.dates import written_on
from bot.reading.letter.formal.parties import parties
from bot.reading.letter.formal.setting import is_ruling
from bot.reading.letter.formal.titles import title_of as formal_title


def context_of(document: Document, locale: str) -> Context:
    """All that is known before any action is looked for; `marked` is told by the detectors of marks."""
    ends = parties(document.lines)
    correspondence = ends.greeted >= 0
    sheet = _is_sheet(document)
    paged = not correspondence and bool(item_title(document))
    written = None if sheet or paged else written_on(document.lines)
    ruling = not correspondence and is_ruling(document, letter=False)
    held = None if ruling or sheet else held_on(document, locale, ends.greeted)
    people = listed(document)
    says = says_meeting(document)
    return Context(
        title=formal_title(document, ends) or title_of(document, ends.greeted),
        held_on=held or written,
        written_on=written,
        names=names_of(people, document),
        addressees=ends.addressees,
        signatory=ends.signatory,
        correspondence=correspondence,
        meeting=has_people(document) or says or bool(agenda_lines(document)),
        attended=is_attended(document) or is_item(document),
        daily=says and says_day(document),
        locale=locale,
    )


def _is_sheet(document: Document) -> bool:
    """Nothing but rows, whose days are the dues of what they hold."""
    return all(block.kind is Kind.ROW for block in document.blocks)
