"""An example of every card and form. A card without one fails `test_golden`."""

from dataclasses import replace
from datetime import date, time, timedelta

from bot.domain.action import Action, Status
from bot.domain.history import Did, Entry
from bot.domain.person import ContactNamed
from bot.domain.place import PlaceSeen
from bot.domain.repeat import Repeat
from bot.domain.review import Line, Review
from bot.domain.source import Source, SourceKind, SourceSeen
from bot.saying import asking
from bot.saying.action import action_card, date_offers, given_card, understood
from bot.saying.card import Card, Form, one_sentence
from bot.saying.digest import Digest, Figure, Owing, Section, Topic, digest_card, part_card
from bot.saying.help import help_card, usage_card
from bot.saying.history import story
from bot.saying.home import home_card
from bot.saying.importing import import_form, line_form, line_owner_form, new_line_form
from bot.saying.listing import list_card
from bot.saying.nudge import nudge_card
from bot.saying.people import moved_card, people_card
from bot.saying.review import imported_card, review_card, shared_card, tracked_card
from bot.saying.told import (
    Owned,
    away_card,
    declined_card,
    gone_card,
    moved_on_card,
    taken_back_card,
    unconfirmed_card,
    unreached_card,
)
from tests.domain.people import FRIDAY, KAREN, LOG, MONDAY, NIGEL, PRIYA, TOM, action

COMMAND = "/action"
TODAY = date(2025, 10, 6)
LATE = action()
SOON = action(id=8, number=8, text="book the visit to the Pears site", due=date(2025, 10, 9), supporters=(TOM,))
MOVED = action(
    id=9, number=9, text="publish the strategy", due=date(2025, 10, 10), revisions=2, note="the data is late"
)
TIMED = action(due_time=time(15))
UNDATED = action(id=10, number=10, text="review thresholds", due=None, original_due=None, owner=None)
OUTSIDE = action(id=11, number=11, text="confirm the arrangements", owner=KAREN, chaser=TOM)
REPEATING = action(
    id=14, number=14, text="check the fridge", due=TODAY, repeat=Repeat("FREQ=WEEKLY;BYDAY=MO", TODAY), previous=7
)
ASKED = replace(LATE, organisation="Warwickshire", report_to=replace(KAREN, post="Social Care Senior HMI"))
SECRET = replace(LATE, private=True)
CHASED = replace(OUTSIDE, chaser=PRIYA, chased_on=TODAY)
CLOSED = action(id=12, number=12).complete(PRIYA, MONDAY + timedelta(days=2), "sent to Karen")
HELD = replace(SOON, status=Status.HELD, reason="until the inspection is over")
WITHDRAWN = replace(SOON, status=Status.WITHDRAWN, reason="the visit was cancelled")
HOSTILE = action(id=13, number=13, text="tell <!channel> & *everyone* <https://example.org|here> `now` \u202e 🙂")
ADDED = Entry(41, LATE.id, MONDAY, TOM, Did.ADDED)
OPENED = Entry(43, REPEATING.id, MONDAY, PRIYA, Did.OPENED, "follows AC-7")
DONE = Entry(42, LATE.id, MONDAY + timedelta(days=2), PRIYA, Did.CLOSED, "sent to Karen")


def _digest() -> Digest:
    def section(topic: Topic, *shown: Action, more: int = 0) -> Section:
        return Section(topic, shown, (SOON,) * more, len(shown) + more)

    figures = (Figure(5, "open", 7), Figure(1, "overdue", 0), Figure(2, "due within 7 days", 2))
    sections = (
        section(Topic.OVERDUE, LATE),
        section(Topic.SOON, SOON, MOVED, more=2),
        section(Topic.CLOSED, CLOSED),
        section(Topic.REDATED, MOVED),
        section(Topic.LOOSE, UNDATED),
    )
    return Digest(LOG, figures, sections)


LETTER = SourceSeen(SourceKind.FILE, "Annual Conversation 2025", "0" * 64, date(2025, 9, 9))
SOURCE = Source(1, LOG.id, LETTER)
HERE = PlaceSeen(LOG.place.key, LOG.place.name, LOG.place.kind, LOG.place.address)
MESSAGE = Source(
    2, LOG.id, SourceSeen(SourceKind.MESSAGE, "a message by Sian Pugh", "1" * 64, None, "https://chat.example/p1")
)
LINE = Line(
    101,
    "send the attendance figures",
    "1. Priya Nair to send the attendance figures, by the end of term",
    owner=PRIYA,
    organisation="Warwickshire",
    report_to=KAREN,
    due=FRIDAY,
    number="1",
)
LINES = (
    LINE,
    Line(102, "explore the arrangements", is_kept=False, owner=ContactNamed("Karen Wareing", "Ofsted")),
    Line(103, "speak with James McNeillie", due_words="soon", tracked="AC-4", is_kept=False),
)
REVIEW = Review(100, "T1", "U2", HERE, LETTER, LINES, MONDAY)
SEVERAL = replace(LINE, id=104, text="provide a plan", evidence="", owner=PRIYA, supporters=(TOM, KAREN), number="2")
UNOWNED = tuple(
    replace(LINE, id=110 + n, text=f"send paper {n}", evidence="", owner=None, number=f"{n}") for n in (3, 4)
)
SHARED_OUT = replace(REVIEW, lines=(SEVERAL, *UNOWNED))
SAME = replace(REVIEW, lines=(replace(LINES[2], id=105),))
LONG = replace(REVIEW, lines=tuple(replace(LINE, id=200 + n, number=str(n)) for n in range(1, 26)), page=1)
LETTERED = replace(ASKED, source=SOURCE, item="3", private=True)

