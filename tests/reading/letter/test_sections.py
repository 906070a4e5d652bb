"""Lists below a heading, a name or an announcement."""

from bot.reading.letter.fields.naming import NOBODY
from bot.reading.letter.fields.owners import owned
from tests.reading.letter.rows import found, minuted, rows


def test_a_list_below_a_heading_until_the_next_of_its_rank() -> None:
    text = "## Action items\n\n- Ben: ring the bank\n  - it opens at nine\n- Review the rota (Carys)\n- none\n"
    text += "\n## News\n\n- it rained\n"
    assert minuted(text) == ["Ben: ring the bank", "Carys: Review the rota"]


def test_an_item_that_says_done_below_closes_the_one_above() -> None:
    text = "### Actions\n\n- @ann: open a ticket\n  - done: ticket 9\n- @bo: write the notes\n"
    assert rows(text) == ["@bo: write the notes"]


def test_names_above_lists_own_what_is_below() -> None:
    text = "Next steps\n\nBen:\n- ring the bank\n- post the key\nAnne:\n- order paint\n"
    assert minuted(text) == ["Ben: ring the bank", "Ben: post the key", "Anne: order paint"]


def test_lines_that_follow_a_label_at_once() -> None:
    text = "Actions:\nBen to ring the bank\nAH & BO to count chairs\n\nThe weather was fine.\n"
    assert minuted(text) == ["Ben: ring the bank", "AH, BO: count chairs"]


def test_actions_announced_in_a_sentence() -> None:
    text = "Hello both,\n\nThanks for yesterday. Actions below:\n\nPriya\n- book a room\n"
    text += "Owen\n- chase Marta for the logo\n"
    assert rows(text) == ["Priya: book a room", "Owen: chase Marta for the logo"]


def test_each_side_of_a_meeting_has_its_list() -> None:
    text = "Meeting, 23 May 2024\n\nCouncil to:\n- confirm access by 31 May\n\nBrightCo to:\n- send a quote\n"
    assert rows(text) == ["Council: confirm access by 31 May", "BrightCo: send a quote"]


def test_a_heading_of_one_action() -> None:
    text = "Action Point 3\nMembers to send comments to ML by 17 December.\nOwner: All\n"
    (action,) = found(text)
    assert (action.owners, action.number) == (("All",), "3")


def test_headings_that_only_sound_like_it() -> None:
    text = "# Legal action\n\n- the case goes on\n\n# Actions taken\n\n- we wrote\n"
    text += "\n# Next steps for the archive\n\n- read it\n"
    assert rows(text) == []


def test_names_and_dashes_below_a_heading() -> None:
    text = '##### **Todo**:\n\nBen - ring the bank\n\nAnne - rota\n\n##### **Quotes**:\n\nBen - "No"\n'
    assert minuted(text) == ["Ben: ring the bank", "Anne: rota"]


def test_a_heading_that_says_how_many_are_done() -> None:
    text = "## Action items (two done)\n\n| Meeting | Assignees | Item | Status |\n|-|-|-|-|\n"
    text += "| 4 May | @ann | Book the call | pending |\n| 4 May | @bo | Split the docs | done |\n"
    assert rows(text) == ["@ann: Book the call"]


def test_actions_over_an_agenda_are_those_of_its_own_heading() -> None:
    text = "# Minutes, 4 May 2023\n\n## Actions\n\n### Points to discuss\n\n- Is the roof safe?\n- Who has a key?\n"
    text += "\n### Next actions\n\n- Ask the surveyor about the roof\n"
    assert rows(text) == [": Ask the surveyor about the roof"]


def test_an_agenda_that_heads_no_actions() -> None:
    text = "SCHOOL COUNCIL AGENDA\n\nThursday 4 May 2023\n\n6. Action from previous ideas session\n"
    text += "  • Water fountains\n  • Strike action policy\n"
    assert rows(text) == []


def test_topics_over_what_is_to_be_done_about_them() -> None:
    text = "## Next actions\n\n- Write to the landlord\n- The web page\n  - Update the logo\n  - Remove the old map\n"
    assert minuted(text) == [": Write to the landlord", ": Update the logo", ": Remove the old map"]


def test_an_empty_form_below_a_heading() -> None:
    assert minuted("Actions\nRef:\nOwner:\nDue:\n") == []


def test_what_explains_an_action_and_what_a_sentence_introduces() -> None:
    told = "Actions\n\n  a. @ann: Look into the guide. We can make sure that:\n    i. there are captions\n"
    told += "  b. @bo: Check the page\n"
    assert minuted(told) == ["@bo: Check the page"]
    led = "Agreed action\n\n3. The Council has agreed, within four weeks, to:\n"
    led += "  a) apologise to Mrs X;\n  b) pay her £300.\n"
    assert [row.partition(": ")[2] for row in rows(led)] == ["apologise to Mrs X", "pay her £300"]


def test_paragraphs_below_a_heading_that_ends_in_a_colon() -> None:
    text = "# Actions:\n\nBen to post the keys\n\nInstitute a rota for the bins\n\nAnne needs to mend the gate\n"
    text += "\n# News\n\nRain.\n"
    assert minuted(text) == ["Ben: post the keys", ": Institute a rota for the bins", "Anne: mend the gate"]


def test_news_below_actions_is_no_action_of_its_own() -> None:
    text = (
        "## Action items following from this meeting\n\n1. Ben: ring the bank\n\n## Actions from previous meetings\n\n"
    )
    text += (
        "### Standing items\n\n#### Reports\n\n- The roof meeting: possibly new funding\n- Ben to send the accounts\n"
    )
    assert minuted(text) == ["Ben: ring the bank", "Ben: send the accounts"]


