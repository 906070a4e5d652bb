"""Owners, dates and those who are to be told."""

from datetime import date

import pytest

from bot.reading.letter.context import Context
from bot.reading.letter.fields.due import due_in_column, due_of
from bot.reading.letter.fields.naming import Names
from bot.reading.letter.fields.owners import owned
from bot.reading.letter.fields.recipient import recipient_of

NAMES = Names(frozenset(("ben", "ben okoro", "bo", "todd", "quill")), frozenset(("objective", "budget")))
MARCH = Context(held_on=date(2024, 3, 4))


@pytest.mark.parametrize(
    ("words", "owners", "text"),
    [
        ("Ben Okoro to ring the bank", ("Ben Okoro",), "ring the bank"),
        ("SV/KW to count chairs", ("SV", "KW"), "count chairs"),
        ("The Open Data Team to publish it", ("Open Data Team",), "publish it"),
        ("All to send comments", ("All",), "send comments"),
        ("review the rota (Todd)", ("Todd",), "review the rota"),
        ("review the rota – SV; Clerk", ("SV", "Clerk"), "review the rota"),
        ("@ann, @bo: write it down", ("@ann", "@bo"), "write it down"),
        ("quill will tidy the wiki", ("quill",), "tidy the wiki"),
        ("Approval: Ben will sign the form today", ("Ben",), "sign the form today"),
        ("Ben has papers to share", ("Ben",), "Ben has papers to share"),
        ("Meeting with the bank -- Ben will email them", ("Ben",), "Meeting with the bank -- Ben will email them"),
        ("ask for the form in item - T20-21-23", (), "ask for the form in item - T20-21-23"),
        ("review the rota. Owner: Jill Penn", ("Jill Penn",), "review the rota"),
        ("Ben to update it, Todd will approve", ("Ben", "Todd"), "update it, Todd will approve"),
        ("Todd will meet with Ann and Ben to plan it", ("Todd",), "meet with Ann and Ben to plan it"),
        ("Eric to be contacted about the text", (), "Eric to be contacted about the text"),
        ("Papers to be issued to members", (), "Papers to be issued to members"),
        ("Objective: define the terms", (), "Objective: define the terms"),
        ("Planning to define the terms", (), "Planning to define the terms"),
        ("PR to be merged", (), "PR to be merged"),
        ("Respond to comments", (), "Respond to comments"),
        ("comment on the draft (everybody until 26 June)", ("everybody",), "comment on the draft"),
    ],
)
def test_whose_it_is(words: str, owners: tuple[str, ...], text: str) -> None:
    assert owned(words, NAMES) == (owners, text)


@pytest.mark.parametrize(
    ("words", "due", "day"),
    [
        ("send it by Friday 22nd March 2024", "Friday 22nd March 2024", date(2024, 3, 22)),
        ("send it by 17 May and tell Jo", "17 May", date(2024, 5, 17)),
        ("send it (by 12 April)", "12 April", date(2024, 4, 12)),
        ("send it in April", "", None),
        ("send it by April", "April", None),
        ("report back at the next meeting", "next meeting", None),
        ("report to the December Board meeting", "December Board meeting", None),
        ("vote on it at the Nov 18 meeting", "Nov 18 meeting", None),
        ("meet on Tuesday 19 March (same time)", "Tuesday 19 March", date(2024, 3, 19)),
        ("write once the price is known to all", "once the price is known to all", None),
        ("reply as soon as possible", "as soon as possible", None),
        ("agree it prior to publication", "prior to publication", None),
        ("read the May report", "", None),
        ("visit the site next week to see the drain", "next week", date(2024, 3, 15)),
        ("prepare for next week's fair", "", None),
        ("meet again in 2-3 months", "in 2-3 months", None),
        ("set up a poll for the next meeting", "", None),
        ("draw up the list before the LAN", "the LAN", None),
    ],
)
def test_by_when(words: str, due: str, day: date | None) -> None:
    assert due_of(words, MARCH) == (due, day)


def test_a_column_of_dates() -> None:
    assert due_in_column("30/09/2024", MARCH) == ("30/09/2024", date(2024, 9, 30))
    assert due_in_column("TBC", MARCH) == ("", None)
    assert due_in_column("Ongoing", MARCH) == ("Ongoing", None)


