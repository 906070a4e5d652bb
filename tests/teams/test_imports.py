"""A letter in Teams: sent in the one-to-one chat, for that chat's own log or for a channel's."""

import pytest

from bot.platforms.teams import client
from tests.stories.test_imports import LETTER
from tests.teams.scene import CHANNEL, Shown, Teams, eventually

DOWNLOAD = "application/vnd.microsoft.teams.file.download.info"


def send_file(teams: Teams, name: str = "letter.txt", content: bytes = LETTER.encode(), by: str = "nigel") -> Shown:
    """What the bot answers to a file in somebody's own chat with it."""
    teams.connector.files[name] = content
    return send(teams, name, f"{teams.connector.url}/files/{name}", by)


def send(teams: Teams, name: str, url: str, by: str = "nigel") -> Shown:
    before = teams.private(by)
    attached = {"contentType": DOWNLOAD, "name": name, "content": {"downloadUrl": url, "fileType": "txt"}}
    assert teams.send(teams.activity(by, "", text="", attachments=[attached]))[0] == 200
    return eventually(lambda: next((one for one in teams.private(by) if one not in before), None))


def pressed(teams: Teams, label: str, on: Shown, row: int = 0, by: str = "nigel") -> Shown:
    """What stands there after the press, in one's own chat."""
    body = teams.press(label, on=on, by=by, row=row)
    return Shown(on.where, {**on.message, "attachments": [{"content": body["value"]}]})


def test_a_file_in_ones_own_chat_goes_into_its_own_log(teams: Teams) -> None:
    review = send_file(teams)
    assert review.lines[0].endswith(": 4 actions found") and "Track 4 actions" in review.labels
    review = pressed(teams, "Leave out", review, row=3)
    summary = pressed(teams, "Track 3 actions", review)
    assert summary.lines[0].startswith("3 actions tracked from Annual Conversation 2025")
    assert summary.labels == ["Undo"]
    assert "send the attendance figures" in teams.say("list all", by="nigel", where="").words


def test_asked_for_in_a_channel_it_goes_into_the_channels_log(teams: Teams) -> None:
    teams.install(by="nigel")
    teams.say("import", by="nigel", where=CHANNEL)
    summary = pressed(teams, "Track 4 actions", send_file(teams))
    assert "Share in #annual-conversation" in summary.labels
    cards = len(teams.seen(CHANNEL))
    teams.press("Share in #annual-conversation", on=summary, by="nigel")
    shown = eventually(lambda: teams.seen(CHANNEL)[cards:] if len(teams.seen(CHANNEL)) >= cards + 5 else None)
    assert shown[0].lines[0].startswith("4 actions from Annual Conversation 2025")


def test_a_line_is_corrected_in_a_dialog(teams: Teams) -> None:
    review = send_file(teams)
    dialog = teams.press("Correct", on=review, by="nigel")
    teams.fill(dialog, by="nigel", where="", text="send all the figures")
    changed = eventually(lambda: [one for one in teams.private("nigel") if "send all the figures" in one.words])
    assert "Track 4 actions" in changed[0].labels


def test_pasted_text_is_read_too(teams: Teams) -> None:
    review = teams.say(f"import {LETTER}", by="nigel", where="")
    assert review.lines[0].endswith(": 4 actions found")


def test_what_cannot_be_fetched_has_a_sentence(teams: Teams) -> None:
    for url in (f"{teams.connector.url}/files/missing", "https://files.example.org/letter", "file:///etc/passwd", ""):
        assert "didn't hand letter.txt over" in send(teams, "letter.txt", url).words


def test_the_channel_it_was_asked_for_is_remembered_until_the_letter_has_come(teams: Teams) -> None:
    teams.install(by="nigel")
    teams.say("import", by="nigel", where=CHANNEL)
    summary = pressed(teams, "Track 4 actions", send_file(teams))
    teams.press("Share in #annual-conversation", on=summary, by="nigel")
    teams.say("import", by="nigel", where=CHANNEL)
    again = send_file(teams)
    assert "AC-1 says that already." in again.lines
    teams.say("import", by="nigel", where=CHANNEL)
    teams.say("import", by="nigel", where="")
    assert "They go into the log of our chat." in send_file(teams).words


def test_a_file_that_trickles_in_has_a_sentence(teams: Teams, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "SECONDS_A_FILE", 0.3)
    assert "didn't hand letter.txt over" in send(teams, "letter.txt", f"{teams.connector.url}/files/trickle").words


def test_an_address_that_is_none_has_a_sentence(teams: Teams) -> None:
    for url in ("https://[", "https://\ud800.sharepoint.com/letter", f"https://{'x' * 70}.sharepoint.com/letter"):
        assert "didn't hand letter.txt over" in send(teams, "letter.txt", url).words
