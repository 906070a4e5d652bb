"""Lists of every kind, one's own chat with the bot, the chair's digest, doubtful dates, supporters."""

import pytest

from tests.stories.moments import MON, TUE
from tests.stories.town import ANNUAL, Town, eventually

FIGURES = "AC-1 send the figures"


@pytest.fixture
def log(town: Town) -> Town:
    """A town whose log has AC-1."""
    town.say("add @priya send the figures by Friday", as_="tom", at=MON)
    return town


def test_lists_of_every_kind(log: Town) -> None:
    log.say('add "Karen Wareing, Ofsted" confirm the visit by 8 Oct', "tom")
    log.say("add @tom @priya read the minutes", "nigel")
    log.say("add count the chairs by Monday", "nigel", at=TUE)
    listed = {
        "list": ["AC-1", "AC-4", "AC-2", "AC-3"],
        "list all": ["AC-1", "AC-4", "AC-2", "AC-3"],
        "list mine": ["AC-3"],
        "list me": ["AC-3"],
        "list @priya": ["AC-1"],
        "list this week": ["AC-1"],
        "list no date": ["AC-3"],
        "list chasing": ["AC-2"],
        "list overdue": [],
        "list closed": [],
        "list figures": ["AC-1"],
        "list FIGURES": ["AC-1"],
        'list "Karen Wareing, Ofsted"': ["AC-2"],
    }
    for words, refs in listed.items():
        answer = log.say(words)
        assert [line.split()[0] for line in answer.lines if line.startswith("AC-")] == refs, words
        assert answer.lines[0].endswith(f": {len(refs)}") and ("Nothing here." in answer.lines) == (not refs)


def test_a_long_list_says_how_many_more_there_are(town: Town) -> None:
    for number in range(1, 23):
        town.say(f"add count room {number}", at=MON)
    answer = town.say("list")
    assert answer.lines[0] == "Open actions: 22"
    assert answer.lines[-1] == "… and 2 more. Add a word to narrow the list."
    assert town.say("list room 22").lines[:2] == ['Open actions with "room 22": 1', "AC-22 count room 22"]


def test_in_ones_own_chat_with_the_bot_the_speaker_owns(log: Town) -> None:
    chat = log.chat("priya")
    added = log.say("add ring the school by tomorrow", "priya", chat)
    assert added.lines[1] == "Priya Nair · Due Tuesday 30 September 2025 · Open"
    ref = added.lines[0].split()[1]
    assert log.say("show 1", "priya", chat).lines[0] == f"{ref} ring the school"
    assert [line for line in log.say("list", "priya", chat).lines if line.startswith(("AC", ref))] == [
        f"{ref} ring the school",
        FIGURES,
    ]
    assert log.say("list all", "tom", log.chat("tom")).lines[:2] == ["All open actions: 1", FIGURES], "he gave it"
    log.tick()
    assert log.heard("priya") == [
        "You have been given an action by Tom Ellery:"
        " AC-1 send the figures (Priya Nair, due Friday 3 October 2025, open)"
    ]
    assert len(log.board(ANNUAL)) == 1
    assert log.say(f"show {ref}", "tom").words == f"I can't find {ref} here."


def test_the_chair_says_when_the_digest_comes(log: Town) -> None:
    assert log.say("digest weekly friday 16:00", "nigel").words == "The digest of AC comes every Friday 16:00."
    assert log.say("digest", "priya").words == "The digest of AC comes every Friday 16:00."
    assert log.say("digest off", "priya").words == (
        "Only Nigel Minns can change when the digest comes. Everybody here can ask for “digest now”."
    )
    assert log.say("digest off", "nigel").words == "The digest of AC is off."
    assert log.say("digest", "nigel", log.chat("nigel")).words == (
        "There are no actions here yet. Add one: “/action add …”"
    )


def test_a_doubtful_date_is_asked_about(town: Town) -> None:
    answer = town.say("add @priya send the figures by 31 September", at=MON)
    assert answer.lines[1:] == [
        "Priya Nair · No date · Open",
        "31 September doesn't exist. It has no date yet. When is it due?",
    ]
    form = town.press_open("Set the date", on=answer)
    assert form.labels == ["Due date"]
    dated = town.fill(form, due="2025-10-01")
    assert dated.lines == ["New date: AC-1 send the figures", "Priya Nair · Due Wednesday 1 October 2025 · Open"]


def test_supporters_are_named_and_may_help(town: Town) -> None:
    answer = town.say("add @priya @sian @marcus write the summary by Friday", at=MON)
    assert answer.lines[1] == "Priya Nair, with Sian Pugh and Marcus Obi · Due Friday 3 October 2025 · Open"
    (card,) = eventually(lambda: town.board(ANNUAL))
    assert card.lines[1].startswith("Owner: @U0PRIYA, with @U0SIAN, @U0MARCUS · Due")
    assert town.say("update 1 begun", "marcus").lines[0] == "Updated: AC-1 write the summary"
