"""What a letter, its file and whoever corrects it may hold that nobody should ever have written."""

from datetime import timedelta

import pytest

from tests.stories.moments import MON, at
from tests.stories.sharing import import_file, track_message, upload
from tests.stories.test_imports import LETTER, import_letter
from tests.stories.town import BOTS, COUNCIL, Town

CHINESE = "".join(map(chr, range(0x4E00, 0x4E00 + 900)))
"""Longer, in bytes, than what an index of PostgreSQL holds."""


def corrected_wrongly(town: Town, **answers: str) -> str:
    """What the bot says beside a field of the second line."""
    form = town.press_open("Correct", on=import_letter(town), as_="nigel", row=1)
    return town.fill_wrongly(form, "nigel", **answers)


@pytest.mark.parametrize("field", ["organisation", "outside", "report_to"])
def test_a_name_without_end_is_refused_at_once(town: Town, field: str) -> None:
    assert "room for 160 characters" in corrected_wrongly(town, **{field: CHINESE})


def test_a_letter_may_hold_names_without_end(either_town: Town) -> None:
    letter = LETTER.replace("Inspectorate:", f"{'Inspectorate ' * 40}:").replace("Karen Wareing to", f"{CHINESE} to")
    review = import_letter(either_town, letter)
    track = next(label for label in review.labels if label.startswith("Track"))
    assert "tracked from" in either_town.press(track, on=review, as_="nigel").words


@pytest.mark.parametrize("due", ["0001-01-01", "9999-12-31"])
def test_a_day_centuries_away_is_refused_at_once(town: Town, due: str) -> None:
    assert "from 1900 to 2199 only" in corrected_wrongly(town, due=due)


def test_an_app_owns_nothing(town: Town) -> None:
    assert "an app can't own an action" in corrected_wrongly(town, owner=BOTS[COUNCIL])


def test_one_who_left_meanwhile_is_given_nothing(either_town: Town) -> None:
    town = either_town
    ed = town.person("ed", "Ed Marsh")
    form = town.press_open("Correct", on=import_letter(town), as_="nigel", row=1)
    review = town.fill(form, "nigel", owner=town.id(ed))
    assert town.human("deactivate", ed)["ok"]
    refused = town.press("Track 4 actions", on=review, as_="nigel")
    assert refused.words == "Ed Marsh's account has been deactivated. Name somebody else."
    assert "no actions here yet" in town.say("list all", as_="nigel").words


def test_one_person_under_two_names_helps_once(either_town: Town) -> None:
    town = either_town
    town.say('person alias "PN" @priya', as_="nigel")
    town.say("add me meet the others", as_="tom")
    words = "ACTION: Tom Ellery, PN and Priya Nair to send the letters\nACTION: PN and Priya Nair to send the plan"
    summary = town.press("Track 2 actions", on=import_letter(town, words), as_="nigel")
    assert "2 actions tracked from" in summary.words


def test_a_list_without_end_is_shown_as_far_as_can_be_tracked_at_once(town: Town) -> None:
    items = "\n".join(f"{number}. Tom to send paper {number}" for number in range(1, 311))
    review = import_letter(town, f"Meeting of the board, 4 September 2025\n\nActions\n\n{items}\n")
    assert "actions, and these are the first 300. Please share the rest by itself." in review.words
    assert "Track 300 actions" in review.labels


def test_a_short_name_and_a_post_are_understood_in_a_correction(town: Town) -> None:
    town.say('person alias "PN" @priya', as_="nigel")
    form = town.press_open("Correct", on=import_letter(town), as_="nigel", row=1)
    review = town.fill(form, "nigel", outside="PN", report_to="Helen Ashworth, Regional Director, Ofsted")
    assert "Northshire · Priya Nair · to Helen Ashworth, Ofsted · Friday 31 October 2025" in review.lines


@pytest.mark.parametrize("name", ["a\0b.txt", "../../etc/passwd.txt", "<!channel> <@U0TOM>.txt", "\u202egpj.txt"])
def test_the_name_of_a_file_is_only_a_name(either_town: Town, name: str) -> None:
    town = either_town
    review = import_file(town, name, b"ACTION: Priya to send the figures", as_="nigel", at=MON)
    summary = town.press("Track 1 action", on=review, as_="nigel")
    assert "1 action tracked from" in summary.words and "<!" not in summary.text


def test_signs_of_ours_in_a_document_name_nobody(town: Town) -> None:
    review = import_file(town, "a.txt", "ACTION: \ue0000\ue001 Priya to send the figures".encode(), as_="nigel", at=MON)
    assert "\ue000" not in review.words and "Track 1 action" in review.labels


def test_nothing_is_fetched_from_where_the_bot_is_not(town: Town) -> None:
    there = town.channel("elsewhere", "tom", bot_in=False)
    file = upload(town, "letter.txt", LETTER.encode())
    answer = track_message(town, "Here it is", as_="tom", where=there, files=[file])
    assert "I'm not in #elsewhere yet" in answer.words and not town.calls("files-pri")


def test_what_follows_an_imported_action_is_shared_with_it(town: Town) -> None:
    summary = town.press("Track 4 actions", on=import_letter(town), as_="nigel")
    town.say("edit AC-1 every Monday", as_="nigel")
    assert "Next: AC-5" in town.say("done AC-1", as_="nigel").words
    assert "AC-5" not in town.say("list all", as_="tom").words
    town.press("Share in #annual-conversation", on=summary, as_="nigel")
    assert "AC-5" in town.say("list all", as_="tom").words


def test_a_day_that_no_calendar_counts_from_stops_no_nudges(town: Town) -> None:
    town.say("add @priya send the figures by 3 October 2025", at=MON)
    for day in ("0001-01-01", "9999-12-31"):
        form = town.open("")
        assert town.fill_wrongly(form, text="count the stars", due=day, owner=town.id("priya"))
        town.close()
    form = town.press_open("Snooze", on=town.board()[0])
    assert "from 1900 to 2199 only" in town.fill_wrongly(form, until="9999-12-31")
    town.tick(at(MON + timedelta(days=4), "09:05"))
    assert "send the figures" in town.heard("priya")[-1]
