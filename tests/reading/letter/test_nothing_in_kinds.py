"""Kinds of documents that ask nothing of anybody, beside those that look like them and do."""

from tests.reading.letter.rows import rows


def test_bylaws_bind_everybody_for_good() -> None:
    rule = "The Clerk shall send the accounts to the members.\n\n"
    assert rows(f"Bylaws of the Fen Society\n\nMeeting of 1 May 2023\n\n{rule * 12}") == []
    assert len(rows(f"Minutes of the Fen Society\n\nMeeting of 1 May 2023\n\n{rule}")) == 1


def test_a_recipe_has_directions_too() -> None:
    steps = "## Directions\n\n1. Add the flour to the bowl.\n2. Cut the dough.\n"
    assert rows(f"---\ndate: 2021-03-10\n---\n\n# Rolls\n\n{steps}") == []
    assert len(rows(f"# Fen Tribunal\n\nDate: 10 March 2021\n\n{steps}")) == 2


def test_a_newsletter_and_a_first_program_greet_nobody() -> None:
    asks = "1 May 2023\n\nFen news, the weekly\n\n{}\n\nPlease submit your paper by Friday.\n"
    assert rows(asks.format("Hello and welcome to our weekly!")) == []
    assert rows(asks.format("Hi there, it is time for the news")) == []
    assert rows(asks.format("Hello, again!")) == []
    assert len(rows(asks.format("Hello Ann,"))) == 1


def test_an_abbreviation_is_nobody() -> None:
    told = "1 May 2023\n\nThe keys are with {}.\n\n{} to publish the lists from June.\n"
    assert rows(told.format("a Certificate Authority (CA)", "CA")) == []
    assert len(rows(told.format("Karen Ash (KA)", "KA"))) == 1


def test_a_long_article_is_no_meeting_though_it_has_a_day_and_names() -> None:
    text = "1 May 2023\n\nKaren Ash (KA) writes.\n\nKA will merge the branch.\n\n"
    more = "The pond is deep and the fish are many.\n\n"
    assert len(rows(text + more * 20)) == 1
    assert rows(text + more * 40) == []
    assert len(rows(f"Minutes, {text}" + more * 40)) == 1


def test_a_long_article_has_lists_of_next_steps_too() -> None:
    text = "1 May 2023\n\n{}\n\n## Next steps\n\n- Send the plan to the bank\n- {}Paint the gate\n"
    more = "The pond is deep and the fish are many.\n\n" * 40
    assert rows(text.format(more, "")) == []
    assert len(rows(text.format(more, "Karen Ash: "))) == 1
    assert len(rows(text.format("Minutes of the meeting", ""))) == 2


def test_a_long_article_has_tables_arrows_codes_and_credits_too() -> None:
    more = "The pond is deep and the fish are many.\n\n" * 40
    table = "| Action | Owner |\n|---|---|\n| Paint the gate | {} |\n"
    assert rows(f"# The pond\n\n{more}{table.format('')}") == []
    assert len(rows(f"# The pond\n\n{more}{table.format('Karen Ash')}")) == 1
    assert rows(f"# The pond\n\n{more}→ Ben: the old gate\n\n- [ ] EC2: rebuild the gate\n") == []
    credits = "- add the gate (Karen Ash)\n- add the wall (Karen Ash)\n- add the fish (Karen Ash)\n"
    assert rows(f"# Version 0.5\n\n{more}{credits}") == []


def test_a_licence_speaks_of_an_action_in_capitals() -> None:
    text = "LIABLE FOR ANY CLAIM OR OTHER LIABILITY, WHETHER IN AN ACTION\n\nOF CONTRACT OR OTHERWISE.\n"
    assert rows(text) == []
    assert len(rows("We are liable for any claim about the fence, so send it to the bank. ACTION\n")) == 1


def test_minutes_to_be_written_have_no_day_yet() -> None:
    text = "# Special meeting - {}\n\n## Actions\n\n- Ann to list the fish\n"
    assert rows(text.format("yyyy-mm-dd")) == []
    assert len(rows(text.format("2023-05-04"))) == 1


def test_what_nobody_knows_yet_is_no_step() -> None:
    text = "Minutes, 4 May 2023\n\nPresent: Ann Lee\n\n## Next steps\n\n- {}\n"
    assert rows(text.format("When does the fair start?")) == []
    assert len(rows(text.format("Find out when the fair starts"))) == 1
