"""Initials at the right of what was said, and tables flattened to lines."""

from tests.reading.letter.rows import HEAD, minuted, rows


def test_initials_in_a_column_at_the_right() -> None:
    text = "Keys. The lock is stiff. Ben to oil it before Easter.                          BO\n"
    assert minuted(text) == ["BO: oil it before Easter."]


def test_a_line_each_with_initials_of_its_own() -> None:
    text = (
        "Stalls – letter about timed slots and the size of each table\n"
        "  to be sent to every class                                                BO/AH\n"
        "Tea – ask whether the staff can do it and buy all that it needs            AH\n"
        "Raffle – find out whether Mr Jolly will draw it                            BO\n"
    )
    assert [row.partition(":")[0] for row in minuted(text)] == ["BO, AH", "AH", "BO"]


def test_rows_with_slashes() -> None:
    text = HEAD + "2 / Terms\nThe draft was agreed. It is to be put on the website / Carys\n"
    text += "4 / Web page\nIt is hard to find. / Ben to ring the web company.\n"
    assert rows(text) == ["Carys: It is to be put on the website", "Ben: ring the web company."]


def test_initials_in_lines_of_their_own_beneath() -> None:
    text = "\nAction\n\n1.1\n\nThe minutes were approved.\n\n1.2\n\nKeys – the lock to be oiled.\n\nBO\n\n"
    text += "1.3\n\nTea – ask the school for an urn.\n\nAH\n\n1.4\n\nRaffle – no further action.\n\n"
    text += "1.5\n\nHall – Clerk to chase the invoice.\n\nAH / BO\n"
    assert [row.partition(":")[0] for row in minuted(text)] == ["BO", "AH", "AH, BO"]


def test_a_roll_call_with_slashes_is_no_row() -> None:
    text = "- Ann Lee / University of Leeds / @annlee\n- Bo Day / Mill open source / @bo\n"
    assert minuted(text) == []


def test_rows_with_slashes_and_two_owners() -> None:
    text = "3 / Survey\nThe questions are to be sent to every family. / Anne / Ben\n"
    assert minuted(text) == ["Anne, Ben: The questions are to be sent to every family."]


def test_a_column_head_is_no_action() -> None:
    assert minuted("2. Finance update                                                    ACTION\n") == []


def test_initials_beneath_the_header_of_their_column() -> None:
    text = "Rivers Panel, minutes of 4 May 2023\n\nIn attendance: Kate Moor (KM), Officer\n\nMatter\n\n{}\n\n"
    text += "1. Boats\n\nThe Panel noted the plan and requested copies be sent to the pilots.\n\nKM\n\n2. Nets\n"
    assert rows(text.format("Action")) == ["KM: requested copies be sent to the pilots."]
    assert rows(text.format("Minute")) == []


def test_initials_beneath_what_was_only_noted() -> None:
    text = "Rivers Panel, minutes of 4 May 2023\n\nIn attendance: Kate Moor (KM), Officer\n\nMatter\n\nAction\n\n"
    text += "1. Boats\n\nIt was agreed that the boats of the panel would be moored at the lower quay in every week"
    text += " but those of the fair. The Officer was requested to print cards to say so.\n\n{}\n\nKM\n\n2. Nets\n"
    noted = "The Panel noted that it would not hear of single nets, in line with its own rules (EOD, para 46)."
    assert rows(text.format(noted)) == ["KM: requested to print cards to say so."]
    assert rows(text.format("The net to be mended by May.")) == ["KM: The net to be mended by May."]
