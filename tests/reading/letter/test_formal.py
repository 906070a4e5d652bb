"""Letters, notices and resolutions of our own, and what they ask of whom by when."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.document.text import read_text
from bot.reading.letter.about import context_of
from bot.reading.letter.context import Context
from bot.reading.letter.formal import formal
from bot.reading.letter.found import Found

LETTER = """Ms Olwen Tarrant
Chief Executive
Fenmere Water plc

4 March 2024

Dear Ms Tarrant

Leakage

{}

Yours sincerely

Idris Holme MS
Chair, Rivers Committee
"""


def read(text: str) -> tuple[Found, ...]:
    document = read_text(text)
    return formal(document, context_of(document, "en-GB"))


def in_letter(body: str) -> tuple[Found, ...]:
    return read(LETTER.format(body))


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("I would be grateful if you could set out the targets for each zone.", "set out the targets for each zone"),
        ("We'd be grateful, therefore, if you were able to attend in May.", "attend in May"),
        (
            "It would be extremely helpful to have a note of the repairs.",
            "helpful to have a note of the repairs",
        ),
        ("The Committee would welcome an estimate of the cost.", "welcome an estimate of the cost"),
        ("In particular, the Committee requests the minutes of your board.", "requests the minutes of your board"),
        ("I am writing to ask you to replace the main in Sluice Lane.", "replace the main in Sluice Lane"),
        ("Could you please confirm the number of bursts?", "confirm the number of bursts"),
        ("You are required to publish a plan.", "publish a plan"),
        ("Please send the figures to the clerk.", "send the figures to the clerk"),
        ("You agreed to share the consultant's report.", "share the consultant's report"),
        ("You should publish the results every week.", "publish the results every week"),
    ],
)
def test_a_request_is_the_readers(sentence: str, act: str) -> None:
    (found,) = in_letter(sentence)
    assert found.text == act
    assert found.owners == ("Ms Olwen Tarrant, Chief Executive",)
    assert found.evidence == sentence


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("I will write to you again once we have met.", "Idris Holme MS, Chair, Rivers Committee"),
        ("I undertook to raise your concern with the Minister.", "Idris Holme MS, Chair, Rivers Committee"),
        ("The clerk will contact your office about dates.", "clerk"),
        ("I have asked my officials to arrange a visit.", "my officials"),
    ],
)
def test_an_undertaking_is_the_writers(sentence: str, owner: str) -> None:
    (found,) = in_letter(sentence)
    assert found.owners == (owner,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Please do not hesitate to contact me if you have any questions.",
        "Please find enclosed a copy of our report.",
        "We asked you to respond by 2 February and have heard nothing.",
        "You may wish to seek advice of your own.",
        "Thank you for your letter of 12 February.",
        "If you would like feedback, please contact the clerk.",
        "We plan to visit the works and would be happy to meet you.",
        "We will consider your comments carefully.",
        "I undertook to provide a note. This is attached.",
        "The actions we are asking companies to take were set out last year.",
        "Please pass on our thanks to your staff.",
        "The Committee should have been told.",
    ],
)
def test_courtesies_and_what_was_are_nothing(sentence: str) -> None:
    assert in_letter(sentence) == ()


def test_things_under_a_request_are_one_action() -> None:
    (found,) = in_letter("Please provide:\n\n- the number of bursts;\n- the cost of each; and\n- a map.")
    assert found.text.startswith("provide: the number of bursts")


def test_acts_under_a_request_are_an_action_each() -> None:
    found = in_letter(
        "We ask that you take these steps:\n\n- repair the main;\n- refund those affected; and\n- report to us."
    )
    assert [each.text for each in found] == ["repair the main", "refund those affected", "report to us"]
    assert {each.owners for each in found} == {("Ms Olwen Tarrant, Chief Executive",)}


def test_a_deadline_of_its_own_is_each_requests() -> None:
    found = in_letter(
        "Please send the figures to the clerk.\n\nCan you confirm the cost by 11 March?\n\n"
        "I look forward to your reply by 28 March."
    )
    assert [(each.due, each.due_on) for each in found] == [
        ("28 March", date(2024, 3, 28)),
        ("11 March", date(2024, 3, 11)),
    ]


@pytest.mark.parametrize(
    ("words", "due", "day"),
    [
        ("within 28 days of the date of this letter", "within 28 days of the date of this letter", date(2024, 4, 1)),
        ("within 28 days of the hearing", "within 28 days of the hearing", None),
        ("by April", "April", None),
        ("without further delay", "without further delay", None),
        ("by no later than 5pm on Friday 15 March", "5pm on Friday 15 March", date(2024, 3, 15)),
        ("before the end of May", "the end of May", date(2024, 5, 31)),
        ("as was due by 1 February", "", None),
    ],
)
def test_due_as_written_and_as_a_day(words: str, due: str, day: date | None) -> None:
    (found,) = in_letter(f"Please send the figures {words}.")
    assert (found.due, found.due_on) == (due, day)


def test_what_a_letter_asks_for_goes_to_the_body_spoken_for() -> None:
    (found,) = in_letter("Please send us the figures.")
    assert found.recipient == "Rivers Committee"
    assert found.organisation == "Fenmere Water plc"


def test_a_letter_without_a_greeting_says_so_in_its_title() -> None:
    (found,) = read(
        "Letter from the Chair to the Minister for Ports, 6 May 2021\n\n"
        "It would be helpful to have your views on the harbour dues. I look forward to hearing from you by 20 May.\n"
    )
    assert found.owners == ("Minister for Ports",)
    assert found.due_on == date(2021, 5, 20)


RULING = """Thornby Borough Council (23 001 442)

