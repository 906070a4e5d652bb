"""The buttons and forms of a review, which change it in memory and store nothing."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from bot.domain.action import refuse_unfit
from bot.domain.days import refuse_unfollowed
from bot.domain.person import MemberSeen, Person, folded, refuse_long
from bot.domain.refusal import Refusal
from bot.domain.review import Line, Review, Who
from bot.reading.people import contact_named
from bot.saying.card import Card, one_sentence
from bot.saying.importing import HELPERS, line_form, line_owner_form, new_line_form
from bot.saying.review import review_card, who_name
from handlers.importing.suggesting import meant, name_of
from handlers.request import Answer
from handlers.turn import Turn

FORGOTTEN = "The import is forgotten; nothing was stored."


def keep(turn: Turn) -> Answer:
    return _kept(turn, True)


def leave_out(turn: Turn) -> Answer:
    return _kept(turn, False)


def correct(turn: Turn) -> Answer:
    return line_form(_holding(turn)[1])


def line_owner(turn: Turn) -> Answer:
    review, line = _holding(turn)
    return line_owner_form(line, len(review.unowned.get(folded(line.organisation), ())))


def new_line(turn: Turn) -> Answer:
    return new_line_form(review_of(turn))


def forget(turn: Turn) -> Answer:
    turn.reviews.close(review_of(turn))
    return one_sentence(FORGOTTEN)


def more(turn: Turn) -> Answer:
    return _changed(turn, review_of(turn), lambda now: now.turned(1))


def back(turn: Turn) -> Answer:
    return _changed(turn, review_of(turn), lambda now: now.turned(-1))


def corrected(turn: Turn) -> Answer:
    """The form of a line came back: whoever corrects a line keeps it."""
    review, line = _holding(turn)
    filled = _filled(turn, line)
    return _changed(turn, review, lambda now: now.with_line(filled))


def owned(turn: Turn) -> Answer:
    """One owner for all lines of an organisation that have none."""
    review, line = _holding(turn)
    owner = _owner(turn, line, line.organisation)
    if owner is None:
        raise Refusal("Choose somebody.")
    return _changed(turn, review, lambda now: now.owned(line.organisation, owner))


def added(turn: Turn) -> Answer:
    """Its mark is its own, so that it is tracked once however often that is pressed."""
    id = turn.reviews.next_id()
    line = _filled(turn, Line(id, "", mark=f"added:{id}"))
    return _changed(turn, review_of(turn), lambda now: now.adding(line))


def review_of(turn: Turn) -> Review:
    """The review that the button or form belongs to. Raises Refusal where it is over."""
    return turn.reviews.of(turn.asked_id, turn.asked.workspace, turn.asked.speaker.key, turn.now)


PRESSED: Mapping[str, Callable[[Turn], Answer]] = {
    "keep": keep,
    "leave_out": leave_out,
    "line": correct,
    "line_owner": line_owner,
    "new_line": new_line,
    "more": more,
    "back": back,
    "forget": forget,
}
FILLED: Mapping[str, Callable[[Turn], Answer]] = {"line": corrected, "line_owner": owned, "new_line": added}


def _holding(turn: Turn) -> tuple[Review, Line]:
    return turn.reviews.holding(turn.asked_id, turn.asked.workspace, turn.asked.speaker.key, turn.now)


def _kept(turn: Turn, is_kept: bool) -> Card:
    """Pressed twice it is as pressed once."""
    review, line = _holding(turn)
    return _changed(turn, review, lambda now: now.with_line(replace(line, is_kept=is_kept)))


def _changed(turn: Turn, review: Review, change: Callable[[Review], Review]) -> Card:
    return review_card(turn.reviews.change(review, change))


def _filled(turn: Turn, line: Line) -> Line:
    text = turn.text("text")
    refuse_unfit(text)
    organisation = turn.text("organisation")
    refuse_long(organisation)
    refuse_unfollowed(turn.filled.days.get("due"))
    owner = _owner(turn, line, organisation)
    return replace(
        line,
        text=text,
        is_kept=True,
        tracked="",
        owner=owner,
        supporters=_helping(turn, line, owner),
        organisation=organisation,
        report_to=_known(turn, turn.text("report_to"), (line.report_to,)),
        due=turn.filled.days.get("due"),
    )


def _owner(turn: Turn, line: Line, organisation: str) -> Who | None:
    """Whom the form names; where it names two, the one who didn't stand in it before.

    Somebody new outside is of that organisation, unless they are said to be of another.
    """
    chosen, outside = turn.filled.chosen.get("owner"), turn.text("outside")
    if chosen and outside not in ("", who_name(line.owner)):
        if not _is_member(line.owner, chosen):
            raise Refusal("Choose one owner: a member, or somebody outside.")
        chosen = None
    if chosen:
        return line.owner if _is_member(line.owner, chosen) else turn.member_to_own(chosen)
    return _known(turn, outside, (line.owner,), organisation)


def _helping(turn: Turn, line: Line, owner: Who | None) -> tuple[Who, ...]:
    """Whoever leads doesn't help as well."""
    written = turn.text("helping").split(HELPERS.strip())
    people = (_known(turn, name.strip(), line.supporters) for name in written)
    return tuple(dict.fromkeys(who for who in people if who and who_name(who) != who_name(owner)))


def _is_member(who: Who | None, chosen: MemberSeen) -> bool:
    return isinstance(who, Person | MemberSeen) and who.key == chosen.key


def _known(turn: Turn, written: str, before: Collection[Who | None], organisation: str = "") -> Who | None:
    """One of `before` as they stood in the form; else whoever has that name or short name; else somebody outside."""
    same = next((who for who in before if who and who_name(who) == written), None)
    named = contact_named(written)
    if same or not named.name:
        return same
    if not named.organisation and (known := meant(turn, turn.known_log(), (written,)).get(name_of(written))):
        return turn.ready(known)
    named.refuse_unfit()
    return replace(named, organisation=named.organisation or organisation)