def test_without_a_date_of_its_own_a_document_gives_only_days_with_a_year() -> None:
    assert due_of("send it by Friday", Context()) == ("Friday", None)
    assert due_of("send it by 3 May 2024", Context()) == ("3 May 2024", date(2024, 5, 3))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("circulate the plan to Board members", "Board members"),
        ("speak with James McNally, Deputy Director about it", "James McNally"),
        ("ask Brian about storage", "Brian"),
        ("talk to Jodi and Glen and report back", "Jodi; Glen"),
        ("seek advice from the Greffier of the States", "Greffier of the States"),
        ("Eric to be contacted about the text", "Eric"),
        ("provide an update about the site, to Karen Warren", "Karen Warren"),
        ("produce a poster", ""),
        ("communicate with the Rowing Club about the slip", "Rowing Club"),
        ("lodge the form with the Registry", "Registry"),
        ("a letter of thanks is to be sent to the auditor", "auditor"),
        ("mail Dora about the outcome", "Dora"),
        ("reply to this as soon as you can", ""),
        ("provide the Harbour Board with copies of the lease", "Harbour Board"),
        ("provide training with the fire crew", ""),
        ("file with the Registry a list of the moorings", "Registry"),
        ("give a talk on the background to the sale of the pier", ""),
        ("share the figures relating to the pier", ""),
        ("send us the invoices", "us"),
        ("leave the phone lines open", ""),
        ("publish the pay gap figures", ""),
        ("writes to the Mayor about the slip", "Mayor"),
        ("attend a meeting of the Rivers Forum in May", "Rivers Forum"),
        ("A paper is to be received by the Governors", "Governors"),
        ("seek an answer prior to the sale", ""),
        ("send a key to each member of the crew", "each member of the crew"),
        ("bring the plan back to the next meeting of this Harbour Forum", "Harbour Forum"),
        ("liaise with regard to the slip", ""),
        ("provide the Harbour Board with a chart", "Harbour Board"),
        ("writes to the Pilot on behalf of the Board", "Pilot"),
        ("send a copy of the chart to each of the Pilots", "Pilots"),
        ("send her a copy", "her"),
        ("submit a chart to the next meeting of the Board", "Board"),
        ("confirm to the Registry that it was lodged", "Registry"),
        ("charts to be shared with the Pilots", "Pilots"),
        ("give an update in relation to the Slipway", ""),
        ("explain why it was necessary to withhold the chart", ""),
        ("advise this office in writing of the steps taken to correct the fault", "this office"),
        ("make their crews aware of the tide", "crews"),
        ("write to the Harbour Master expressing its concern", "Harbour Master"),
        ("submit all of your charts with your next report", ""),
    ],
)
def test_who_is_to_be_told(words: str, told: str) -> None:
    assert recipient_of(words) == told


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Ann to update the website", ""),
        ("Ann to write to Mrs. Vane of the hall about the slip", "Mrs. Vane of the hall"),
        ("Ann to give the list to the crew. They need it.", "crew"),
        ("Ann was asked to merge these in a draft", ""),
        ("Ann to send forms to all tenants by email and to post the rest", "tenants"),
        ("Ann to send notice to any tenants", "tenants"),
        ("Ann to update details on the page", ""),
        ("Ann to ask the support team for a summary", "support team"),
        ("Ann to pick this up with Mr Hale", "Mr Hale"),
        ("Ann to update the governors", "governors"),
        ("Ann to update the Register of Berths", ""),
        ("Ann to update the PR", ""),
        ("Ann to update the Members' page", ""),
        ("Ann to pay Mr Hale £300 for his loss", "Mr Hale"),
    ],
)
def test_things_are_told_nothing(text: str, recipient: str) -> None:
    assert recipient_of(text) == recipient


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("chase up with Kim Roe about the crane", "Kim Roe"),
        ("solicit bids from other firms for the slip", "other firms"),
        ("chase up and send the list", ""),
        ("canvass the members of the crew about a date", "members of the crew"),
        ("have her remarks relayed to the Harbour Master", "Harbour Master"),
        ("brief its river work staff on the need to ask", "river work staff"),
        ("All Members be invited to attend", "Members"),
        ("prepare a review of the weir for the next meeting of the Board", "Board"),
        ("seek the prior consent of the Lock Committee for the sale", "Lock Committee"),
        ("seek the views of nobody", ""),
        ("a plan be received at the June crew meeting", "June crew meeting"),
        ("send forms to the crews listed in the log", "crews"),
        ("say which award the Registry is being asked to grant", ""),
        ("issue a leaflet to reinforce the rules", ""),
        ("give an account to each meeting of the Rivers Committee", "Rivers Committee"),
    ],
)
def test_whom_minutes_turn_to(words: str, who: str) -> None:
    assert recipient_of(words) == who


def test_the_next_evening_of_a_kind_is_a_due() -> None:
    assert due_of("set up boards at the next Parents’ Evening with pictures", MARCH).words == "next Parents’ Evening"


def test_a_second_clause_has_an_owner_and_an_apposition_has_none() -> None:
    assert owned("Merge the change, and Todd will announce it", NAMES).owners == ("Todd",)
    assert owned("Quill will invite the harbour master, Ben Okoro to speak", NAMES).owners == ("Quill",)
    assert owned("Owen starts a list of knots", NAMES).owners == ("Owen",)
    assert not owned("Slipway needs a gate", NAMES).owners
    assert due_of("add a review to the annual meeting plans", MARCH).words == ""


def test_a_first_initial_that_is_also_a_word() -> None:
    names = Names(frozenset({"i wren"}))
    assert owned("I Wren to check the posts", names).owners == ("I Wren",)
    assert owned("I will check the posts", names).owners == ()
