"""What letters and notices want of somebody else, and the steps that they set out without a bullet."""

import pytest

from tests.reading.letter.test_formal import in_letter, read


@pytest.mark.parametrize(
    ("asks", "owner", "act", "informs"),
    [
        (
            "We want the Council to use half of the grant for the weir.",
            "Council",
            "use half of the grant for the weir",
            "We know what the Council used half of the grant for.",
        ),
        (
            "This revised letter sets out the grant and instructs you to publish the scheme.",
            "Ms Olwen Tarrant, Chief Executive",
            "publish the scheme",
            "This revised letter sets out the grant and the scheme.",
        ),
        (
            "The companies are, therefore, advised to send the figures by email to the Registry.",
            "companies",
            "send the figures by email to the Registry",
            "The companies are, therefore, advised to seek their own advice.",
        ),
        (
            "Where we have asked for changes, please include a draft of them.",
            "Ms Olwen Tarrant, Chief Executive",
            "include a draft of them",
            "Where you made changes, we have asked for a draft of them.",
        ),
        (
            "The parties shall confer and file a joint report.",
            "parties",
            "confer and file a joint report",
            "Your attention is directed to Item 1 of the report.",
        ),
        (
            "We are short of time and respectfully request you allow us another week to finish our draft.",
            "Ms Olwen Tarrant, Chief Executive",
            "request you allow us another week to finish our draft",
            "You allowed us another week to finish our draft.",
        ),
        (
            "From May, all owners who moor 1,500 or more boats will be required to submit a return.",
            "owners who moor 1,500 or more boats",
            "submit a return",
            "From May, owners who moor 1,500 or more boats will find a return on the site.",
        ),
        (
            "All owners that moor nets must submit a return by 31 May 2024.",
            "owners that moor nets",
            "submit a return by 31 May 2024",
            "All owners that moor nets must know the tides.",
        ),
    ],
)
def test_a_demand(asks: str, owner: str, act: str, informs: str) -> None:
    (found,) = in_letter(asks)
    assert (found.owners, found.text) == ((owner,), act)
    assert in_letter(informs) == ()


def test_to_put_matters_right() -> None:
    (found,) = read(
        "Ombudsman's determination\n\nComplaint 202 447\n\nOutcome\n\n"
        "1. The complaint is upheld, and to put matters right the Trustee shall refund the fee.\n"
    )
    assert (found.owners, found.text) == (("Trustee",), "refund the fee")


def test_steps_in_paragraphs_of_their_own() -> None:
    notice = (
        "Decision notice\n\nDate: 4 May 2023\n\nPublic authority: Fen Council\n\n"
        "3. The Commissioner requires the Council to take the following steps:\n\n"
        "Disclose the survey of the weir to the complainant, with its maps and its annexes.\n\n"
        "The survey was made in 2019.\n\n"
    )
    (found,) = read(notice)
    assert found.text == "Disclose the survey of the weir to the complainant, with its maps and its annexes"


def test_a_wish_that_somebody_review_it() -> None:
    (found,) = in_letter("We recommend that the Surveyor review all plans of the weir.")
    assert found.owners == ("Surveyor",)


def test_what_is_also_requested_is_another_request() -> None:
    acts = in_letter("The Committee asks you to mend the weir and also requests that a chart be sent to the Pilot.")
    assert [(each.text, each.recipient) for each in acts] == [
        ("mend the weir", ""),
        ("requests that a chart be sent to the Pilot", "Pilot"),
    ]


def test_what_we_may_also_see_is_for_the_reader() -> None:
    (asked,) = in_letter("Can we also see the chart?")
    assert asked.owners == ("Ms Olwen Tarrant, Chief Executive",)
