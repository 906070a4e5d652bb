"""Who may see and do what. To everybody else an action does not exist."""

import pytest

from tests.stories.moments import FRI, MON, NEXT_MON, TUE, WED, at
from tests.stories.screen import Shown
from tests.stories.town import ANNUAL, DCS, OFFICE, OFSTED, PLACEMENTS, Town

OWNER, SUPPORTER, CREATOR, CHAIR, MEMBER = "priya", "sian", "tom", "nigel", "marcus"
OUTSIDER, LEFT = "olga", "leo"
INSIDE = (OWNER, SUPPORTER, CREATOR, CHAIR, MEMBER)
OUTSIDE = (OUTSIDER, LEFT)
PART = {OWNER, SUPPORTER, CREATOR, CHAIR}

WORK = {
    "done {ref} at last": PART,
    "update {ref} half are in": PART,
    "snooze {ref} Wednesday": PART,
    "assign {ref} @marcus": PART,
    "due {ref} 10 October because the data is late": PART,
    "hold {ref} the visit": PART,
    "edit {ref} send the tables": PART,
    "edit {ref} every Monday": PART,
    "edit {ref} report to @priya": PART,
    'edit {ref} org "Ofsted"': PART,
    "withdraw {ref} not needed": {CREATOR, CHAIR},
    "accept {ref}": {OWNER},
    "decline {ref} not mine": {OWNER},
}
REFUSALS = {
    "withdraw": "Only Tom Ellery, who added {ref}, or the log's chair can withdraw it.",
    "accept": "Only the owner of {ref} can accept it.",
    "decline": "Only the owner of {ref} can decline it.",
}
PARTLESS = "Only those who have a part in {ref} can do that. Priya Nair can."
HIDDEN = "I can't find {ref} here."


@pytest.fixture
def crowd(town: Town) -> Town:
    """A town with somebody who was never in the channel, and somebody who is in it no more."""
    town.person(OUTSIDER, "Olga Reyes")
    town.person(LEFT, "Leo Grant")
    town.human("join", LEFT, channel=ANNUAL)
    town.clock.move_to(MON)
    assert town.say("list", LEFT).words.startswith("There are no actions here yet.")
    town.human("leave", LEFT, channel=ANNUAL)
    return town


def give(town: Town) -> str:
    """A new action of Priya's, whom Sian helps, added by Tom. Its ref."""
    return town.say("add @priya @sian send the figures by Friday", CREATOR).lines[0].split()[1]


@pytest.mark.parametrize("words", WORK, ids=lambda words: words.split()[0])
def test_who_may_work_on_an_action(crowd: Town, words: str) -> None:
    for who in INSIDE:
        ref = give(crowd)
        answer = crowd.say(words.format(ref=ref), who)
        if who in WORK[words]:
            assert answer.labels == ["Undo"] and ref in answer.lines[0], who
        else:
            assert answer.words == REFUSALS.get(words.split(maxsplit=1)[0], PARTLESS).format(ref=ref), who
            assert answer.labels == []
    for who in OUTSIDE:
        answer = crowd.say(words.format(ref=ref), who, crowd.chat(who))
        assert answer.words == HIDDEN.format(ref=ref), who


def test_who_may_reopen(crowd: Town) -> None:
    for who in INSIDE:
        ref = give(crowd)
        crowd.say(f"done {ref}", CREATOR)
        answer = crowd.say(f"reopen {ref}", who)
        assert (answer.labels == ["Undo"]) == (who in PART)
    assert crowd.say(f"reopen {ref}", OUTSIDER, crowd.chat(OUTSIDER)).words == HIDDEN.format(ref=ref)


