"""Every button and every form, with what people may fill in wrongly. AC-1 is Priya's, given by Tom, due on Friday."""

import pytest

from tests.stories.moments import MON, TUE
from tests.stories.screen import Shown
from tests.stories.town import ANNUAL, Town

FIGURES = "AC-1 send the figures"
FRIDAY = "Due Friday 3 October 2025"
REQUIRED = "Please complete this required field."
LONG, TOO_LONG = "x" * 1_001, "Please enter no more than 1000 characters."


@pytest.fixture
def log(town: Town) -> Town:
    """A town whose log has AC-1, with its card and the message to Priya."""
    town.say("add @priya send the figures by Friday", as_="tom", at=MON)
    town.tick()
    return town


def card_of(town: Town) -> Shown:
    return town.board(ANNUAL)[0]


def test_a_bare_command_opens_the_form_that_adds(town: Town) -> None:
    form = town.open("", "tom")
    assert form.title == "Add an action"
    assert form.labels == ["What is to be done?", "Who owns it?", "Or somebody outside", "Due date"]
    answer = town.fill(form, "tom", text="book the hall", owner=town.id("sian"), due="2025-10-08")
    assert answer.lines == ["Added: AC-1 book the hall", "Sian Pugh · Due Wednesday 8 October 2025 · Open"]
    assert answer.where == ANNUAL and answer.labels == ["Undo"]
    town.tick()
    assert len(town.board(ANNUAL)) == len(town.heard("sian")) == 1


def test_the_form_that_adds_takes_somebody_outside_or_nobody(town: Town) -> None:
    outside = town.fill(town.open(""), text="confirm the visit", outside="Karen Wareing, Ofsted")
    assert outside.lines[1] == "Karen Wareing, Ofsted · No date · Open"
    nobody = town.fill(town.open(""), text="count the chairs")
    assert nobody.lines[1:] == ["No owner · No date · Open", "Nobody owns it yet: /action assign AC-2 @somebody"]
    chat = town.chat("priya")
    assert town.fill(town.open("", "priya", chat), "priya", text="ring the school").lines[1].startswith("Priya Nair")


def test_add_without_words_is_the_form(town: Town) -> None:
    answer = town.fill(town.open("add", "tom"), "tom", text="book the hall")
    assert answer.lines[0] == "Added: AC-1 book the hall"


def test_what_the_form_that_adds_refuses(town: Town) -> None:
    form = town.open("", "tom")
    assert town.fill_wrongly(form, due="2025-10-08") == REQUIRED
    assert town.fill_wrongly(form, text="   ") == "Say in a few words what is to be done."
    assert town.fill_wrongly(form, text=LONG) == TOO_LONG
    both = {"owner": town.id("sian"), "outside": "Karen Wareing"}
    assert town.fill_wrongly(form, text="x", **both) == "Choose one owner: a member, or somebody outside."
    robot = {"owner": "U0ACTIONW", "outside": ""}
    assert town.fill_wrongly(form, text="x", **robot).startswith("Action is an app")
    past = {"owner": town.id("sian"), "due": "2025-09-28"}
    assert town.fill_wrongly(form, text="x", **past).startswith("That day has passed.")
    assert town.say("list").words.startswith("There are no actions here yet.")
    assert town.fill(form, text="x", owner=town.id("sian"), due="2025-09-29").lines[0] == "Added: AC-1 x"


def test_done_and_reopen_and_undo_on_the_card(log: Town) -> None:
    card = card_of(log)
    closed = log.press("Done", on=card, as_="priya")
    assert closed.lines[0] == f"Closed: {FIGURES}" and closed.labels == ["Undo"]
    log.tick()
    assert card_of(log).labels == ["Reopen"]
    opened = log.press("Reopen", on=card_of(log), as_="priya")
    assert opened.lines[0] == f"Open again: {FIGURES}"
    log.press("Done", on=card, as_="priya")
    undone = log.say("undo", "priya")
    assert undone.lines == [f"Undone: {FIGURES}", f"Priya Nair · {FRIDAY} · Open"]
    log.tick()
    assert card_of(log).labels == card.labels and FRIDAY in log.private("priya")[0].words


def test_undo_takes_the_place_of_the_answer_it_stood_in(log: Town) -> None:
    answer = log.press("Done", on=card_of(log), as_="priya")
    undone = log.press("Undo", on=answer, as_="priya")
    assert undone.ts == answer.ts and undone.lines[0] == f"Undone: {FIGURES}" and undone.labels == []
    again = log.press("Undo", on=answer, as_="priya")
    assert again.words.startswith("That can't be undone any more")


