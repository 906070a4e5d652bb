"""The buttons and forms of a review, which change it in memory and store nothing."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.domain.action import refuse_unfit
from bot.domain.days import refuse_unfollowed
from bot.domain.person import refuse_long
from bot.domain.refusal import Refusal
from bot.domain.review import Line, Review, Who
from bot.reading.people import contact_named
from bot.saying.card import Card, Para
from bot.saying.review import line_form, new_line_form, review_card, who_name
from handlers.request import Answer, Submission
from handlers.turn import Turn

FORGOTTEN = "The import is forgotten; nothing was stored."


def keep(turn: Turn) -> Answer:
    return _kept(turn, True)


def leave_out(turn: Turn) -> Answer:
    return _kept(turn, False)


def correct(turn: Turn) -> Answer:
    return line_form(_holding(turn)[1])


def new_line(turn: Turn) -> Answer:
    return new_line_form(review_of(turn))


def forget(turn: Turn) -> Answer:
    turn.reviews.close(review_of(turn))
    return Card(FORGOTTEN, (Para((FORGOTTEN,)),))


def more(turn: Turn) -> Answer:
    return _changed(turn, review_of(turn), lambda now: now.turned(1))


def back(turn: Turn) -> Answer:
    return _changed(turn, review_of(turn), lambda now: now.turned(-1))


def corrected(turn: Turn) -> Answer:
    """The form of a line came back: whoever corrects a line keeps it."""
    review, line = _holding(turn)
    filled = _filled(turn, line)
    return _changed(turn, review, lambda now: now.with_line(filled))


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
    "new_line": new_line,
    "more": more,
    "back": back,
    "forget": forget,
}
FILLED: Mapping[str, Callable[[Turn], Answer]] = {"line": corrected, "new_line": added}


def _holding(turn: Turn) -> tuple[Review, Line]:
    return turn.reviews.holding(turn.asked_id, turn.asked.workspace, turn.asked.speaker.key, turn.now)


def _kept(turn: Turn, is_kept: bool) -> Card:
    """Pressed twice it is as pressed once."""
    review, line = _holding(turn)
    return _changed(turn, review, lambda now: now.with_line(replace(line, is_kept=is_kept)))


def _changed(turn: Turn, review: Review, change: Callable[[Review], Review]) -> Card:
    return review_card(turn.reviews.change(review, change))


def _filled(turn: Turn, line: Line) -> Line:
    assert isinstance(turn.asked, Submission)
    texts = {name: written.strip() for name, written in turn.asked.texts.items()}
    text = texts.get("text", "")
    refuse_unfit(text)
    refuse_long(texts.get("organisation", ""))
    refuse_unfollowed(turn.asked.days.get("due"))
    owner, report_to = _owner(turn, line, texts.get("outside", "")), texts.get("report_to", "")
    return replace(
        line,
        text=text,
        is_kept=True,
        tracked="",
        owner=owner,
        supporters=line.supporters if owner == line.owner else (),
        organisation=texts.get("organisation", ""),
        report_to=line.report_to if report_to == who_name(line.report_to) else _named(turn, report_to),
        due=turn.asked.days.get("due"),
    )


def _owner(turn: Turn, line: Line, outside: str) -> Who | None:
    """Whom the form names. One who was known and stands there as before is still the same."""
    assert isinstance(turn.asked, Submission)
    chosen = turn.asked.chosen.get("owner")
    if chosen and outside:
        raise Refusal("Choose one owner: a member, or somebody outside.")
    if chosen:
        return turn.member_to_own(chosen)
    return line.owner if outside == who_name(line.owner) else _named(turn, outside)


def _named(turn: Turn, written: str) -> Who | None:
    """Whom a short name means, or somebody outside: `Name, Post, Organisation`."""
    if short := turn.named_short(written):
        return turn.ready(short)
    named = contact_named(written)
    named.refuse_unfit()
    return named if named.name else None
