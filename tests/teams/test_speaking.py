"""Speaking unasked: through what is remembered, and how each refusal of Teams ends."""

import json

import pytest

from bot.domain.notice import GiveUp, Outcome, Sent, TryLater, Unknown
from bot.platforms.teams.address import Address, read_address
from bot.platforms.teams.outcomes import posted, redrawn
from bot.platforms.teams.pace import ROSTERS, SENDS, Pace
from bot.platforms.teams.replies import Answered, Declined, Lost, NotNow, Reply
from bot.store import Conversation, Conversations, open_database
from tests.stories.moments import DAY, TUE
from tests.teams.scene import CHANNEL, TENANT, Shown, Teams, eventually, person

HERE = Address("https://smba.example/uk/", "19:x@thread.tacv2", True)
SENT = Sent(str(HERE), "17")


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (Answered({"id": "17"}), SENT),
        (Answered({}), Unknown()),
        (Lost(), Unknown()),
        (NotNow(4), TryLater(4)),
        (Declined("http_500", 500), Unknown()),
        (Declined("MessageWritesBlocked", 403), GiveUp("MessageWritesBlocked")),
        (Declined("ConversationNotFound", 404), GiveUp("ConversationNotFound")),
        (Declined("MessageSizeTooBig", 413), GiveUp("MessageSizeTooBig")),
    ],
)
def test_how_a_post_ended(reply: Reply, outcome: Outcome) -> None:
    assert posted(reply, HERE) == outcome


@pytest.mark.parametrize(("status", "asked", "seconds"), [(429, 7, 7), (412, None, 30), (502, None, 30),
                                                          (504, None, 30), (401, None, 30)])  # fmt: skip
def test_what_teams_puts_off_is_tried_again_no_sooner_and_not_all_at_once(
    status: int, asked: float | None, seconds: float
) -> None:
    outcomes = [posted(Declined("TooManyRequests", status, asked), HERE) for _ in range(50)]
    waits = [outcome.seconds for outcome in outcomes if isinstance(outcome, TryLater)]
    assert len(waits) == 50 and len(set(waits)) > 1
    assert seconds <= min(waits) and max(waits) <= 1.25 * seconds


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (Answered({}), SENT),
        (Lost(), TryLater(5)),
        (NotNow(4), TryLater(4)),
        (Declined("http_500", 500), TryLater(5)),
        (Declined("http_404", 404), GiveUp("http_404")),
    ],
)
def test_how_a_redrawing_ended(reply: Reply, outcome: Outcome) -> None:
    assert redrawn(reply, SENT) == outcome


def test_an_address_is_written_and_read() -> None:
    assert read_address(str(HERE)) == HERE
    assert read_address("C0ANNUAL") is None and read_address("") is None
    assert HERE.url("activities", thread="9").endswith("/19:x@thread.tacv2;messageid=9/activities")
    chat = Address("https://smba.example/uk", "a:1/../2")
    assert chat.url("activities", "x/y", thread="9").endswith("/v3/conversations/a:1%2F..%2F2/activities/x%2Fy")


def test_the_pace_keeps_every_rule() -> None:
    now = [0.0]
    pace = Pace(SENDS, lambda: now[0])
    for _ in range(7):
        assert pace.wait("a") == 0
        pace.went("a")
    assert pace.wait("a") == 1 and pace.wait("b") == 0
    now[0] = 1.0
    pace.went("a")
    assert pace.wait("a") == 1
    rosters = Pace(ROSTERS, lambda: now[0])
    for _ in range(14):
        rosters.went("a")
    assert rosters.wait("a") == 1


def test_references_are_kept_apart_by_workspace(database_url: str) -> None:
    database = open_database(database_url)
    ours = Conversations(database)
    ours.keep("one", "key", "here", "tom")
    ours.keep("one", "key", "there", "")
    ours.keep("two", "key", "elsewhere", "")
    assert ours.find("one", "key") == Conversation("there", "tom")
    ours.forget("one", "key")
    assert ours.find("one", "key") is None and ours.find("two", "key") == Conversation("elsewhere", "")
    database.close()


def test_who_throttles_is_asked_again(teams: Teams) -> None:
    teams.say("add @priya send the figures by tomorrow")
    eventually(lambda: teams.private("priya"))
    teams.connector.faults["POST /v3/conversations/a:29:priya"] = [(429, {}, {"Retry-After": "1"})]
    teams.clock.move_to(TUE)
    teams.tick()
    assert not nudges(teams)
    teams.clock.move_to(TUE + DAY / 24 / 60)
    teams.tick()
    assert len(nudges(teams)) == 1


@pytest.mark.parametrize("code", ["MessageWritesBlocked", "ForbiddenOperationException"])
def test_whoever_cannot_be_reached_is_reported_to_who_gave_it(teams: Teams, code: str) -> None:
    blocked = [(403, {"error": {"code": code, "message": "secret words"}}, {})] * 9
    teams.connector.faults["POST /v3/conversations/a:29:priya"] = blocked
    teams.say("add @priya send the figures by tomorrow")
    teams.tick()
    told = eventually(lambda: [one for one in teams.private("tom") if "couldn't reach Priya Nair" in one.words])
    assert "secret words" not in told[0].words


def test_somebody_who_never_wrote_is_written_to_through_their_team(teams: Teams) -> None:
    teams.say("add @sian book the hall")
    eventually(lambda: teams.private("sian"))
    (opened,) = [
        said for method, path, said in teams.connector.calls if path == "/v3/conversations" and "29:sian" in str(said)
    ]
    assert opened["tenantId"] == TENANT and opened["bot"]["id"].startswith("28:")
    teams.say("add @sian count the chairs")
    teams.tick()
    assert (
        len([1 for _, path, said in teams.connector.calls if path == "/v3/conversations" and "29:sian" in str(said)])
        == 1
    )


def test_a_token_that_is_refused_is_asked_for_anew(teams: Teams) -> None:
    teams.say("help", where="")
    teams.connector.issued = "revoked"
    teams.say("help", by="nigel", where="")
    assert len(teams.connector.tokens) == 2


def test_a_digest_goes_on_in_its_thread(teams: Teams) -> None:
    for number in range(8):
        teams.say(f"add @priya count room {number}")
    teams.say("digest now")
    teams.tick()
    digest = eventually(lambda: [one for one in teams.seen() if "Action digest" in one.words])[0]
    parts = eventually(lambda: [one for one in teams.seen() if one.message["thread"] == digest.id])
    assert "continued" in parts[0].words
    assert digest.where == CHANNEL and person("priya") not in json.dumps(digest.message)


def test_nobody_is_known_before_teams_was_heard_of(teams: Teams) -> None:
    teams.tick()
    assert teams.connector.calls == []


def nudges(teams: Teams) -> list[Shown]:
    return [one for one in teams.private("priya") if "action is waiting" in one.words]
