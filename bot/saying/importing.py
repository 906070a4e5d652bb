"""The forms of an import: what is to be read, and what corrects a line of the review."""

from bot.domain.person import MemberSeen, Person
from bot.domain.review import Line, Review, Who
from bot.saying.card import DateField, Field, FileField, Form, PersonField, TextField
from bot.saying.review import TEXT_LENGTH, owner_for, who_name
from bot.saying.wording import counted, cut

KINDS = ("txt", "md", "docx", "pdf", "odt", "eml", "csv", "xlsx")
"""The files that can be read, as their names end."""
PASTED = 3_000
"""Characters of a text that is pasted; a longer one comes as a file."""
HELPERS = "; "
"""Between those who help, in the form of a line."""


def import_form() -> Form:
    fields: tuple[Field, ...] = (
        FileField("file", "The letter or the minutes", KINDS, optional=True),
        TextField("text", "Or paste the text", long=True, optional=True, room=PASTED),
    )
    intro = "I read it and show you the actions that I find. Nothing is stored before you say so."
    return Form("Import actions", "import", 0, fields, submit="Read it", intro=intro)


def line_form(line: Line) -> Form:
    intro = f"“{cut(line.evidence, TEXT_LENGTH)}”" if line.evidence else ""
    return Form("Correct", "line", line.id, _fields(line), intro=intro)


def new_line_form(review: Review) -> Form:
    return Form("Add a line", "new_line", review.id, _fields(Line(0, "")), submit="Add")


def line_owner_form(line: Line, number: int) -> Form:
    """One owner for `number` lines of an organisation, of which this is the first."""
    intro = (
        f"For the {counted(number, 'line')} that {line.organisation} owes and nobody owns. Each can still be corrected."
    )
    return Form(owner_for(line), "line_owner", line.id, _owner_fields(line), intro=intro)


def _fields(line: Line) -> tuple[Field, ...]:
    return (
        TextField("text", "What is to be done?", value=line.text, long=True),
        TextField("organisation", "Which organisation owes it?", value=line.organisation, optional=True),
        *_owner_fields(line),
        *_helping(line),
        TextField("report_to", "Who is to be told?", who_name(line.report_to), "Name, Organisation", optional=True),
        DateField("due", "Due date", value=line.due, optional=True),
    )


def _owner_fields(line: Line) -> tuple[Field, ...]:
    member, outside = _member(line.owner), who_name(line.owner)
    return (
        PersonField("owner", "Who owns it?", value=member, optional=True),
        TextField("outside", "Or somebody outside", "" if member else outside, "Name, Organisation", optional=True),
    )


def _helping(line: Line) -> tuple[Field, ...]:
    """Asked for where the document names several people, so that some can be taken out."""
    names = HELPERS.join(who_name(who) for who in line.supporters)
    return (TextField("helping", "Who helps?", names, "Name, Organisation; …", optional=True),) if names else ()


def _member(who: Who | None) -> Person | None:
    """One who has just been chosen need not be known yet."""
    match who:
        case MemberSeen():
            return Person(0, who.name, who.key)
        case Person() if who.is_member:
            return who
    return None
