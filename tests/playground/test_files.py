"""Files: put into a form, shared in a message, fetched by the bot, and all that can go wrong with fetching."""

import http.client
import time
from contextlib import closing
from dataclasses import dataclass
from email.message import Message
from typing import Any
from urllib.parse import quote

import pytest

from tests.playground.stage import (
    ANNUAL,
    COUNCIL,
    NIGEL,
    OFFICE,
    OTHER_TOKEN,
    PLACEMENTS,
    PRIYA,
    TOKEN,
    TOM,
    Json,
    Play,
    actions,
    button,
    field_block,
    modal,
    playing,
    says,
)

BEARER = {"Authorization": f"Bearer {TOKEN}"}
LETTER = b"Actions\n\nNorthshire to:\n\n1. send the figures\n"


def upload(play: Play, name: str = "Letter of 9 March.txt", body: bytes = LETTER, user: str = NIGEL) -> Json:
    query = f"workspace={COUNCIL}&user={user}&name={quote(name)}"
    answer: Json = play.request("POST", f"/human/upload?{query}", body)[1]
    return answer


def letter_block(**element: Any) -> Json:
    return {
        "type": "input",
        "block_id": "file",
        "optional": True,
        "label": {"type": "plain_text", "text": "Letter"},
        "element": {"type": "file_input", "action_id": "it", **element},
    }


def open_form(play: Play, **element: Any) -> Json:
    play.command("import")
    trigger = play.bot.last("command")["trigger_id"]
    opened = play.api("views.open", trigger_id=trigger, view=modal(letter_block(**element), actions(button())))
    assert opened["ok"], opened
    view: Json = opened["view"]
    return view


def fill(play: Play, view: Json, *files: Any, user: str = NIGEL) -> Json:
    values = {"file": {"it": {"type": "file_input", "files": list(files)}}}
    return play.human("submit", user=user, view_id=view["id"], values=values)


@dataclass(frozen=True)
class Fetched:
    status: int
    headers: Message
    body: bytes


def fetch(play: Play, address: str, token: str | None = TOKEN) -> Fetched:
    """What is at an address, redirects not followed."""
    with closing(http.client.HTTPConnection(play.url.removeprefix("http://"), timeout=5)) as connection:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        connection.request("GET", address.removeprefix(play.url), headers=headers)
        answer = connection.getresponse()
        return Fetched(answer.status, answer.headers, answer.read())


def in_form(play: Play) -> Json:
    """A file that was put into the bot's form, as the bot was told of it."""
    assert fill(play, open_form(play), upload(play)["file"]["id"])["ok"]
    [file] = play.bot.last("view_submission")["view"]["state"]["values"]["file"]["it"]["files"]
    return dict(file)


def test_a_file_in_a_form_as_slack_sends_it(play: Play) -> None:
    file = in_form(play)
    assert file["id"].startswith("F") and file["user"] == NIGEL and file["size"] == len(LETTER)
    assert file["name"] == file["title"] == "Letter of 9 March.txt"
    assert (file["mimetype"], file["filetype"], file["pretty_type"]) == ("text/plain", "text", "Plain Text")
    assert (file["mode"], file["is_external"], file["is_public"]) == ("hosted", False, False)
    private = f"{play.url}/files-pri/{COUNCIL}-{file['id']}"
    assert file["url_private"] == f"{private}/letter_of_9_march.txt"
    assert file["url_private_download"] == f"{private}/download/letter_of_9_march.txt"


def test_no_file_is_an_empty_list(play: Play) -> None:
    assert play.human("submit", view_id=open_form(play)["id"])["ok"]
    value = play.bot.last("view_submission")["view"]["state"]["values"]["file"]["it"]
    assert value == {"type": "file_input", "files": []}


