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
