"""What people type, send twice and break: a sentence each, nothing lost, nothing half done."""

import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial

import pytest

from tests.stories import wire
from tests.stories.moments import MON, TUE
from tests.stories.town import ANNUAL, OFSTED, PLACEMENTS, Town, eventually

HUGE = "x" * 100_000
TOO_BIG = {
    f"add {HUGE}": "That is 100,000 characters; an action has room for 1,000. Please shorten it.",
    f"add {'x ' * 50_000}": "That is 99,999 characters; an action has room for 1,000. Please shorten it.",
    f"add {'@priya ' * 15_000}count": "That is 60,005 characters; an action has room for 1,000. Please shorten it.",
    f"update 1 {HUGE}": "That is 100,000 characters; an update has room for 1,000. Please shorten it.",
    f"hold 1 {HUGE}": "That is 100,000 characters; a reason has room for 1,000. Please shorten it.",
    f"edit 1 {HUGE}": "That is 100,000 characters; an action has room for 1,000. Please shorten it.",
    f"done 1 {HUGE}": "That is 100,000 characters; a note has room for 1,000. Please shorten it.",
    f"reopen 1 {HUGE}": "That is 100,000 characters; a reason has room for 1,000. Please shorten it.",
    f"list {HUGE}": "That is 100,000 characters; a search has room for 1,000. Please shorten it.",
    f"show {HUGE}": "Which action? Write it like this: “/action show AEM-7”",
    f"show {'9' * 100_000}": "Which action? Write it like this: “/action show AEM-7”",
    f"due 1 {HUGE}": "Not changed: AC-1 send the figures\nPriya Nair · Due Friday 3 October 2025 · Open\n"
    f"I can't read “{'x' * 59}…” as a date. AC-1 keeps the date it has. When is it due?",
    f"edit 1 every {HUGE}": "That is 100,006 characters; an action has room for 1,000. Please shorten it.",
    f"assign 1 {HUGE}": f"I know nobody as “{'x' * 59}…”. Somebody outside is named in quotes:"
    ' “/action assign AEM-7 "Alex Magloire, Ofsted"”',
    HUGE: f"I don't know “{'x' * 40}”. What you can say: /action help",
    f"help {HUGE}": f"I don't know “{'x' * 40}”. What you can say: /action help",
}


@pytest.mark.parametrize("words", TOO_BIG, ids=lambda words: words[:12])
def test_a_hundred_thousand_characters_get_a_sentence(town: Town, words: str) -> None:
    town.say("add @priya send the figures by Friday", at=MON)
    began = time.monotonic()
    said, _, back = town.say(words).words.partition(" You wrote: ")
    assert said == TOO_BIG[words]
    assert 2_700 < len(back) < 3_000 if words.startswith("add") else not back
    assert time.monotonic() - began < 2
    assert town.say("show 1").lines[2:] == ["Monday 29 September 2025: added by Tom Ellery"]
    assert town.say("list").lines[0] == "Open actions: 1"


TYPED = (
    "😀" * 1_000,
    "שלח את המספרים",
    "أرسل الأرقام 123",
    "<!channel> <!here> <@UNOBODY> <@U0PRIYA|priya> <https://example.org>",
    "*bold* _lean_ `code` ~gone~ > said &amp; &lt;b&gt; :smile: \\u202e",
    "@channel @here @everyone @nobody #no-such-channel",
    "first line\n• second line\n• third line",
    "'; DROP TABLE actions; -- %s {0} ${x}",
)


@pytest.mark.parametrize("text", TYPED, ids=range(len(TYPED)))
def test_what_somebody_types_is_shown_as_it_was_typed_and_never_comes_alive(either_town: Town, text: str) -> None:
    town = either_town
    answer = town.say(f"add {text}", "tom", at=MON)
    town.say(f"update 1 {text}"[:1_000], "tom")
    town.say("assign 1 @priya")
    town.tick()
    shown = [answer, *town.board(ANNUAL), *town.private("priya"), town.say("list"), town.say("show 1")]
    for message in shown:
        assert text in message.words
        for markup in (message.text, *wire.markup_of(list(message.blocks))):
            assert "<" not in markup and ">" not in markup
        assert not [
            block for block in message.blocks if '"user"' in str(block).replace("'", '"') and "UNOBODY" in block
        ]


