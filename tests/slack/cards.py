"""Cards to draw, and every card that hypothesis can think of."""

from typing import Any

from hypothesis import strategies as st

from bot.domain.person import Person
from bot.saying.card import (
    Button,
    Buttons,
    Card,
    Divider,
    Heading,
    Mention,
    Para,
    Row,
    Strong,
    Style,
)

KAREN = Person(1, "Karen Wareing", "U0KAREN")
ALEX = Person(2, "Alex Magloire", None, "Ofsted")
WORK = Buttons(
    (Button("Done", "done", 7, Style.PRIMARY), Button("Update", "update", 7)),
    (Button("Snooze", "snooze", 7), Button("Not mine", "decline", 7), Button("Withdraw", "withdraw", 7)),
)
CARD = Card(
    "AEM-7 Send the figures",
    (
        Heading("Open actions"),
        Para((Strong("AEM-7 Send the figures"),)),
        Para(("Owner: ", Mention(KAREN), ", with ", Mention(ALEX))),
        Divider(),
        Row((Strong("AEM-8 Ring back"),), ("No owner",), (Button("Done", "done", 8),)),
        WORK,
        Para(("Added by ", Mention(KAREN)), quiet=True),
    ),
)

ATTACKS = (
    *("<!channel>", "<!here|here>", "<@U0KAREN>", "<#C1|x>", "<https://evil.example|figures>", "<", ">", "&", "&lt;"),
    *("&lt;!here&gt;", "*bold*", "_it_", "`code`", "```", ":tada:", "@channel", "https://evil.example", "\u202e", "🙂"),
    *("\x00", "\r", "\n", "\ud800", " ", "ordinary words", "\ue000" + "0\ue001", "مرحبا", "x" * 300),
)
TEXT = st.lists(st.one_of(st.text(max_size=40), st.sampled_from(ATTACKS)), max_size=4).map("".join)
PERSON = st.builds(Person, st.just(1), TEXT, st.sampled_from(["U1", "W2", None, "not-a-member", ""]), TEXT)
WORDS = st.lists(st.one_of(TEXT, st.builds(Strong, TEXT), st.builds(Mention, PERSON)), max_size=4).map(tuple)
BUTTON = st.builds(Button, TEXT, st.sampled_from(["done", "due"]), st.integers(0, 3), st.sampled_from(list(Style)))
SOME = st.lists(BUTTON, max_size=8).map(tuple)
BLOCK = st.one_of(
    st.builds(Heading, TEXT),
    st.builds(Para, WORDS, st.booleans()),
    st.builds(Row, WORDS, WORDS, SOME),
    st.builds(Buttons, SOME, SOME),
    st.just(Divider()),
)
ANY_CARD = st.builds(Card, TEXT, st.lists(BLOCK, max_size=6).map(tuple), st.one_of(st.just(""), TEXT))


def kinds(blocks: list[dict[str, Any]]) -> list[str]:
    return [block["type"] for block in blocks]
