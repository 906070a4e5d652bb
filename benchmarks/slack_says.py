"""What Slack would send: commands, genuinely signed."""

import hashlib
import hmac
import itertools
import time
from urllib.parse import urlencode

from benchmarks.cast import CHANNEL, OWNERS, SPEAKERS, TEXT, WORKSPACE

SECRET = "0123456789abcdef0123456789abcdef"
SETTINGS = {"SLACK_SIGNING_SECRET": SECRET, "SLACK_BOT_TOKEN": "xoxb-bench"}
"""For a bot that believes it."""

_numbers = itertools.count()


def command(turn: int, words: str = TEXT) -> bytes:
    """The whole HTTP request for `/action WORDS`; every one has a key of its own, so none is taken for a repetition."""
    owner = OWNERS[turn % len(OWNERS)]
    return posted(_form(SPEAKERS[turn % len(SPEAKERS)], words.format(owner=f"<@{owner}|{owner.lower()}>")))


def posted(form: dict[str, str]) -> bytes:
    body = urlencode(form).encode()
    stamp = str(int(time.time()))
    signature = hmac.new(SECRET.encode(), b"v0:%s:%s" % (stamp.encode(), body), hashlib.sha256).hexdigest()
    head = (
        "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        f"X-Slack-Request-Timestamp: {stamp}\r\nX-Slack-Signature: v0={signature}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _form(speaker: str, words: str) -> dict[str, str]:
    return {
        "token": "verification",
        "team_id": WORKSPACE,
        "team_domain": "bench",
        "channel_id": CHANNEL,
        "channel_name": "annual-conversation",
        "user_id": speaker,
        "user_name": speaker.lower(),
        "command": "/action",
        "text": words,
        "api_app_id": "A0BENCH",
        "is_enterprise_install": "false",
        "response_url": "http://127.0.0.1:9/commands/1",
        "trigger_id": f"{next(_numbers)}.{time.time_ns()}.bench",
    }
