"""Settings: what is written is read, and a mistake stops the start with a sentence."""

from pathlib import Path

import pytest

from bot.config import Misconfigured, load


def _load(tmp_path: Path, yaml: str = "", **environment: str):  # type: ignore[no-untyped-def]
    file = tmp_path / "app.yaml"
    file.write_text(yaml, encoding="utf-8")
    return load({"BOT_CONFIG": str(file), **environment})


def test_the_settings_that_come_with_the_code_are_read() -> None:
    settings = load({})
    assert (settings.name, settings.command, settings.port) == ("Action", "/action", 3000)
    assert settings.database_url.startswith("sqlite:///")


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    assert _load(tmp_path).log.division == "england"


@pytest.mark.parametrize(
    ("yaml", "sentence"),
    [
        ("colour: red", "unknown key 'colour'"),
        ("hours: {opens: '09:00', lunch: '12:00'}", "unknown key 'lunch'"),
        ("zone: Europe/Lundon", "names no time zone"),
        ("division: cornwall", "choose one of"),
        ("digest: off", "in quotation marks"),
        ("digest: 'someday 09:00'", "like 'monday 09:00'"),
        ("hours: {opens: '18:00'}", "open before it closes"),
        ("hours: {opens: 9}", "in quotation marks"),
        ("command: action", "start with a slash"),
        ("- a list", "key: value"),
        ("name: [", "valid YAML"),
    ],
)
def test_a_mistake_in_the_file_is_a_sentence(tmp_path: Path, yaml: str, sentence: str) -> None:
    with pytest.raises(Misconfigured, match=sentence):
        _load(tmp_path, yaml)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("PORT", "eighty"),
        ("PORT", "0"),
        ("SLACK_API_URL", "http://slack.example.com/api/"),
        ("SLACK_API_URL", "http://127.0.0.1:80@example.com/api/"),
        ("SLACK_API_URL", "http://127.0.0.1.example.com/"),
    ],
)
def test_a_mistake_in_the_environment_is_a_sentence(tmp_path: Path, variable: str, value: str) -> None:
    with pytest.raises(Misconfigured, match=variable):
        _load(tmp_path, **{variable: value})


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="can't be read"):
        load({"BOT_CONFIG": str(tmp_path / "nowhere.yaml")})