def test_the_agenda_goes_on_after_its_list_of_actions() -> None:
    text = "1. Apologies\n\nNone.\n\n2. Last meeting\n\nAgreed.\n\nActions from previous meeting:\n\n"
    text += "- AH to count the chairs\n- BO to ring the hall\n\n3. Resource room (Carys Penn)\n\nCarys showed it.\n"
    assert minuted(text) == ["AH: count the chairs", "BO: ring the hall"]


def test_an_agenda_that_notes_follow_is_the_record_of_a_meeting() -> None:
    text = "# July 09, 2024\n\n## Agenda\n\n* Release\n\n{notes}## Action Items\n\n* [] Test it and report back\n"
    assert rows(text.format(notes="## Notes\n\n* It is late.\n\n")) == [": Test it and report back"]
    assert rows(text.format(notes="")) == []


def test_what_a_form_tells_at_the_end_of_every_meeting() -> None:
    text = (
        "## New action items\n\n- Ben: ring the bank\n\nAt the end of the meeting:\n- Copy these notes into the wiki\n"
    )
    assert minuted(text) == ["Ben: ring the bank"]


def test_what_was_said_below_a_heading_of_minutes_and_actions() -> None:
    text = "## Minutes and actions\n\n1. Regatta: it went well and everybody was glad of it\n"
    text += "2. We saw few visitors this spring\n3. Ben to ring the bank\n\n"
    text += "### AOB\n\n- Website: is it in need of a new host?\n"
    assert minuted(text) == ["Ben: ring the bank"]


def test_what_is_said_below_next_steps_is_talk() -> None:
    text = "### Next steps\n\n- AH: Thanks, but I would rather not\n- BO: Send the chart to Carys\n"
    assert minuted(text) == ["BO: Send the chart to Carys"]
    assert minuted("### Next steps\n\n- No pending tasks from last time (or told elsewhere)\n") == []


def test_what_is_done_says_so_aloud() -> None:
    text = "ACTION: make a new list by May (Carys) DONE\n\nACTION: move the July call: DONE (a week earlier)\n"
    assert minuted(f"{text}\nACTION: BO to ring the bank\n") == ["BO: ring the bank"]


def test_those_present_with_where_they_are_from_are_no_rows() -> None:
    there = "- Ada Kyle - Quay University / Harbour Trust of Hull / Carys\n"
    assert minuted(f"### Attendees\n\n{there}\n### Notes\n\nIt rained.\n") == []


def test_a_councils_page_is_a_record_without_a_day() -> None:
    page = "Agenda item\n\nFees\n\nMinutes:\n\nActions:\n\n- To hold a meeting about the fees\n"
    page += "- Head of Moorings & Fees to send round the fees\n"
    assert rows(page) == [": To hold a meeting about the fees", "Head of Moorings & Fees: send round the fees"]


def test_actions_of_an_earlier_meeting_are_announced_at_length() -> None:
    text = "Rivers Board, minutes of 4 May 2023\n\n"
    text += "Members reported on two actions from the last meeting, held on 3 March 2023:\n\n"
    assert rows(f"{text}- B1: Ann Lee to send the chart\n- B2: Bo Day to mend the gate\n") == [
        "Ann Lee: send the chart",
        "Bo Day: mend the gate",
    ]


def test_what_each_has_below_what_it_is_for() -> None:
    text = (
        "## Action items\n\n- Prep for the fair\n  - Ben: the year's figures\n  - Carys: stall\n- AH: ring the bank\n"
    )
    assert minuted(text) == ["Ben: the year's figures", "Carys: stall", "AH: ring the bank"]


def test_actions_joined_with_what_else_a_heading_holds() -> None:
    text = "### For next time / Action items\n- Book the slipway\n\nAgenda for 4 May:\n1. Review of the tide tables\n"
    assert minuted(text) == [": Book the slipway"]
    assert minuted("## Next meeting and action items\n\n- Meeting on 9 May\n- Ben to ring the bank\n") == [
        "Ben: ring the bank"
    ]
    assert minuted("## To-do summary\n\n- All send a photo to Ben\n- We meet again on 9 May\n") == [
        "All: send a photo to Ben"
    ]


def test_names_that_are_written_small_beside_others() -> None:
    text = "## Action items\n\n- margit: ring the bank\n- Owen: post the key\n"
    assert rows(text) == ["margit: ring the bank", "Owen: post the key"]
    text = "## Action items\n\n- Owen: post the key\n- flags: buy two\n- Ann: wash the flags\n"
    assert minuted(text)[1] == ": flags: buy two"
    assert minuted("## Action items\n\n- website: add the tides\n- forms: add a box\n") == [
        ": website: add the tides",
        ": forms: add a box",
    ]


def test_somebody_new_who_is_named_first_or_behind_a_dash() -> None:
    text = "## Action items\n\n- Una write the report\n- Tide table - Ivo will draft a page\n"
    assert rows(text) == ["Una: write the report", "Ivo: Tide table - Ivo will draft a page"]
    for words in ("Logo design for the flag", "Ticket take up report", "Server - Docker will stop working"):
        assert not owned(words, NOBODY).owners
    assert owned("Logo ideas - Harbour Team will share", NOBODY).owners == ("Harbour Team",)


def test_questions_below_next_steps_and_what_answers_them() -> None:
    text = "## Follow ups\n\n* Mooring news (Anne)\n  * Lost the key to the gate?\n    * It may be in the hut\n"
    text += "* Fees still in draft?\n  * Anne: nobody knows\n* Would the club want a boat for its fair?\n"
    text += "  * TK to ask the club (remains TODO)\n* Move the shed?\n* Paint the sign (BO TODO, not begun)\n"
    assert minuted(text) == ["TK: ask the club (remains TODO)", ": Move the shed?", "BO: Paint the sign"]
