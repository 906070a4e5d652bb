"""An import's review: a row for each action that was found, and what became of it."""

import re

from bot.domain.action import Action
from bot.domain.person import MemberSeen, Person
from bot.domain.place import Place, PlaceKind, PlaceSeen
from bot.domain.review import LINES_A_PAGE, Line, Review, Who
from bot.domain.source import Source, SourceSeen
from bot.saying.action import row_as_stored
from bot.saying.card import (
    Block,
    Button,
    Buttons,
    Card,
    Divider,
    Heading,
    Para,
    Row,
    Strong,
    Style,
    Words,
)
from bot.saying.wording import counted, cut, in_full, listed, titled

TEXT_LENGTH = 300
EVIDENCE_LENGTH = 160
ORGANISATION_LENGTH = 40
ORGANISATIONS = 5
"""How many can be given an owner by a button; the lines of the others one by one."""
DETAIL_LENGTH = 240
_WORD = re.compile(r"\w+")


def review_card(review: Review) -> Card:
    """Strong findings are ticked; what is tracked already says so."""
    found = counted(len(review.lines), "action")
    title = titled(review.source)
    head = f"{title[:1].upper()}{title[1:]}: {found} found"
    rows = tuple(_row(line) for line in review.shown)
    left_out = (Para((review.left_out,)),) if review.left_out else ()
    none = () if review.lines else (Para(("I found no actions in it. You can add a line yourself.",)),)
    return Card(
        head,
        (Heading(head), Para((_standing(review),), quiet=True), *left_out, *none, *rows, Divider(), *_below(review)),
    )


def tracked_card(
    source: Source, added: tuple[Action, ...], known: tuple[Action, ...], place: PlaceSeen, reader: Person
) -> Card:
    """For the importer, who is its `reader`, alone. `known` were tracked before, by an earlier import of the same.

    The buttons come first, for what is too long loses its end.
    """
    head = f"{counted(len(added), 'action')} tracked from {titled(source.seen)}"
    rows = tuple(row_as_stored(action) for action in added)
    before = f"Tracked before: {listed(action.ref for action in known)}." if known else ""
    notes = tuple(Para((note,)) for note in (before, _privacy(added or known, reader)) if note)
    ours = (*added, *(action for action in known if action.source and action.source.id == source.id))
    return Card(head, (Heading(head), *notes, *_afterwards(source, ours, place), *rows))


def imported_card(source: Source, actions: tuple[Action, ...], by: Person) -> Card:
    """For the log's chair, who alone can share what somebody else imported; the button first, as above."""
    head = f"{by.name} imported {counted(len(actions), 'action')} from {titled(source.seen)}"
    where = place_name(actions[0].log.place)
    note = f"They are private: only you, {by.name} and those who own one see them, until you press Share."
    share = Buttons((Button(f"Share in {where}", "share", source.id, Style.PRIMARY),))
    return Card(head, (Heading(head), Para((note,)), share, *map(row_as_stored, actions)))


def shared_card(source: SourceSeen, actions: tuple[Action, ...], by: Person | None) -> Card:
    """The one summary in the place; the cards stand in its thread."""
    head = f"{counted(len(actions), 'action')} from {titled(source)}"
    shared = (Para((f"Shared by {by.name}",), quiet=True),) if by else ()
    blocks: list[Block] = [Heading(head)]
    for organisation in dict.fromkeys(action.owing for action in actions):
        blocks += [Para((Strong(organisation),))] if organisation else []
        blocks += [row_as_stored(action) for action in actions if action.owing == organisation]
    return Card(head, (*blocks, *shared))


def place_name(place: PlaceSeen | Place) -> str:
    match place.kind:
        case PlaceKind.CHANNEL:
            return f"#{place.name}"
        case PlaceKind.DIRECT:
            return "our chat"
        case PlaceKind.GROUP:
            return "this conversation"


def who_name(who: Who | None) -> str:
    match who:
        case None:
            return ""
        case MemberSeen():
            return who.name
        case _:
            return f"{who.name}, {who.organisation}" if who.organisation else who.name


def owner_for(line: Line) -> str:
    """What the button and its form are called."""
    return f"Owner for {cut(line.organisation, ORGANISATION_LENGTH)}"