def test_a_chosen_file_stays_while_the_bot_finds_fault(play: Play) -> None:
    view = open_form(play)
    play.bot.answers["view_submission"] = says(response_action="errors", errors={"file": "That is no letter"})
    fill(play, view, upload(play)["file"]["id"])
    shown = play.see()["modal"]
    assert shown["errors"] == {"file": "That is no letter"}
    [kept] = shown["state"]["values"]["file"]["it"]["files"]
    play.human("press", where="modal", block_id="card", action_id="done")
    sent = play.bot.last("block_actions")["view"]["state"]["values"]["file"]["it"]["files"]
    assert sent == [kept]


@pytest.mark.parametrize(
    ("element", "names", "sentence"),
    [
        ({"max_files": 1}, ["a.txt", "b.txt"], "Please choose no more than 1 file."),
        ({"filetypes": ["docx", "pdf"]}, ["a.docx", "b.txt"], "Only these types can be chosen here: docx, pdf."),
        ({"filetypes": ["txt"]}, ["txt"], "Only these types can be chosen here: txt."),
        ({}, [f"{n}.txt" for n in range(11)], "Please choose no more than 10 files."),
    ],
)
def test_slacks_client_refuses_files_that_do_not_fit(
    play: Play, element: Json, names: list[str], sentence: str
) -> None:
    files = [upload(play, name)["file"]["id"] for name in names]
    assert fill(play, open_form(play, **element), *files)["errors"] == {"file": sentence}


def test_ten_megabytes_are_the_most_for_a_form_and_fifty_for_a_message(play: Play) -> None:
    big = upload(play, "big.pdf", bytes(10_000_001))["file"]["id"]
    assert fill(play, open_form(play), big)["errors"] == {"file": "Files can be up to 10 MB here."}
    assert play.human("say", channel=ANNUAL, files=[big])["ok"]
    assert upload(play, "bigger.pdf", bytes(50_000_001))["error"] == "Files can be up to 50 MB here."


def test_only_ones_own_files(play: Play) -> None:
    theirs = upload(play, user=PRIYA)["file"]["id"]
    assert "is not a file that Nigel Minns uploaded" in fill(play, open_form(play), theirs)["error"]
    assert "is not a file that Nigel Minns uploaded" in play.human("say", channel=ANNUAL, files=[theirs])["error"]
    assert play.human("say", channel=ANNUAL, files="letter.txt")["error"] == "files must be a list of ids."


@pytest.mark.parametrize(
    ("name", "body", "sentence"),
    [
        ("", LETTER, "A file's name has 1 to 255 characters."),
        ("x" * 256, LETTER, "A file's name has 1 to 255 characters."),
        ("letter.txt", b"", "That file is empty."),
    ],
)
def test_what_cannot_be_uploaded(play: Play, name: str, body: bytes, sentence: str) -> None:
    assert upload(play, name, body)["error"] == sentence


def test_a_name_is_kept_and_its_address_harmless(play: Play) -> None:
    file = upload(play, "../../etc/Bericht für <script>.DOCX")["file"]
    assert (file["name"], file["filetype"]) == ("../../etc/Bericht für <script>.DOCX", "docx")
    assert file["url_private_download"].endswith("/download/.._.._etc_bericht_f_r_script_.docx")
    play.human("say", channel=ANNUAL, files=[file["id"]])
    assert fetch(play, file["url_private_download"]).body == LETTER


def test_the_bot_fetches_it_with_its_token(play: Play) -> None:
    file = in_form(play)
    for address in (file["url_private"], file["url_private_download"]):
        answer = fetch(play, address)
        assert (answer.status, answer.body) == (200, LETTER)
        assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert fetch(play, file["url_private"].replace(file["id"], "F0NOTHING")).status == 404


