"""Who is meant in sentences of minutes that mark nothing."""

import pytest

from tests.reading.letter.rows import HEAD, found, minuted, rows


def test_somebody_behind_what_comes_first() -> None:
    (each,) = found(f"{HEAD}Once the price is known, Ben will write to the yard.")
    assert (each.owners, each.due) == (("Ben",), "Once the price is known")
    assert minuted("During the year, Ben volunteered to keep the log.") == []


def test_additional_attendees_are_people_too() -> None:
    head = "Minutes of the meeting on 4 March 2024\n\nAttendees: Anne Holt, Ben Okoro\n\n"
    assert rows(f"{head}Additional attendees: Gus Frey (Hull)\n\nGus will try the winch.") == ["Gus: try the winch."]


def test_those_who_have_something_are_not_told_to_be_it() -> None:
    assert minuted("Ben wishes to have AX to be more closely tied to the log.") == []
    assert minuted("The AH cabin to be more carefully locked.") == []


def test_two_who_offered_are_two() -> None:
    (each,) = found(f"{HEAD}It was late, and Gus Frey and Ida Lund offered to lock the gate.")
    assert each.owners == ("Gus Frey", "Ida Lund")


def test_those_listed_after_a_label_with_something_in_brackets() -> None:
    head = "Triage meeting, 19 October 2022\n\n**Present** *(add your name)*: Charles Hart, Ross Barn\n\n"
    assert rows(f"{head}- Ross will look at it.") == ["Ross: look at it."]
    head = "Minutes of Church Council, 29 May 2016\nCouncil Attendance: Gail Mead, Lani Shepp\n\n"
    assert rows(f"{head}Gail will put a policy together.") == ["Gail: put a policy together."]


def test_those_present_are_known_by_their_initials_with_and_without_stops() -> None:
    head = "Hall Committee\nMinutes of Meeting held on 1 June 2004\n\nPresent        G. Barr, K. Cole, P.Orme\n\n"
    assert rows(f"{head}GB will buy shrubs.") == ["GB: buy shrubs."]
    head = "Trustees' meeting, 16 May 2018\n\nIn attendance: Liz Smith, Kate Seaton. Paul Shore joined at eight.\n\n"
    assert rows(f"{head}Liz and Kate will price the plan.") == ["Liz, Kate: price the plan."]


@pytest.mark.parametrize(
    "present",
    [
        "KVG Members Present: Rosa Lindt (Chair), Piet Maes, Tom Quay",
        "Board members in attendance were:\n\n- Rosa Lindt\n- Piet Maes\n- Tom Quay",
        "Present: Piet Maes; Rosa Lindt for the growers present for the first hour, Tom Quay",
    ],
)
def test_who_was_there_however_it_is_put(present: str) -> None:
    text = f"Kiln Valley Growers, meeting on 4 March 2024\n\n{present}\n\nRosa will hang the sign by the gate.\n"
    assert rows(text) == ["Rosa: hang the sign by the gate."]


def test_he_is_whom_the_sentence_before_begins_with() -> None:
    assert minuted("Ben showed the chart. He will send it to Carys.") == ["Ben: send it to Carys."]
    assert minuted("The chart was shown. He will send it to Carys.") == []


def test_what_only_people_will_do_whoever_they_are() -> None:
    head = "# Working group, minutes of 4 March 2024\n\n"
    assert rows(f"{head}It is late. Orsolya will put together a list.") == ["Orsolya: put together a list."]
    assert rows(f"{head}Orsolya will add a summary of this to the page.") == [
        "Orsolya: add a summary of this to the page."
    ]
    assert rows(f"{head}Seaward will make a difference.") == []


def test_who_stands_last_may_be_no_owner() -> None:
    assert minuted("AH :+1: to put off the repair, and +1 from BO") == []
    assert minuted("A plan that aims to create a Coastal Berths Office (CBO). Ask the CBO to help.") == []
    assert minuted("Presumably will go through the log.") == []


def test_whom_a_body_directs() -> None:
    assert minuted("The Trustees directed the Clerk to open an account.") == ["Clerk: open an account."]


def test_who_is_assigned_in_brackets() -> None:
    assert minuted("We discussed writing a guide (assigned to Ben with help from Carys).") == ["Ben: writing a guide"]
    assert minuted("Would like to have the hut painted (Ben).") == []


def test_who_signed_a_note() -> None:
    assert minuted("- Mooring plan\n    - [name=Ben] to ask the yard") == ["Ben: ask the yard"]


def test_each_member_is_somebody() -> None:
    assert minuted("Each Board member will check the goals.") == ["Each Board member: check the goals."]


def test_those_below_a_time_or_a_place_under_attendees() -> None:
    head = (
        "# Call, 4 March 2024\n\n## Attendees\n\n### 0800 UTC\n\n- Asta Lind\n\n### Online\n\n- Bo Rask\n\n## Notes\n\n"
    )
    assert rows(f"{head}ACTION: Asta close the old list\n") == ["Asta: Asta close the old list"]
    assert rows(f"{head}Bo will meet on it.\n") == ["Bo: meet on it."]


def test_all_that_is_complete_leaves_nothing() -> None:
    assert minuted("## Tasks from last meeting\n\n- All actions complete") == []


def test_who_will_do_it_is_said_behind_a_dash() -> None:
    assert minuted("## Future actions\n\n- Meet the yard – Ben will send the e-mail\n- Report to the Trust") == [
        "Ben: Meet the yard – Ben will send the e-mail",
        ": Report to the Trust",
    ]


