"""What minutes say in a sentence: `The Clerk undertook to …`, `Karen will …`. Read only where nothing is marked."""

import re
from collections.abc import Iterator

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.about.agendas import agenda_lines, heads_agenda, holds_notes
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.assigned import assigned, counts
from bot.reading.letter.detectors.pronouns import begins_with_somebody, with_name
from bot.reading.letter.detectors.sentences import sentences
from bot.reading.letter.detectors.since import is_done_since
from bot.reading.letter.fields.naming import (
    Names,
    is_handle,
    is_known,
)
from bot.reading.letter.fields.owned import Owned
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.headings import heads_none, heads_people
from bot.reading.letter.outline import placed
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Regex
from bot.reading.words import word_set

_AT_A_MEETING = word_set("advise attend chair confirm discuss introduce lead open present report speak update")

_SPOKEN = Regex(r"[\s>*_]*(?P<who>[A-Za-z@][\w.'’ @-]{0,24})[*_]*\s?:\s")

_TO_ORDER = Regex(r"\b(?:call(?:s|ed)|brought)\s[^.;]{1,120}?\sto\s+order\b", re.IGNORECASE)
"""`Ann called the meeting of the Committee to order`."""

_GAP = Regex(r"\b(a|and|at|by|for|from|in|of|on|or|the|to|with) \| ")
"""Where a sentence was parted as if it had columns."""

_WORDS_OF_A_STATE = 5

_PRO = word_set("it so that this")


def in_prose(document: Document, context: Context) -> Iterator[Found]:
    """Only in what records a meeting: there is a day, or there are people."""
    dated = context.is_dated or bool(agenda_lines(document))
    if context.marked or context.correspondence or not (context.meeting and dated):
        return
    blocks = tuple(placed(document))
    noted = context.attended and holds_notes(blocks)
    for each in blocks:
        if _may_tell(each.block, context.names) and not _is_of_no_action(each.headings[-1:], noted):
            words = _GAP.sub(r"\1 ", each.block.text.lstrip("-–•*"))
            for said in _told(_TO_ORDER.sub("opened", words), context.names):
                stated = Stated(said.text, each.block.line, ", ".join(said.owners))
                candidate = found(stated, document, context, "prose", Confidence.WEAK)
                if candidate:
                    yield candidate


def _told(text: str, names: Names) -> Iterator[Owned]:
    before = somebody = ""
    said_in_turn = list(sentences(text, names))
    for sentence, after in zip(said_in_turn, [*said_in_turn[1:], ""], strict=True):
        if is_done_since(sentence, after):
            continue
        said = assigned(with_name(sentence, somebody, lambda who: counts(who, True, names)), names)
        if said:
            yield said._replace(text=f"{before} {sentence}".strip()) if _is_bare(said.text) else said
        before = sentence
        somebody = sentence if begins_with_somebody(sentence, lambda who: counts(who, True, names)) else somebody


def _is_of_no_action(headings: tuple[str, ...], noted: bool) -> bool:
    """Those present may be the last to have a heading of their own: a sentence below it is none of them."""
    return any(
        heads_none(title) and not heads_people(title) and not (noted and heads_agenda(title)) for title in headings
    )


def _may_tell(block: Block, names: Names) -> bool:
    """What somebody is heard to say is talk."""
    spoken = _SPOKEN.match(block.text)
    said = spoken is not None and (is_known(spoken["who"], names) or is_handle(spoken["who"]))
    return block.kind not in (Kind.ROW, Kind.HEADING) and not block.struck and not said


def _is_bare(task: str) -> bool:
    """`Ernie will organise`, `… do this`: what, stands in the sentence before. `Jean to report` is of an agenda."""
    words = task.strip(" .;").casefold().split()
    said = len(words) == 2 and words[0] == "do" and words[1] in _PRO
    being = words[:1] == ["be"] and len(words) <= _WORDS_OF_A_STATE and words[-1] in _PRO
    return said or being or (len(words) == 1 and words[0] not in _AT_A_MEETING)
