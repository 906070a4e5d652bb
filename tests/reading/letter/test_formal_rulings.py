"""Rulings and minutes that quote, address and resolve in further ways."""

from datetime import date

import pytest

from tests.reading.letter.rows import rows
from tests.reading.letter.test_formal import MINUTES, in_letter, read


def test_what_a_ruling_quotes_is_nobodys_to_do() -> None:
    found = read(
        "Decision notice\n\nDate: 18 May 2021\nPublic Authority: Fen Council\n\n"
        "3. The Commissioner requires the Council to disclose the plan.\n\n"
        '5. The complainant wrote: "Please provide the map of the drains. Can you also confirm who drew it?"\n'
    )
    assert [each.text for each in found] == ["disclose the plan"]


def test_a_coroners_report_names_whom_it_goes_to() -> None:
    assert rows(
        "REGULATION 28 REPORT TO PREVENT FUTURE DEATHS\n\nTHIS REPORT IS BEING SENT TO:\n"
        "Fen Drainage Board, Sluice House, 2 Mill Road\n\n1. CORONER\nI am Ada Moor, coroner for the Fens.\n\n"
        "6. ACTION SHOULD BE TAKEN\nThe Board has the power to act.\n\n"
        "7. YOUR RESPONSE\nYou are under a duty to respond to this report within 56 days of its date.\n"
    ) == ["Fen Drainage Board: respond to this report within 56 days of its date"]


def test_works_in_a_schedule() -> None:
    found = read(
        "IMPROVEMENT NOTICE\n\nTo: Mr R Sallow\n\nDated 30 May 2022\n\nRemedial works\n"
        "1. Install a fan.\n2. Renew the seals.\n"
    )
    assert [(each.text, each.owners) for each in found] == [
        ("Install a fan", ("Mr R Sallow",)),
        ("Renew the seals", ("Mr R Sallow",)),
    ]


def test_a_provider_must_send_a_report_that_says_something() -> None:
    (found,) = read(
        "Inspection report\n\nThe provider must send us a report that says what it will do by 4 May 2022.\n"
    )
    assert found.due_on == date(2022, 5, 4)


def test_documents_that_should_be_lodged_by_a_day() -> None:
    (found,) = read(
        "DIRECTION TO THE PARTIES\n\nDated 4 September 2020\n\nThe Respondent is required to provide a lease.\n\n"
        "The said documentation should be lodged no later than 25 September 2020.\n"
    )
    assert found.due_on == date(2020, 9, 25)


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("Please apply sun cream before school.", ["apply sun cream before school"]),
        ("I will, of course, share the findings with you.", ["share the findings with you"]),
        ("I have agreed to make a further sum available.", []),
        ("To put it right you should either repair it or replace it.", ["either repair it or replace it"]),
        ("Please the neighbours and all will be well.", []),
    ],
)
def test_what_a_letter_says_politely(sentence: str, acts: list[str]) -> None:
    assert [each.text for each in in_letter(sentence)] == acts


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("The Director confirmed that it had, and undertook to share the survey.", ("Director", "share the survey")),
        ("Ms Reed advised that she would circulate a corrected table.", ("Ms Reed", "circulate a corrected table")),
        ("The Committee requested that the map be provided.", ("", "requested that the map be provided")),
    ],
)
def test_what_minutes_hear_undertaken(sentence: str, row: tuple[str, str]) -> None:
    (found,) = read(MINUTES.format(sentence))
    assert (", ".join(found.owners), found.text) == row


def test_a_motion_that_resolves() -> None:
    assert rows(
        "Full Council, 17 October 2022\n\nCouncil resolves to:\ni) write to the operator about the buses;\n"
        "ii) ask the Transport Group to report by March 2023.\n"
    ) == [": write to the operator about the buses", "Transport Group: report by March 2023"]


def test_what_is_only_proposed_is_not_resolved() -> None:
    text = "Minutes of the meeting held on 3 May 2022\n\nPresent: Cllrs Lake and Moor\n\n"
    assert rows(f"{text}The Convener proposed that the Committee consider the reports in private.\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Making a complaint\n\nThe Ombudsman\n\nThe manager must acknowledge it within 5 working days. "
        "A senior officer will be asked to investigate.\n",
        "Information Commissioner's audit\n\nMarch 2016\n\nStaff are required to follow the schedule.\n",
    ],
)
def test_what_explains_rulings_directs_nobody(text: str) -> None:
    assert read(text) == ()


def test_an_agreement_gained_by_an_ombudsman() -> None:
    (found,) = read(
        "Public Services Ombudsman\n\nReport date: 08/07/2022\nBody: Fen Health Board\n\n"
        "She therefore sought and gained the Health Board's agreement to, within 20 working days, apologise to Ms D.\n"
    )
    assert (found.text, found.owners, found.due_on) == ("apologise to Ms D", ("Health Board",), date(2022, 8, 5))