@pytest.mark.parametrize("line", ["Asta Lind: @astal", "Asta Lind @astal (chair)", "Asta / Quay University / @astal"])
def test_those_present_with_their_handles(line: str) -> None:
    head = f"# Call, 4 March 2024\n\n## Present\n\n- {line}\n- Bo Rask\n\n## Notes\n\n"
    assert rows(f"{head}Asta will loop Bo in.\n") == ["Asta: loop Bo in."]
    assert rows(f"{head}@astal will loop Bo in.\n") == ["@astal: loop Bo in."]


def test_what_somebody_known_will_do_whatever_it_is_called() -> None:
    assert minuted("Ben is going to prettify the accounts.") == ["Ben: prettify the accounts."]
    assert minuted("Carys plans to book a room in June.") == ["Carys: book a room in June."]
    assert minuted("Anne will miss the next meeting.") == []
    assert minuted("Seaward will loop round the buoy.") == []


def test_nicknames_that_close_several_items_are_peoples() -> None:
    head = "# Triage meeting of 4 March 2024\n\nThese are the next steps:\n\n"
    items = "- Schedule a call about winches (gullwing)\n- Explore the moorings (tern, skua)\n- Get a price (tern)\n"
    assert rows(f"{head}{items}") == [
        ": Schedule a call about winches (gullwing)",
        "tern, skua: Explore the moorings",
        "tern: Get a price",
    ]


def test_a_suggestion_does_nothing() -> None:
    assert (
        minuted("- Tough to moor three boats there\n- Requirements to replace the rope\n- Common to use the log") == []
    )
    assert minuted("- Suggestion made to include the date in the form, so that people can hold it") == []
    assert minuted("- Week 3 - a talk for people not seeking to become wardens (Ben)") == []


def test_initials_before_a_colon_in_a_section_of_actions() -> None:
    text = "## Actions\n\nAH: Need to see that the panels know of it. It should be brief.\n\nBO: Initialize the list\n"
    assert minuted(text) == [
        "AH: Need to see that the panels know of it. It should be brief.",
        "BO: Initialize the list",
    ]


def test_topics_on_an_agenda_with_who_proposed_them_are_no_tasks() -> None:
    head = "# Developers' meeting\n\nDate: 2024/03/04\n\n- attendee: tern, skua\n\n"
    topics = "- [Feature #1] Winch (tern)\n- [Feature #2] Lamp (skua)\n- [Feature #3] Gate (tern)\n"
    assert rows(f"{head}## Agenda (add your name)\n\n{topics}") == []


def test_a_long_agenda_may_carry_tasks_of_the_meeting_before() -> None:
    points = "".join(f"{each}. Mooring {each}\n" for each in range(2, 40))
    head = "May 2024 Agenda\n\nMonday 6 May 2024, 7pm\n\n1. Matters arising\n"
    tasks = (
        "- Slipway – Clerk to ask for prices\n- Pier – Keith Horton to ring the yard\n- Lamp – RFO to order a bulb\n"
    )
    assert rows(head + tasks + points) == [
        "Clerk: ask for prices",
        "Keith Horton: ring the yard",
        "RFO: order a bulb",
    ]


def test_whose_letters_are_a_bodys() -> None:
    there = ["Ada Kyle (QU)", "Bo Rask (LF)", "Cy Lund (QU)", "Dot Fane (QU)", "Eve Moss (QU)"]
    head = "# Call, 4 March 2024\n\n## Attendees\n\n" + "".join(f"- {each}\n" for each in there) + "\n## Notes\n\n"
    assert rows(f"{head}LF will try to organise it.\n\nLF Open Health (LFOH) is led by others.\n") == []
    assert rows(f"{head}BR will try to organise it.\n") == ["BR: try to organise it."]


def test_those_below_a_heading_with_a_picture() -> None:
    head = "# Call, 4 March 2024\n\n### :wave: Attendees\n\n- Ada\n- Bo\n\n### :pencil: Notes\n\n"
    assert rows(f"{head}Ada will loop Bo in.\n") == ["Ada: loop Bo in."]


def test_those_listed_with_their_posts_and_no_commas_between() -> None:
    head = "PPG notes, 6 May 2024\n\nPresent: Jess Darn (Chair) Gwen Cogg (Deputy) Lyn Deal\n\n"
    assert rows(f"{head}GC will count the forms.") == ["GC: count the forms."]


def test_two_who_will_do_it_after_a_comma() -> None:
    assert minuted("As a follow-up, Anne and Ben will draft a text, Ben and Carys will print it.") == [
        "Anne, Ben: draft a text",
        "Ben, Carys: print it.",
    ]


def test_a_sentence_that_says_who_was_there() -> None:
    head = "Meeting Minutes, 19 February 2012\n\nMeg Vern, Shane Leck, and Sal Cripp were all present.\n\n"
    assert rows(f"{head}Sal will make the changes.\n\nMeg - will redo the ballot.") == [
        "Sal: make the changes.",
        "Meg: redo the ballot.",
    ]


def test_who_will_be_doing_it_whoever_they_are() -> None:
    text = "Two boats need crews. Una and Ivo Brandt will be taking care of this.\n"
    assert minuted(text) == ["Una, Ivo Brandt: Two boats need crews. Una and Ivo Brandt will be taking care of this."]
    assert minuted("The slipway will be looking after itself.\n") == []


def test_a_task_behind_a_topic_and_one_that_is_nobodys_yet() -> None:
    assert minuted("- @ann - Ideas for flags: @ann will create a page\n") == ["@ann: create a page"]
    assert minuted("- To print the cards before the next meeting\n") == [": To print the cards before the next meeting"]
    assert minuted("- To agree the minutes before the next meeting\n- @ann - need to do some thinking on it\n") == []


def test_a_meeting_that_tells_its_hour_is_a_record() -> None:
    assert rows("Club Meeting Minutes\n\nMeeting began at 7:15pm in the hut.\n\nAnn to ring the bank.\n") == [
        "Ann: ring the bank."
    ]