def test_everybody_in_the_place_sees_and_nobody_else(crowd: Town) -> None:
    ref = give(crowd)
    for who in INSIDE:
        assert crowd.say(f"show {ref}", who).lines[0] == f"{ref} send the figures"
        assert crowd.say(f"show {ref}", who, crowd.chat(who)).lines[0] == f"{ref} send the figures", "from anywhere"
    for who in OUTSIDE:
        chat = crowd.chat(who)
        assert crowd.say(f"show {ref}", who, chat).words == HIDDEN.format(ref=ref)
        assert crowd.say("show AC-99", who, chat).words == HIDDEN.format(ref="AC-99"), "as one that never was"
        for words in ("list", "list all", "list mine", "list this week", "list @priya", "list figures"):
            answer = crowd.say(words, who, chat)
            assert answer.lines[0].endswith(": 0") and ref not in answer.words, words
        assert "figures" not in crowd.home(who).words
    assert crowd.say(f"show {ref}", "tom", PLACEMENTS).lines[0] == f"{ref} send the figures"
    assert crowd.say("show 1", "tom", PLACEMENTS).words == "I can't find #1 here."


def test_an_owner_outside_the_place_sees_and_works_on_their_own(crowd: Town) -> None:
    crowd.say("add @olga send the figures by Friday", CREATOR)
    crowd.tick()
    chat = crowd.chat(OUTSIDER)
    assert crowd.say("list", OUTSIDER, chat).lines[:2] == ["Open actions: 1", "AC-1 send the figures"]
    (given,) = crowd.private(OUTSIDER)
    assert crowd.press("Accept", on=given, as_=OUTSIDER).lines[0] == "Accepted: AC-1 send the figures"
    assert crowd.press("Done", on=given, as_=OUTSIDER).lines[0] == "Closed: AC-1 send the figures"
    crowd.say("reopen 1", CREATOR)
    crowd.say("assign 1 @priya", CREATOR)
    late = crowd.press("Done", on=given, as_=OUTSIDER)
    assert late.words == "I can't find that action here.", "an old button is no right"
    assert crowd.say("list", OUTSIDER, chat).lines[0] == "Open actions: 0"


def test_who_leaves_the_place_loses_sight_of_all_that_is_not_theirs(crowd: Town) -> None:
    """Checked again when a nudge is drawn, when a button is pressed, and on Home."""
    crowd.say('add "Karen Wareing, Ofsted" confirm the visit by Wednesday', CREATOR)
    crowd.say('assign 1 "Alex Magloire, Ofsted"', CHAIR)
    crowd.tick(at(TUE, "09:00"))
    assert "AC-1 confirm the visit" in crowd.home(CHAIR).lines and "AC-1" not in crowd.home(CREATOR).words
    listed = crowd.say("list chasing", CHAIR, crowd.chat(CHAIR))
    assert listed.lines[0] == "You are chasing: 1"
    crowd.human("leave", CHAIR, channel=ANNUAL)
    assert crowd.press("Done", on=listed, as_=CHAIR).words == "I can't find that action here."
    assert crowd.say("list chasing", CHAIR, crowd.chat(CHAIR)).lines[0] == "You are chasing: 0"
    assert "confirm the visit" not in crowd.home(CHAIR).words
    crowd.tick(at(WED, "09:05"))
    assert [words for words in crowd.heard(CHAIR) if "confirm" in words] == []


def test_the_refusal_of_a_hidden_action_is_that_of_one_that_never_was(crowd: Town) -> None:
    hidden = crowd.say("add count the doors", CREATOR, PLACEMENTS).lines[0].split()[1]
    never = "PLACE-99"
    for words in (
        *WORK,
        "show {ref}",
        "reopen {ref}",
        "update {ref}",
        "edit {ref}",
        "assign {ref}",
        "due {ref} soonish",
    ):
        of_hidden, of_never = (crowd.say(words.format(ref=ref), MEMBER) for ref in (hidden, never))
        assert of_hidden.words.replace(hidden, "REF") == of_never.words.replace(never, "REF"), words
        assert of_hidden.words == HIDDEN.format(ref=hidden)