@pytest.mark.parametrize("token", [None, OTHER_TOKEN, "xoxb-nobody"])
def test_anybody_else_is_sent_to_sign_in(play: Play, token: str | None) -> None:
    file = in_form(play)
    answer = fetch(play, file["url_private_download"], token)
    assert answer.status == 302 and answer.headers["Location"].startswith("/login?redir=/files-pri/")
    page = fetch(play, answer.headers["Location"], token)
    assert page.status == 200 and page.headers["Content-Type"].startswith("text/html")
    assert b"Sign in" in page.body


def test_after_uninstalling_too(play: Play) -> None:
    file = in_form(play)
    play.human("uninstall")
    assert fetch(play, file["url_private"]).status == 302


def test_without_the_scope_there_are_no_files() -> None:
    with playing(files=False) as play:
        play.command("import")
        trigger = play.bot.last("command")["trigger_id"]
        refused = play.api("views.open", trigger_id=trigger, view=modal(letter_block()))
        assert (refused["error"], refused["needed"]) == ("missing_scope", "files:read")
        file = upload(play)["file"]
        play.human("say", channel=ANNUAL, files=[file["id"]])
        assert play.api("files.info", file=file["id"])["error"] == "missing_scope"
        assert fetch(play, file["url_private"]).status == 302


def test_a_file_in_a_message(reader: Play) -> None:
    file = upload(reader)["file"]["id"]
    assert reader.human("say", channel=ANNUAL, text="The letter", files=[file])["ok"]
    assert reader.human("say", channel=ANNUAL, files=[file])["ok"]
    said = reader.messages(user=TOM)
    assert [(each["text"], [one["id"] for one in each["files"]]) for each in said] == [
        ("The letter", [file]),
        ("", [file]),
    ]
    assert (said[0]["files"][0]["is_public"], said[0]["files"][0]["channels"]) == (True, [ANNUAL])
    [newest, _] = reader.api("conversations.history", channel=ANNUAL)["messages"]
    assert newest["files"][0]["id"] == file
    assert reader.bot.heard == []


def test_the_app_reads_only_where_it_was_added(play: Play) -> None:
    file = upload(play)["file"]
    info = {"file": file["id"]}
    assert play.api("files.info", **info)["error"] == "file_not_found"
    play.human("say", channel=OFFICE, files=[file["id"]])
    assert play.api("files.info", **info)["error"] == "file_not_found"
    assert fetch(play, file["url_private"]).status == 302
    play.human("invite_bot", channel=OFFICE)
    assert play.api("files.info", **info)["file"]["channels"] == [OFFICE]
    assert fetch(play, file["url_private"]).status == 200
    assert play.api("files.info", OTHER_TOKEN, **info)["error"] == "file_not_found"


def test_a_person_opens_what_they_can_see(play: Play) -> None:
    file = upload(play)["file"]
    play.human("say", channel=PLACEMENTS, files=[file["id"]])
    own = f"/human/file?workspace={COUNCIL}&file={file['id']}&user="
    assert play.request("GET", own + PRIYA) == (200, LETTER.decode())
    assert play.request("GET", own + "U0SIAN") == (404, {"ok": False, "error": "There is no such file."})
    shown = fetch(play, own + NIGEL, None)
    assert shown.headers["Content-Disposition"] == "attachment; filename*=UTF-8''Letter%20of%209%20March.txt"
    assert shown.headers["Content-Type"] == "application/octet-stream"


def test_an_address_of_a_file_leads_to_where_it_is(play: Play) -> None:
    file = upload(play)["file"]
    assert fetch(play, file["permalink"]).headers["Location"] == f"/?workspace={COUNCIL}"
    ts = play.human("say", channel=ANNUAL, files=[file["id"]])["ts"]
    led = fetch(play, file["permalink"]).headers["Location"]
    assert led == f"/?workspace={COUNCIL}&channel={ANNUAL}&ts={ts}"


def test_reset_drops_files(play: Play) -> None:
    file = in_form(play)
    play.human("reset")
    assert fetch(play, file["url_private"]).status == 404


