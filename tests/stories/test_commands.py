"""Every command of the table: once for its use, once for its refusal. AC-1 is Priya's, given by Tom, due on Friday."""

from dataclasses import dataclass

import pytest

from handlers.commands import COMMANDS
from tests.stories.moments import MON
from tests.stories.town import OFFICE, Town

FIGURES = "AC-1 send the figures"
FRIDAY = "Due Friday 3 October 2025"


@dataclass(frozen=True)
class Said:
    """What was said by whom, after what else had been said, and the lines of the answer."""

    words: str
    answer: tuple[str, ...]
    by: str = "tom"
    before: tuple[str, ...] = ()
    undo: bool = True


USED = (
    Said(
        "add @sian book the hall by 8 Oct",
        ("Added: AC-2 book the hall", "Sian Pugh · Due Wednesday 8 October 2025 · Open"),
    ),
    Said("list", ("Open actions: 1", FIGURES, "Priya Nair · 🟠 amber · Friday 3 October 2025, in 4 days"), undo=False),
    Said(
        "show 1",
        (
            FIGURES,
            "Priya Nair · 🟠 amber · Friday 3 October 2025, in 4 days",
            "Monday 29 September 2025: added by Tom Ellery",
        ),
        undo=False,
    ),
    Said(
        "done AC-1 sent this morning",
        (f"Closed: {FIGURES}", "Priya Nair · Closed by Priya Nair on Monday 29 September 2025", "sent this morning"),
        "priya",
    ),
    Said("update #1 half are in", (f"Updated: {FIGURES}", f"Priya Nair · {FRIDAY} · Open", "half are in"), "priya"),
    Said(
        "due AC-1 10 October because the data is late",
        (
            f"New date: {FIGURES}",
            "Priya Nair · Due Friday 10 October 2025 (first Friday 3 October 2025, moved once) · Open",
            "the data is late",
        ),
        "priya",
    ),
    Said('assign AC-1 "Karen Wareing, Ofsted"', (f"Assigned: {FIGURES}", f"Karen Wareing, Ofsted · {FRIDAY} · Open")),
    Said("accept ac-1", (f"Accepted: {FIGURES}", f"Priya Nair · {FRIDAY} · Open"), "priya"),
    Said(
        "decline AC-1 Early Years hold these",
        (f"Given back: {FIGURES}", f"No owner · {FRIDAY} · Open", "I'll tell Tom Ellery."),
        "priya",
    ),
    Said(
        "chase AC-2",
        (
            "Chased: AC-2 confirm the visit",
            "Karen Wareing, Ofsted · Due Friday 3 October 2025 · Open",
            "Noted for today: I have written nothing to Karen Wareing, Ofsted, and never do.",
        ),
        before=('add "Karen Wareing, Ofsted" confirm the visit by Friday',),
    ),
    Said(
        'person add "Karen Wareing, Senior HMI, Ofsted"',
        ("Everybody in this workspace can find Karen Wareing, Senior HMI, Ofsted now. I never write to them.",),
        undo=False,
    ),
    Said(
        "snooze AC-1 Wednesday",
        (
            f"Snoozed: {FIGURES}",
            f"Priya Nair · {FRIDAY} · Open",
            "No nudge before Wednesday 1 October 2025; the due date stays.",
        ),
        "priya",
    ),
    Said("hold AC-1 until the visit", (f"Held: {FIGURES}", f"Priya Nair · {FRIDAY} · Held: until the visit")),
    Said("withdraw AC-1 not needed", (f"Withdrawn: {FIGURES}", f"Priya Nair · {FRIDAY} · Withdrawn: not needed")),
    Said(
        "reopen AC-1 wrong year",
        (f"Open again: {FIGURES}", f"Priya Nair · {FRIDAY} · Open", "wrong year"),
        before=("done AC-1",),
    ),
    Said("edit AC-1 send the tables", ("Now reads: AC-1 send the tables", f"Priya Nair · {FRIDAY} · Open")),
    Said(
        "edit AC-1 report to Karen Wareing",
        (f"Changed: {FIGURES}", f"Priya Nair · report to Karen Wareing · {FRIDAY} · Open"),
    ),
    Said('edit AC-1 org "Ofsted"', (f"Changed: {FIGURES}", f"Priya Nair (Ofsted) · {FRIDAY} · Open")),
    Said(
        "import ACTION: Priya Nair to count the beds by 3 October 2025",
        (
            "What was shared: 1 action found",
            "They go into the log of #annual-conversation. Nothing is stored yet; only you see this.",
            "✅ count the beds by 3 October 2025",
            "Priya Nair · Friday 3 October 2025",
            "“ACTION: Priya Nair to count the beds by 3 October 2025”",
        ),
        undo=False,
    ),
    Said("undo", (f"Undone: {FIGURES}", f"Priya Nair · {FRIDAY} · Open"), before=("done AC-1",), undo=False),
    Said(
        "away until Thursday",
        ("You are away until Thursday 2 October 2025: no nudges before then. Back earlier? /action away back",),
        "priya",
        undo=False,
    ),
    Said("digest", ("The digest of AC comes every Monday 09:00.",), undo=False),
)

