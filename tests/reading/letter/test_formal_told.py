"""What minutes tell that somebody asked for in the middle of a sentence."""

import pytest

from tests.reading.letter.rows import found, rows

MINUTES = "Fen Council\n\nMinutes of the meeting held on 4 May 2023\n\nPresent: Cllr Lake, Cllr Moor\n\n{}\n"


@pytest.mark.parametrize(
    ("asks", "act", "informs"),
    [
        (
            "The Chair did ask that wardens on other bodies submit a report.",
            "ask that wardens on other bodies submit a report",
            "The Chair did not ask that wardens submit a report.",
        ),
        (
            "The Director advised that the gate may move and asked that the owners email her.",
            "asked that the owners email her",
            "The Director advised that the gate may move and that the owners had emailed her.",
        ),
    ],
)
def test_a_wish_told_in_minutes(asks: str, act: str, informs: str) -> None:
    (asked,) = found(MINUTES.format(asks))
    assert (asked.text, len(asked.owners)) == (act, 1)
    assert rows(MINUTES.format(informs)) == []


def test_what_is_reported_back_is_told_to_the_body_that_resolved_it() -> None:
    resolved = "RESOLVED: That the Rivers Committee:-\n\n(a) asks the Warden to report back to the next meeting.\n"
    (asked,) = found(MINUTES.format(resolved))
    assert (asked.owners, asked.recipient) == (("Warden",), "Rivers Committee")


@pytest.mark.parametrize(
    ("resolved", "act", "owners"),
    [
        ("That the Warden be requested to canvass the owners.", "canvass the owners", ("Warden",)),
        (
            "requests Members of this Committee to canvass the owners.",
            "canvass the owners",
            ("Members of this Committee",),
        ),
        ("Charts be sent by post to all owners, by Harbour Services.", None, ("Harbour Services",)),
    ],
)
def test_items_of_a_resolution(resolved: str, act: str | None, owners: tuple[str, ...]) -> None:
    text = MINUTES.format(f"Resolved:\n\nThat:\n\n(1) the report be noted;\n\n(2) {resolved}\n")
    (asked,) = found(text)
    assert (asked.text, asked.owners) == (act or resolved.rstrip("."), owners)


def test_a_last_clause_keeps_its_subject_and_loses_the_and() -> None:
    text = "RESOLVED – that (A) the report be approved and that all owners be invited to attend; and\n\n(B) no more.\n"
    assert rows(MINUTES.format(text)) == [": all owners be invited to attend"]


def test_to_note_and_to_agree_under_resolved_to_is_nothing() -> None:
    text = "RESOLVED to:\n\n1) Note the decision;\n\n2) Write to the owners.\n"
    assert [each.text for each in found(MINUTES.format(text))] == ["Write to the owners"]


def test_what_stands_before_the_decision_on_a_councils_page_is_its_agenda() -> None:
    page = "Issue - meetings\n\nMooring fees\n\nMeeting: 04/05/2023 - Rivers Committee (Item 7)\n\n7 Mooring fees\n\n"
    page += "To ask the Warden to report on the fees.\n\nDecision:\n\nRESOLVED:\n\n(1) That the report be noted;\n\n"
    page += "(2) That the Warden be requested to write to the owners.\n\nMinutes:\n\nThe Warden presented the report.\n"
    assert rows(page) == ["Warden: write to the owners"]


@pytest.mark.parametrize(
    ("asks", "act", "informs"),
    [
        (
            "It was requested that the dates of the Mooring Review should be set before Easter.",
            "requested that the dates of the Mooring Review should be set before Easter",
            "It was reported that the dates of the Mooring Review had been set before Easter.",
        ),
        (
            "(Minute No. 5 – Fees) – Members of the Committee requested the provision of a note on the fees.",
            "requested the provision of a note on the fees",
            "(Minute No. 5 – Fees) – Members of the Committee had the provision of a note on the fees explained.",
        ),
        (
            "(Minute No. 6) – a chart is to be circulated to all owners.",
            "a chart is to be circulated to all owners",
            "(Minute No. 6) – a chart was circulated to all owners.",
        ),
    ],
)
def test_wishes_of_nobody_in_particular(asks: str, act: str, informs: str) -> None:
    (asked,) = found(MINUTES.format(asks))
    assert (asked.text, asked.owners) == (act, ())
    assert rows(MINUTES.format(informs)) == []


@pytest.mark.parametrize(
    ("told", "row", "informs"),
    [
        (
            "Cllr Lake spoke of the quay. Rats were seen and he agreed to look into them.",
            "Cllr Lake: Rats were seen and he agreed to look into them.",
            "Rats were seen and he agreed to look into them.",
        ),
        (
            "Ida Crewe suggested that there was a chart and she would make enquiries about it.",
            "Ida Crewe: make enquiries about it.",
            "Ida Crewe suggested that there was a chart and she would enjoy it.",
        ),
        (
            "It was confirmed that the charts would be obtained from the pilots.",
            ": the charts would be obtained from the pilots",
            "It was confirmed that the charts were obtained from the pilots.",
        ),
        (
            "A goat was loose and the owner would be asked to tie it.",
            "owner: the owner would be asked to tie it",
            "A goat was loose and the owner had been asked to tie it.",
        ),
        (
            "The Chair thanked her for the form, which Jo Moor would circulate in June.",
            "Jo Moor: circulate in June",
            "The Chair thanked her for the form, which Jo Moor had circulated in June.",
        ),
        (
            "All members were encouraged to complete the form by 4 June.",
            "members: complete the form by 4 June",
            "All members were encouraged to enjoy the fair.",
        ),
        (
            "The Panel agreed that Members would consider the plan, submitting comments to the clerk by 4 June 2023.",
            "Members: consider the plan, submitting comments to the clerk by 4 June 2023",
            "The Panel agreed that Members would consider the plan.",
        ),
        (
            "The Chair agreed that it was late and asked that arrangements be made for it when a Chair was decided.",
            ": asked that arrangements be made for it when a Chair was decided",
            "The Chair agreed that it was late and said that arrangements had been made when a Chair was decided.",
        ),
    ],
)
def test_what_minutes_tell_in_passing(told: str, row: str, informs: str) -> None:
    assert [each.rstrip(".") for each in rows(MINUTES.format(told))] == [row.rstrip(".")]
    assert rows(MINUTES.format(informs)) == []