Decision date: 3 April 2023

The Ombudsman's final decision:

Summary: Mrs T complained about noise. The Council has agreed to apologise.

What I found

1. Councils must investigate complaints of noise. The Council should have visited.

Agreed action

2. Within one month of my final decision the Council will:
   - apologise to Mrs T; and
   - pay her £150.
3. The Council should provide us with evidence that it has done so.

Final decision

4. The action the Council has agreed to take is enough.
"""


def test_a_ruling_directs_in_its_section_of_actions_alone() -> None:
    found = read(RULING)
    assert [(each.text, each.owners, each.due_on) for each in found] == [
        ("apologise to Mrs T", ("Council",), date(2023, 5, 3)),
        ("pay her £150", ("Council",), date(2023, 5, 3)),
        ("provide us with evidence that it has done so", ("Council",), None),
    ]
    assert {each.organisation for each in found} == {"Thornby Borough Council"}


def test_a_notice_counts_from_when_it_takes_effect() -> None:
    found = read(
        "ENFORCEMENT NOTICE\n\nTO: Mr R Sallow, 3 Mill Lane, Thornby\n\n"
        "WHAT YOU ARE REQUIRED TO DO\n\n(i) Demolish the wall.\n(ii) Restore the verge.\n\n"
        "TIME FOR COMPLIANCE\n\nThree months after this notice takes effect.\n\n"
        "This notice takes effect on 1 June 2023.\n\nYou can appeal against this notice.\n\nDated: 28 April 2023\n"
    )
    assert [(each.text, each.owners, each.due_on) for each in found] == [
        ("Demolish the wall", ("Mr R Sallow",), date(2023, 9, 1)),
        ("Restore the verge", ("Mr R Sallow",), date(2023, 9, 1)),
    ]


def test_directions_of_a_tribunal() -> None:
    found = read(
        "FIRST-TIER TRIBUNAL\n\nDIRECTIONS\n\nDated 2 May 2022\n\n"
        "1. By 20 May 2022 the Applicant shall send its statement to the Respondent.\n"
        "2. The Respondent must by 10 June 2022 reply.\n"
        "3. Both parties to provide dates to avoid.\n"
    )
    assert [(each.owners, each.due_on, each.number) for each in found] == [
        (("Applicant",), date(2022, 5, 20), "1"),
        (("Respondent",), date(2022, 6, 10), "2"),
        (("parties",), None, "3"),
    ]


MINUTES = "Planning Committee\n\nMinutes of the meeting held on 3 April 2023\n\n{}\n"


@pytest.mark.parametrize(
    ("sentence", "act", "owners"),
    [
        ("RESOLVED: That a timetable be prepared.", "a timetable be prepared", ()),
        ("RESOLVED that the Clerk write to the bus company.", "write to the bus company", ("Clerk",)),
        ("It was agreed that the Chair would write to the Minister.", "write to the Minister", ("Chair",)),
        ("The Committee agreed to revisit the matter in June.", "revisit the matter in June", ("Committee",)),
        ("The Town Clerk undertook to circulate the plan.", "circulate the plan", ("Town Clerk",)),
        ("The Officer was requested to obtain three quotes.", "obtain three quotes", ("Officer",)),
        ("RESOLVED to purchase a new bench.", "purchase a new bench", ()),
        (
            "RESOLVED that the Head of Parks be asked to report back.",
            "report back",
            ("Head of Parks",),
        ),
    ],
)
def test_what_a_meeting_resolves(sentence: str, act: str, owners: tuple[str, ...]) -> None:
    (found,) = read(MINUTES.format(sentence))
    assert (found.text, found.owners) == (act, owners)


def test_a_resolution_in_parts() -> None:
    (found,) = read(
        MINUTES.format(
            "RESOLVED: That the Committee:-\n\n(a) notes the report; and\n\n"
            "(b) requests the Head of Parks to return to the next meeting with costs."
        )
    )
    assert found.owners == ("Head of Parks",)
    assert found.number == "b"
    assert (found.due, found.due_on) == ("the next meeting", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "RESOLVED: That the report be noted.",
        "RESOLVED that the minutes be approved and signed.",
        "RESOLVED that Mrs Dell be elected Chair, to hold office for a year.",
        "We agreed to use the older form.",
        "The officer advised that the developer must build a wall.",
        "Members would be grateful if officers could attend, the Chair said.",
    ],
)
def test_what_is_noted_or_only_said_is_nothing(sentence: str) -> None:
    assert read(MINUTES.format(sentence)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "How to complain\n\nYou must complain within 12 months. The council should send you a reply. You can appeal.\n",
        "Terms of reference\n\nThe Committee shall meet four times a year. Members must declare their interests.\n",
        "News\n\nIt would be helpful if everybody pulled together, the Minister said. Councils must do more.\n",
    ],
)
def test_rules_for_everybody_are_nothing(text: str) -> None:
    assert read(text) == ()


WORDS = st.sampled_from(
    [
        "Dear",
        "you",
        "I",
        "we",
        "must",
        "please",
        "send",
        "the",
        "report",
        "by",
        "within",
        "5",
        "May",
        "days",
        "of",
        "this",
        "letter",
        ".",
        ",",
        ":",
        ";",
        "?",
        "-",
        "(",
        ")",
        "\n",
        "\n\n",
        "RESOLVED",
        "that",
        "Council",
        "agreed",
        "to",
        "be",
        "asked",
        "would",
        "grateful",
        "if",
        "1.",
        "(a)",
        "Yours",
        "sincerely",
        "To:",
        "it",
        "will",
        "and",
        "£",
        "é",
        "\t",
        "’",
    ]
)


@given(st.lists(WORDS, max_size=120).map(" ".join) | st.text(max_size=400))
def test_whatever_the_text_nothing_is_raised_and_evidence_is_a_line(text: str) -> None:
    document = read_text(text)
    for found in formal(document, Context(correspondence=True, written_on=date(2024, 1, 31))):
        assert found.text
        assert document.lines[found.line] == found.evidence


def test_an_owner_keeps_its_letters() -> None:
    (found,) = in_letter("The Area Data Panel must publish a plan.")
    assert found.owners == ("Area Data Panel",)