def test_the_chair_is_who_made_the_channel_never_the_first_to_type(crowd: Town) -> None:
    theirs = crowd.channel("visits", "marcus", "tom")
    crowd.say("add count the doors", "tom", theirs)
    assert "Only Marcus Obi can change" in crowd.say("digest off", "tom", theirs).words
    assert crowd.say("digest off", "marcus", theirs).words == "The digest of VISIT is off."
    assert "Only Marcus Obi can change" in crowd.say("digest off", "tom", theirs).words
    assert crowd.say("withdraw 1 no need", "marcus", theirs).lines[0] == "Withdrawn: VISIT-1 count the doors"


def test_where_the_bot_is_not_it_says_invite_me_and_gives_the_words_back(crowd: Town) -> None:
    refused = crowd.say("add @priya send the <figures> & tables by Friday", "tom", OFFICE)
    assert refused.words == (
        "I'm not in #general-office yet, so nothing was stored. Invite me with /invite @Action and send it again."
        " You wrote: /action add @Priya Nair send the <figures> & tables by Friday"
    )
    assert crowd.say("", "tom", OFFICE).words.startswith("I'm not in #general-office yet")
    private = crowd.channel("private-matters", "tom", "priya", bot_in=False, private=True)
    refused = crowd.say("add count the doors", "tom", private)
    assert refused.words.startswith("I'm not in this conversation yet") and refused.words.endswith(
        "add count the doors"
    )
    crowd.human("invite_bot", "tom", channel=OFFICE)
    assert crowd.say("add send the tables", "tom", OFFICE).lines[0] == "Added: GO-1 send the tables"


def test_a_channel_shared_with_another_organisation_is_refused(crowd: Town) -> None:
    shared = crowd.channel("with-partners", "tom", "priya", shared=True)
    for words in ("add send the figures", "list", "show AC-1", ""):
        refused = crowd.say(words, "tom", shared)
        assert refused.words.startswith("This channel is shared with another organisation"), words
    crowd.tick()
    assert crowd.board(shared, "tom") == []


def test_a_chat_between_two_people_is_no_place_for_the_bot(crowd: Town) -> None:
    chat = crowd.channel("", "tom", "priya", kind="im")
    assert crowd.say("add send the figures", "tom", chat).words.startswith("I'm not in this conversation.")


def test_ones_own_chat_with_the_bot_is_nobody_elses(crowd: Town) -> None:
    added = crowd.say("add @priya ring the school by Friday", "tom", crowd.chat("tom"))
    ref = added.lines[0].split()[1]
    crowd.tick()
    assert len(crowd.private("priya")) == 1
    assert crowd.say(f"show {ref}", "nigel").words == HIDDEN.format(ref=ref)
    assert crowd.say(f"show {ref}", "priya", crowd.chat("priya")).lines[0] == f"{ref} ring the school"


def test_buttons_in_the_channel_are_refused_to_who_has_no_part(crowd: Town) -> None:
    give(crowd)
    crowd.tick()
    (card,) = crowd.board(ANNUAL)
    for label in ("Done", "Update", "New date", "Snooze", "Reassign", "Not mine", "Hold"):
        assert crowd.press(label, on=card, as_=MEMBER).words == PARTLESS.format(ref="AC-1"), label
    assert crowd.press("Withdraw", on=card, as_=MEMBER).words == REFUSALS["withdraw"].format(ref="AC-1")
    crowd.tick()
    assert crowd.board(ANNUAL) == [card]


def test_a_form_is_checked_when_it_comes_back(crowd: Town) -> None:
    give(crowd)
    form = crowd.open("edit 1", OWNER)
    crowd.say("assign 1 @marcus", CREATOR)
    refused = crowd.fill_wrongly(form, OWNER, text="send the tables")
    assert refused == "Only those who have a part in AC-1 can do that. Marcus Obi can."


def test_somebody_of_another_workspace_finds_nothing(crowd: Town) -> None:
    give(crowd)
    for words in (*WORK, "show {ref}"):
        assert crowd.say(words.format(ref="AC-1"), "lorna", DCS, workspace=OFSTED).words == HIDDEN.format(ref="AC-1")


