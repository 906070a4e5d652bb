"""Requests in the roundabout words of committees and regulators, beside sentences near to them that ask nothing."""

from datetime import date

import pytest

from tests.reading.letter.rows import found, rows

LETTER = "4 May 2023\n\nMr Ben Ode\nHarbour Master\n\nDear Mr Ode\n\n{}\n\nYours sincerely\n\nAnn Lee\nClerk\n"
PRINTED = "Letters of the Ports Committee\n\n{}\n\nThank you for the plan. {}\n\n4 May 2023\n"


@pytest.mark.parametrize(
    ("asks", "act", "informs"),
    [
        (
            "We would of course be grateful for a copy of the chart.",
            "grateful for a copy of the chart",
            "We are of course grateful for the copy of the chart.",
        ),
        (
            "We ask to be kept informed of the dredging.",
            "ask to be kept informed of the dredging",
            "We were kept informed of the dredging.",
        ),
        (
            "The Panel would appreciate to receive the dates of the works.",
            "appreciate to receive the dates of the works",
            "The Panel appreciated the dates that it received.",
        ),
        (
            "I am copying this to the pilots and would be grateful to know whether the day suits you.",
            "would be grateful to know whether the day suits you",
            "I am copying this to the pilots and was grateful to know that the day suits you.",
        ),
        (
            "The Board requests further detail on the decision by the pilots to close the lock.",
            "requests further detail on the decision by the pilots to close the lock",
            "The Board has further detail on the decision by the pilots to close the lock.",
        ),
        (
            "I wish to invite the Director and you to appear before the Committee on Tuesday 6 June.",
            "appear before the Committee on Tuesday 6 June",
            "I wish the Director and you well for your appearance on Tuesday 6 June.",
        ),
        ("Could you let us know what is planned?", "let us know what is planned", "You let us know what is planned."),
        (
            "Perhaps you could set out the plans for the lock.",
            "set out the plans for the lock",
            "Perhaps you could see the lock.",
        ),
        (
            "I regret the delay, and trust that you will take steps to prevent another.",
            "take steps to prevent another",
            "I regret the delay, and trust that you will find the chart useful.",
        ),
        (
            "We leave by boat, so ensure your child has a coat.",
            "ensure your child has a coat",
            "We leave by boat so the crew will ensure your safety.",
        ),
        (
            "When the harbours meet in June we would like you to raise the matter.",
            "raise the matter",
            "When the harbours met in June they would have liked you to raise the matter.",
        ),
        (
            "We write as owners of boats to urge you to repair the lock.",
            "repair the lock",
            "We write as owners of boats to thank you for the lock.",
        ),
        (
            "My team and I will keep the owners informed of the works.",
            "keep the owners informed of the works",
            "My team and I were keen that the owners were informed of the works.",
        ),
    ],
)
def test_a_roundabout_request(asks: str, act: str, informs: str) -> None:
    assert [each.text.removeprefix("be ") for each in found(LETTER.format(asks))] == [act]
    assert rows(LETTER.format(informs)) == []


@pytest.mark.parametrize(
    ("informs", "asks"),
    [
        ("The closure is required to enable the works on the quay.", "The master is required to inspect the quay."),
        (
            "There are many factors that the committee needs to take into account.",
            "I find that the committee needs to repair the lock.",
        ),
        (
            "Please come in and see the crew if you have any problems with this.",
            "Please come in and see the crew on Monday.",
        ),
        ("If you do need a berth, please contact the office.", "We also need you to ensure that your berth is clear."),
        ("If your boat drags, please call the office.", "Please inspect the boat."),
        ("You must comply with this order, otherwise a fee is due.", "You must comply with this order by 1 June 2023."),
    ],
)
def test_what_only_informs_beside_what_asks(informs: str, asks: str) -> None:
    assert rows(LETTER.format(informs)) == []
    assert len(rows(LETTER.format(asks))) == 1


def test_a_body_known_by_its_initials_asks_for_a_list() -> None:
    lead = "HRBA requests that you cure the breaches by 2 June 2023, by taking the following actions:"
    acts = "\n\n1. Provide the log of the lock;\n\n2. Publish the tide tables."
    asked = found(LETTER.format(lead + acts))
    assert [(each.text, each.due_on) for each in asked] == [
        ("Provide the log of the lock", date(2023, 6, 2)),
        ("Publish the tide tables", date(2023, 6, 2)),
    ]
    assert rows(LETTER.format("HRBA publishes tide tables that cure the worst of it.")) == []


def test_a_slip_that_is_to_come_back() -> None:
    (asked,) = found(LETTER.format("I attach a slip, which should be signed and returned by 19 May 2023."))
    assert asked.due_on == date(2023, 5, 19)
    assert rows(LETTER.format("I attach a slip, which was signed and returned by 1 May 2023.")) == []


@pytest.mark.parametrize(
    "title",
    [
        "HC(P) 12: Letter to the Chairman of the Committee from Ida Crewe MP, Minister for Ports",
        "Extracts from a letter from the Chairman to Ida Crewe MP, Minister for Ports",
    ],
)
def test_a_letter_as_it_is_printed(title: str) -> None:
    (promised,) = found(PRINTED.format(title, "I will write to you again in June."))
    assert promised.owners
    assert rows(PRINTED.format("Letters to the Chairman are welcome", "I will sail again in June.")) == []


