"""Check-boxes that nobody has ticked."""

from tests.reading.letter.rows import minuted, rows


def test_open_boxes_are_actions_and_ticked_ones_are_done() -> None:
    text = "## Notes\n\n- [ ] @ann write the release notes (due 2024-10-10)\n- [x] @ann tag it\n"
    assert rows(text) == ["@ann: write the release notes (due 2024-10-10)"]


def test_boxes_beside_names_or_in_an_agenda_are_none() -> None:
    text = "### Attendees\n\n- [ ] Ann Lee (@annlee)\n- [x] Bo Day\n\n### Agenda\n\n- [ ] Release planning\n"
    text += "\n### Who came\n\n- [ ] Cat Ode\n"
    assert minuted(text) == []


def test_a_form_is_no_list_of_actions() -> None:
    assert rows("## Notes\n\n- [ ] [Task description] - Owner: [Name]\n- [ ] TODO\n") == []


def test_boxes_beside_posts_or_bare_links_are_none() -> None:
    text = "## Voting member attendance\n\n- [x] Ann Lee - Chair, Weir Ltd\n- [ ] Bo Day, Mill & Co\n"
    text += "\n## Ideas\n\n- [ ] issue: https://example.org/7\n- [ ] @cy write it up: https://example.org/8\n"
    assert minuted(text) == ["@cy: write it up: https://example.org/8"]
