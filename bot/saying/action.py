"""How one action looks: the card that stays, the message to its owner, a row in a list, the answer to a change."""

from collections.abc import Iterable
from datetime import date, datetime

from bot.domain.action import Action, Rag, Status
from bot.domain.history import Entry
from bot.domain.outside import needs_chasing
from bot.domain.person import Person
from bot.domain.rights import has_part_in
from bot.domain.source import Source
from bot.saying.card import Button, Buttons, Card, Link, Para, Row, Strong, Style, Words
from bot.saying.repeat import how_often
from bot.saying.wording import (
    counted,
    due_in_full,
    in_full,
    listed,
    organisation_besides,
    owing,
    owners,
    relative,
    times,
    titled,
)

SUMMARY_LENGTH = 150
RAG_SIGNS = {Rag.RED: "🔴", Rag.AMBER: "🟠", Rag.GREEN: "🟢", Rag.BLUE: "🔵", Rag.GREY: "⚪"}
NOT_MINE, CHASED = ("Not mine", "decline"), ("Chased", "chase")
REPAIRS = (
    ("Snooze", "snooze"),
    ("Reassign", "assign"),
    NOT_MINE,
    CHASED,
    ("Hold", "hold"),
    ("Withdraw", "withdraw"),
)


def action_card(action: Action) -> Card:
    """The card that stays in the place: date and status only, for "in 4 days" would lie by Friday."""
    return Card(
        summary=summary(action),
        blocks=(
            Para(title(action)),
            Para((*_owed(action), " · ", *state_of(action))),
            *_told(action),
            *_source(action),
            *_work(action),
        ),
    )


def given_card(actions: tuple[Action, ...], giver: Person | None = None) -> Card:
    """ "You have been given": one message for all that came within a quarter of an hour."""
    first = actions[0]
    by = f" by {giver.name}" if giver else ""
    head = f"You have been given {'an action' if len(actions) == 1 else counted(len(actions), 'action')}{by}"
    rows = tuple(
        block
        for action in actions
        for block in (Row(title(action), (*state_of(action), f" · {action.log.place.name}")), _answers(action))
    )
    return Card(summary=f"{head}: {summary(first)}", blocks=(Para((Strong(head),)), *rows))


def understood(
    said: str, action: Action, entry: Entry | None = None, aside: str = "", offers: tuple[Button, ...] = ()
) -> Card:
    """What was understood, said back in full, and the way to take it back; `offers` are answers to the aside."""
    buttons = (*offers, Button("Undo", "undo", entry.id)) if entry else offers
    notes = (Para((aside,), quiet=True),) if aside else ()
    detail = (owing(action), *_helpers(action), *_report(action), " · ", *state_of(action))
    blocks = (
        Para((Strong(said), " ", *title(action))),
        Para(detail),
        *notes,
        *((Buttons(buttons),) if buttons else ()),
    )
    return Card(summary=f"{said} {summary(action)}", blocks=blocks)


def date_offers(action: Action, days: Iterable[date]) -> tuple[Button, ...]:
    """The days that may have been meant, and the way to any other."""
    offered = (Button(in_full(day), "due_on", action.id, day=day) for day in days)
    return (*offered, Button("Set the date", "due", action.id))


def row(action: Action, today: date, buttons: tuple[Button, ...] = ()) -> Row:
    """A line of something drawn fresh: relative days and RAG in words belong here."""
    return Row(title(action), (owing(action), *_report(action), " · ", *fresh_state(action, today)), buttons)


def row_as_stored(action: Action, buttons: tuple[Button, ...] = ()) -> Row:
    """A line of something that stays: date and status only."""
    return Row(title(action), (owing(action), " · ", *state_of(action)), buttons)


def title(action: Action) -> Words:
    return (Strong(f"{action.ref} {action.text}"),)


def summary(action: Action) -> str:
    """The fall-back line: ref, text, owner and date, without any markup."""
    text = action.text if len(action.text) <= SUMMARY_LENGTH else action.text[: SUMMARY_LENGTH - 1] + "…"
    due = f"due {in_full(action.due, action.due_time)}" if action.due else "no date"
    return f"{action.ref} {text} ({owing(action)}, {due}, {action.status})"


def state_of(action: Action) -> Words:
    """Date and status as they stand, true on any day; and whether it is private."""
    return (*_stand(action), *_privacy(action))


def fresh_state(action: Action, today: date) -> Words:
    """RAG in colour and word, the date in full, and how far off it is; and when its owner was last chased."""
    return (*_fresh(action, today), *_chasing(action), *_privacy(action))


def done_and_snooze(action: Action, reader: Person | None = None) -> tuple[Button, ...]:
    """For an open action, and a `reader` who may press them; whoever is to chase can say that they have."""
    if action.status is not Status.OPEN or (reader and not has_part_in(action, reader)):
        return ()
    chased = (Button("Chased", "chase", action.id),) if needs_chasing(action) else ()
    return (Button("Done", "done", action.id, Style.PRIMARY), *chased, Button("Snooze", "snooze", action.id))


