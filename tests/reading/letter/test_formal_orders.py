"""Orders of courts, statements of liaison and minutes that say what was agreed in the middle of a sentence."""

from datetime import date

from tests.reading.letter.rows import found, rows
from tests.reading.letter.test_formal import read

ORDER = "In the County Court\n\nNo. 07-712\n\n5 October 2007\n\nORDER\n\nIT IS ORDERED that:\n\n{}\n"


def test_an_order_that_cites_rules_is_one_sentence() -> None:
    text = "1. Any pleadings under Fed. R. Civ. P. 13 & 14 shall be filed within ten (10) days from"
    (ordered,) = read(ORDER.format(f"{text} the date of this Order."))
    assert ordered.text.startswith("Any pleadings under Fed. R. Civ. P. 13")
    assert ordered.due_on == date(2007, 10, 15)


def test_what_plaintiffs_and_counsel_shall_do() -> None:
    ordered = read(
        ORDER.format("The plaintiff shall notify the harbour master.\n\nAll counsel shall comply with Rule 4.\n")
    )
    assert [(each.owners, each.recipient) for each in ordered] == [
        (("plaintiff",), "harbour master"),
        (("counsel",), ""),
    ]


def test_a_working_group_asks_by_its_label() -> None:
    text = "Liaison statement\n\nDate: 25 November 2005\nFrom: SG15\nTo: Weir Working Group\n\n{}\n"
    (asked,) = found(text.format("SG15 requests that future group drafts on weirs be sent to SG15 for comment."))
    assert (asked.owners, asked.recipient) == (("Weir Working Group",), "SG15")
    assert rows(text.format("SG15 has sent its drafts on weirs.")) == []


def test_who_considered_it_agreed_to_write() -> None:
    minutes = "Weir Committee\n\nMinutes of the meeting held on 4 May 2023\n\n{}\n"
    (agreed,) = found(
        minutes.format(
            "In relation to its work on the weir, the Committee considered letters from the Board for Rivers, Fish"
            " and Boats and agreed to write to the Minister."
        )
    )
    assert (agreed.owners, agreed.recipient) == (("Committee",), "Minister")


def test_a_number_behind_a_bullet() -> None:
    letter = "4 May 2023\n\nMr Ben Ode\nHarbour Master\n\nDear Mr Ode\n\n{}\n\nYours sincerely\n\nAnn Lee\nClerk\n"
    (asked,) = found(letter.format("- 1. Please include the chart of the bay."))
    assert asked.text == "include the chart of the bay"


def test_a_remedy_whose_time_stands_before_or_behind_who_owes_it() -> None:
    ruling = "Fen Council (22 000 016)\n\nDecision date: 22 March 2023\n\nThe Ombudsman's final decision\n\n{}\n"
    acts = "\n    - write to Miss X to apologise;\n    - make a symbolic payment of £250 to Miss X.\n"
    for lead in (
        "7. To remedy the injustice caused, within four weeks of the final decision the Council will:",
        "7. To remedy the injustice caused, the Council will within four weeks:",
    ):
        owed = found(ruling.format(f"Agreed action\n\n{lead}{acts}"))
        assert [(each.owners, each.recipient, each.due_on) for each in owed] == [
            (("Council",), "Miss X", date(2023, 4, 19))
        ] * 2


def test_the_time_in_front_of_an_owner_is_no_part_of_it() -> None:
    ruling = "Fen Council (22 000 016)\n\nDecision date: 22 March 2023\n\nAgreed action\n\n{}\n"
    for weeks in ("Within eight weeks", "Within eight weeks of the date of my decision"):
        (owed,) = found(ruling.format(f"8. {weeks} the Council has agreed to remind staff of the rules."))
        assert (owed.owners, owed.recipient, owed.due_on) == (("Council",), "staff", date(2023, 5, 17))


def test_case_management_orders_without_days() -> None:
    order = (
        "EMPLOYMENT TRIBUNAL\n\nCASE MANAGEMENT ORDERS\n\n"
        "1 The claimant shall explain which award the Tribunal is being asked to grant.\n\n"
        "2 The claimant and the respondent shall exchange a chart. They must also send the judge a copy.\n\n"
        "3 The respondent's solicitor is to print the chart.\n"
    )
    ordered = found(order)
    both = ("claimant", "respondent")
    assert [each.owners for each in ordered] == [("claimant",), both, both, ("respondent's solicitor",)]
    assert (ordered[0].recipient, ordered[0].number) == ("", "1")
    assert rows("My recipe for soup\n\nCase management orders\n\n1 The cook shall peel the onions.\n") == []


def test_orders_of_a_tribunal_by_their_heading() -> None:
    acts = (
        "1. The respondent must send the claimant a chart.\n\n2. The claimant must reply with a list of her claims.\n"
    )
    for heading in ("ORDERS", "Further directions", "Order of the Tribunal"):
        ordered = found(f"EMPLOYMENT TRIBUNALS\n\n{heading}\n\n{acts}")
        assert [(each.owners, each.recipient) for each in ordered] == [
            (("respondent",), "claimant"),
            (("claimant",), ""),
        ]


def test_what_is_ordered_that_each_shall_do() -> None:
    head = "Tribunal decision\n\nDated 4 May 2023\n\nThe Tribunal orders that:\n\n"
    ordered = found(f"{head}(a) the lessor shall disclose the survey;\n(b) the lessee is to serve a reply.\n")
    assert [each.owners for each in ordered] == [("lessor",), ("lessee",)]
    (ordered_thing,) = found(f"{head}(a) the survey is to be sent to the lessee.\n")
    assert ordered_thing.owners == ()
