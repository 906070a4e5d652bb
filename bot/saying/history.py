"""One action and what happened to it, for one person's eyes."""

from datetime import date

from bot.domain.action import Action, Status
from bot.domain.history import Entry
from bot.saying.action import done_and_snooze, row, summary
from bot.saying.card import Button, Buttons, Card, Para
from bot.saying.wording import in_full

LATEST = 10
"""History lines that are shown; the oldest of more than these are counted."""


def story(action: Action, history: tuple[Entry, ...], today: date) -> Card:
    older = len(history) - LATEST
    more = (Para((f"… and {older} earlier",), quiet=True),) if older > 0 else ()
    lines = tuple(Para((_line(action, entry),), quiet=True) for entry in history[-LATEST:])
    link = (Para((f"Follows {action.follows}",), quiet=True),) if action.follows else ()
    note = (Para(("Latest: ", action.note)),) if action.note else ()
    return Card(summary(action), (row(action, today), *note, *link, *more, *lines, *_work(action)))


def _line(action: Action, entry: Entry) -> str:
    day = action.log.settings.calendar().today(entry.at)
    said = f"{in_full(day)}: {entry.did} by {entry.by.name}"
    return f"{said} · {entry.note}" if entry.note else said


def _work(action: Action) -> tuple[Buttons, ...]:
    if action.status is Status.OPEN:
        repairs = (Button("New date", "due", action.id), Button("Reassign", "assign", action.id))
        more = (
            Button("Edit", "edit", action.id),
            Button("Hold", "hold", action.id),
            Button("Withdraw", "withdraw", action.id),
        )
        return (Buttons((*done_and_snooze(action), Button("Update", "update", action.id), *repairs), more),)
    return (Buttons((Button("Reopen", "reopen", action.id),)),)
