"""Whom minutes name as those to turn to, where the sentence holds more than one phrase that could be."""

import pytest

from bot.reading.letter.fields.recipient import recipient_of


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("write to Mrs Reed and thank her for the cake", "Mrs Reed"),
        ("reach out to Harbour Radio about help with the masts", "Harbour Radio"),
        ("break the work into parts to help with painting", ""),
        ("place a call for sailors and invite skippers to the quay", "skippers"),
        ("hold a class on knots with Ann and Ben first week of May", "Ann; Ben"),
        ("briefing the Ferry Board May 3, 2022", "Ferry Board"),
        ("raise the bill with the towing company", "towing company"),
        ("brief its night staff on the need to lock up", "night staff"),
        ("keep Members apprised of the works", "Members"),
        ("obtain the consent of the Pilots Board for the buoy", "Pilots Board"),
        ("request a meeting with both wardens on 3 May", "both wardens"),
        ("write to Mrs Reed following this sitting with a list", "Mrs Reed"),
        ("ensure that the rule is brought to the attention of all deck crews within the harbour", "deck crews"),
        ("keep the map dry, and see that it is brought to the attention of all deck crews", ""),
        ("That Councillor Reed be supplied with a copy of the chart", "Councillor Reed"),
        ("request that a map be sent to the new Harbour Chair", "Harbour Chair"),
        ("list skippers who could help the working group", ""),
        ("contact a roof specialist to get a quote", "a roof specialist"),
        ("call a few folks to bake", "a few folks"),
        ("contact a supplier list", ""),
        ("talk to Dora with the road board, parking and stewards", "Dora"),
        ("talk to Jory... and look at the roof", "Jory"),
        ("contact helpers direct.", "helpers"),
        ("update statement on the fee", ""),
    ],
)
def test_whom_to_turn_to_among_several(words: str, told: str) -> None:
    assert recipient_of(words) == told