def test_undoing_an_add_withdraws_it_and_its_number_stays_used(either_town: Town) -> None:
    town = either_town
    added = town.say("add @priya send the figures by Friday", at=MON)
    assert town.press("Undo", on=added).lines[1] == f"Priya Nair · {FRIDAY} · Withdrawn: undone"
    town.tick()
    assert town.say("add count the chairs").lines[0] == "Added: AC-2 count the chairs"
    assert town.say("list all").lines[0] == "All open actions: 1"


def test_update(log: Town) -> None:
    form = log.press_open("Update", on=card_of(log), as_="priya")
    assert (form.title, form.intro, form.labels) == ("Update AC-1", FIGURES, ["How do things stand?"])
    assert log.fill_wrongly(form, "priya") == REQUIRED
    assert log.fill_wrongly(form, "priya", note=LONG) == TOO_LONG
    assert log.fill(form, "priya", note="half are in").lines[::2] == [f"Updated: {FIGURES}", "half are in"]
    log.tick()
    assert "Latest: half are in" in card_of(log).lines


def test_new_date(log: Town) -> None:
    form = log.press_open("New date", on=card_of(log), as_="priya")
    assert form.labels == ["Due date", "Why does it move?"]
    assert form.fields["Due date"]["element"]["initial_date"] == "2025-10-03"
    assert log.fill_wrongly(form, "priya", due="2025-10-10") == REQUIRED
    assert log.fill_wrongly(form, "priya", due="2025-09-01", because="late").startswith("That day has passed.")
    moved = log.fill(form, "priya", due="2025-10-10", because="the data is late")
    assert moved.lines[1] == "Priya Nair · Due Friday 10 October 2025 (first Friday 3 October 2025, moved once) · Open"
    log.tick()
    assert moved.lines[1].removeprefix("Priya Nair · ") in card_of(log).words


def test_snooze(log: Town) -> None:
    form = log.press_open("Snooze", on=card_of(log), as_="priya")
    assert form.intro == "The due date, Friday 3 October 2025, stays."
    assert log.fill_wrongly(form, "priya") == REQUIRED
    assert log.fill_wrongly(form, "priya", until="2025-09-29") == "Snooze until a day that is still to come."
    snoozed = log.fill(form, "priya", until="2025-10-01")
    assert snoozed.lines[2] == "No nudge before Wednesday 1 October 2025; the due date stays."


def test_reassign(log: Town) -> None:
    form = log.press_open("Reassign", on=card_of(log), as_="tom")
    assert form.fields["Who should own it?"]["element"]["initial_user"] == "U0PRIYA"
    both = {"owner": log.id("sian"), "outside": "Alex Magloire, Ofsted"}
    assert log.fill_wrongly(form, **both) == "Choose one owner: a member, or somebody outside."
    assert log.fill_wrongly(form, owner="", outside="") == "Choose somebody."
    outside = log.fill(form, outside="Alex Magloire, Ofsted")
    assert outside.lines[1] == f"Alex Magloire, Ofsted · {FRIDAY} · Open", "whoever stood in the form was not chosen"
    form = log.press_open("Reassign", on=card_of(log), as_="tom")
    assert log.fill(form, owner=log.id("sian"), outside="").lines == [
        f"Assigned: {FIGURES}",
        f"Sian Pugh · {FRIDAY} · Open",
    ]
    log.tick()
    assert log.private("priya")[0].words == "What stood here is no longer yours."
    assert log.private("sian")[0].lines[:2] == ["You have been given an action by Tom Ellery", FIGURES]
    assert card_of(log).lines[1].startswith("Owner: @U0SIAN")


def test_not_mine_on_the_message_tells_who_gave_it(log: Town) -> None:
    form = log.press_open("Not mine", on=log.private("priya")[0], as_="priya")
    assert log.fill_wrongly(form, "priya") == REQUIRED
    back = log.fill(form, "priya", why="Early Years hold these figures")
    assert back.lines == [f"Given back: {FIGURES}", f"No owner · {FRIDAY} · Open", "I'll tell Tom Ellery."]
    log.tick()
    (told,) = log.private("tom")
    assert told.lines[:3] == ["Priya Nair gave AC-1 back", "“Early Years hold these figures”", FIGURES]
    assert told.labels == ["Reassign"]
    assert "Not mine" not in card_of(log).labels, "nobody can give back what nobody has"


