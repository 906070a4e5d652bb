"""Who is greeted, and in which block of the head the greeted stands."""

import pytest

from bot.reading.letter.formal.parties import parties
from tests.reading.letter.rows import found

ASKS = "Please send us the plan of the weir.\n"


@pytest.mark.parametrize(
    "close", ["Very truly yours,", "Respectfully submitted,", "Sincerely yours,", "Yours very truly,"]
)
@pytest.mark.parametrize("greeting", ["Gentlemen:", "Ladies and Gentlemen:", "Sirs,", "Your Excellency,"])
def test_those_who_are_greeted_without_a_name(greeting: str, close: str) -> None:
    head = "Weir Inspectorate\nAttention: Ms. Ida Crewe, Chief\n\n4 March 2024\n\n"
    (asked,) = found(f"{head}{greeting}\n\n{ASKS}\n{close}\n\nJo Hale\n")
    assert asked.owners == ("Ms. Ida Crewe, Chief",)
    assert asked.recipient == "Jo Hale"


def test_the_greeted_stands_in_the_block_that_has_the_surname() -> None:
    letter = (
        "Weir Inspectorate\nNorth District\n\n4 March 2024\n\nAnn T. Lowe, Owner\nLowe Moorings\nPier 4\n\n"
        f"By hand to the clerk\n\nDear Ms. Lowe:\n\n{ASKS}\nSincerely,\n\nJo Hale\n"
    )
    (asked,) = found(letter)
    assert asked.owners == ("Ann T. Lowe, Owner",)


def test_a_dated_letter_names_both_ends_in_its_title() -> None:
    ends = parties(["Letter dated 4 May 2021 from the consul of Fen to the Harbour Master", "", "I have the honour."])
    assert [each.name for each in ends.addressees] == ["Harbour Master"]
    assert ends.signatory is not None
    assert ends.signatory.name == "consul of Fen"


def test_the_title_of_a_page_is_nobody() -> None:
    head = "2022 letter to owners of many boats - large providers\n\nPublished 4 March 2022\n\n"
    (asked,) = found(f"{head}Dear Harbour Master\n\n{ASKS}\nYours sincerely\n\nJo Hale\n")
    assert asked.owners == ("Harbour Master",)


def test_all_to_whom_it_goes() -> None:
    head = "To all Chief Pilots of the bay\n\n4 March 2024\n\nDear Chief Pilot\n\n"
    (asked,) = found(f"{head}{ASKS}\nYours sincerely\n\nJo Hale\n")
    assert asked.owners == ("all Chief Pilots of the bay",)


def test_how_it_was_sent_is_no_part_of_the_name() -> None:
    (asked,) = found(
        f"Mr Ben Ode Chief Pilot By Email\n\n4 March 2024\n\nDear Chief Pilot,\n\n{ASKS}\nYours sincerely\n\nJo Hale\n"
    )
    assert asked.owners == ("Mr Ben Ode Chief Pilot",)