def keep(town: Town, text: str = "send the figures by Friday") -> str:
    """A private action of Priya's, whom Sian helps, added by Tom. Its ref."""
    return town.say(f"add @priya @sian {text} private", CREATOR).lines[0].split()[1]


def test_a_private_action_says_who_can_see_it(crowd: Town) -> None:
    answer = crowd.say("add @priya @sian send the figures by Friday private", CREATOR)
    assert answer.lines == [
        "Added: AC-1 send the figures",
        "Priya Nair, with Sian Pugh · Due Friday 3 October 2025 · Open · Private",
        "Private: only you, Priya Nair, Sian Pugh and Nigel Minns can see it.",
    ]
    outside = crowd.say('add "Karen Wareing, Ofsted" confirm the visit private', CHAIR)
    assert outside.lines[2] == "Private: only you can see it.", "whoever is outside sees nothing"


@pytest.mark.parametrize("words", ["show {ref}", *WORK, "reopen {ref}", "chase {ref}", "update {ref}", "edit {ref}"])
def test_a_private_action_is_refused_to_others_as_one_that_never_was(crowd: Town, words: str) -> None:
    ref = keep(crowd)
    for who in (MEMBER, OUTSIDER, LEFT):
        chat = crowd.chat(who)
        of_hidden, of_never = (crowd.say(words.format(ref=one), who, chat) for one in (ref, "AC-9"))
        assert of_hidden.words.replace(ref, "AC-9") == of_never.words == HIDDEN.format(ref="AC-9")
    of_hidden, of_never = (crowd.say(words.format(ref=one), MEMBER) for one in ("1", "9"))
    assert of_hidden.words.replace("#1", "#9") == of_never.words == HIDDEN.format(ref="#9")
    for who in PART:
        assert crowd.say(f"show {ref}", who, crowd.chat(who)).lines[0] == f"{ref} send the figures"


def test_a_private_action_is_in_no_list_of_others(crowd: Town) -> None:
    keep(crowd)
    crowd.say("add @marcus read the minutes by Friday", CREATOR)
    plain, both = ["AC-2"], ["AC-1", "AC-2"]
    ways = ("list", "list all", "list this week", "list @priya", "list figures", "list mine", "list closed")
    shown = {who: [refs(crowd.say(words, who)) for words in ways] for who in (MEMBER, CREATOR, SUPPORTER, CHAIR)}
    assert shown[MEMBER] == [plain, plain, plain, [], [], plain, []]
    for who in (CREATOR, SUPPORTER, CHAIR):
        assert shown[who] == [both, both, both, ["AC-1"], ["AC-1"], [], []], who
    assert crowd.say("list", MEMBER).lines[0] == "Open actions: 1"
    assert "figures" not in crowd.home(MEMBER).words and "figures" in crowd.home(OWNER).words
    crowd.say("done 1", OWNER)
    assert refs(crowd.say("list closed", MEMBER)) == [] and refs(crowd.say("list closed", CHAIR)) == ["AC-1"]


def test_a_private_action_leaves_no_trace_in_the_place(crowd: Town) -> None:
    """No card, and no line or count of a digest: while it is open, late, extended, or closed."""
    keep(crowd, "send the figures by Wednesday")
    crowd.tick()
    assert crowd.board() == [] and len(crowd.private(OWNER)) == 1, "but its owner is told"
    crowd.say("digest now", MEMBER)
    crowd.tick()
    assert crowd.board() == [], "nothing is open and nothing has changed, for all that the place knows"
    crowd.say("add @marcus read the minutes by Friday", CREATOR)
    crowd.say("due 1 Thursday because the data is late", OWNER)
    crowd.say("add ask nobody private", CREATOR)
    for moment in (at(MON, "12:00"), at(FRI, "10:00"), at(NEXT_MON, "09:05")):
        crowd.say("digest now", MEMBER, at=moment)
        crowd.tick()
        if moment < at(NEXT_MON, "09:00"):
            crowd.say("update 1 half are in", OWNER)
        else:
            crowd.say("done 1", OWNER)
    crowd.say("digest now", MEMBER, at=at(NEXT_MON, "10:00"))
    crowd.tick()
    digests = [each for each in crowd.board() if each.lines[0].startswith("Action digest")]
    assert len(digests) >= 4
    for each in digests:
        assert each.lines[2].startswith("1 open") and " 0 closed" in each.lines[2], each.lines
    everything = "\n".join(each.words for each in crowd.board())
    assert "figures" not in everything and "ask nobody" not in everything and "AC-1" not in everything


