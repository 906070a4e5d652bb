"""What holds for any text at all."""

import re
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.document.blocks import Document
from bot.reading.document.carrying import packed, unpacked
from bot.reading.document.text import read_text

PIECES = (
    "# ", "## Actions", "- ", "* ", "1. ", "1.1 ", "a) ", "(i) ", "8.1", "• ", "☐ ", "[x] ", "[ ]", "> ", ">> ", "| ",
    " | ", "|", "|---|---|", "+---+", "---", "===", "\t", "   ", "    ", "\n", "\n\n", "\r\n", "\f", "**", "__", "~~",
    "*", "_", "`", "```", "[", "](", ")", "<", "<b>", "</b>", "<br>", "<table>", "<tr><td>", "</table>", "<!--", "-->",
    "&amp;", "\\", "ACTION: ", "Jo: ", "Dear Lee,", "Actions", "Apologies:", "Action", "Owner", "Due",
    "Action  Owner  Due",     "SV", "JB/LM", "to", "mend", "the wall", "by Friday.", "and", "recon-", "sidered",
    "SHORT", "A Title", "?", ":", ".",
    "12 May 2025", "x" * 80, "title: a", "date: 2025-05-12", "\u00a0", "\u00ad", "\u2028", "\0", "\ud800",
    "“", "é", "日本",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=60).map("".join)
WORD = re.compile(r"[^\W_]+")


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_any_text_becomes_a_document_whose_words_are_its_own(text: str) -> None:
    document = read_text(text)
    places = [-1]
    for block in document.blocks:
        assert 0 <= block.line < block.line + block.lines <= len(document.lines)
        assert block.text.strip() and "\n" not in block.text
        assert block.line >= places[-1]
        places.append(block.line)
        assert block.line + block.lines <= len(document.lines)
        assert is_from(block.text, document, block.line, block.lines)


def is_from(words: str, document: Document, start: int, count: int) -> bool:
    """Each letter comes from these lines in order, or from a sign that HTML spells out."""
    source = iter("".join(document.lines[start : start + count]).replace("&amp;", "&"))
    return all(letter in source for letter in "".join(WORD.findall(words)))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_any_document_travels(text: str) -> None:
    document = read_text(text)
    assert unpacked(packed(document)) == document


REPEATED = (
    "[", "[a](", "**a ", "*", "_a ", "~~", "|", "| a | b |\n", "|a|\n\n", "<", "<a ", "<!-- ", "<table>\n", "> a\n",
    "# a\n", "- a\n", "1. a\n", "1. A b\n", "a\tb\tc\n", "Action   Owner   Due\n", "Action   Owner   Due\n\n", "A\n\n",
    "a\n---\n", "Dear x\n\n", "lower case words here and here again and again some more\n", "co-\nop ", "8.1\n\n",
    "ACTION: x\n", "+---+\n", "| | c |\n", "long text here goes on and on   SV\n", "&", "\\", "a" * 60 + "\n", "a,\nb ",
)  # fmt: skip


@pytest.mark.parametrize("piece", REPEATED)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    """Twice the text may take four times as long where the machine is busy, not the sixteen that a square would be at
    four times the text."""
    short, long = (min(spent((piece * length)[:length]) for _ in range(2)) for length in (10_000, 40_000))
    assert long < 10 * short + 0.1


def spent(text: str) -> float:
    start = process_time()
    read_text(text)
    return process_time() - start


def test_the_longest_text_is_read_soon() -> None:
    paragraph = "Jo said that the wall had been mended twice this year, and that it would hold until the spring.\n\n"
    assert spent((paragraph * 3_000)[:200_000]) < 2
