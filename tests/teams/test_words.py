"""Words and names as people write them in Teams."""

from typing import Any

import pytest

from bot.domain.person import MemberSeen
from bot.platforms.teams.roster import Listed, Roster, read_member
from handlers.teams.names import Settled, settle_names
from handlers.teams.words import bare, read_words
from tests.teams.scene import BOT, account, mentioned

BOTS = frozenset({BOT})
KAREN, PRIYA = mentioned("29:karen", "Karen Wareing"), mentioned("29:priya", "Priya Nair")
ROSTER = Roster(
    {
        listed.seen.key: listed
        for listed in (read_member(account(handle)) for handle in ("tom", "priya", "priyas", "sian"))
        if isinstance(listed, Listed)
    }
)


@pytest.mark.parametrize(
    ("text", "entities", "words"),
    [
        ("<at>Action</at> add it", [mentioned(BOT, "Action")], "add it"),
        ("<at>Action</at>&nbsp;add it", [mentioned(BOT, "Action")], "add it"),
        ("add it <at>Karen Wareing</at> now", [KAREN], "add it \ue0000\ue001 now"),
        ("add <at>Priya Nair</at> and <at>Karen Wareing</at>", [PRIYA, KAREN], "add \ue0000\ue001 and \ue0001\ue001"),
        (
            "<at>Karen</at> <at>Wareing</at> x",
            [mentioned("29:k", "Karen"), mentioned("29:k", "Wareing")],
            "\ue0000\ue001 x",
        ),
        ("a &lt;b&gt; &amp; c", [], "a <b> & c"),
        ("\ue0000\ue001 &#xE000;0&#xE001;", [], "0"),
        ("<at>Nobody</at> x", [], "Nobody x"),
        ("<at>Action</at> x", [mentioned("28:another", "Action")], "\ue0000\ue001 x"),
        (
            "<at>Action</at> add <at>Action</at> x",
            [mentioned(BOT, "Action"), mentioned("29:a", "Action")],
            "add \ue0000\ue001 x",
        ),
        ("<at>Action</at> x <at>Action</at>", [mentioned(BOT, "Action")], "x"),
        (
            "<at>Other</at> and <at>Action</at> add x",
            [mentioned("28:other", "Other"), mentioned(BOT, "Action")],
            "\ue0000\ue001 and   add x",
        ),
        ("add x <at>Action</at> by Friday", [mentioned(BOT, "Action")], "add x   by Friday"),
    ],
)
def test_words_are_plain_and_only_our_own_mention_goes(text: str, entities: list[Any], words: str) -> None:
    assert read_words(text, entities, BOTS)[0] == words


def test_whether_the_bot_is_spoken_to_is_known() -> None:
    assert read_words("<at>Action</at> x", [mentioned(BOT, "Action")], BOTS)[2]
    assert not read_words("<at>Karen Wareing</at> x", [KAREN], BOTS)[2]


@pytest.mark.parametrize(
    ("said", "name", "meant"),
    [
        ("/add it", "Action", "add it"),
        ("/action add it", "Action", "add it"),
        ("Action list", "Action", "list"),
        ("@action list", "Action", "list"),
        ("@Action Log list", "Action Log", "list"),
        ("@Action", "Action", ""),
        ("actions", "Action", "actions"),
    ],
)
def test_the_habits_of_other_places_do_no_harm(said: str, name: str, meant: str) -> None:
    assert bare(said, name) == meant


@pytest.mark.parametrize(
    ("words", "key", "left"),
    [
        ("add @Sian send it", "29:sian", "add \ue0000\ue001 send it"),
        ("add @sian.", "29:sian", "add \ue0000\ue001."),
        ("add @SIAN PUGH send it", "29:sian", "add \ue0000\ue001 send it"),
        ("add @Priya Nair send it", "29:priya", "add \ue0000\ue001 send it"),
        ("add @Priya Shah", "29:priyas", "add \ue0000\ue001"),
        ("add @tom@warks.example send it", "29:tom", "add \ue0000\ue001 send it"),
    ],
)
def test_a_typed_name_is_found_among_those_who_are_there(words: str, key: str, left: str) -> None:
    settled = settle_names(words, (), ROSTER)
    assert isinstance(settled, Settled)
    assert (settled.words, [person.key for person in settled.people]) == (left, [key])


def test_a_name_that_could_be_several_or_nobody_is_asked_about() -> None:
    assert settle_names("add @Priya send it", (), ROSTER) == (
        "“Priya” could be 2 people here: Priya Nair, Priya Shah. Nothing was stored; which one? Write the whole name."
    )
    asked = settle_names("add @Kareen send it", (), ROSTER)
    assert isinstance(asked, str) and asked.startswith("I can't find anybody called “Kareen” here")


@pytest.mark.parametrize("words", ["list @me", "add write to a.b@c.example", "add meet @ 5", "add it"])
def test_what_is_no_name_is_left_alone(words: str) -> None:
    assert settle_names(words, (), ROSTER) == Settled(words, ())


def test_somebody_mentioned_and_typed_is_one_person() -> None:
    sian = MemberSeen("29:sian", "Sian Pugh")
    settled = settle_names("add \ue0000\ue001 and @Sian", (sian,), ROSTER)
    assert settled == Settled("add \ue0000\ue001 and \ue0000\ue001", (sian,))
