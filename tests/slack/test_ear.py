"""What people do in Slack, and what comes back to them."""

from datetime import date

from bot.domain.person import MemberSeen
from bot.domain.place import PlaceKind
from bot.platforms.slack.limits import METADATA
from bot.saying.asking import add_form
from bot.saying.card import DateField, Form, PersonField, TextField
from handlers.request import Answer, Asked, Nothing, Press
from handlers.slack.where import Where, unpacked
from tests.playground.stage import ANNUAL, COUNCIL, DCS, KAREN, NIGEL, OFFICE, OFSTED, PLACEMENTS, PRIYA, TOM, Json
from tests.slack.scene import ADDED, LIST, MONDAY, NO, Scene

FORM = Form(
    "Snooze AEM-7",
    "snooze",
    7,
    (TextField("why", "Why?", optional=True), DateField("until", "Until"), PersonField("owner", "Who?", optional=True)),
)


def shown(scene: Scene, channel: str = ANNUAL, user: str = NIGEL) -> list[Json]:
    return scene.play.messages(channel, user)


def press(scene: Scene, message: Json, action_id: str, **more: str) -> Json:
    """A person presses something on a message."""
    block = next(b for b in message["blocks"] if any(e.get("action_id") == action_id for e in b.get("elements", [])))
    return scene.play.human(
        "press",
        channel=more.pop("channel", ANNUAL),
        where="message",
        ts=message["ts"],
        block_id=block["block_id"],
        action_id=action_id,
        **more,
    )


def submit(scene: Scene, **values: Json) -> Json:
    modal = scene.play.see()["modal"]
    return scene.play.human("submit", view_id=modal["id"], values=values)


def test_a_command_is_heard_as_it_was_meant(scene: Scene) -> None:
    scene.inside.says = ADDED
    scene.play.command("add @priya send <figures> & notes to #general-office by Friday")
    asked = scene.inside.request
    assert asked.words == "add \ue0000\ue001 send <figures> & notes to #general-office by Friday"
    assert asked.people == (MemberSeen(PRIYA, "Priya Nair", "Europe/London"),)
    assert asked.speaker == MemberSeen(NIGEL, "Nigel Minns", "Europe/London", admin=True)
    assert (asked.workspace, asked.at) == (COUNCIL, MONDAY)
    assert asked.key.startswith("slack:command:")
    assert (asked.place.key, asked.place.name, asked.place.kind) == (ANNUAL, "annual-conversation", PlaceKind.CHANNEL)
    assert asked.place.has_bot and not asked.place.shared and asked.place.creator == NIGEL
    assert asked.place.members and {NIGEL, PRIYA, "U0ACTIONW"} <= asked.place.members
    assert scene.inside.woken == 1


def test_the_answer_is_for_the_speakers_eyes_only(scene: Scene) -> None:
    scene.inside.says = ADDED
    scene.play.command("add send it")
    (answer,) = shown(scene)
    assert answer["ephemeral"] and answer["text"] == "Added: AEM-7"
    assert shown(scene, user=PRIYA) == []


def test_the_same_delivery_has_the_same_key(scene: Scene) -> None:
    scene.play.command("add send it")
    scene.play.human("again", delivery="last")
    first, second = (asked.key for asked in scene.inside.asked)
    assert first == second


def test_nothing_to_say_is_nothing_shown(scene: Scene) -> None:
    assert scene.play.command("add send it")["delivery"]["status"] == 200
    assert shown(scene) == []


def test_places_are_seen_as_they_are(scene: Scene) -> None:
    scene.play.command("list", channel=OFFICE)
    scene.play.command("list", channel=PLACEMENTS)
    direct = next(c["id"] for c in scene.play.see()["channels"] if c["kind"] == "im")
    scene.play.command("list", channel=direct)
    theirs = scene.play.human("channel", kind="im", creator=NIGEL, members=[PRIYA])["channel"]
    scene.play.command("list", channel=theirs)
    scene.play.human("command", workspace=OFSTED, user=KAREN, channel=DCS, text="list")
    places = [asked.place for asked in scene.inside.asked if asked.place]
    assert [place.has_bot for place in places] == [False, True, True, False, True]
    assert places[1].name == "placements" and places[1].kind is PlaceKind.CHANNEL
    assert (places[2].kind, places[2].name, places[2].members) == (PlaceKind.DIRECT, "Nigel Minns", frozenset({NIGEL}))
    assert (places[3].kind, places[3].members) == (PlaceKind.DIRECT, None)
    assert scene.inside.asked[-1].workspace == OFSTED


