"""What guides, proposals and articles mark as minutes mark actions: boxes to tick, steps, arrows, tables."""

from bot.reading.document.blocks import Document
from bot.reading.letter.about.agendas import agenda_lines
from bot.reading.letter.about.meeting import is_agenda
from bot.reading.letter.context import Context
from bot.reading.letter.fields.naming import Names, is_handle, is_known, is_name
from bot.reading.letter.formal.setting import is_guide
from bot.reading.letter.found import Found
from bot.reading.letter.jotted import is_jotted, tells
from bot.reading.letter.purpose import is_long
from bot.reading.regex import Regex

_LISTS = ("box", "section", "steps")
"""There, only a list that names people is one of actions."""

_NO_NAME = Regex(r"[\d_]|^[A-Z&]{1,4}$")
"""`EC2 rebuilt`, `CC the list`: a code is nobody."""


def without_guidance(marked: list[Found], document: Document, context: Context) -> list[Found]:
    """All of it in what records a meeting, a letter or a dated note; else what somebody is charged with."""
    long = is_long(document)
    held = (context.meeting or not (is_agenda(document) or long)) and (context.is_dated or bool(agenda_lines(document)))
    if held or context.correspondence:
        return marked
    if is_guide(document) and not context.is_dated:
        return []
    if long:
        return [found for found in marked if _is_told(found, context.names)]
    jotted = is_jotted(document, context.meeting)
    return [found for found in marked if found.owners or not _is_of_guides(found) or (jotted and tells(found))]


def _is_of_guides(found: Found) -> bool:
    return found.detector in _LISTS or (found.detector == "mark" and "action" not in found.evidence.casefold())


def _is_told(found: Found, names: Names) -> bool:
    """In what is long and records nothing: an arrow, a row or a name at the end may be anything."""
    if found.detector == "mark":
        return not _is_of_guides(found)
    if found.detector == "table":
        return bool(found.owners or found.due)
    if found.detector == "signed":
        return False
    return found.detector not in _LISTS or any(_is_somebody(owner, names) for owner in found.owners)


def _is_somebody(owner: str, names: Names) -> bool:
    return is_handle(owner) or is_known(owner, names) or (is_name(owner) and _NO_NAME.search(owner) is None)