def test_all_who_must_do_it_by_a_day_are_its_owners() -> None:
    (told,) = found(LETTER.format("By 4pm on 25 June 2023 all parties must serve copies of the statements."))
    assert told.owners == ("parties",)


def test_an_answer_that_could_be_there_by_a_day() -> None:
    asks = (
        "Please confirm the depth of the lock. It would be a help if your reply could be with the Clerk by 2 June 2023."
    )
    asked = found(LETTER.format(asks))
    assert asked[0].due_on == date(2023, 6, 2)
    told = found(LETTER.format("Please confirm the depth of the lock. Your reply was with the Clerk by 2 May 2023."))
    assert [each.due_on for each in told] == [None]


def test_a_greeting_that_ends_in_a_full_stop() -> None:
    assert rows("Dear Resident.\n\nPlease clear the quay.\n\nYours faithfully\n\nWorks Team\n") == [
        "Resident: clear the quay"
    ]
    assert rows("Dear Resident. The quay is clear.\n") == []


@pytest.mark.parametrize(
    ("asks", "act", "informs"),
    [
        (
            "You should therefore write to me setting out the depth.",
            "write to me setting out the depth",
            "You therefore wrote to me setting out the depth.",
        ),
        ("Could you please pass this to Mr Hale", "pass this to Mr Hale", "Mr Hale passed this to me"),
    ],
)
def test_therefore_and_a_line_without_a_stop(asks: str, act: str, informs: str) -> None:
    assert rows(LETTER.format(asks)) == [f"Mr Ben Ode: {act}"]
    assert rows(LETTER.format(informs)) == []


def test_what_a_priority_is_to_do_is_nobodys_task() -> None:
    assert rows(LETTER.format("As Harbour Master my priority is to support the pilots.")) == []
    assert rows(LETTER.format("The Harbour Master is to support the pilots by 2 June 2023.")) != []


def test_a_day_of_the_week_in_an_undated_letter() -> None:
    (asked,) = found("Dear Parent\n\nPlease return the form by Monday 11th September at the latest.\n\nThank you\n")
    assert asked.due == "Monday 11th September at the latest"


def test_the_day_on_which_a_meeting_is_held_is_no_deadline() -> None:
    held = "Please send the chart to the pilots for the meeting to be held on 21 June 2023."
    (asked,) = found(LETTER.format(held))
    assert asked.due_on is None


def test_directors_above_the_greeting_are_the_readers() -> None:
    text = (
        "4 May 2023\n\nManaging Directors\nTug companies\n\nDear Colleague\n\nPlease confirm the depth of the lock.\n\n"
    )
    (asked,) = found(f"{text}Yours sincerely\n\nAnn Lee\nClerk\n")
    assert asked.owners[0].startswith("Managing Directors")


def test_the_day_of_the_meeting_whose_papers_are_asked_for_is_no_deadline() -> None:
    (asked,) = found(LETTER.format("I ask that you send the papers for the meeting on Thursday 12 May 2023."))
    assert asked.due_on is None
    (asked,) = found(LETTER.format("I ask that you attend the meeting on Friday 12 May 2023."))
    assert asked.due_on == date(2023, 5, 12)


def test_a_reply_by_a_day_would_be_appreciated() -> None:
    (asked,) = found(
        LETTER.format("Please set out what you told your pilots. A reply by 2 June 2023 would be appreciated.")
    )
    assert (asked.due_on, asked.recipient) == (date(2023, 6, 2), "Ann Lee, Clerk")


@pytest.mark.parametrize(
    ("asks", "act", "informs"),
    [
        (
            "I would like to suggest that we meet to discuss the lock.",
            "suggest that we meet to discuss the lock",
            "We met to discuss the lock.",
        ),
        ("Ofwat expects you to manage the lock.", "manage the lock", "Ofwat managed the lock."),
    ],
)
def test_a_meeting_suggested_and_what_a_regulator_expects(asks: str, act: str, informs: str) -> None:
    (asked,) = found(LETTER.format(asks))
    assert asked.text.endswith(act)
    assert rows(LETTER.format(informs)) == []


def test_a_welsh_greeting_and_what_one_so_asks() -> None:
    asks = (
        "4 May 2023\n\nAnnwyl Lywydd\n\nWe meet in June to weigh the plans, and so ask that you make yours in time.\n\n"
    )
    (asked,) = found(f"{asks}Yn gywir\n\nAnn Lee\n")
    assert asked.text == "ask that you make yours in time"


def test_a_question_behind_an_aside_in_a_list_of_things() -> None:
    body = (
        "We are seeking the following:\n\n- A chart of the bay\n"
        "- With regard to the lamps, could we be told what they cost? Will they last?\n"
    )
    assert [each.text for each in found(LETTER.format(body))] == [
        "seeking the following: A chart of the bay",
        "With regard to the lamps, could we be told what they cost?",
        "Will they last?",
    ]