def test_an_invitation_counts_at_once_and_so_does_leaving(scene: Scene) -> None:
    scene.play.command("list", channel=OFFICE)
    scene.play.human("invite_bot", channel=OFFICE)
    scene.play.command("list", channel=OFFICE)
    scene.play.human("leave", channel=OFFICE, user=NIGEL)
    scene.play.human("join", channel=OFFICE, user=NIGEL)
    scene.play.human("leave", channel=OFFICE, user="U0ACTIONW")
    before, after = (asked.place for asked in scene.inside.asked if asked.place)
    assert (before.has_bot, after.has_bot) == (False, True)
    assert scene.inside.told[0] == ("joined", COUNCIL, OFFICE)


def test_a_bare_command_opens_a_form_and_what_is_filled_in_comes_back(scene: Scene) -> None:
    scene.inside.says = add_form()
    scene.play.command("")
    scene.inside.says = ADDED
    filled = submit(
        scene,
        text={"text": {"type": "plain_text_input", "value": "Send <it> \ue0000\ue001"}},
        due={"due": {"type": "datepicker", "selected_date": "2026-12-04"}},
        owner={"owner": {"type": "users_select", "selected_user": PRIYA}},
    )
    assert filled["ok"]
    asked = scene.inside.filled
    assert (asked.verb, asked.id, asked.place and asked.place.key) == ("add", 0, ANNUAL)
    assert asked.texts == {"text": "Send <it> 0"}
    assert asked.days == {"due": date(2026, 12, 4)}
    assert asked.chosen == {"owner": MemberSeen(PRIYA, "Priya Nair", "Europe/London")}
    assert asked.key.startswith("slack:view:")
    answer = scene.eventually(lambda: shown(scene))[0]
    assert answer["ephemeral"] and answer["text"] == "Added: AEM-7"
    assert scene.play.see()["modal"] is None


def test_a_refused_form_stays_open_with_the_sentence_beside_its_first_field(scene: Scene) -> None:
    scene.inside.says = FORM
    scene.play.command("")
    scene.inside.says = NO
    submit(scene, until={"until": {"type": "datepicker", "selected_date": "2026-12-04"}})
    assert scene.play.see()["modal"]["errors"] == {"why": "I can't find AEM-9 here."}


def test_a_form_may_ask_again(scene: Scene) -> None:
    scene.inside.says = add_form()
    scene.play.command("")
    scene.inside.says = FORM
    assert submit(scene, text={"text": {"type": "plain_text_input", "value": "Send it"}})["ok"]
    assert scene.play.see()["modal"]["callback_id"] == "snooze:7"


def test_a_form_that_does_not_open_is_apologised_for(scene: Scene) -> None:
    scene.inside.says = FORM
    scene.play.human("faults", method="views.open", kind="500", accepted=False)
    scene.play.command("")
    assert shown(scene)[0]["text"].startswith("I couldn't open the form")


def test_a_form_that_hangs_is_apologised_for_before_slack_gives_up(scene: Scene) -> None:
    scene.inside.says = FORM
    scene.play.human("faults", method="views.open", kind="hang")
    delivery = scene.play.command("")["delivery"]
    assert 1_900 < delivery["ms"] < 3_000
    assert shown(scene)[0]["text"].startswith("I couldn't open the form")


def test_a_button_of_a_lasting_card_is_answered_to_who_pressed_it(scene: Scene) -> None:
    card = lasting(scene)
    scene.inside.says = ADDED
    press(scene, card, "undo:3", user=TOM)
    asked = scene.inside.pressed
    assert (asked.verb, asked.id, asked.again, asked.speaker.key) == ("undo", 3, "", TOM)
    assert asked.place and asked.place.key == ANNUAL
    assert asked.key.startswith(f"slack:press:{TOM}:")
    answers = scene.eventually(lambda: shown(scene, user=TOM)[1:])
    assert [answer["ephemeral"] for answer in answers] == [True]
    assert len(shown(scene)) == 1


def test_a_button_in_a_list_gives_the_list_back_fresh(scene: Scene) -> None:
    scene.inside.says = LIST
    scene.play.command("list overdue")
    (listed,) = shown(scene)
    scene.inside.says = fresh
    press(scene, listed, "done:7")
    assert scene.inside.pressed.again == "overdue"
    scene.eventually(lambda: "done" in [m["text"] for m in shown(scene)])
    assert len(shown(scene)) == 1


def test_a_refusal_leaves_the_list_as_it_is(scene: Scene) -> None:
    scene.inside.says = LIST
    scene.play.command("list overdue")
    scene.inside.says = NO
    press(scene, shown(scene)[0], "done:7")
    scene.eventually(lambda: len(shown(scene)) == 2)
    assert [message["text"] for message in shown(scene)] == [LIST.summary, NO.summary]


def test_an_answers_own_button_replaces_it(scene: Scene) -> None:
    scene.inside.says = ADDED
    scene.play.command("add send it")
    scene.inside.says = LIST
    press(scene, shown(scene)[0], "undo:3")
    scene.eventually(lambda: [message["text"] for message in shown(scene)] == [LIST.summary])


