"""Sentences of minutes that mark nothing."""

import pytest

from bot.reading.letter.found import Confidence
from tests.reading.letter.rows import HEAD, found, minuted, rows


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("The drain is blocked. Ben will report it to Highways.", "Ben: report it to Highways."),
        ("The Clerk to inform the District Council.", "Clerk: inform the District Council."),
        ("Mrs Amis offered to count cars at weekends.", "Mrs Amis: count cars at weekends."),
        ("Members asked the Clerk to remove old items.", "Clerk: remove old items."),
        ("Advert to go out this week – AH", "AH: Advert to go out this week"),
        ("Gate: Keith to mend the latch.", "Keith: mend the latch."),
        ("Slipway lamp -Clerk to ask for a price.", "Clerk: ask for a price."),
        ("All execs to read the policy.", "All execs: read the policy."),
        ("Once the lease is signed the Clerk will pay the fee.", "Clerk: pay the fee."),
        ("To be sure of it, Ben said no.", None),
        ("It is expected that it will be mended by the Clerk.", None),
        ("Fork-free Client Changes to Extend the Quay.", None),
        ("Ben to count tests on -J and in parallel.", "Ben: count tests on -J and in parallel."),
        ("Old maps will be sought out by Carys", "Carys: Old maps will be sought out by Carys"),
        ("The dinner will be hosted by Carys.", None),
        ("The lease is in order and AH was actioned to file it.", "AH: file it"),
        ("Morwenna will draw up a list of moorings.", "Morwenna: draw up a list of moorings."),
        ("Morwenna will help with moorings.", None),
        (
            "BO will list them, then it should be put on the board.",
            "BO: list them, then it should be put on the board.",
        ),
        ("The log of May is to be sent out to Ron.", ": The log of May is to be sent out to Ron"),
        ("Row-a-thon: Carys will work on the poster.", "Carys: work on the poster."),
        ("Carys will first check with the warden.", "Carys: check with the warden."),
        ("It was agreed to invite Sam Batt to the May meeting.", ": invite Sam Batt to the May meeting"),
        ("Music night (Ben will ask the band)", "Ben: ask the band"),
        ("Resolution: Anne and Ben will sign it.", "Anne, Ben: sign it."),
        ("Mr Hale has asked volunteers to dig.", None),
        ("Ben would welcome some rain.", None),
        ("The winner to be announced at the fair.", ": The winner to be announced at the fair."),
        ("(2) That the Estates Manager carry out a count;", "Estates Manager: carry out a count"),
    ],
)
def test_what_somebody_is_to_do(sentence: str, row: str | None) -> None:
    assert minuted(sentence) == ([row] if row else [])


def test_each_clause_has_its_own_owner() -> None:
    assert minuted("Bob to book the hall, Shirley to print posters.") == [
        "Bob: book the hall",
        "Shirley: print posters.",
    ]


def test_a_task_behind_a_sign_or_in_brackets() -> None:
    assert minuted("Guest list - Ben will ask the caterer.") == ["Ben: ask the caterer."]
    assert minuted("There was some talk, and Carys volunteered to mend the winch.") == ["Carys: mend the winch."]
    assert minuted("The slip moves to the quay (Anne will tell the yard).") == ["Anne: tell the yard"]
    assert minuted("Oil the winch (Ben will do this).") == ["Ben: Oil the winch (Ben will do this)."]
    assert minuted("During the year, Ben volunteered to become Treasurer.") == []
    assert minuted("Ben volunteered to become Treasurer.") == []


def test_somebodys_part_begins_where_no_sign_says_so() -> None:
    assert minuted("Current account rather high AH to move some to savings.") == ["AH: move some to savings."]
    assert minuted("We need AH to agree the figure.") == []
    points = "Upkeep 1) AH to ring Paul about the lamps 2)Fence, BO still to check the deeds 3) Slip. BO to buy salt"
    assert minuted(points) == ["AH: ring Paul about the lamps", "BO: check the deeds", "BO: buy salt"]


def test_initials_written_with_a_stop() -> None:
    head = "PPG Minutes, 13 October 2025\n\nAttendees:\n\nRW., HJ., SJ\nApologies: PT.\n\n"
    assert rows(f"{head}- HJ. will put up a notice.") == ["HJ: put up a notice."]