def _stand(action: Action) -> Words:
    if action.status is Status.CLOSED:
        who = f" by {action.closed_by.name}" if action.closed_by else ""
        when = f" on {in_full(_day(action, action.closed_at))}" if action.closed_at else ""
        return (Strong("Closed"), who, when)
    due = due_in_full(action.due, action.due_time)
    if action.revisions and action.original_due:
        due += (f" (first {in_full(action.original_due)}, moved {times(action.revisions)})",)
    if action.status is Status.OPEN:
        return (*due, " · Open", *_repeats(action))
    return (*due, " · ", Strong(action.status.capitalize()), f": {action.reason}", *_repeats(action))


def _fresh(action: Action, today: date) -> Words:
    if action.status is not Status.OPEN:
        return _stand(action)
    rag = action.rag(today)
    if action.due is None:
        return (f"{RAG_SIGNS[rag]} {rag} · no date", *_repeats(action))
    moved = f", moved {times(action.revisions)}" if action.revisions else ""
    due = in_full(action.due, action.due_time)
    return (f"{RAG_SIGNS[rag]} {rag} · {due}, {relative(action.due, today)}{moved}", *_repeats(action))


def _privacy(action: Action) -> Words:
    return (" · Private",) if action.private else ()


def _chasing(action: Action) -> Words:
    return (f" · last chased {in_full(action.chased_on)}",) if action.chased_on and needs_chasing(action) else ()


def _day(action: Action, moment: datetime) -> date:
    """The day it was in the log's own zone."""
    return action.log.settings.calendar().today(moment)


def _owed(action: Action) -> Words:
    return (*owners(action.owner, action.supporters), *_chaser(action))


def _chaser(action: Action) -> Words:
    return (f" · Chaser: {action.chaser.name}",) if needs_chasing(action) and action.chaser else ()


def _told(action: Action) -> tuple[Para, ...]:
    """Which organisation owes it, and who is to be told: lines of the card that stays."""
    besides = organisation_besides(action)
    said = (
        f"Organisation: {besides}" if besides else "",
        f"Report to: {action.report_to.with_post}" if action.report_to else "",
    )
    return (Para((" · ".join(filter(None, said)),)),) if any(said) else ()


def _report(action: Action) -> Words:
    return (f" · report to {action.report_to.full_name}",) if action.report_to else ()


def _helpers(action: Action) -> Words:
    return (f", with {listed(s.name for s in action.supporters)}",) if action.supporters else ()


def _repeats(action: Action) -> Words:
    return (f" · Repeats {how_often(action.repeat)}",) if action.repeat else ()


def _source(action: Action) -> tuple[Para, ...]:
    notes = (Para(("Latest: ", action.note), quiet=True),) if action.note else ()
    origin = f"Follows {action.follows}, opened" if action.follows else f"Added by {action.creator.name}"
    came = (_origin(action.source, action.item),) if action.source else ()
    return (*notes, *came, Para((f"{origin} on {in_full(_day(action, action.created_at))}",), quiet=True))


def _origin(source: Source, item: str) -> Para:
    """`From DCS Annual Conversation, Friday 7 February 2020, item 3`, leading there where that is known."""
    named = titled(source.seen) + (f", item {item}" if item else "")
    if source.seen.link.startswith("https://"):
        return Para(("From ", Link(named, source.seen.link)))
    return Para((f"From {named}",), quiet=True)


def _work(action: Action) -> tuple[Buttons, ...]:
    if action.status is Status.WITHDRAWN:
        return ()
    if action.status is Status.CLOSED:
        return (Buttons((Button("Reopen", "reopen", action.id),)),)
    buttons = (
        Button("Done", "done", action.id, Style.PRIMARY),
        Button("Update", "update", action.id),
        Button("New date", "due", action.id),
    )
    return (Buttons(buttons, tuple(Button(label, verb, action.id) for label, verb in _repairs(action))),)


def _repairs(action: Action) -> Iterable[tuple[str, str]]:
    """Only a member can say that it isn't theirs; only somebody outside has to be chased."""
    out = {NOT_MINE} if needs_chasing(action) else {CHASED} if action.owner else {NOT_MINE, CHASED}
    return (repair for repair in REPAIRS if repair not in out)


def _answers(action: Action) -> Buttons:
    if action.status is not Status.OPEN:
        return Buttons((Button("Show", "show", action.id),))
    accept = () if action.accepted else (Button("Accept", "accept", action.id),)
    buttons = (Button("Done", "done", action.id, Style.PRIMARY), *accept, Button("Not mine", "decline", action.id))
    return Buttons(buttons, (Button("New date", "due", action.id), Button("Update", "update", action.id)))