def test_a_download_that_fails(play: Play) -> None:
    address = in_form(play)["url_private_download"]
    faults: list[tuple[Json, int]] = [
        ({"kind": "404"}, 404),
        ({"kind": "500"}, 500),
        ({"kind": "429"}, 429),
        ({"kind": "html"}, 200),
        ({"kind": "redirect"}, 302),
    ]
    for fault, status in faults:
        assert play.human("faults", method="files-pri", **fault)["ok"]
        answer = fetch(play, address)
        assert answer.status == status and answer.body != LETTER, fault
    assert fetch(play, address).body == LETTER


def test_a_redirect_leads_to_another_host_and_who_follows_is_seen(play: Play) -> None:
    address = in_form(play)["url_private_download"]
    play.human("faults", method="files-pri", kind="redirect")
    elsewhere = fetch(play, address).headers["Location"]
    assert elsewhere == address.replace("127.0.0.1", "localhost")
    play.request("GET", address.removeprefix(play.url), None, {**BEARER, "Host": "localhost:1"})
    calls = [call["args"] for call in play.request("GET", "/human/calls")[1] if call["method"] == "files-pri"]
    path = address.removeprefix(play.url)
    own = play.url.removeprefix("http://")
    assert calls == [
        {"path": path, "host": own, "with_token": True},
        {"path": path, "host": "localhost:1", "with_token": True},
    ]
    play.human("faults", method="files-pri", kind="redirect", to="https://example.org/letter.txt")
    assert fetch(play, address).headers["Location"] == "https://example.org/letter.txt"


def test_a_slow_download_gives_half_and_then_the_rest(play: Play) -> None:
    address = in_form(play)["url_private_download"]
    play.human("faults", method="files-pri", kind="slow", seconds=1)
    began = time.monotonic()
    with closing(http.client.HTTPConnection(play.url.removeprefix("http://"), timeout=5)) as connection:
        connection.request("GET", address.removeprefix(play.url))
        answer = connection.getresponse()
        half = answer.read(len(LETTER) // 2)
        waited = time.monotonic() - began
        assert half + answer.read() == LETTER
    assert waited < 1 <= time.monotonic() - began < 4


@pytest.mark.parametrize("kind", ["404", "html", "redirect", "slow"])
def test_only_a_download_fails_so(play: Play, kind: str) -> None:
    assert "kind is one of" in play.human("faults", method="chat.postMessage", kind=kind)["error"]


def test_the_sample_letter_has_the_shape_of_a_real_one(play: Play) -> None:
    status, letter = play.request("GET", "/letters/northshire-annual-conversation.txt")
    assert status == 200
    actions_of_council, actions_of_inspectorate = letter.split("\nActions\n")[1].split("\nThe inspectorate:\n")
    assert actions_of_council.strip().startswith("Northshire to:\n\n1. ")
    assert [f"\n{n}. " in actions_of_council for n in range(1, 8)] == [True] * 6 + [False]
    assert "\n1. " in actions_of_inspectorate and "\n2. " not in actions_of_inspectorate
    assert play.request("GET", "/letters/../seed.py")[0] == 404
    assert fill(play, open_form(play), upload(play, body=letter.encode())["file"])["ok"]


def test_a_form_of_several_fields_keeps_each(play: Play) -> None:
    view = play.api("views.open", trigger_id=_trigger(play), view=modal(field_block(), letter_block()))["view"]
    values = {
        "text": {"it": {"type": "plain_text_input", "value": "pasted"}},
        "file": {"it": {"type": "file_input", "files": [upload(play)["file"]["id"]]}},
    }
    assert play.human("submit", view_id=view["id"], values=values)["ok"]
    sent = play.bot.last("view_submission")["view"]["state"]["values"]
    assert sent["text"]["it"]["value"] == "pasted" and len(sent["file"]["it"]["files"]) == 1


def _trigger(play: Play) -> str:
    play.command("import")
    return str(play.bot.last("command")["trigger_id"])
