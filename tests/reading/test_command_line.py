"""`python -m bot read`: what the bot makes of words, one question or many, without a store or a platform."""

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from bot.__main__ import main

ROOT = Path(__file__).parents[2]
SAID = ["--now", "2025-10-01T10:15", "--tz", "Europe/London"]


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    assert main(["read", *words]) == 0
    read: dict[str, object] = json.loads(capsys.readouterr().out)
    return read


def test_a_date_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "due", "a week", "on Friday", *SAID) == {"due": "2025-10-10"}
    assert answer(capsys, "due", "noon on Friday", *SAID) == {"due": "2025-10-03T12:00"}
    assert answer(capsys, "due", "3/10", *SAID, "--locale", "en-US") == {"due": "2026-03-10"}
    assert answer(capsys, "due", "in 3 working days", "--now", "2025-12-23T09:00") == {"due": "2025-12-30"}
    assert answer(capsys, "due", "today", "--now", "2025-10-01T23:30+00:00", "--tz", "Asia/Tokyo") == {
        "due": "2025-10-02"
    }


@pytest.mark.parametrize(
    ("words", "flag"),
    [("asap", "not a date"), ("31 February", "impossible"), ("yesterday", "past"), ("next meeting", "next meeting")],
)
def test_what_is_no_date_says_why(capsys: pytest.CaptureFixture[str], words: str, flag: str) -> None:
    read = answer(capsys, "due", words, *SAID)
    assert (read["due"], read["flag"]) == (None, flag)


def test_a_repeat_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "repeat", "every other Friday at 5pm", *SAID) == {
        "next": ["2025-10-03T17:00", "2025-10-17T17:00", "2025-10-31T17:00", "2025-11-14T17:00"],
        "rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
    }
    assert answer(capsys, "repeat", "now and then", *SAID) == {"next": None, "rrule": None}


def test_a_whole_line_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    line = '<at>Karen Jones</at> and @tom.b: chase @bev’s team by Friday topic "Beds" private'
    assert answer(capsys, "add", line, *SAID) == {
        "text": "chase @bev’s team",
        "owners": ["Karen Jones", "tom.b"],
        "due": "2025-10-03",
        "topic": "Beds",
        "private": True,
    }
    assert answer(capsys, "add", '"Ann Lee, Senior HMI, Ofsted" to visit', *SAID)["owners"] == [
        "Ann Lee, Senior HMI, Ofsted"
    ]
    assert answer(capsys, "add", "<@U1|karen> send it by 1/9/2025", *SAID) == {
        "text": "send it",
        "owners": ["karen"],
        "due": "2025-09-01",
        "flag": "past",
        "past": "2025-09-01",
    }


def test_many_lines_are_read(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {"now": "2025-10-01T10:15:00", "tz": "Europe/London", "locale": "en-GB"}
    lines = [{"id": "a", "text": "Friday", **asked}, {"id": "b", "text": "soon", **asked}]
    monkeypatch.setattr(sys, "stdin", StringIO("\n".join(map(json.dumps, lines)) + "\n\n"))
    assert main(["read", "due", "--batch"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["id"], one["due"]) for one in answers] == [("a", "2025-10-03"), ("b", None)]


def test_reading_loads_no_store_and_no_platform() -> None:
    code = (
        "import sys; from bot.__main__ import main; main(['read', 'due', 'Friday']);"
        "sys.exit(', '.join({'sqlalchemy', 'slack_bolt', 'slack_sdk', 'aiohttp'} & set(sys.modules)) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_reader_alone_loads_no_calendar_of_holidays() -> None:
    code = "import sys, bot.reading.answers; sys.exit(', '.join({'holidays', 'yaml'} & set(sys.modules)) or None)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