def test_a_button_that_needs_an_answer_opens_a_form_and_a_list_it_stood_in_stays(scene: Scene) -> None:
    scene.inside.says = LIST
    scene.play.command("list overdue")
    scene.inside.says = FORM
    press(scene, shown(scene)[0], "done:7")
    scene.inside.says = ADDED
    assert submit(scene, until={"until": {"type": "datepicker", "selected_date": "2026-12-04"}})["ok"]
    assert scene.inside.filled.place
    scene.eventually(lambda: len(shown(scene)) == 2)


def test_an_option_of_the_menu_is_a_button_like_the_others(scene: Scene) -> None:
    menu = {
        "type": "overflow",
        "action_id": "more:7",
        "options": [
            {"text": {"type": "plain_text", "text": label}, "value": f"{label}:7"} for label in ("hold", "edit")
        ],
    }
    card = lasting(scene, menu)
    press(scene, card, "more:7", selected="edit:7")
    assert (scene.inside.pressed.verb, scene.inside.pressed.id) == ("edit", 7)


def test_an_element_without_a_verb_is_no_more_than_acked(scene: Scene) -> None:
    card = lasting(scene, {"type": "datepicker", "action_id": "some_picker"})
    assert press(scene, card, "some_picker", selected="2026-12-04")["ok"]
    assert scene.inside.asked == []


def test_an_answer_finds_its_way_without_the_response_url(scene: Scene) -> None:
    card = lasting(scene)
    scene.inside.says = LIST
    scene.play.human("faults", method="respond", kind="500", accepted=False)
    press(scene, card, "undo:3")
    assert scene.eventually(lambda: shown(scene)[1:])[0]["ephemeral"]


def test_home_shows_what_is_mine_and_a_button_there_shows_it_afresh(scene: Scene) -> None:
    scene.play.human("home")
    home = scene.eventually(lambda: scene.play.see()["home"])
    assert home["blocks"][0]["text"]["text"] == "Mine: Nigel Minns"
    scene.inside.says = ADDED
    block = home["blocks"][2]
    scene.play.human("press", where="home", block_id=block["block_id"], action_id="done:7")
    asked = scene.inside.pressed
    assert asked.place is None and asked.verb == "done"
    scene.eventually(lambda: "Added: AEM-7" in str(scene.play.see()["home"]["blocks"]))
    assert "Mine: Nigel Minns" in str(scene.play.see()["home"]["blocks"])


def test_a_form_opened_from_home_is_answered_there(scene: Scene) -> None:
    scene.play.human("home")
    home = scene.eventually(lambda: scene.play.see()["home"])
    scene.inside.says = FORM
    scene.play.human("press", where="home", block_id=home["blocks"][2]["block_id"], action_id="done:7")
    scene.inside.says = ADDED
    submit(scene, until={"until": {"type": "datepicker", "selected_date": "2026-12-04"}})
    assert scene.inside.filled.place is None
    scene.eventually(lambda: "Added: AEM-7" in str(scene.play.see()["home"]["blocks"]))


def test_people_and_places_that_do_not_answer_in_time_are_not_waited_for(scene: Scene) -> None:
    for method in ("users.info", "conversations.info", "conversations.members"):
        scene.play.human("faults", method=method, kind="hang", times=5)
    scene.inside.says = ADDED
    delivery = scene.play.command("add @priya send it")["delivery"]
    assert 900 < delivery["ms"] < 1_500
    asked = scene.inside.request
    assert asked.speaker == MemberSeen(NIGEL, "nigel", heard=True)
    assert asked.people == (MemberSeen(PRIYA, "priya", heard=True),)
    assert asked.place.members is None and asked.place.has_bot


def test_a_very_long_command_is_heard_whole(scene: Scene) -> None:
    scene.play.command("add " + "🙂" * 80_000)
    assert len(scene.inside.request.words) == 80_004


def test_where_the_answer_goes_fits_into_a_form() -> None:
    where = Where("C1", "name", "https://hooks.slack.com/actions/T1/1/x", "w" * 4_000, ephemeral=True)
    assert len(where.packed()) <= METADATA
    assert unpacked(where.packed()) == Where("C1", "name", where.response_url, "", ephemeral=True)
    assert unpacked("") == Where()


def fresh(asked: Asked) -> Answer:
    assert isinstance(asked, Press)
    return Nothing() if asked.verb != "done" else type(LIST)("done", LIST.blocks, again=asked.again)


def lasting(scene: Scene, *elements: Json) -> Json:
    """A card that stays in the channel, as the bot posts it."""
    button = {"type": "button", "action_id": "undo:3", "value": "3", "text": {"type": "plain_text", "text": "Undo"}}
    blocks = [{"type": "actions", "elements": list(elements) or [button]}]
    scene.play.post("AEM-7", ANNUAL, blocks=blocks)
    return shown(scene)[0]
