"""Letters, notices, minutes and bulletins that inform, decide or decline, beside what is close to them and asks."""

import pytest

from tests.reading.letter.rows import rows

LETTER = "4 May 2023\n\nMr Ben Ode\n2 Mill Lane\n\nDear Mr Ode\n\n{}\n\nYours sincerely\n\nAnn Lee\nClerk\n"
MINUTES = "Fen Council\n\nMinutes of the meeting held on 4 May 2023\n\nPresent: Cllr Lake, Cllr Moor\n\n{}\n"


@pytest.mark.parametrize(
    ("informs", "asks"),
    [
        (
            "Requests for an internal review should be submitted within forty days.",
            "The request for a review should be submitted within forty days.",
        ),
        (
            "Any such application must be received by the Tribunal within a month.",
            "The application must be received by the Tribunal within a month.",
        ),
        ("You do not need to do anything further.", "You must inspect the roof."),
        ("The Board's decision is final and the trustees do not discuss it.", "The trustees must discuss it."),
        ("The older ones explain how they must look after the pond.", "The trustees must look after the pond."),
        (
            "I can confirm that we have taken the following actions:\n\n- Mend the gate",
            "We have completed the survey. The next actions:\n\n- Mend the gate",
        ),
        ("Please therefore find attached the lease.", "Please therefore attach the lease."),
        ("You asked whether you should declare an interest.", "You should declare an interest."),
        ("We do not believe that you must inspect the field.", "It is clear that you must inspect the field."),
        ("If you missed it, please just call the office.", "Please just sign the form."),
        ("You would be welcome to apply again.", "We would welcome a copy of the lease."),
        (
            "The decision of the Harbour Court is to allow the claim.",
            "The owner must allow the surveyor in.",
        ),
        (
            "I would expect the report to be published in June.",
            "I would expect the report to be sent to me in June.",
        ),
        (
            "Thank you for informing me that the Panel has agreed to invite Mr Penn to give evidence.",
            "I invite Mr Penn to give evidence.",
        ),
        ("If we need a copy of the lease we will ask for it.", "We need a copy of the lease if it is signed."),
        (
            "They noted that the walls were dry and that the trust must repair the roof.",
            "I have noted that the walls are dry, and the trust must repair the roof.",
        ),
        (
            "The report gives a clear signal that the trustees must repair the roof.",
            "It is clear that the trustees must repair the roof.",
        ),
        ("It is for the Council to say how the sum should be paid.", "The sum should be paid by 1 June."),
        ("I am grateful, and please pass my thanks on to your team.", "Please pass my letter on to your team."),
        (
            "Thank you for your letter, in which you asked for two things:\n\n- Please provide the plan",
            "You asked what is missing. These are the two things:\n\n- Please provide the plan",
        ),
        ("We require operators to keep records of every visit.", "We require the operators to keep a record of it."),
        ("You asked that the trustees should refund it.", "It is right that the trustees should refund it."),
    ],
)
def test_what_a_letter_tells(informs: str, asks: str) -> None:
    assert rows(LETTER.format(informs)) == []
    assert len(rows(LETTER.format(asks))) == 1


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Cllr Lake said that he would leave the room.", "Cllr Lake said that he would write to the bank."),
        ("RESOLVED: That approval be given to the budget.", "RESOLVED: That notice be given to the tenant."),
        ("It was agreed to leave it.", "It was agreed to leave the key with the Clerk."),
        ("Cllr Lake had not requested that the map be shown.", "Cllr Lake requested that the map be shown."),
        ("It was RESOLVED – that Cllr Lake be elected Chair.", "It was RESOLVED – that Cllr Lake be asked to write."),
        (
            "RESOLVED: That the Chair be authorised to sign the minutes.",
            "RESOLVED: That the Chair be authorised to sign the lease.",
        ),
        ("The law requires the trustees to prepare a budget.", "The trustees to prepare a budget."),
        ("RESOLVED: That Cllr Lake be appointed Chair.", "RESOLVED: That a new caretaker be appointed."),
        (
            "RESOLVED: That Cllr Lake be appointed to the Board.",
            "RESOLVED: That Cllr Lake be appointed to write to her.",
        ),
        (
            "Cllr Moor had news, that the Committee had agreed to introduce a badge.",
            "The Committee agreed to introduce a badge.",
        ),
        ("Lake stood down as chair to allow Moor to run the fair.", "Lake agreed to allow Moor to run the fair."),
        ("Cllr Lake agreed to stay on as Treasurer.", "Cllr Lake agreed to write as Treasurer."),
        (
            "Cllr Lake agreed to transfer from the Pond Committee to the Fair Committee.",
            "Cllr Lake agreed to transfer the papers to the Fair Committee.",
        ),
        ("Cllr Lake would keep this under review.", "Cllr Lake would review this."),
        ("We very much hope that the Council retain it.", "It was agreed that the Council retain it."),
        (
            "RESOLVED: That the following be appointed to the Pond Committee: Lake and Moor.",
            "A caretaker to be appointed by the Pond Committee: Lake and Moor.",
        ),
        ("Cllr Lake asked that it be minuted.", "Cllr Lake asked that it be mended."),
        ("Cllr Lake asked that the list be amended to show his name.", "Cllr Lake asked that the list be sent to him."),
        (
            "Cllr Lake asked that the rules be explained, Moor gave an example.",
            "Cllr Lake asked that the rules be explained, which are new.",
        ),
        (
            "RESOLVED: That the term of Cllr Lake be extended by a year.",
            "RESOLVED: That the wall of Cllr Lake be extended by a yard.",
        ),
        (
            "RESOLVED: That Cllr Lake be removed from the Board.",
            "RESOLVED: That the benches be removed from the green.",
        ),
        (
            "RESOLVED: That the minutes of 3 April be amended in line two.",
            "RESOLVED: That the plans of 3 April be amended in line two.",
        ),
        (
            "He informed the meeting that it was now agreed that the bins were to be removed.",
            "He informed the meeting of the cost. It was agreed that the bins were to be removed.",
        ),
        (
            "The development hereby permitted shall be completed within three years.",
            "The Clerk shall send the plans within three weeks.",
        ),
        ("This is the report of the Fen Village Action group", "The report goes to the village. ACTION: Lake"),
        ("It was agreed not to renew the lease.", "It was agreed to renew the lease."),
        ("RESOLVED: That the lease should not be published.", "RESOLVED: That the lease should be published."),
        ("It was agreed to discuss this later in the meeting.", "It was agreed to discuss this with the builder."),
        ("Cllr Lake will receive a prize.", "Cllr Lake will send a prize."),
        ("And to repair the door would have been a shame.", "Anne to repair the door."),
        ("Appears to need a new door.", "Anne to buy a new door."),
        ("TODO Group members met: the door was new.", "TODO: the door must be new."),
        (
            "RESOLVED FURTHER, that the rules remain in force until the Board deems them void.",
            "RESOLVED FURTHER, that the Treasurer open an account.",
        ),
        ("RESOLVED to raise no objection to the plans.", "RESOLVED to raise an objection to the plans."),
    ],
)
def test_what_minutes_tell(told: str, said: str) -> None:
    assert rows(MINUTES.format(told)) == []
    assert len(rows(MINUTES.format(said))) == 1


