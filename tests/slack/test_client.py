"""The one way out: where answers may be sent, and whose certificates are trusted."""

import asyncio
import ssl
from pathlib import Path

import pytest

from bot.platforms.slack.client import SlackClient, proxy_for, trusted
from bot.platforms.slack.render import Message
from tests.slack.wire import DROP, answer, wired

WORDS = Message("words", [])


def test_an_answer_is_for_one_persons_eyes() -> None:
    async def story() -> None:
        async with wired(url=[answer(200, "ok", kind="text/plain"), answer(404, "used_url"), DROP]) as line:
            url = f"{line.wire.url}/respond/url"
            assert await line.client.respond(url, WORDS, replace=True)
            assert not await line.client.respond(url, WORDS, replace=False)
            assert not await line.client.respond(url, WORDS, replace=False)
            assert line.wire.heard[0] == (
                "url",
                {"response_type": "ephemeral", "replace_original": True, "text": "words", "blocks": []},
            )
            assert line.wire.tokens[0] == ""

    asyncio.run(story())


def test_an_answer_is_not_carried_elsewhere() -> None:
    async def story() -> None:
        async with wired(url=[answer(302, "", "Location: /respond/elsewhere")]) as line:
            assert not await line.client.respond(f"{line.wire.url}/respond/url", WORDS, replace=False)
            assert [method for method, _ in line.wire.heard] == ["url"]

    asyncio.run(story())


@pytest.mark.parametrize(
    ("api", "url", "allowed"),
    [
        ("https://slack.com/api/", "https://hooks.slack.com/commands/T1/1/x", True),
        ("https://slack.com/api/", "http://hooks.slack.com/commands/T1/1/x", False),
        ("https://slack.com/api/", "https://evilslack.com/x", False),
        ("https://slack.com/api/", "https://slack.com.evil.example/x", False),
        ("https://slack.com/api/", "https://slack.com@evil.example/x", False),
        ("https://slack.com/api/", "http://127.0.0.1/x", False),
        ("https://slack-stand-in.example/api/", "https://slack-stand-in.example/respond", True),
        ("http://127.0.0.1:8080/api/", "http://127.0.0.1:8080/respond/1", True),
        ("http://127.0.0.1:8080/api/", "http://169.254.169.254/latest", False),
        ("http://127.0.0.1:8080/api/", "https://hooks.slack.com/x", False),
    ],
)
def test_answers_go_to_slack_only(api: str, url: str, allowed: bool) -> None:
    async def story() -> None:
        client = SlackClient(api)
        assert client.may_send_to(url) is allowed
        await client.close()

    asyncio.run(story())


def test_loopback_is_reached_directly_whatever_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")

    async def story() -> None:
        async with wired(users_info=[answer(200, '{"ok": true, "user": {"id": "U1"}}')]) as line:
            assert await line.directory.person("T1", "U1")

    asyncio.run(story())


@pytest.mark.parametrize(
    ("url", "proxy"),
    [
        ("https://slack.com/api/", "http://127.0.0.1:9"),
        ("https://hooks.inside.example/x", None),
        ("http://127.0.0.1:8080/api/", None),
    ],
)
def test_a_proxy_is_honoured_and_so_are_its_exceptions(
    monkeypatch: pytest.MonkeyPatch, url: str, proxy: str | None
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,.inside.example")
    assert proxy_for(url) == proxy


def test_a_bundle_of_certificates_is_trusted() -> None:
    bundle = ssl.get_default_verify_paths().cafile
    assert trusted({}) is None
    if bundle and Path(bundle).exists():
        assert isinstance(trusted({"REQUESTS_CA_BUNDLE": bundle}), ssl.SSLContext)