def test_an_order_of_a_court() -> None:
    found = read(
        "IN THE COUNTY COURT AT FENMERE\nClaim No. F12YX345\n\n3 June 2019\n\nIT IS ORDERED THAT\n\n"
        "1. The Defendant do file and serve a Defence by 4.00pm on 24 June 2019.\n"
        "2. The Claimant shall by 4.00pm on 15 July 2019 file and serve a Reply.\n"
    )
    assert [(each.owners, each.text[:14], each.due_on) for each in found] == [
        (("Defendant",), "file and serve", date(2019, 6, 24)),
        (("Claimant",), "file and serve", date(2019, 7, 15)),
    ]


def test_paragraphs_that_a_resolution_leads_into() -> None:
    assert rows(
        "Cabinet, 15 March 2023\n\nRESOLVED:\n\n"
        "That the report be noted and that the Head of Parks be requested to prepare a plan.\n\n"
        "It was RESOLVED that the Secretary should:\n- arrange a site meeting\n- obtain a quotation\n"
    ) == ["Head of Parks: prepare a plan", "Secretary: arrange a site meeting", "Secretary: obtain a quotation"]


def test_a_greeting_with_its_date_and_a_writers_own_office_above() -> None:
    (found,) = read(
        "Children's Commissioner\n\nDear Minister,          7 October 2020\n\nI call on you to publish the plan.\n\n"
        "Yours sincerely\n\nSally Howe\nChildren's Commissioner\n"
    )
    assert found.owners == ("Minister",)


def test_may_we_have_it() -> None:
    assert [each.text for each in in_letter("A note was in preparation. May we have sight of it?")] == [
        "May we have sight of it"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Firm fined after ignoring enforcement notice\n\n12 March 2019\n\nA firm has been ordered to pay £42,000. "
        "Magistrates heard that the company was told that it must reduce the piles.\n",
        "Panel\n\nMinutes of 14 October 2015\n\nTwo were resolved, one member having agreed to apologise.\n",
        "Request under the Act\n\nREF: 2017-446\n\nDear Ms Lake\n\nPlease find information attached.\n",
        "19 May 2020\n\nDear Deputy Lake\n\nIn answer to your questions:\n\n"
        "1. How was the house valued?\nBy two surveyors.\n\n2. Who approved it?\nThe Minister did.\n",
    ],
)
def test_news_and_answers_are_nothing(text: str) -> None:
    assert read(text) == ()


def test_a_ruling_says_us_of_whoever_rules() -> None:
    (found,) = read(
        "Fen Council (21 004 512)\n\nThe Ombudsman's final decision\n\nAgreed action\n\n"
        "The Council should provide us with evidence that it has mended the gate.\n"
    )
    assert (found.owners, found.recipient) == (("Council",), "Ombudsman")


def test_why_and_by_when_before_who_will() -> None:
    found = rows(
        "Fen Council (21 004 512)\n\nDecision date : 11 Jun 2025\n\nThe Ombudsman's final decision\n\nAgreed action\n\n"
        "1. To remedy the loss caused by this fault, within four weeks of our decision, the Council will:\n"
        "   - mend the gate;\n   - write to Mr A.\n"
        "2. The Council is sorry. It has agreed that within two months it will:\n   - review its charts.\n"
    )
    assert [each.rstrip(".") for each in found] == [
        "Council: mend the gate",
        "Council: write to Mr A",
        "Council: review its charts",
    ]


def test_it_is_the_one_whom_a_decision_is_about() -> None:
    (found,) = read(
        "Decision notice\n\nDate: 18 May 2021\nPublic Authority: Fen Council\n\n"
        "The Commissioner's decision is that the public authority has breached section 10.\n\n"
        "The Commissioner requires it to disclose the plan within 30 calendar days.\n"
    )
    assert found.owners == ("public authority",)


def test_what_an_ombudsman_has_asked_the_organisation() -> None:
    (found,) = read(
        "Ombudsman: case 201609187\n\nTo: Fen Prison\n\nRecommendations\n\n"
        "We have asked the organisation to provide us with evidence that it has done so.\n"
    )
    assert found.owners == ("Fen Prison",)


def test_what_the_council_agrees_to_within_a_month_of_the_decision() -> None:
    found = rows(
        "Fen Council (21 004 512)\n\nDecision date : 11 Jun 2025\n\nThe Ombudsman's final decision\n\nAgreed action\n\n"
        "8. Within one month of the final decision the Council agrees to:\n   1. Mend the gate.\n   2. Pay Mr A £50.\n"
    )
    assert [each.rstrip(".") for each in found] == ["Council: Mend the gate", "Council: Pay Mr A £50"]


def test_what_a_party_that_has_more_is_to_send_within_a_time() -> None:
    head = "Harbour Court\n\nCase No: HC/2022/12\n\nDecision date: 6 March 2023\n\nDIRECTIONS\n\n"
    (asked,) = read(
        f"{head}If the claimant has more charts of the quay, these must be sent to the Registrar within ten days.\n"
    )
    assert (asked.owners, asked.due) == (("claimant",), "within ten days")
    assert rows(f"{head}If the claimant has more charts of the quay, these may be sent to the Registrar.\n") == []