REFUSED = (
    Said(
        "add @action do it",
        ("Action is an app, and an app can't own an action. Name a person. You wrote: /action add @Action do it",),
    ),
    Said(
        'add swim topic "Beds"',
        (
            "I don't understand “topic” yet. Please leave it out for now; nothing was stored."
            ' You wrote: /action add swim topic "Beds"',
        ),
    ),
    Said('list topic "Beds"', ("I don't understand “list topic” yet. What there is: /action help list",)),
    Said("chase AC-1", ("Priya Nair is in this workspace, and I remind them myself.",)),
    Said(
        "person frobnicate",
        ('Write it like this: “/action person add "Karen Wareing, Senior HMI, Ofsted"”. More: /action help person',),
    ),
    Said(
        'person map "Karen Wareing, Ofsted" @priya',
        ("You have no part in any open action of “Karen Wareing, Ofsted”, so nothing was moved.",),
    ),
    Said("show AC-9", ("I can't find AC-9 here.",)),
    Said("show", ("Which action? Write it like this: “/action show AEM-7”",)),
    Said("done XY-1", ("I can't find XY-1 here.",)),
    Said("done", ("Which action? Write it like this: “/action done AEM-7”",)),
    Said(
        "done AC-1",
        ("AC-1 was withdrawn (no need), so it can't be closed. Reopen it first.",),
        before=("withdraw AC-1 no need",),
    ),
    Said("update AC-1", ("Say in a few words how things stand.",)),
    Said(
        "due AC-1 10 October",
        ("Say why the date moves, for example: due AC-1 3 October because the data is late.",),
        "priya",
    ),
    Said(
        "chase AC-1 @tom",
        (
            "I don't understand “@Tom Ellery” behind AC-1; nothing was stored. That you have chased is"
            " “/action chase AC-1”, and what came of it “/action update AC-1 …”."
            " Whoever gives an action to somebody outside chases them.",
        ),
    ),
    Said("due AC-1", ("I can't read a date there. Write it like this: “/action due REF DATE [because WHY]”",)),
    Said("assign AC-1", ("Who should own it? Write it like this: “/action assign AEM-7 @karen”",)),
    Said(
        "assign AC-1 somebody",
        (
            "I know nobody as “somebody”. Somebody outside is named in quotes:"
            ' “/action assign AEM-7 "Alex Magloire, Ofsted"”',
        ),
    ),
    Said("done AC-1 #2, 3 and AC-4", ("One at a time, please: “/action done AC-1”. Nothing was changed.",)),
    Said(
        "person map Karen @priya",
        ('Write it like this: “/action person map "Karen Wareing, Ofsted" @karen”. More: /action help person',),
    ),
    Said(
        "assign AC-1 me", ("AC-1 is closed, so it can't be given to somebody. Reopen it first.",), before=("done AC-1",)
    ),
    Said("accept AC-1", ("Only the owner of AC-1 can accept it.",)),
    Said("decline AC-1", ("Say why it isn't yours.",), "priya"),
    Said("decline AC-1 not mine", ("Only the owner of AC-1 can decline it.",)),
    Said("snooze AC-1 today", ("Snooze until a day that is still to come.",)),
    Said("snooze AC-1 1/9/2025", ("Monday 1 September 2025 has passed. Choose a day that is still to come.",)),
    Said("snooze AC-1", ("Until when? Write it like this: “/action snooze AEM-7 Monday”",)),
    Said("hold AC-1", ("Say why AC-1 is held.",)),
    Said("withdraw AC-1", ("Say why AC-1 is withdrawn.",)),
    Said("withdraw AC-1 not mine", ("Only Tom Ellery, who added AC-1, or the log's chair can withdraw it.",), "priya"),
    Said("reopen AC-1", ("AC-1 is open already.",)),
    Said("edit AC-9 other words", ("I can't find AC-9 here.",)),
    Said(
        "edit AC-1 report to kw",
        (
            "I know nobody as “kw”. Somebody outside is named in full:"
            ' “/action edit AC-1 report to "Karen Wareing, Ofsted"”',
        ),
    ),
    Said("undo", ("There is nothing of yours to undo.",), "marcus"),
    Said("away", ("Until when? Write it like this: “/action away until 3 October”",)),
    Said("away until 29 February 2026", ("2026 has no 29 February. Choose another day.",)),
    Said("away until today", ("Away until a day that is still to come, please.",)),
    Said(
        "digest off",
        ("Only Nigel Minns can change when the digest comes. Everybody here can ask for “digest now”.",),
    ),
    Said("digest whenever", ("Write it like this: “/action digest weekly monday 09:00”",)),
    Said("digest weekly monday 9am", ("9am is no time of day. Write it like 09:00.",)),
    Said("frobnicate", ("I don't know “frobnicate”. What you can say: /action help",)),
    Said("lst", ("I don't know “lst”. Did you mean “/action list”? What you can say: /action help",)),
    Said("hello", ("I don't know “hello”. What you can say: /action help",)),
    Said(
        "Send the minutes to Karen Wareing",
        (
            "I don't know “send”. What you can say: /action help"
            " – or to add it as an action: /action add Send the minutes to Karen Wareing",
        ),
    ),
    Said("export csv", ("“export” is not there yet. What there is: /action help",)),
    Said("help frobnicate", ("I don't know “frobnicate”. What you can say: /action help",)),
)


