"""The small forms behind the buttons that need an answer; each field asks for one thing."""

from datetime import date

from bot.domain.action import Action
from bot.domain.person import NAME_LIMIT
from bot.saying.card import DateField, Field, Form, PersonField, TextField
from bot.saying.repeat import how_often
from bot.saying.wording import in_full

ASKING = frozenset(
    {"update", "due", "snooze", "assign", "decline", "hold", "edit", "withdraw", "line", "new_line", "line_owner"}
)
"""The verbs whose buttons open a form: Teams must know before one is pressed."""


def add_form() -> Form:
    fields: tuple[Field, ...] = (
        TextField("text", "What is to be done?", long=True),
        PersonField("owner", "Who owns it?", optional=True),
        TextField("outside", "Or somebody outside", hint="Name, Organisation", optional=True),
        DateField("due", "Due date", optional=True),
    )
    return Form("Add an action", "add", 0, fields, submit="Add")


def update_form(action: Action) -> Form:
    return _form("Update", "update", action, TextField("note", "How do things stand?", long=True))


def due_form(action: Action, offered: date | None = None) -> Form:
    """A first date needs no reason; a date that moves does. `offered` stands in it already."""
    day = DateField("due", "Due date", value=offered or action.due)
    why = () if action.original_due is None else (TextField("because", "Why does it move?"),)
    return _form("New date", "due", action, day, *why)


def snooze_form(action: Action) -> Form:
    stays = f"The due date, {in_full(action.due, action.due_time)}, stays." if action.due else ""
    return _form("Snooze", "snooze", action, DateField("until", "No nudge before"), intro=stays)


def assign_form(action: Action) -> Form:
    owner = PersonField("owner", "Who should own it?", value=action.owner, optional=True)
    outside = TextField("outside", "Or somebody outside", hint="Name, Organisation", optional=True)
    return _form("Reassign", "assign", action, owner, outside)


def decline_form(action: Action) -> Form:
    return _form("Not mine", "decline", action, TextField("why", "Why isn't it yours?"), submit="Give back")


def hold_form(action: Action) -> Form:
    return _form("Hold", "hold", action, TextField("why", "What does it wait for?"), submit="Hold")


def withdraw_form(action: Action) -> Form:
    return _form("Withdraw", "withdraw", action, TextField("why", "Why won't it be done?"), submit="Withdraw")


def edit_form(action: Action) -> Form:
    text = TextField("text", "What is to be done?", value=action.text, long=True)
    often = how_often(action.repeat) if action.repeat else ""
    repeat = TextField("repeat", "How often does it repeat?", often, "every Monday; empty: never", optional=True)
    told = TextField("report_to", "Who is to be told?", told_of(action), "Name, Organisation", optional=True)
    org = TextField("org", "Which organisation owes it?", action.organisation, optional=True, room=NAME_LIMIT)
    return _form("Edit", "edit", action, text, repeat, told, org)


def told_of(action: Action) -> str:
    """How who is to be told stands in the form."""
    return action.report_to.with_post if action.report_to else ""


def _form(title: str, verb: str, action: Action, *fields: Field, submit: str = "Save", intro: str = "") -> Form:
    return Form(f"{title} {action.ref}"[:24], verb, action.id, fields, submit, intro or f"{action.ref} {action.text}")
