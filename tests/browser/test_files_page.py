"""Files on the page: the sample letter in the bot's form with one click, files in messages, and a message's menu."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import FilePayload, Page, expect
from starlette.responses import Response

from tests.playground.stage import ANNUAL, Json, Play, modal, playing, says

pytestmark = pytest.mark.browser

LETTER = "northshire-annual-conversation.txt"
FILE = {
    "type": "input",
    "block_id": "file",
    "label": {"type": "plain_text", "text": "Letter"},
    "element": {"type": "file_input", "action_id": "it", "filetypes": ["txt", "docx"], "max_files": 1},
}


@pytest.fixture
def play(chromium: object) -> Iterator[Play]:
    """A bot that opens a form when it is asked to import, and says what it thinks of a message."""
    with playing() as play:

        def opens(said: Json) -> Response:
            play.api("views.open", trigger_id=said["trigger_id"], view=modal(FILE))
            return Response()

        def answers(said: Json) -> Response:
            play.respond(said["response_url"], text=f"Read {len(said['message']['files'])} file.")
            return Response()

        play.bot.answers |= {"command": opens, "message_action": answers}
        yield play


@pytest.fixture
def address(play: Play) -> str:
    """Where the page of that playground is."""
    return play.url


def test_the_sample_letter_is_ready_to_send_with_one_click(play: Play, page: Page) -> None:
    page.get_by_test_id("step-import").click()
    expect(page.get_by_test_id("modal").get_by_test_id("file-chip")).to_contain_text(LETTER)
    play.bot.answers["view_submission"] = says(response_action="errors", errors={"file": "Not now"})
    page.get_by_test_id("modal-submit").click()
    expect(page.get_by_test_id("modal")).to_contain_text("Not now")
    expect(page.get_by_test_id("step-4")).not_to_contain_text("(done)")
    del play.bot.answers["view_submission"]
    page.get_by_test_id("modal-submit").click()
    expect(page.get_by_test_id("step-4")).to_contain_text("(done)")
    [file] = play.bot.last("view_submission")["view"]["state"]["values"]["file"]["it"]["files"]
    assert (file["name"], file["channels"]) == (LETTER, [])
    assert play.bot.last("command")["text"] == "import"


def test_a_form_takes_one_file_of_its_types(play: Play, page: Page) -> None:
    write(page, "/action import")
    form = page.get_by_test_id("modal")
    chooser = form.get_by_test_id("file-input")
    chooser.set_input_files({"name": "notes.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"})
    expect(page.get_by_test_id("toasts")).to_contain_text("only txt, docx")
    chooser.set_input_files({"name": "one.txt", "mimeType": "text/plain", "buffer": b"one"})
    chooser.set_input_files({"name": "two.txt", "mimeType": "text/plain", "buffer": b"two"})
    expect(form.get_by_test_id("file-chip")).to_have_count(1)
    form.get_by_role("button", name="Remove two.txt").click()
    page.get_by_test_id("modal-submit").click()
    expect(form).to_contain_text("Please complete this required field.")
    assert [heard.kind for heard in play.bot.heard] == ["command"]


def test_a_file_in_a_message_and_the_message_s_menu(play: Play, page: Page) -> None:
    chosen = FilePayload(name="Letter.txt", mimeType="text/plain", buffer=b"Northshire to: 1. send the figures")
    page.get_by_test_id("attach-input").set_input_files(chosen)
    expect(page.get_by_test_id("file-chip")).to_contain_text("34 bytes")
    page.get_by_test_id("send").click()
    card = page.get_by_test_id("file")
    expect(card).to_contain_text("Plain Text · 34 bytes")
    expect(page.get_by_test_id("file-chip")).to_have_count(0)
    card.click()
    expect(page.get_by_test_id("viewer")).to_contain_text("send the figures")
    page.get_by_test_id("viewer-close").click()
    page.get_by_test_id("message").hover()
    page.get_by_test_id("message-menu").click()
    page.get_by_role("menuitem", name="Track actions from this").click()
    expect(page.get_by_test_id("message").last).to_contain_text("Read 1 file.")
    assert play.bot.last("message_action")["channel"]["id"] == ANNUAL


def test_a_file_is_dropped_on_the_timeline(page: Page) -> None:
    dropped = page.evaluate_handle(
        "() => { const it = new DataTransfer(); it.items.add(new File(['words'], 'dropped.md')); return it; }"
    )
    page.dispatch_event("#timeline", "dragover", {"dataTransfer": dropped})
    expect(page.locator(".main.dropping")).to_be_visible()
    page.dispatch_event("#timeline", "drop", {"dataTransfer": dropped})
    expect(page.get_by_test_id("file-chip")).to_contain_text("dropped.md")
    expect(page.locator(".main.dropping")).to_have_count(0)


def write(page: Page, words: str) -> None:
    page.get_by_test_id("composer").fill(words)
    page.get_by_test_id("send").click()