@pytest.fixture
def log(town: Town) -> Town:
    """A town whose log has AC-1."""
    town.say("add @priya send the figures by Friday", as_="tom", at=MON)
    return town


def words_of(said: Said) -> str:
    return said.words


@pytest.mark.parametrize("said", USED, ids=words_of)
def test_a_command_says_back_what_it_understood(log: Town, said: Said) -> None:
    for words in said.before:
        log.say(words)
    answer = log.say(said.words, said.by)
    assert tuple(answer.lines) == said.answer
    assert ("Undo" in answer.labels) == said.undo


@pytest.mark.parametrize("said", REFUSED, ids=words_of)
def test_a_command_refuses_in_a_sentence_and_changes_nothing(log: Town, said: Said) -> None:
    for words in said.before:
        log.say(words)
    story = log.say("show AC-1").words
    answer = log.say(said.words, said.by)
    assert tuple(answer.lines) == said.answer and answer.labels == []
    assert log.say("show AC-1").words == story and log.say("list all").lines[0].endswith(
        ": 0" if said.before else ": 1"
    )


def test_every_command_has_its_stories() -> None:
    """What `import` refuses is in files: see test_imports."""
    for stories, besides in ((USED, set()), (REFUSED, {"import"})):
        assert {said.words.split()[0] for said in stories} | besides >= COMMANDS.keys()


def test_help_explains_itself(town: Town) -> None:
    every = town.say("help").words
    told = (f"{name} – {command.USAGE.summary}" for name, command in COMMANDS.items())
    assert sorted(line for line in every.splitlines() if " – " in line) == sorted(told)
    assert town.say("help help").words == every
    for name, command in COMMANDS.items():
        one = town.say(f"help {name}")
        assert all(f"/action {example}" in one.lines for example in command.USAGE.examples)
    assert town.say("help", where=OFFICE).words == every, "even where the bot is not"