def test_a_resolution_goes_on_in_the_next_paragraph() -> None:
    text = "RESOLVED – that (A) the plan be approved; and\n\nB) that any needs be specified.\n"
    assert rows(MINUTES.format(text)) == [": any needs be specified"]


def test_of_several_days_the_one_to_come_is_the_deadline() -> None:
    told = (
        "The Panel agreed that Members would consider the plan sent on 2 May 2023, submitting comments by 9 May 2023."
    )
    (asked,) = found(MINUTES.format(told))
    assert asked.due == "9 May 2023"


def test_the_clerk_does_it_with_others() -> None:
    told = "It was agreed that the clerk liaise with the pilots and Mrs Moor to mend the gate."
    assert rows(MINUTES.format(told)) == ["clerk: liaise with the pilots and Mrs Moor to mend the gate"]


@pytest.mark.parametrize(
    ("told", "acts", "informs"),
    [
        (
            "The Chair asked that a day be added to each and that a review of the quay be prepared for May.",
            ["asked that a day be added to each", "a review of the quay be prepared for May"],
            "The Chair said that a day was added to each and that a review of the quay was prepared for May.",
        ),
        (
            "It was confirmed that one was due and that a report on this, with maps, would be presented to the Board.",
            ["a report on this, with maps, would be presented to the Board"],
            "It was confirmed that a diver was due and that a report on this, with maps, was presented to the Board.",
        ),
        (
            "It was said to be quick but the Head of Moorings reported that she would check on the permits.",
            ["check on the permits"],
            "It was said to be quick but the Head of Moorings reported that she had checked on the permits.",
        ),
        (
            "RESOLVED – That the plan be noted and that any comments be forwarded to the Warden.",
            ["any comments be forwarded to the Warden"],
            "RESOLVED – That the plan be noted and that any comments be noted.",
        ),
        (
            "It was agreed that his comments would be noted and relayed to the Warden.",
            ["his comments would be noted and relayed to the Warden"],
            "It was agreed that his comments would be noted.",
        ),
    ],
)
def test_what_is_asked_besides(told: str, acts: list[str], informs: str) -> None:
    assert [each.text.rstrip(".") for each in found(MINUTES.format(told))] == acts
    assert rows(MINUTES.format(informs)) == []


def test_on_a_councils_page_somebody_is_to_be_invited() -> None:
    page = "Future meetings\n\nMinutes:\n\nStephen Lake-Moor to be invited to the next meeting.\n\n"
    page += "The Chair invited the Board to note the report.\n"
    assert [each.rstrip(".") for each in rows(page)] == [": Stephen Lake-Moor to be invited to the next meeting"]


@pytest.mark.parametrize(
    ("told", "row", "informs"),
    [
        (
            "A report on the quay was requested, for submission to a future meeting.",
            ": A report on the quay was requested, for submission to a future meeting",
            "A report on the quay was received, for submission to a future meeting.",
        ),
        (
            "Officers said that a diver was at work and the outcome would be reported back to the Board.",
            ": the outcome would be reported back to the Board",
            "Officers said that a diver was at work and the outcome was reported back to the Board.",
        ),
        (
            "Likewise, Officers would review the fees and report back.",
            "Officers: review the fees and report back",
            "Likewise, Officers reviewed the fees and reported back.",
        ),
    ],
)
def test_reports_that_are_wanted(told: str, row: str, informs: str) -> None:
    assert [each.rstrip(".") for each in rows(MINUTES.format(told))] == [row]
    assert rows(MINUTES.format(informs)) == []


def test_initials_behind_a_dash_do_what_stands_before_it() -> None:
    text = "Harbour Group, minutes of 4 May 2023\n\nAttendees: Mike Moor (MM), Dora Lee (DL)\n\n"
    text += "Members suggested asking them to the next meeting – MM to contact them.\n"
    (asked,) = found(text)
    assert asked.owners == ("MM",)


def test_time_is_told_nothing() -> None:
    (asked,) = found(MINUTES.format("Cllr Lake asked that thought be given to extending the time allowed."))
    assert asked.recipient == ""


def test_what_two_read_in_one_sentence_is_said_once() -> None:
    """Prose takes `The Board` for whoever will."""
    minuted = (
        "Minutes of the Harbour Board\n\nDate: 4 May 2023\n\nPresent: Ann Lake, Ben Okoro\n\n"
        "The Clerk presented the paper. The Board was advised that the change could be quick but the Clerk"
        " reported that she would check on any further approvals that were required.\n"
    )
    assert [each.owners for each in found(minuted)] == [("Clerk",)]
