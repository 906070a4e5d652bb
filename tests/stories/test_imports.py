"""From a letter in a file to actions that are owned, chased and reported; and all that can be wrong with a file."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.saying.wording import in_full
from tests.stories.moments import MON, at
from tests.stories.screen import Shown
from tests.stories.sharing import import_file, track_message, upload
from tests.stories.town import ANNUAL, Town

LETTER = """\
The Office for Young People's Services

9 September 2025

Dear Nigel

Annual Conversation 2025

Thank you for the day.

Actions

Northshire to:

1. send the attendance figures to Karen Wareing, Senior Inspector
2. provide a plan for the Harbour Lane building by 31 October 2025
3. speak with Priya Nair about the pilot

Inspectorate:

1. Karen Wareing to find out whether both homes could be registered together.

Yours sincerely

Helen Ashworth
Regional Director
"""


def import_letter(town: Town, text: str = LETTER, as_: str = "nigel") -> Shown:
    return import_file(town, "letter.txt", text.encode(), as_=as_, at=MON)


def test_a_letter_is_read_corrected_tracked_and_shared(either_town: Town) -> None:
    town = either_town
    review = import_letter(town)
    assert review.ephemeral and review.lines[0] == "Annual Conversation 2025, Tuesday 9 September 2025: 4 actions found"
    assert "✅ 2. provide a plan for the Harbour Lane building by 31 October 2025" in review.lines
    assert "Northshire · no owner · Friday 31 October 2025" in review.lines
    assert "Karen Wareing, Inspectorate · no date" in review.lines
    assert "no actions here yet" in town.say("list", as_="nigel").words

    form = town.press_open("Correct", on=review, as_="nigel", row=1)
    review = town.fill(form, "nigel", text="provide a costed plan for Harbour Lane", owner=town.id("priya"))
    review = town.press("Leave out", on=review, as_="nigel", row=2)
    assert "✅ 2. provide a costed plan for Harbour Lane" in review.lines and "Track 3 actions" in review.labels

    summary = town.press("Track 3 actions", on=review, as_="nigel")
    town.tick()
    assert summary.ephemeral and summary.lines[0].startswith("3 actions tracked from Annual Conversation 2025")
    assert summary.labels == ["Share in #annual-conversation", "Undo"]
    assert town.board(ANNUAL) == [] and "AC-2" not in town.say("list all", as_="tom").words
    assert "You have been given an action by Nigel Minns" in town.heard("priya")[0]

    shared = town.press("Share in #annual-conversation", on=summary, as_="nigel")
    assert shared.lines == ["Shared in #annual-conversation: AC-1, AC-2 and AC-3."]
    town.tick()
    head, *cards = town.board(ANNUAL)
    assert head.lines[:2] == ["3 actions from Annual Conversation 2025, Tuesday 9 September 2025", "Northshire"]
    assert [card.lines[0][:5] for card in cards] == ["AC-1 ", "AC-2 ", "AC-3 "]
    assert {card.thread for card in cards} == {head.ts}
    assert "From Annual Conversation 2025, Tuesday 9 September 2025, item 2" in cards[1].lines
    assert "AC-2" in town.say("list all", as_="tom").words


def test_the_lines_of_one_organisation_are_given_an_owner_at_once(either_town: Town) -> None:
    town = either_town
    review = town.press("Leave out", on=import_letter(town), as_="nigel", row=2)
    form = town.press_open("Owner for Northshire", on=review, as_="nigel")
    assert town.fill_wrongly(form, "nigel") == "Choose somebody."
    review = town.fill(form, "nigel", outside="Ann Lee")
    assert "Ann Lee, Northshire · Friday 31 October 2025" in review.lines
    assert "Owner for Northshire" not in review.labels
    assert "Northshire · no owner · to Priya Nair · no date" in review.lines, "what is left out is given to nobody"

    form = town.press_open("Correct", on=review, as_="nigel", row=1)
    review = town.fill(form, "nigel", owner=town.id("priya"))
    summary = town.press("Track 3 actions", on=review, as_="nigel")
    assert "Ann Lee, Northshire · No date · Open · Private" in summary.lines
    assert "Priya Nair (Northshire) · Due Friday 31 October 2025 · Open · Private" in summary.lines


def test_a_line_of_several_keeps_who_helps(town: Town) -> None:
    review = import_letter(town, "Minutes\n\nActions\n\n1. Priya Nair and Ann Lee to send the figures\n")
    assert "Priya Nair and Ann Lee · no date" in review.lines
    form = town.press_open("Correct", on=review, as_="nigel")
    review = town.fill(form, "nigel", due="2025-10-31")
    assert "Priya Nair and Ann Lee · Friday 31 October 2025" in review.lines
    form = town.press_open("Correct", on=review, as_="nigel")
    review = town.fill(form, "nigel", owner=town.id("tom"), helping="Ann Lee; Priya Nair")
    assert "Tom Ellery, Ann Lee and Priya Nair · Friday 31 October 2025" in review.lines
    form = town.press_open("Correct", on=review, as_="nigel")
    town.say('person alias "PN" @priya', as_="nigel")
    review = town.fill(form, "nigel", helping="PN")
    assert "Tom Ellery and Priya Nair · Friday 31 October 2025" in review.lines


def test_the_importer_is_nudged_to_chase_who_is_outside(town: Town) -> None:
    review = import_letter(town)
    form = town.press_open("Correct", on=review, as_="nigel", row=3)
    review = town.fill(form, "nigel", due="2025-10-03")
    for _ in range(3):
        review = town.press("Leave out", on=review, as_="nigel", row=0)
    town.press("Track 1 action", on=review, as_="nigel")
    town.tick(at(MON + timedelta(days=4), "09:05"))
    (nudge,) = [message for message in town.private("nigel") if "Karen Wareing" in message.words]
    assert "Inspectorate" in nudge.words and "Chased" in nudge.labels


def test_the_same_file_again_adds_nothing(town: Town) -> None:
    review = import_letter(town)
    town.press("Track 4 actions", on=review, as_="nigel")
    again = town.press("Track 4 actions", on=review, as_="nigel")
    assert again.lines[0].startswith("0 actions tracked") and "AC-1, AC-2, AC-3 and AC-4" in again.words
    review = import_letter(town)
    assert "All of this is tracked already, so there is nothing to add. Only you see this." in review.lines
    assert "AC-1 says that already." in review.lines and not [label for label in review.labels if "Track" in label]


def test_a_corrected_version_adds_only_what_is_new(town: Town) -> None:
    town.press("Track 4 actions", on=import_letter(town), as_="nigel")
    corrected = LETTER.replace("about the pilot\n", "about the pilot\n4. share the statement on fostering\n")
    review = import_letter(town, corrected)
    summary = town.press("Track 1 action", on=review, as_="nigel")
    assert "AC-5 share the statement on fostering" in summary.lines


def test_somebody_else_learns_nothing_of_a_private_import(town: Town) -> None:
    town.press("Track 4 actions", on=import_letter(town), as_="nigel")
    review = import_letter(town, as_="tom")
    assert "AC-1" not in review.words and "Track 4 actions" in review.labels
    summary = town.press("Track 4 actions", on=review, as_="tom")
    refused = town.press("Share in #annual-conversation", on=summary, as_="tom")
    assert refused.words == "Only the log's chair, Nigel Minns, can share what was imported."


def test_an_import_is_undone_at_once(town: Town) -> None:
    summary = town.press("Track 4 actions", on=import_letter(town), as_="nigel")
    assert town.press("Undo", on=summary, as_="nigel").words == "Undone: 4 actions."
    assert "AC-1" not in town.say("list all", as_="nigel").words
    assert "Track 4 actions" in import_letter(town).labels


def test_a_missed_line_is_added_by_hand(town: Town) -> None:
    review = import_letter(town, "Dear Nigel\n\nThank you for the tea.\n\nYours sincerely\n\nHelen")
    assert "I found no actions in it. You can add a line yourself." in review.lines
    form = town.press_open("Add a line", on=review, as_="nigel")
    review = town.fill(form, "nigel", text="return the cups", outside="Karen Wareing, Ofsted")
    assert "✅ return the cups" in review.lines and "Karen Wareing, Ofsted · no date" in review.lines
    town.press("Track 1 action", on=review, as_="nigel")
    assert "return the cups" in town.say("list all", as_="nigel").words


def test_many_lines_have_pages(town: Town) -> None:
    items = "\n".join(f"{number}. send paper number {number} to the office" for number in range(1, 26))
    review = import_letter(town, f"Meeting of the board, 4 September 2025\n\nActions\n\n{items}\n")
    assert "1–10 of 25" in review.lines and "Back" not in review.labels
    review = town.press("More", on=review, as_="nigel")
    review = town.press("More", on=review, as_="nigel")
    assert "21–25 of 25" in review.lines and "More" not in review.labels and "Back" in review.labels
    assert "Track 25 actions" in review.labels


def test_a_message_is_tracked_by_its_shortcut(town: Town) -> None:
    review = track_message(town, "ACTION: @priya to send the figures by 3 October 2025", as_="tom")
    assert "Friday 3 October 2025" in review.words and "send the figures" in review.words


def test_a_message_s_tomorrow_is_counted_from_when_it_was_written(town: Town) -> None:
    review = track_message(town, "ACTION: @priya to send the figures by tomorrow", as_="tom")
    (said, *_) = [message for message in town.see("tom")["messages"][ANNUAL] if "ACTION" in message["text"]]
    tomorrow = datetime.fromtimestamp(float(said["ts"]), ZoneInfo("Europe/London")).date() + timedelta(days=1)
    assert in_full(tomorrow) in review.words


def test_a_file_in_a_message_is_tracked_by_its_shortcut(town: Town) -> None:
    file = upload(town, "letter.txt", LETTER.encode())
    review = track_message(town, "Here it is", as_="tom", files=[file])
    assert review.lines[0].endswith(": 4 actions found")


def test_pasted_text_is_read_too(town: Town) -> None:
    form = town.open("import", "nigel")
    review = town.fill(form, "nigel", text=LETTER)
    assert review.lines[0].endswith(": 4 actions found")
    longer = f"{LETTER}{'Thank you for your patience. ' * 60}"
    assert 2_000 < len(longer) < 3_000
    review = town.fill(town.open("import", "nigel"), "nigel", text=longer)
    assert review.lines[0].endswith(": 4 actions found")
    assert town.fill_wrongly(town.open("import", "nigel"), "nigel") == "Choose a file, or paste the text."


def test_a_letter_behind_the_command_is_acked_at_once_and_read_afterwards(town: Town) -> None:
    review = town.answered("command", "nigel", channel=ANNUAL, text="import ACTION: Priya to send the figures")
    assert review.ephemeral and "Track 1 action" in review.labels
    there = town.channel("elsewhere", "tom", bot_in=False)
    refused = town.answered("command", "tom", channel=there, text="import ACTION: Priya to send the figures")
    assert "I'm not in #elsewhere yet" in refused.words
    assert refused.words.endswith("You wrote: /action import ACTION: Priya to send the figures")


def test_where_the_bot_is_not_it_reads_nothing(town: Town) -> None:
    there = town.channel("elsewhere", "tom", bot_in=False)
    answer = town.say("import", as_="tom", where=there)
    assert "I'm not in #elsewhere yet" in answer.words


@pytest.mark.parametrize(
    ("kind", "said"),
    [("404", "Slack won't let me read that file"), ("redirect", "won't let me"), ("html", "won't let me")],
)
def test_a_file_that_does_not_come_has_a_sentence(town: Town, kind: str, said: str) -> None:
    town.fault("files-pri", kind)
    assert said in import_letter(town).words


def test_the_token_goes_to_the_file_server_alone(town: Town) -> None:
    town.fault("files-pri", "redirect", to="http://localhost:9/")
    import_letter(town)
    fetched = [call for call in town.calls() if call["method"] == "files-pri"]
    assert [call["args"]["host"] for call in fetched if call["args"]["with_token"]] == [
        town.url.removeprefix("http://")
    ]
