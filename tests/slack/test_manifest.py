"""The manifest: the least that Slack must grant."""

from bot.platforms.slack.manifest import manifest

URL = "https://actions.example.org"


def test_over_http_everything_goes_to_one_address() -> None:
    made = manifest("Action", "/action", URL, socket=False)
    command = made["features"]["slash_commands"][0]
    settings = made["settings"]
    assert {
        command["url"],
        settings["event_subscriptions"]["request_url"],
        settings["interactivity"]["request_url"],
    } == {f"{URL}/slack/events"}
    assert not settings["socket_mode_enabled"]


def test_an_address_may_end_anyhow() -> None:
    assert manifest("Action", "/action", f"{URL}/", socket=False) == manifest("Action", "/action", URL, socket=False)
    full = manifest("Action", "/action", f"{URL}/slack/events", socket=False)
    assert full == manifest("Action", "/action", URL, socket=False)


def test_over_a_socket_no_address_is_needed() -> None:
    made = manifest("Action", "/action", None, socket=True)
    assert made["settings"]["socket_mode_enabled"]
    assert "url" not in made["features"]["slash_commands"][0]
    assert "request_url" not in made["settings"]["interactivity"] | made["settings"]["event_subscriptions"]


def test_mentions_come_with_their_ids_and_the_app_can_be_talked_to() -> None:
    made = manifest("Action", "/todo", URL, socket=False)
    command = made["features"]["slash_commands"][0]
    assert command["command"] == "/todo" and command["should_escape"] is True
    home = made["features"]["app_home"]
    assert home["home_tab_enabled"] and home["messages_tab_enabled"] and not home["messages_tab_read_only_enabled"]


def test_nothing_is_read_that_people_write() -> None:
    scopes = manifest("Action", "/action", URL, socket=False)["oauth_config"]["scopes"]
    assert list(scopes) == ["bot"]
    assert not [scope for scope in scopes["bot"] if "history" in scope or "admin" in scope]


def test_a_message_can_be_tracked_from_its_menu() -> None:
    made = manifest("Action", "/action", URL, socket=False)
    (shortcut,) = made["features"]["shortcuts"]
    assert shortcut["type"] == "message" and len(shortcut["name"]) <= 24
    assert "files:read" in made["oauth_config"]["scopes"]["bot"]
