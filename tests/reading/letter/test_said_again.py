"""What is listed once more under `Next steps`, in other words; and two actions that only resemble each other."""

from tests.reading.letter.rows import found, minuted

AGAIN = (
    "### The quay\n\nAction items:\n\n- Ben will paint the rail, then post new photos to the Trust.\n- {}\n\n"
    "## Next steps\n\n{}\n"
)


def test_the_next_steps_repeat_an_action_and_give_its_day() -> None:
    text = AGAIN.format(
        "Carys can give a tour of the old harbour office and show the locks",
        "- Ben to post new photos before next meeting\n",
    )
    text += "- Carys to run the tour of the old harbour office\n"
    actions = found("Harbour Trust, minutes of 4 March 2024\n\nPresent: Ben Okoro, Carys Penn\n\n" + text)
    assert [(each.owners, each.due) for each in actions] == [(("Ben",), "next meeting"), (("Carys",), "")]


def test_actions_that_resemble_each_other_stay_two() -> None:
    text = AGAIN.format(
        "Carys to send the tide table to the school by 4 May",
        "- Carys to send the tide table to the school by 8 June\n",
    )
    assert len(minuted(text)) == 3
    text = AGAIN.format("Carys to ask the school about a tour", "- Carys to ask the club for a boat\n")
    assert len(minuted(text)) == 3


def test_two_items_of_the_list_were_said_in_the_same_few_words() -> None:
    text = "# Meeting 2024-03-04\n\n## Attendees\n\n- Ben Okoro\n- Carys Penn\n\n## Action items\n\n"
    text += (
        "- Officers to start a group for the quay. Ben will lead it.\n- Officers to start a group for the lamps.\n\n"
    )
    text += (
        "## Notes\n\n- Quay\n  - ACTION: Officers to start a group\n- Lamps\n  - ACTION: Officers to start a group\n"
    )
    assert minuted(text) == [
        "Officers, Ben: start a group for the quay. Ben will lead it.",
        "Officers: start a group for the lamps.",
    ]
