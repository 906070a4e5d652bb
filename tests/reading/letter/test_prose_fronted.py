"""Sentences that begin with what is done, with a close dash, or only with an idea."""

from tests.reading.letter.rows import minuted, rows


def test_who_offered_that_he_will() -> None:
    assert minuted("AH spoke of it. BO offered that he will ask for a fuller table.\n") == [
        "BO: ask for a fuller table."
    ]


def test_what_is_to_be_done_stands_in_front_of_whose_it_is() -> None:
    text = "Any summer fairs that need stewards Anne will contact helpers direct.\n"
    text += "A request for chairs came in, committee members will look into it.\n"
    text += "All letters to Anne will be kept. Every boat by Ben will win.\n"
    assert minuted(text) == [
        "Anne: contact helpers direct.",
        "committee members: A request for chairs came in, committee members will look into it.",
    ]


def test_minutes_with_a_year_and_dashes_for_bullets() -> None:
    text = "2012 Meeting Minutes\n\n*New lamps:\n   -Dora heading this;\n"
    text += "   -Tessa to crunch the numbers;\n   -Grey or black\n"
    assert rows(text) == ["Tessa: crunch the numbers"]
    assert rows("2012 Meeting Room Guide\n\n-Tessa to crunch the numbers;\n") == []


def test_ideas_and_what_was_told_before_a_close_dash() -> None:
    text = "Anne opened the matter. She has been in touch with Dr Roe- Quay Youth Group to put a hold on the tent.\n"
    text += "Fair idea of flags to be painted by pupils for the stalls.\n"
    assert minuted(text) == []
