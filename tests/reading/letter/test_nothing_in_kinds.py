"""Kinds of documents that ask nothing of anybody, beside those that look like them and do."""

from tests.reading.letter.rows import rows


def test_bylaws_bind_everybody_for_good() -> None:
    rule = "The Clerk shall send the accounts to the members.\n\n"
    assert rows(f"Bylaws of the Fen Society\n\nMeeting of 1 May 2023\n\n{rule * 12}") == []
    assert len(rows(f"Minutes of the Fen Society\n\nMeeting of 1 May 2023\n\n{rule}")) == 1