@pytest.mark.parametrize("sign", [*map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))])
def test_what_somebody_types_turns_nobody_elses_words_round(town: Town, sign: str) -> None:
    answer = town.say(f"add send {sign}the figures", "tom", at=MON)
    town.tick()
    for message in (answer, *town.board(ANNUAL), town.say("list")):
        assert "AC-1 send the figures" in message.words and sign not in message.text


ESCAPED = {
    "add <!channel> ring them": "AC-1 @channel ring them",
    "add <!here|here> ring <!subteam^S123|@heads>": "AC-1 @here ring @heads",
    "add ask in <#C0OFFICE|general-office>": "AC-1 ask in #general-office",
    "add read <https://example.org/a?b=1&amp;c=2>": "AC-1 read https://example.org/a?b=1&amp;c=2",
    "add read <mailto:a@example.org|a@example.org>": "AC-1 read a@example.org",
    "add tell &lt;@U0PRIYA&gt; &amp;amp; all": "AC-1 tell &lt;@U0PRIYA&gt; &amp;amp; all",
    "add ring <@U0PRIYA|priya": "AC-1 ring &lt;@U0PRIYA|priya",
}


@pytest.mark.parametrize("words", ESCAPED)
def test_slacks_own_markup_is_taken_for_what_it_names(town: Town, words: str) -> None:
    said = wire.command(town, words)
    assert said == f"Added: {ESCAPED[words]} (No owner, no date, open)"


def test_somebody_whom_slack_does_not_know_is_reported_to_who_gave_it(town: Town) -> None:
    town.clock.move_to(MON)
    wire.command(town, "add <@UNOBODY|nobody> ring the school by Friday")
    town.tick()
    assert town.heard("tom") == [
        "I couldn't reach nobody. Word of what they have been given was refused by the platform."
        " Please tell them yourself."
    ]


REFS = {
    "done AC-99": "I can't find AC-99 here.",
    "done PLACE-1": "I can't find PLACE-1 here.",
    "done DC-1": "I can't find DC-1 here.",
    "done 99": "I can't find #99 here.",
    "done AC-0": "Which action? Write it like this: “/action done AEM-7”",
    "done AC": "Which action? Write it like this: “/action done AEM-7”",
    "done -1": "Which action? Write it like this: “/action done AEM-7”",
    "done 1.5": "Which action? Write it like this: “/action done AEM-7”",
}


@pytest.mark.parametrize("words", REFS)
def test_refs_that_lead_nowhere(town: Town, words: str) -> None:
    """Of another log that the speaker is not in, of another workspace, of nothing."""
    town.say("add count the doors", "nigel", PLACEMENTS, at=MON)
    town.say("add read the figures", "lorna", "C0DCS", workspace=OFSTED)
    town.say("add send the figures", "nigel")
    assert town.say(words, "marcus").words == REFS[words]
    assert town.say("list closed", "nigel").lines[0] == "Closed: 0"


DATES = {
    "31 September": "31 September doesn't exist. It has no date yet. When is it due?",
    "29 February 2026": "2026 has no 29 February. It has no date yet. When is it due?",
    "31/2": "31 February doesn't exist. It has no date yet. When is it due?",
    "0/0": "There is no month 0. It has no date yet. When is it due?",
    "2025-13-01": "There is no month 13. It has no date yet. When is it due?",
    "1 September 2025": "Monday 1 September 2025 has passed. It has no date yet. When is it due?",
    "1/9/2025": "Monday 1 September 2025 has passed. It has no date yet. When is it due?",
    "2025-09-28": "Sunday 28 September 2025 has passed. It has no date yet. When is it due?",
    "late spring": "I can't read “late spring” as a date. It has no date yet. When is it due?",
    "the end of term": "I can't read “the end of term” as a date. It has no date yet. When is it due?",
}


@pytest.mark.parametrize("words", DATES)
def test_a_date_that_cannot_be_meant_is_asked_about_and_the_action_is_kept(town: Town, words: str) -> None:
    answer = town.say(f"add @priya send the figures by {words}", at=MON)
    assert answer.lines[0].startswith("Added: AC-1 send the figures") and answer.lines[2] == DATES[words]
    assert answer.labels[-2:] == ["Set the date", "Undo"] and 2 <= len(answer.labels[:-2]) <= 3
    assert town.say("list no date").lines[0] == "Without a date: 1"