def test_a_ruling_cites_the_request_that_it_is_about() -> None:
    head = "Decision notice\n\nDate: 18 May 2021\nPublic Authority: Fen Council\n\n"
    assert rows(f'{head}2. The complainant asked for the following: "I require a list of the drains."\n') == []


def test_what_was_not_done_is_no_action() -> None:
    head = "Minutes, 4 May 2023\n\nPresent: Ann Lee, Ben Ode\n\nOutstanding actions\n\n"
    assert rows(f"{head}- Benches: no work carried out this year\n- Ben to paint the gate\n") == ["Ben: paint the gate"]


def test_what_stood_on_the_agenda_is_not_the_minutes() -> None:
    planned = "The Committee is asked to note the costs. Cllr Lake will show the plans."
    item = f"12.\n\nThe pond\n\n{planned}\n\nMinutes:\n\n{{}}\n"
    page = "Agenda and minutes\n\nPond Committee - Thursday, 4 May 2023\n\n" + item
    assert rows(page.format("The Committee noted the costs.")) == []
    assert rows(page.format("RESOLVED: That Cllr Lake write to the builder.")) == ["Cllr Lake: write to the builder"]


def test_the_item_about_the_last_minutes_is_no_end_of_an_agenda() -> None:
    text = "1. Apologies:\nCllr Lake to send a card to the caretaker.\n\n2. Minutes:\nApproved."
    assert len(rows(MINUTES.format(text))) == 1


def test_news_says_what_was_agreed() -> None:
    news = "Fen newsletter, May 2023\n\nThe Council agreed to replace the gate. There is a fair in June.\n"
    assert rows(news) == []
    assert len(rows(MINUTES.format("The Council agreed to replace the gate."))) == 1


def test_a_guide_shows_what_an_action_looks_like() -> None:
    example = "After the meeting, send out the list, for example:\n\nAction: Ann to book the hall by 1 May\n"
    assert rows(f"Guidance for note takers\n\n{example}") == []
    assert len(rows(example)) == 1


def test_a_ruling_tells_how_such_cases_are_heard() -> None:
    head = "Fen Council (22 000 016)\n\nDecision date : 22 Mar 2023\n\nThe Ombudsman's final decision\n\n"
    duty = "The admission authority must provide an officer at the hearing.\n"
    assert rows(f"{head}The appeals' process\n\n{duty}") == []
    assert len(rows(f"{head}Agreed action\n\n{duty}")) == 1


def test_guidance_tells_what_an_office_will_do() -> None:
    told = "1 May 2023\n\nThe Clerk (TC) will arrange the room. The Mayor (TM) chairs.\n"
    assert rows(f"Guidance for new members\n\n{told}") == []
    assert len(rows(f"Minutes of the meeting\n\n{told}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "How a tribunal works\n\nOrders\n\nThe claimant must send a schedule of loss.\n",
        "Covering letter tips\n\n4 May 2021\n\nWe will issue more of them shortly. Please address the owner.\n",
        MINUTES.format("The Committee asked for a list of the boats and the Clerk gave it."),
        MINUTES.format("Cllr Lake asked for a list of the boats."),
        LETTER.format("We have seen the plan of the moorings and would also like to thank you for it."),
    ],
)
def test_what_tells_how_or_was_given_at_once_asks_nothing(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("settled", "asks"),
    [
        ("the plan to repair the quay be welcomed", "the Warden to repair the quay"),
        ("the bid to extend the pier and widen it be supported", "the Warden to extend the pier"),
    ],
)
def test_what_is_resolved_by_welcoming_it(settled: str, asks: str) -> None:
    assert rows(MINUTES.format(f"RESOLVED:\n\n(i) that {settled}.\n")) == []
    assert len(rows(MINUTES.format(f"RESOLVED:\n\n(i) that {asks}.\n"))) == 1