def test_a_private_action_is_nudged_and_worked_on_by_those_who_have_a_part(crowd: Town) -> None:
    keep(crowd, "send the figures by Wednesday")
    crowd.tick(at(WED, "09:05"))
    _, nudge = crowd.private(OWNER)
    assert "AC-1 send the figures" in nudge.lines and nudge.lines[2].endswith("today · Private")
    crowd.say("assign 1 @marcus", OWNER)
    assert crowd.press("Done", on=nudge, as_=OWNER).words == "I can't find that action here.", "it is no longer theirs"
    crowd.tick()
    assert crowd.private(OWNER)[0].words == "What stood here is no longer yours."
    (told,) = crowd.private(MEMBER)
    assert crowd.press("Done", on=told, as_=MEMBER).lines[0] == "Closed: AC-1 send the figures"
    assert crowd.say("show AC-1", OWNER).words == HIDDEN.format(ref="AC-1")


def test_who_chairs_sees_what_is_private_from_anywhere_and_who_left_does_not(crowd: Town) -> None:
    crowd.say('add "Karen Wareing, Ofsted" confirm the visit by Wednesday private', CREATOR)
    for who in (CREATOR, CHAIR):
        crowd.human("leave", who, channel=ANNUAL)
        assert crowd.say("show AC-1", who, crowd.chat(who)).lines[0] == "AC-1 confirm the visit"
    crowd.tick(at(WED, "09:05"))
    assert "Karen Wareing (Ofsted) owes this. Chase them?" in crowd.private(CREATOR)[0].lines
    assert crowd.say("show AC-1", SUPPORTER).words == HIDDEN.format(ref="AC-1")


@pytest.mark.parametrize("words", ["keep the letter private", "make sure it is private.", "Private: send the letter"])
def test_where_private_may_have_been_meant_nothing_is_shown_to_anybody(crowd: Town, words: str) -> None:
    asked = crowd.say(f"add {words}", CREATOR).words
    assert asked.startswith("Should only those who have a part in it see it?") and asked.endswith(f"add {words}")
    crowd.tick()
    assert crowd.board() == []
    assert crowd.say('add keep the letter "private"', CREATOR).lines[0] == 'Added: AC-1 keep the letter "private"'
    assert crowd.say("add keep the letter, private", CREATOR).lines[2].startswith("Private: only you and")


def test_a_form_does_not_show_to_all_what_was_meant_for_few(crowd: Town) -> None:
    form = crowd.open("", CREATOR)
    refused = crowd.fill_wrongly(form, CREATOR, text="keep the letter, private")
    assert refused == "This form keeps nothing private. Say it instead: /action add …, private"
    crowd.close(CREATOR)
    crowd.tick()
    assert crowd.board() == []


def test_what_is_declined_comes_back_to_somebody_who_may_see_it(crowd: Town) -> None:
    """Sian helped and gave it to Priya; once Priya's supporters are others, Sian has no part in it."""
    crowd.say("add @sian send the figures private", CREATOR)
    crowd.say("assign 1 @priya", SUPPORTER)
    assert crowd.say("decline AC-1 not mine", OWNER).lines[2] == "I'll tell Tom Ellery."
    crowd.tick()
    assert crowd.heard(SUPPORTER)[1:] == [] and crowd.heard(CREATOR)[0].startswith("Priya Nair gave AC-1 back")


def refs(shown: Shown) -> list[str]:
    return sorted(line.split()[0] for line in shown.lines if line.startswith("AC-"))