def test_what_is_to_be_put_up_by_whoever_does_it() -> None:
    assert minuted("Photographs of the day to be put onto the board") == [
        ": Photographs of the day to be put onto the board"
    ]


def test_what_would_be_a_habit_of_things_is_a_task_of_somebody_known() -> None:
    assert minuted("Representatives have still to be chosen for the spring – Ben will help with that.") == [
        "Ben: help with that."
    ]
    assert minuted("Anne and Ben will meet on a cap before May.") == ["Anne, Ben: meet on a cap before May."]
    assert minuted("The new slipway will help with that.") == []


def test_two_with_a_stroke_between_them_are_no_row_of_a_table() -> None:
    assert minuted("Still no day, Anne Holt / Ben Okoro to show them round.") == [
        "Anne Holt, Ben Okoro: show them round."
    ]


def test_prose_waits_for_a_person() -> None:
    assert [each.confidence for each in found(HEAD + "Ben will report it to Highways.")] == [Confidence.WEAK]


@pytest.mark.parametrize(
    "sentence",
    [
        "Planning to move the office next year.",
        "The Board will be asked again in May.",
        "Ben: I will look at it tomorrow.",
        "Will Ben ring the bank?",
        "The new system will help everybody.",
    ],
)
def test_talk_is_left_alone(sentence: str) -> None:
    assert minuted(sentence) == []


def test_where_something_is_marked_the_rest_is_talk() -> None:
    assert minuted("Ben will look at the roof.\n\nACTION: AH to ring the bank\n") == ["AH: ring the bank"]


def test_a_page_that_records_no_meeting_is_not_read_for_prose() -> None:
    assert rows("How to take minutes\n\nThe Chair to check actions at each meeting.\n") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Intent to ship the header.",
        "CfC to move the draft.",
        "Attempts for people to agree on a form have failed.",
        "Everyone had to be quiet for the recording.",
        "Buffer_Time2 to start at an offset.",
        "It was agreed to fund the Year 6 hoodies and a visit.",
        "The group will meet on Monday 23 September.",
    ],
)
def test_what_only_looks_like_somebody_with_a_task(sentence: str) -> None:
    assert minuted(sentence) == []


def test_a_row_of_surnames_with_their_initials() -> None:
    text = "Parish minutes 4 March 2024\n\nPresent A Rowe (AR) Chair, Councillors Bell (TB) Cole (MC)\n\n"
    assert rows(text + "Gate stuck. MC will mend it soon.\n") == ["MC: mend it soon."]


def test_an_officer_s_part_begins_where_no_sign_says_so() -> None:
    assert minuted("Two lamps still out after a month Clerk to write again to the depot.") == [
        "Clerk: write again to the depot."
    ]
    assert minuted("The letter from the Clerk to parents was read.") == []


def test_a_task_of_one_word_is_told_with_the_sentence_before_it() -> None:
    assert minuted("The pond wants clearing. Ben and Carys will organise.") == [
        "Ben, Carys: The pond wants clearing. Ben and Carys will organise."
    ]
    assert minuted("Letter from the bank. Ben to report.") == []


def test_somebody_not_listed_who_will_do_what_only_people_do() -> None:
    assert minuted("Dave will ring the depot about the skip.") == ["Dave: ring the depot about the skip."]
    assert minuted("Spring will bring more visitors.") == []


def test_two_people_named_together_and_the_same_task_twice() -> None:
    text = "Skills list. AH will circulate it.\n\nList of volunteers. AH will circulate it.\n\n"
    text += "Cllrs Amis and Pell will prepare a contract.\n\nTim, Dee, Ben to update the plan.\n"
    assert minuted(text) == [
        "AH: circulate it.",
        "AH: circulate it.",
        "Amis, Pell: prepare a contract.",
        "Tim, Dee, Ben: update the plan.",
    ]


def test_what_is_to_be_done_by_whoever_does_it() -> None:
    assert minuted("Quotes to be obtained for the new fence. The cup was to be sent to Ann.") == [
        ": Quotes to be obtained for the new fence."
    ]


def test_minutes_of_a_month() -> None:
    assert rows("Choir minutes – July 2024\n\nMusic: Treasurer to pay the printer.\n") == [
        "Treasurer: pay the printer."
    ]
    assert rows("Choir news – July 2024\n\nMusic: Treasurer to pay the printer.\n") == []


