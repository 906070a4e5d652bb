"""People outside the workspace: named, chased, grouped by organisation, known by a short name, and joining one day."""

import pytest

from tests.stories.moments import MON, NEXT_MON, THU, TUE, WED, at
from tests.stories.town import ANNUAL, PLACEMENTS, Town

KAREN = '"Karen Wareing, Ofsted"'
VISIT = "AC-1 confirm the visit"


@pytest.fixture
def log(town: Town) -> Town:
    """A town whose log has AC-1, Karen's, whom Tom chases."""
    town.say(f"add {KAREN} confirm the visit by Wednesday", as_="tom", at=MON)
    return town


def test_the_chaser_is_asked_and_says_that_they_have_chased(log: Town) -> None:
    log.tick(at(WED, "09:05"))
    (nudge,) = log.private("tom")
    assert nudge.lines == [
        "1 action is waiting for you",
        "For you to chase",
        "Karen Wareing (Ofsted) owes this. Chase them?",
        VISIT,
        "Karen Wareing, Ofsted · 🟠 amber · Wednesday 1 October 2025, today",
        "I don't write to people outside this workspace, so they hear of it from you alone.",
    ]
    assert nudge.labels == ["Done", "Chased", "Snooze"]
    assert log.press("Chased", on=nudge).lines == [
        f"Chased: {VISIT}",
        "Karen Wareing, Ofsted · Due Wednesday 1 October 2025 · Open",
        "Noted for today: I have written nothing to Karen Wareing, Ofsted, and never do.",
    ]
    log.tick()
    (nudge,) = log.private("tom")
    assert nudge.lines[2] == "Karen Wareing (Ofsted)", "no question any more"
    assert nudge.lines[4].endswith("today · last chased Wednesday 1 October 2025")
    assert "Wednesday 1 October 2025: chased by Tom Ellery" in log.say("show 1").lines
    assert log.press("Chased", on=nudge).lines[0] == f"Nothing to change: {VISIT}"
    log.tick(at(THU, "09:05"))
    assert [each.summary.split(":")[0] for each in log.private("tom")] == ["1 action is waiting for you"], "the next"


def test_what_was_chased_before_nine_is_not_nudged_that_day(log: Town) -> None:
    assert log.say("chase 1", "tom", at=at(WED, "08:30")).lines[0] == f"Chased: {VISIT}"
    log.tick(at(WED, "09:05"))
    assert log.private("tom") == []
    log.tick(at(THU, "09:05"))
    assert len(log.private("tom")) == 1


def test_who_is_chased_is_on_home_and_in_a_list_with_its_buttons(log: Town) -> None:
    assert "I'm chasing" in log.home("tom").lines and "Chased" in log.home("tom").labels
    listed = log.say("list chasing")
    assert listed.labels == ["Done", "Chased", "Snooze"]
    fresh = log.press("Chased", on=listed)
    assert f"Chased: {VISIT}" in fresh.lines and "You are chasing: 1" in fresh.lines
    assert log.say("list chasing", "priya").lines[0] == "You are chasing: 0"


def test_who_is_told_and_who_owes_it_are_on_the_card(town: Town) -> None:
    said = 'add @priya send the strategy by Friday report to "Karen Wareing, Senior HMI, Ofsted" org "Warwickshire"'
    answer = town.say(said, at=MON)
    detail = "Priya Nair (Warwickshire) · report to Karen Wareing, Ofsted"
    assert answer.lines[1] == f"{detail} · Due Friday 3 October 2025 · Open"
    town.tick()
    (card,) = town.board()
    assert "Organisation: Warwickshire · Report to: Karen Wareing, Senior HMI, Ofsted" in card.lines
    for words in ("list", "show 1", "list org Warwickshire", 'list org "WARWICKSHIRE"'):
        assert town.say(words).words.count(f"{detail} · 🟠 amber") == 1, words
    assert town.say('list org "Ofsted"').lines[0] == "Open actions of Ofsted: 0"
    assert town.say('list org "Warwickshire"', "priya", town.chat("priya")).lines[0].endswith("Warwickshire: 1")


