"""More of the ways in which letters wish, ask through others and say what comes, beside what is near to them."""

import pytest

from tests.reading.letter.test_formal import in_letter

READER, WRITER = "Ms Olwen Tarrant, Chief Executive", "Idris Holme MS, Chair, Rivers Committee"


@pytest.mark.parametrize(
    ("asks", "owner", "recipient", "informs"),
    [
        (
            "The Committee has asked me to seek an assurance that the weir is safe.",
            READER,
            "Rivers Committee",
            "The Committee has asked me about the weir.",
        ),
        (
            "It would assist the Committee to have a note on the weir.",
            READER,
            "Rivers Committee",
            "It assists the Committee that it has a note on the weir.",
        ),
        (
            "Members would find it helpful to see the chart.",
            READER,
            "Rivers Committee",
            "Members found it helpful to see the chart.",
        ),
        ("We look to the Council to repair the weir.", "Council", "", "We look to the day when the weir is repaired."),
        (
            "I have asked the Head of Rivers to write to you separately.",
            "Head of Rivers",
            READER,
            "I have agreed to write to you.",
        ),
        (
            "We want every crew to mend the weir.",
            "every crew",
            "",
            "We want the crew and the public to be at the centre of mending the weir.",
        ),
        ("We will be inspecting the weir in May.", WRITER, "", "We were inspecting the weir in May."),
        (
            "Would you be willing to share the chart with the Harbour Forum?",
            READER,
            "Harbour Forum",
            "You would be willing to share it.",
        ),
        (
            "You are required to notify the Inspectorate of the leak.",
            READER,
            "Inspectorate",
            "The Inspectorate was notified of the leak.",
        ),
        (
            "The Council is asked to confirm its plan to the Surveyor.",
            "Council",
            "Surveyor",
            "The Council has confirmed its plan to the Surveyor.",
        ),
    ],
)
def test_a_wish(asks: str, owner: str, recipient: str, informs: str) -> None:
    (found,) = in_letter(asks)
    assert (found.owners, found.recipient) == ((owner,), recipient)
    assert in_letter(informs) == ()
