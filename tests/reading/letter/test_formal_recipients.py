"""To whom what is asked for goes: the body that speaks, whoever wants it back, or nobody."""

import pytest

from tests.reading.letter.test_formal import in_letter, read


@pytest.mark.parametrize(
    ("asked", "recipient"),
    [
        ("We request an update on the letter to the owners.", "Rivers Committee"),
        ("We would be grateful for answers to these:\n\n1. To whom did the crew give the key?", "Rivers Committee"),
        ("I ask that the gate is locked at night.", ""),
        ("I ask that the rota is sent by Friday.", "Rivers Committee"),
        ("Please send your crew in a boat.", ""),
        ("The clerk will liaise with your office about it.", "your office"),
    ],
)
def test_whom_a_letter_is_answered_to(asked: str, recipient: str) -> None:
    *_, last = in_letter(asked)
    assert last.recipient == recipient


def test_us_in_a_ruling_is_who_rules() -> None:
    """Nobody signs it."""
    ruling = (
        "The Ombudsman's final decision\n\nDecision date: 4 May 2023\n\n"
        "3. Within one month the Council should send us proof of the repair.\n"
    )
    (found,) = read(ruling)
    assert found.recipient == "Ombudsman"


def test_the_name_of_a_service_rules_nothing() -> None:
    ruling = (
        "Case ref: 201\nBody: Scottish Court and Tribunal Service\n\nRecommendations\n\n"
        "We have asked the organisation to provide us with proof that it has mended the door by the deadline we set.\n"
    )
    assert "Court" not in [found.recipient for found in read(ruling)]


def test_a_report_goes_back_to_who_wants_it() -> None:
    minuted = (
        "Minutes of the meeting of 4 May 2023\n\n"
        "RESOLVED: That the Rivers Committee requests the Clerk to inspect the weir and report back in June.\n"
    )
    (found,) = read(minuted)
    assert found.recipient == "Rivers Committee"


def test_the_writer_owns_what_the_office_is_asked() -> None:
    (promised,) = in_letter("I will ask my office to liaise with the owners about it.")
    assert (promised.owners, promised.recipient) == (("Idris Holme MS, Chair, Rivers Committee",), "my office")
    (asked,) = in_letter("I have instructed my officials to liaise with the owners about it.")
    assert (asked.owners, asked.recipient) == (("my officials",), "owners")


def test_an_officer_of_ours_with_a_longer_title() -> None:
    (told,) = in_letter("Our Quay and Harbour Officer will be in contact about the day.")
    assert told.owners == ("Our Quay and Harbour Officer",)