def test_two_people_to_liaise_with_are_no_two_clauses() -> None:
    assert minuted("It was agreed that the Clerk liaise with the police and Mrs Amis to light the path.") == [
        "Clerk: liaise with the police and Mrs Amis to light the path"
    ]


AGENDA = "# Board call, 4 March 2024\n\n## Attendees\n\n- Anne Holt\n- Ben Okoro\n\n## Agenda\n\n- Slipway\n"


def test_an_agenda_behind_which_no_notes_come_holds_them() -> None:
    told = "    - Ben will ask the yard for a price\n"
    assert rows(f"{AGENDA}{told}") == ["Ben: ask the yard for a price"]
    assert rows(f"{AGENDA}{told}\n## Q&A, Other\n\n- It rained.\n") == ["Ben: ask the yard for a price"]
    assert rows(f"{AGENDA}{told}\n## Links\n\n- Map\n") == ["Ben: ask the yard for a price"]
    assert rows(f"{AGENDA}{told}\n## Discussion\n\n- It rained.\n") == []


def test_what_is_left_of_the_meeting_before_marks_none_of_this_one() -> None:
    before = "## Pending action items\n\n| Who | Item | Status |\n|-|-|-|\n| Carys | Paint the hut | Ongoing |\n"
    assert minuted(f"{before}\n## Slipway\n\nBen will ask the yard for a price.") == [
        "Carys: Paint the hut",
        "Ben: ask the yard for a price.",
    ]
    of_this = before.replace("Pending", "New")
    assert minuted(f"{of_this}\n## Slipway\n\nBen will ask the yard for a price.") == ["Carys: Paint the hut"]


def test_what_is_done_by_saying_it_asks_nothing() -> None:
    assert minuted("Documented how to become a warden (Ben)") == []
    assert minuted("Shared locker to be emptied (Ben)") == ["Ben: Shared locker to be emptied"]
    assert minuted("Motion to approve the minutes [Ben], seconded [Anne]") == []
    assert minuted("AH spoke of the log and invited Ben to give an overview of it.") == []
    assert minuted("There isn't a need for a second winch (Ben).") == []
    assert minuted("AH invited Ben to give an overview at the next meeting.") == [
        "Ben: give an overview at the next meeting."
    ]


def test_a_day_without_its_year_is_one_of_a_meeting() -> None:
    assert rows("# Node group weekly meeting\n\nDec. 9\n\n* Logs\n  * Dawn will file an issue for it\n") == [
        "Dawn: file an issue for it"
    ]


def test_minutes_with_a_heading_for_the_agenda_are_minutes() -> None:
    head = '+++\ntitle = "May 2024 Minutes"\n+++\n\nPresent: Anne Holt, Ben Okoro\n\n# Agenda\n\n# Slipway\n\n'
    assert rows(f"{head}- Ben will ask the yard.\n") == ["Ben: ask the yard."]


def test_a_day_on_which_something_may_be_is_no_due() -> None:
    (each,) = found(f"{HEAD}ACTION: BO to ask whether they would come if we meet again in 6 months.")
    assert each.due == ""


def test_other_business_is_nobody() -> None:
    text = "1. AOB: the dance went well. Ben to book the band.\n2. AOB: it rained. Anne/Ben to follow up.\n"
    assert minuted(text) == ["Ben: book the band.", "Anne, Ben: follow up."]


def test_what_is_to_be_done_stands_before_the_bracket() -> None:
    assert minuted("Try the new pump (Ben will do this).") == ["Ben: Try the new pump (Ben will do this)."]


def test_a_stop_behind_a_title_or_a_word_cut_short_ends_nothing() -> None:
    assert minuted("Anne to write to Mrs. Vane about the hall. It rained.") == [
        "Anne: write to Mrs. Vane about the hall."
    ]
    assert minuted("Lamp out again, Cllr. Vane to investigate.") == [
        "Cllr. Vane: Lamp out again Cllr. Vane to investigate."
    ]
    assert minuted("Ben to weigh up red vs. Blue lamps. Anne to ask Rev. A. Cole.") == [
        "Ben: weigh up red vs. Blue lamps.",
        "Anne: ask Rev. A. Cole.",
    ]
    assert minuted("It rained. The list is to go to Mrs. Vane of the hall. ACTION: Ben") == [
        "Ben: The list is to go to Mrs. Vane of the hall."
    ]