def test_not_mine_is_for_the_owner(log: Town) -> None:
    form = log.press_open("Not mine", on=card_of(log), as_="tom")
    assert log.fill_wrongly(form, why="no") == "Only the owner of AC-1 can decline it."


def test_accept(log: Town) -> None:
    (given,) = log.private("priya")
    assert log.press("Accept", on=given, as_="priya").lines == [f"Accepted: {FIGURES}", f"Priya Nair · {FRIDAY} · Open"]
    log.tick()
    assert log.private("priya")[0].labels == ["Done", "Not mine", "New date", "Update"]


def test_hold_and_withdraw(log: Town) -> None:
    hold = log.press_open("Hold", on=card_of(log), as_="priya")
    assert log.fill_wrongly(hold, "priya") == REQUIRED
    assert log.fill(hold, "priya", why="the visit").lines[1] == f"Priya Nair · {FRIDAY} · Held: the visit"
    refused = log.press("Withdraw", on=card_of(log), as_="priya")
    assert refused.words == "Only Tom Ellery, who added AC-1, or the log's chair can withdraw it."
    withdraw = log.press_open("Withdraw", on=card_of(log), as_="nigel")
    assert log.fill_wrongly(withdraw, "nigel") == REQUIRED
    assert log.fill(withdraw, "nigel", why="cancelled").lines[1] == f"Priya Nair · {FRIDAY} · Withdrawn: cancelled"
    log.tick()
    assert card_of(log).labels == []


def test_edit(log: Town) -> None:
    form = log.press_open("Edit", on=log.say("show AC-1"))
    assert form.fields["What is to be done?"]["element"]["initial_value"] == "send the figures"
    assert log.fill_wrongly(form, text=" ") in (REQUIRED, "Say in a few words what is to be done.")
    assert log.fill(form, text="send the tables").lines[0] == "Now reads: AC-1 send the tables"
    assert log.open("edit 1").fields["What is to be done?"]["element"]["initial_value"] == "send the tables"
    log.tick()
    assert card_of(log).lines[0] == log.private("priya")[0].lines[1] == "AC-1 send the tables"


def test_a_list_is_replaced_where_it_was_pressed(log: Town) -> None:
    log.say("add @priya count the chairs by Friday")
    listed = log.say("list @priya", "priya")
    assert listed.lines[0] == "Priya Nair's actions: 2"
    listed = log.say("list mine", "priya")
    after = log.press("Done", on=listed, as_="priya", row=0)
    assert after.ts == listed.ts
    assert after.lines[0] == f"Closed: {FIGURES}" and "Your actions: 1" in after.lines
    assert after.labels == ["Undo", "Done", "Snooze"]
    back = log.press("Undo", on=after, as_="priya")
    assert back.ts == listed.ts and "Your actions: 2" in back.lines
    form = log.press_open("Snooze", on=back, as_="priya", row=1)
    assert log.fill(form, "priya", until="2025-10-01").lines[0] == "Snoozed: AC-2 count the chairs"


def test_a_stale_button_says_how_things_stand(log: Town) -> None:
    """The card was drawn before somebody else was quicker."""
    card = card_of(log)
    form = log.press_open("Snooze", on=card, as_="priya")
    log.say("done AC-1", "tom")
    late = log.press("Done", on=card, as_="priya")
    assert late.lines == [
        f"Nothing to change: {FIGURES}",
        "Priya Nair · Closed by Tom Ellery on Monday 29 September 2025",
    ]
    wrong = log.fill_wrongly(form, "priya", until="2025-10-01")
    assert wrong == "AC-1 is closed, so it can't be snoozed. Reopen it first."


def test_buttons_on_home(log: Town) -> None:
    home = log.home("priya")
    form = log.press_open("Snooze", on=home, as_="priya")
    after = log.fill(form, "priya", until="2025-10-01")
    assert after.lines[0] == f"Snoozed: {FIGURES}" and "Your open actions: 1" in after.lines
    done = log.press("Done", on=after, as_="priya", at=TUE)
    undone = log.press("Undo", on=done, as_="priya")
    assert undone.lines[0] == f"Undone: {FIGURES}" and "This week" in undone.lines


def test_a_form_that_comes_too_late_opens_nothing_and_says_so(log: Town) -> None:
    log.fault("views.open", "error:expired_trigger_id")
    answer = log.press("Update", on=card_of(log), as_="priya")
    assert answer.words.startswith("I couldn't open the form: Slack took too long.")
    log.fault("views.open", "500")
    assert log.say("", "priya").words.startswith("I couldn't open the form")