def _standing(review: Review) -> str:
    if review.lines and all(line.tracked for line in review.lines):
        return "All of this is tracked already, so there is nothing to add. Only you see this."
    where = f"They go into the log of {place_name(review.place)}. " if review.lines else ""
    return f"{where}Nothing is stored yet; only you see this."


def _row(line: Line) -> Row:
    sign = "✅" if line.is_kept else "◻️"
    number = f"{line.number}. " if line.number else ""
    words: Words = (f"{sign} ", Strong(f"{number}{cut(line.text, TEXT_LENGTH)}"))
    if line.tracked:
        return Row(words, (f"{line.tracked} says that already.",), (_edit(line),))
    keep = Button("Leave out", "leave_out", line.id) if line.is_kept else Button("Keep", "keep", line.id)
    return Row(words, _detail(line), (keep, _edit(line)))


def _edit(line: Line) -> Button:
    return Button("Correct", "line", line.id)


def _detail(line: Line) -> Words:
    owner = _people(line)
    parts = (
        "" if owner.endswith(f", {line.organisation}") else line.organisation,
        owner or "no owner",
        f"to {who_name(line.report_to)}" if line.report_to else "",
        in_full(line.due) if line.due else (f"“{line.due_words}”: no day" if line.due_words else "no date"),
    )
    evidence = f"\n“{cut(line.evidence, EVIDENCE_LENGTH)}”" if _says_more(line) else ""
    return (cut(" · ".join(filter(None, parts)), DETAIL_LENGTH) + evidence,)


def _says_more(line: Line) -> bool:
    """Whether the document's own line has words that the row hasn't."""
    row = f"{line.number} {line.text} {line.organisation} {_people(line)} {line.due_words}"
    return bool(set(_WORD.findall(line.evidence)) - set(_WORD.findall(row)))


def _people(line: Line) -> str:
    return listed(who_name(who) for who in (line.owner, *line.supporters) if who)


def _below(review: Review) -> tuple[Block, ...]:
    track = Button(f"Track {counted(len(review.kept), 'action')}", "track", review.id, Style.PRIMARY)
    add, forget = Button("Add a line", "new_line", review.id), Button("Cancel", "forget", review.id)
    shown, turning = _turning(review)
    return (*shown, *_owners(review), Buttons(((track,) if review.kept else ()) + turning + (add, forget)))


def _owners(review: Review) -> tuple[Block, ...]:
    """For each organisation with several lines that nobody owns: they can be given one owner at once."""
    firsts = [lines[0] for lines in review.unowned.values() if len(lines) > 1]
    buttons = tuple(Button(owner_for(line), "line_owner", line.id) for line in firsts[:ORGANISATIONS])
    return (Buttons(buttons),) if buttons else ()


def _turning(review: Review) -> tuple[tuple[Block, ...], tuple[Button, ...]]:
    """Which lines these are, and the buttons to the others."""
    if review.pages == 1:
        return (), ()
    first = review.page * LINES_A_PAGE + 1
    shown = f"{first}–{first + len(review.shown) - 1} of {len(review.lines)}"
    back = (Button("Back", "back", review.id),) if review.page else ()
    more = (Button("More", "more", review.id),) if review.page + 1 < review.pages else ()
    return (Para((shown,), quiet=True),), back + more


def _privacy(added: tuple[Action, ...], reader: Person) -> str:
    if not any(action.private for action in added):
        return ""
    chair = added[0].log.chair
    if chair and chair.id == reader.id:
        return "Private for now: only you and those who own one see them, until you press Share."
    who = f"you, the log's chair, {chair.name}," if chair else "you"
    return f"Private for now: only {who} and those who own one see them, until the chair presses Share."


def _afterwards(source: Source, ours: tuple[Action, ...], place: PlaceSeen) -> tuple[Block, ...]:
    if not ours:
        return ()
    share = (Button(f"Share in {place_name(place)}", "share", source.id, Style.PRIMARY),)
    undo = (Button("Undo", "untrack", source.id),)
    return (Buttons((share if any(action.private for action in ours) else ()) + undo),)
