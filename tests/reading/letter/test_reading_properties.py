"""Whatever the text: nothing is raised, evidence is always a line, and time grows as the text does."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.document.text import read_text
from bot.reading.letter.reading import read_letter

_PIECES = st.sampled_from(
    [
        *(
            "ACTION: ",
            "AI @x: ",
            "- [ ] ",
            "- ",
            "1. ",
            "# Actions\n",
            "## ",
            "\n",
            "\n\n",
            " / ",
            " | ",
            "|---|\n",
            "Karen Wareing",
        ),
        *(
            "KW",
            "SV/KW",
            " to ",
            " will ",
            "send the plan",
            " by ",
            "Friday",
            "12/05/2024",
            "next meeting",
            " (done)",
            "~~",
        ),
        *(
            "**",
            "Dear Sir\n",
            "Yours\n",
            "Owner: ",
            "Due: ",
            "All",
            "the Clerk",
            "@ann",
            ".",
            ";",
            ": ",
            "\t",
            "          JB\n",
        ),
        *("Present: ", "RESOLVED: That ", "[Name]", "→ ", "Ofsted to:\n", "é", "\u2028", "\x00", "'", "(", ")"),
    ]
)
TEXTS = st.one_of(st.text(max_size=400), st.lists(_PIECES, max_size=60).map("".join))


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_evidence_is_always_a_line_of_the_document(text: str) -> None:
    document = read_text(text)
    reading = read_letter(document)
    assert all(document.lines[each.line] == each.evidence for each in reading.actions)
    assert all(each.text.strip() for each in reading.actions)
    assert read_letter(document) == reading


@pytest.mark.parametrize(
    "piece",
    ["A", "ACTION: Ben to ring Jo\n", "Ben, ", "(", " to", "Karen to ask Ben; and ", "| a ", "- [ ] x\n", "Ab: c\n"],
)
def test_time_grows_as_the_text_does(piece: str) -> None:
    long = read_text((piece * 200_000)[:200_000])
    started = time.process_time()
    read_letter(long)
    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    "line",
    [
        "- Karen to send plan {}\n",
        "ACTION: Jo to send plan {}\n",
        "- [ ] Send plan {}\n",
        "| {} | Ring Ann {} | Jo |\n",
    ],
)
def test_thousands_that_say_nearly_the_same_are_compared_soon(line: str) -> None:
    head = "Minutes of the meeting held on 12 May 2024\n\n| No | Action | Owner |\n|---|---|---|\n"
    long = read_text(head + "".join(line.format(number, number) for number in range(5_000)))
    started = time.process_time()
    assert len(read_letter(long).actions) > 2_000
    assert time.process_time() - started < 8
