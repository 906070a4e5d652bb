"""Tasks that names end, a line each, below no heading: `Send the reminder. — Lena`, `Check the lamps (Tom)`."""

from collections.abc import Iterator

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.about.agendas import agenda_lines
from bot.reading.letter.context import Context
from bot.reading.letter.fields.lastly import at_end
from bot.reading.letter.fields.naming import Names, is_handle
from bot.reading.letter.fields.verbs import first_verb
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Regex
from bot.reading.words import word_set

_ENOUGH = 3
"""So many are no chance."""

_FEWEST_WORDS, _LONGEST = 3, 300
_LABELLED = Regex(r"[\w ]{1,20}:|\[")
_ON_AGENDAS = word_set(
    "agree approve confirm consider discuss introduce note present receive report review update welcome"
)


def in_signed_lines(document: Document, context: Context) -> Iterator[Found]:
    """An agenda's points have names at their ends too."""
    planned = agenda_lines(document)
    signed = [block for block in document.blocks if block.line not in planned and _is_signed(block, context.names)]
    if sum(_first(block) not in _ON_AGENDAS for block in signed) < _ENOUGH:
        return
    for block in signed:
        candidate = found(Stated(block.text, block.line), document, context, "signed", Confidence.FAIR)
        if candidate:
            yield candidate


def _is_signed(block: Block, names: Names) -> bool:
    if block.kind in (Kind.ROW, Kind.COLUMNS) or block.struck or block.ticked or len(block.text) > _LONGEST:
        return False
    said = at_end(block.text, names) if first_verb(block.text) and not _LABELLED.match(block.text) else None
    if said is None or any(is_handle(owner) for owner in said.owners):
        return False
    return block.text.rstrip(" .)]").endswith(said.owners[-1]) and len(said.text.split()) >= _FEWEST_WORDS


def _first(block: Block) -> str:
    return block.text.split(None, 1)[0].casefold()
