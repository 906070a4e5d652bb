"""What a meeting resolves that somebody do, wherever else actions are marked."""

from tests.reading.letter.rows import minuted


def test_whom_a_meeting_resolves_it_for() -> None:
    text = "The Trust RESOLVED for Owen to paint the rail by May.\n\nBen to ask for a price. ACTION: Ben\n"
    assert minuted(text) == ["Owen: paint the rail by May.", "Ben: ask for a price."]
    assert minuted("It was agreed to keep the old rules and for Una to print them again.\n") == [
        "Una: print them again."
    ]
    text = "Agreed to hold a fair and for Ben to book the band and for the Clerk to print the cards.\n"
    assert minuted(text) == ["Ben: book the band", "Clerk: print the cards."]


def test_nobody_to_whom_it_is_resolved() -> None:
    assert minuted("It was agreed for Harbour View to be the venue.\n") == []
    assert minuted("It was agreed for the time being to wait.\n\nIt was agreed for Carys to chair the meeting.\n") == []
    assert (
        minuted("1. Choose the name of the boat - Agreed to keep it\n\n2. The crew - We decided to not add one\n") == []
    )


def test_an_action_on_somebody_at_the_end_of_what_is_said() -> None:
    text = "Ben: nobody has the keys. Action on Ben to find a locksmith.\n"
    assert minuted(text) == ["Ben: find a locksmith."]
    text = "Action on Ben to find a locksmith. The roof leaks - action on Anne to ring the builder.\n"
    assert minuted(text) == ["Ben: find a locksmith. The roof leaks.", "Anne: ring the builder."]