def test_whom_it_is_reported_to_and_who_owes_it_are_put_right(log: Town) -> None:
    log.say("add @priya send the strategy by Friday")
    told = log.say('edit 2 report to "Karen Wareing, Ofsted"')
    assert told.lines[1] == "Priya Nair · report to Karen Wareing, Ofsted · Due Friday 3 October 2025 · Open"
    log.say('edit 2 org "Warwickshire"')
    assert log.say("list org Warwickshire").lines[0] == "Open actions of Warwickshire: 1"
    log.say("edit 2 report to @tom")
    assert "report to Tom Ellery" in log.say("show 2").words
    assert log.say("undo").lines[1].startswith("Priya Nair (Warwickshire) · report to Karen Wareing, Ofsted")
    refused = log.say('edit 2 org "Ofsted"', "marcus")
    assert refused.lines == ["Only those who have a part in AC-2 can do that. Priya Nair can."]


def test_a_digest_of_several_organisations_is_grouped_by_them(log: Town) -> None:
    log.say('add @priya send the strategy by Tuesday org "Warwickshire"')
    log.say('add @sian publish the strategy by Wednesday org "warwickshire"')
    log.say("add @marcus read it by Wednesday")
    log.tick(at(NEXT_MON, "09:05"))
    digest = log.board()[-1]
    assert digest.lines[3] == (
        "No organisation named: 1 to do, 1 overdue · Ofsted: 1 to do, 1 overdue · Warwickshire: 2 to do, 2 overdue"
    )
    rows = [line for line in digest.lines[5:] if " · " not in line]
    assert rows == [
        "Warwickshire", "AC-2 send the strategy", "AC-3 publish the strategy",
        "Ofsted", VISIT, "No organisation named", "AC-4 read it",
    ]  # fmt: skip


def test_a_digest_of_one_organisation_is_not(log: Town) -> None:
    log.say("add @marcus read it by Wednesday")
    log.tick(at(NEXT_MON, "09:05"))
    assert "No organisation named" not in log.board()[-1].words


def test_a_short_name_is_a_person_wherever_one_can_stand(log: Town) -> None:
    assert log.say(f'person alias "KW" {KAREN}').words == (
        "“KW” means Karen Wareing, Ofsted, for everybody in this workspace."
    )
    for number, words in enumerate(('"KW" send it', "KW to send it", "send it “kw”", "KW: send it"), start=2):
        answer = log.say(f"add {words}")
        assert answer.lines[:2] == [f"Added: AC-{number} send it", "Karen Wareing, Ofsted · No date · Open"], words
    told = log.say('add ask "KW" for the figures by Friday report to "KW"')
    assert told.lines[:2] == [
        'Added: AC-6 ask "KW" for the figures',
        "No owner · report to Karen Wareing, Ofsted · Due Friday 3 October 2025 · Open",
    ]
    for words in ("assign 6 KW", 'assign 6 "KW"', "assign 6 to KW"):
        log.say("assign 6 me")
        assert log.say(words).lines[1].startswith("Karen Wareing, Ofsted"), words
    assert log.say("list KW").lines[0] == log.say('list "KW"').lines[0] == "Karen Wareing, Ofsted's actions: 6"
    assert log.say('update 6 asked "KW" again').lines[2] == 'asked "KW" again'
    log.say('person alias "PN" @priya')
    assert log.say("assign 6 PN").lines[1].startswith("Priya Nair")
    log.tick()
    assert len(log.private("priya")) == 1
    log.human("deactivate", "priya")
    refused = log.say('add "PN" send it').words
    assert refused.startswith("Priya Nair's account has been deactivated. Name somebody else. You wrote:")


def test_a_short_name_means_one_person_until_it_is_taken_back(log: Town) -> None:
    log.say(f'person alias "KW" {KAREN}')
    assert log.say('person alias "kw" @priya').words == (
        "“kw” means Karen Wareing, Ofsted already. Choose another, or take it back first: /action person alias"
        ' "kw" none'
    )
    assert log.say(f"person alias KW {KAREN}").words.startswith("“KW” means Karen Wareing, Ofsted")
    assert log.say('person alias "KW" none').words == "“KW” means nobody any more."
    assert log.say('person alias "KW" none').words == "“KW” means nobody."
    assert log.say("person alias all @priya").words.startswith("“all” says something else already.")
    assert log.say("assign 1 KW").words.startswith("I know nobody as “KW”.")