OWING = (Owing("Ofsted", 1, 1), Owing("Warwickshire", 6, 0))
BOTH = replace(_digest(), owing=OWING, sections=(Section(Topic.OVERDUE, (ASKED, OUTSIDE, UNDATED), (), 3),))

CARDS: dict[str, Card] = {
    "action card": action_card(LATE),
    "action card, date moved": action_card(MOVED),
    "action card, due at a time": action_card(TIMED),
    "action card, repeats": action_card(REPEATING),
    "action card, no owner and no date": action_card(UNDATED),
    "action card, owner outside": action_card(OUTSIDE),
    "action card, of an organisation": action_card(ASKED),
    "action card, closed": action_card(CLOSED),
    "action card, held": action_card(HELD),
    "action card, withdrawn": action_card(WITHDRAWN),
    "action card, hostile words": action_card(HOSTILE),
    "you have been given one": given_card((LATE,), TOM),
    "you have been given several": given_card((LATE, replace(SOON, accepted=True), CLOSED)),
    "understood": understood("Added:", LATE, ADDED),
    "understood, with days to choose from": understood(
        "Added:",
        UNDATED,
        ADDED,
        "31 September doesn't exist. It has no date yet. When is it due?",
        date_offers(UNDATED, (date(2026, 9, 30), date(2026, 10, 1))),
    ),
    "understood, with an aside": understood("Added:", UNDATED, ADDED, "Nobody owns it yet."),
    "understood, private": understood("Added:", SECRET, ADDED, "Private: only you and Priya Nair can see it."),
    "list": list_card(
        "Open actions", (LATE, SOON, replace(MOVED, due_time=time(9, 30)), UNDATED), 40, PRIYA, TODAY, again="list"
    ),
    "list, empty": list_card("Overdue", (), 0, PRIYA, TODAY),
    "a sentence": one_sentence("You are away until Thursday 2 October 2025."),
    "history": story(CLOSED, (ADDED, DONE), TODAY),
    "history, follows another": story(REPEATING, (OPENED,), TODAY),
    "home": home_card((LATE, SOON, MOVED), (OUTSIDE,), TODAY, COMMAND),
    "home, empty": home_card((), (), TODAY, COMMAND),
    "help": help_card(COMMAND, [("Say how it stands", [("done", "Close an action"), ("undo", "Take it back")])]),
    "help for one": usage_card(COMMAND, "done REF [note]", "Close an action", ("done AEM-7",)),
    "nudge": nudge_card((SOON, LATE, replace(OUTSIDE, chaser=PRIYA)), PRIYA, TODAY, COMMAND),
    "nudge, chased today": nudge_card((CHASED,), PRIYA, TODAY, COMMAND),
    "digest, several organisations": digest_card(BOTH, TODAY, COMMAND),
    "digest": digest_card(_digest(), TODAY, COMMAND),
    "digest, more in the thread": part_card(Topic.SOON, LOG, (SOON, MOVED), TODAY),
    "declined": declined_card(UNDATED, PRIYA, "Early Years hold these"),
    "declined, and undone": taken_back_card(LATE, PRIYA),
    "away": away_card(PRIYA, FRIDAY, Owned(LOG, (LATE,), 3)),
    "gone": gone_card(PRIYA, Owned(LOG, (LATE,), 1)),
    "not reached": unreached_card(PRIYA, "a nudge", (LATE,)),
    "not confirmed": unconfirmed_card(NIGEL.name, "a nudge", (LATE,)),
    "people": people_card((KAREN, replace(KAREN, id=9, name="Alex Magloire", post="HMI")), (("KW", KAREN),), COMMAND),
    "people, nobody": people_card((), (), COMMAND),
    "moved to a member": moved_card(KAREN, PRIYA, (LATE, SOON), 1, TODAY),
    "moved on": moved_on_card(),
    "action card, from a letter": action_card(replace(LETTERED, private=False)),
    "action card, from a message": action_card(replace(LATE, source=MESSAGE)),
    "import, the review": review_card(REVIEW),
    "import, the second page": review_card(LONG),
    "import, lines without an owner": review_card(SHARED_OUT),
    "import, the same again": review_card(SAME),
    "import, nothing found": review_card(
        replace(REVIEW, lines=(), left_out="2 of its 9 pages are pictures, which I can't read.")
    ),
    "import, tracked": tracked_card(SOURCE, (LETTERED,), (LATE,), HERE, TOM),
    "import, for the chair": imported_card(SOURCE, (LETTERED,), TOM),
    "import, shared": shared_card(LETTER, (LETTERED, OUTSIDE), NIGEL),
}

FORMS: dict[str, Form] = {
    "add": asking.add_form(),
    "update": asking.update_form(LATE),
    "new date": asking.due_form(LATE),
    "new date, offered": asking.due_form(LATE, date(2025, 10, 10)),
    "first date": asking.due_form(UNDATED),
    "snooze": asking.snooze_form(LATE),
    "reassign": asking.assign_form(LATE),
    "not mine": asking.decline_form(LATE),
    "hold": asking.hold_form(LATE),
    "withdraw": asking.withdraw_form(LATE),
    "edit": asking.edit_form(LATE),
    "edit, repeats": asking.edit_form(REPEATING),
    "import": import_form(),
    "correct a line": line_form(LINE),
    "correct a line of several": line_form(SEVERAL),
    "owner for an organisation": line_owner_form(UNOWNED[0], 2),
    "add a line": new_line_form(REVIEW),
}