def test_a_command_that_is_sent_twice_has_one_effect(either_town: Town) -> None:
    town = either_town
    town.say("add @priya send the figures by Friday", at=MON)
    assert town.again()["delivery"]["body"] == ""
    town.tick()
    assert town.say("list").lines[0] == "Open actions: 1" and len(town.board(ANNUAL)) == len(town.heard("priya")) == 1
    town.say("digest now")
    town.again()
    town.tick()
    assert len(town.board(ANNUAL)) == 2


def test_sent_many_times_at_once_it_still_has_one_effect(either_town: Town) -> None:
    town = either_town
    town.say("add @priya send the figures by Friday", at=MON)
    town.clock.move_to(TUE)
    town.say("done 1")
    together([town.again] * 8)
    assert town.say("show 1").words.count("closed by") == 1


def test_a_press_and_a_form_that_are_sent_twice_have_one_effect(either_town: Town) -> None:
    town = either_town
    town.say("add @priya send the figures by Friday", at=MON)
    town.tick()
    (card,) = town.board(ANNUAL)
    town.fill(town.press_open("Update", on=card), note="half are in")
    town.again()
    town.press("Done", on=card)
    town.again()
    town.press("Reopen", on=eventually(lambda: [each for each in town.board(ANNUAL) if "Reopen" in each.labels])[0])
    town.again()
    story = town.say("show 1").lines[3:]
    assert [line.split(": ")[1].split(" by")[0] for line in story] == ["added", "updated", "closed", "reopened"]
    town.tick()
    assert len(town.board(ANNUAL)) == len(town.private("priya")) == 1


def test_fifty_people_who_add_at_once_all_get_a_number(either_town: Town) -> None:
    town = either_town
    people = [town.person(f"p{number}", f"Person {number}") for number in range(50)]
    room = town.channel("assembly", *people)
    town.say("add me open the hall", people[0], room, at=MON)
    together([partial(town.human, "command", who, channel=room, text=f"add me work for {who}") for who in people])
    added = [each for each in town.deliveries() if each["kind"] == "command"]
    assert {each["status"] for each in added} == {200} and len(added) == 51
    refs = sorted(int(each["body"].split("ASSEM-")[1].split()[0]) for each in added)
    assert refs == list(range(1, 52))
    town.tick()
    assert len(town.board(room, "p0")) == 51


def test_a_locked_database_gets_a_sentence_with_the_words_and_nothing_is_half_done(town: Town, sqlite_url: str) -> None:
    town.say("add @priya send the figures by Friday", at=MON)
    town.tick()
    (card,) = town.board(ANNUAL)
    form = town.press_open("Update", on=card, as_="nigel")
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused = town.say("add @priya count the chairs by Friday")
        assert refused.words == (
            "I couldn't store that just now: the database is busy. Nothing was changed; please try again."
            " You wrote: /action add @Priya Nair count the chairs by Friday"
        )
        assert town.press("Done", on=card).words.startswith("I couldn't store that just now")
        assert town.fill_wrongly(form, "nigel", note="half are in").startswith("I couldn't store that just now")
        assert town.say("list").lines[0] == "Open actions: 1", "reading goes on"
        other.execute("ROLLBACK")
    assert town.say("list all").lines[0] == "All open actions: 1"
    assert town.say("add @priya count the chairs by Friday").lines[0] == "Added: AC-2 count the chairs"
    assert town.fill(form, "nigel", note="half are in").lines[0] == "Updated: AC-1 send the figures"


SLOW = {
    "users.info": "Added: AC-1 send the figures",
    "conversations.info": "I couldn't check who is in #annual-conversation just now, so nothing was stored.",
    "conversations.members": "I couldn't check who is in #annual-conversation just now, so nothing was stored.",
}


@pytest.mark.parametrize("method", SLOW)
def test_a_platform_that_does_not_answer_is_not_waited_for(town: Town, method: str) -> None:
    town.fault(method, "hang", times=20)
    began = time.monotonic()
    answer = town.say("add @priya send the figures by Friday", at=MON)
    assert time.monotonic() - began < 2
    assert answer.words.startswith(SLOW[method])
    if "check" in answer.words:
        assert answer.words.endswith("You wrote: /action add @Priya Nair send the figures by Friday")


def test_a_form_that_hangs_gets_an_apology_in_time(town: Town) -> None:
    town.fault("views.open", "hang")
    began = time.monotonic()
    assert town.say("").words.startswith("I couldn't open the form: Slack took too long.")
    assert time.monotonic() - began < 3


def together(deeds: list[Callable[[], object]]) -> None:
    """All at once, each in a thread of its own."""
    threads = [threading.Thread(target=deed) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
