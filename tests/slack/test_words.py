"""Slack's escaped text, and the words that were meant."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.request import typed
from handlers.slack.words import read_words


@pytest.mark.parametrize(
    ("text", "words", "people"),
    [
        ("add send it", "add send it", {}),
        ("add <@U1|karen> ring", "add \ue0000\ue001 ring", {"U1": "karen"}),
        ("<@U1> and <@W2|tom>", "\ue0000\ue001 and \ue0001\ue001", {"U1": "", "W2": "tom"}),
        ("<@U1|k> <@W2|t> <@U1|k>", "\ue0000\ue001 \ue0001\ue001 \ue0000\ue001", {"U1": "k", "W2": "t"}),
        ("a &lt;b&gt; &amp; c", "a <b> & c", {}),
        ("&amp;lt;", "&lt;", {}),
        ("&lt;@U1|karen&gt;", "<@U1|karen>", {}),
        ("&lt;!channel&gt;", "<!channel>", {}),
        ("in <#C1|annual-engagement>", "in #annual-engagement", {}),
        ("in <#C1>", "in #C1", {}),
        ("in <#C1|>", "in #C1", {}),
        ("<!channel> <!here|here> <!everyone>", "@channel @here @everyone", {}),
        ("<!subteam^S1|@social-care>", "@social-care", {}),
        ("<!subteam^S1>", "@subteam", {}),
        ("<!date^1392734382^{date}|3 October>", "3 October", {}),
        ("<https://example.org/a?b=1&amp;c=2>", "https://example.org/a?b=1&c=2", {}),
        ("<http://example.org|example.org>", "example.org", {}),
        ("<mailto:k@example.org|k@example.org>", "k@example.org", {}),
        ("forged \ue0000\ue001", "forged 0", {}),
        ("forged <\ue000@U1>", "forged \ue0000\ue001", {"U1": ""}),
        ("@karen as typed", "@karen as typed", {}),
        ("<>", "", {}),
        ("1 < 2", "1 < 2", {}),
        ("", "", {}),
    ],
)
def test_what_was_typed_is_understood(text: str, words: str, people: dict[str, str]) -> None:
    assert read_words(text) == (words, people)


@given(st.text(alphabet="<>@U1|&amplt;#!^ \ue000\ue001", max_size=60))
def test_a_mention_always_has_its_person(text: str) -> None:
    words, people = read_words(text)
    for index in range(10):
        assert (f"\ue000{index}\ue001" in words) <= (index < len(people))
    assert words.count("\ue000") == words.count("\ue001")


def test_ten_thousand_mentions_are_read_at_once() -> None:
    began = time.perf_counter()
    words, people = read_words("".join(f"<@U{n}|n>" for n in range(10_000)))
    assert len(people) == words.count("\ue000") == 10_000
    assert time.perf_counter() - began < 1


def test_what_a_form_holds_has_no_mentions() -> None:
    assert typed("<@U1> \ue0000\ue001") == "<@U1> 0"