def test_a_slip_of_the_pen_is_asked_about_and_nothing_is_stored(log: Town) -> None:
    said = 'add "Karen Waring, Ofsted" send the report by Friday'
    assert log.say(said).words == (
        "Did you mean “Karen Wareing, Ofsted”? Nothing was changed. If “Karen Waring, Ofsted” is somebody else,"
        f' say first: /action person add "Karen Waring, Ofsted". You wrote: /action {said}'
    )
    assert log.say("list").lines[0] == "Open actions: 1"
    form = log.open("")
    assert log.fill_wrongly(form, text="send it", outside="Karen Waring, Ofsted").startswith("Did you mean")
    log.close()
    assert log.say('person add "Karen Waring, Ofsted"').words == (
        "Everybody in this workspace can find Karen Waring, Ofsted now. I never write to them."
        " There is also Karen Wareing, Ofsted: if they are one person, use that name."
    )
    assert log.say(said).lines[1].startswith("Karen Waring, Ofsted")


def test_a_name_is_known_where_it_is_used_and_nowhere_else(log: Town) -> None:
    assert log.say("person list").lines == ["People outside, and short names: 1", "Karen Wareing, Ofsted"]
    assert log.say("person list", "marcus", log.chat("marcus")).lines[0] == "People outside, and short names: 0"
    log.human("join", "marcus", channel=PLACEMENTS)
    other = log.say('add "Karen Waring, Ofsted" count the beds', "marcus", PLACEMENTS)
    assert other.lines[1].startswith("Karen Waring, Ofsted"), "nothing is suggested from a place that isn't this one"
    log.say('add "Alex Magloire, Ofsted" write the letter private', "tom")
    assert "Alex" not in log.say("person list", "priya").words and "Alex" in log.say("person list").words
    for who, name in (("tom", "Alex Maglore"), ("priya", "Alex Magloir")):
        added = log.say(f'add "{name}, Ofsted" send the reply private', who)
        assert added.lines[0].startswith("Added:"), "a refusal may be read by others, so it gives no secret away"


def test_who_joins_gets_what_they_owned(log: Town) -> None:
    """Each action that the speaker may work on; of what they may not see nothing is said."""
    log.say("add @marcus ask for the report by Friday report to " + KAREN)
    log.say(f"add {KAREN} send the figures by Friday", "nigel")
    log.say(f"add {KAREN} keep the letter by Friday private", "nigel")
    log.say(f"add {KAREN} count the beds by Friday", "marcus", log.chat("marcus"))
    log.person("kwareing", "Karen Wareing")
    log.human("join", "kwareing", channel=ANNUAL)
    answer = log.say(f"person map {KAREN} @kwareing", "tom", at=TUE)
    assert [line for line in answer.lines if "·" not in line] == [
        "Karen Wareing, Ofsted is Karen Wareing: 2 actions moved",
        VISIT,
        "AC-2 ask for the report",
        "1 action here in which you have no part stayed."
        " What you can't work on moves when somebody who can says the same.",
    ]
    log.tick()
    (told,) = log.private("kwareing")
    assert told.lines[:2] == ["You have been given an action by Tom Ellery", VISIT]
    assert log.say("list chasing").lines[0] == "You are chasing: 0"
    assert (
        "Tuesday 30 September 2025: moved by Tom Ellery · Karen Wareing, Ofsted is Karen Wareing"
        in log.say("show 1").lines
    )
    assert log.say(f"person map {KAREN} @kwareing", "priya").words == (
        "You have no part in any open action of “Karen Wareing, Ofsted”, so nothing was moved."
    )
    assert log.say('person map "Nobody, Nowhere" @kwareing', "priya").words == (
        "You have no part in any open action of “Nobody, Nowhere”, so nothing was moved."
    )
    again = log.say(f"person map {KAREN} to @kwareing", "nigel")
    assert again.lines[0] == "Karen Wareing, Ofsted is Karen Wareing: 2 actions moved"
    assert log.say("person map @priya @kwareing").words.startswith("Name somebody outside, then a member")
    assert log.say(f'person map {KAREN} "Alex Magloire, Ofsted"').words.startswith("Name somebody outside")
