"""Teams' settings: what is written is read, and a mistake stops the start with a sentence."""

import pytest

from bot.config import Misconfigured, load
from bot.config import TeamsSettings as Teams

APP, SECRET, TENANT = {"TEAMS_CLIENT_ID": "app"}, {"TEAMS_CLIENT_SECRET": "x"}, {"TEAMS_TENANT_ID": "one, two"}
KEYS = "http://127.0.0.1:8/openidconfiguration"


def test_teams_is_off_without_a_secret() -> None:
    assert not load({}).teams.is_on
    assert not load({**APP, **TENANT}).teams.is_on


def test_what_is_written_is_read() -> None:
    more = {"TEAMS_OPENID_METADATA_URL": KEYS, "TEAMS_TOKEN_URL": "http://localhost:9/token"}
    teams = load({**APP, **SECRET, **TENANT, **more}).teams
    assert teams == Teams("app", "x", ("one", "two"), KEYS, "http://localhost:9/token") and teams.is_on


def test_a_trial_of_this_machine_needs_nothing_else() -> None:
    assert load({"TEAMS_INSECURE_LOCAL": "1"}).teams.is_on
    assert not load({"TEAMS_INSECURE_LOCAL": "0"}).teams.is_on


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        (SECRET | TENANT, "TEAMS_CLIENT_ID isn't"),
        (SECRET | APP, "TEAMS_TENANT_ID should name the tenants"),
        (SECRET | APP | {"TEAMS_TENANT_ID": " , "}, "TEAMS_TENANT_ID should name the tenants"),
        ({"TEAMS_INSECURE_LOCAL": "1", "HOST": "0.0.0.0"}, "HOST must be this machine's own"),
        ({"TEAMS_INSECURE_LOCAL": "1", "HOST": "bot.example.org"}, "HOST must be this machine's own"),
        ({"TEAMS_INSECURE_LOCAL": "yes"}, "TEAMS_INSECURE_LOCAL should be 1"),
        ({"TEAMS_OPENID_METADATA_URL": "https://keys.example/openidconfiguration"}, "must be on this machine"),
        ({"TEAMS_OPENID_METADATA_URL": "http://127.0.0.1:8/keys"}, "should end in /openidconfiguration"),
        ({"TEAMS_TOKEN_URL": "http://127.0.0.1@evil.example/token"}, "must be on this machine"),
        ({"TEAMS_TOKEN_URL": "file:///etc/passwd"}, "must be on this machine"),
        ({"TEAMS_TOKEN_URL": "http://[::1"}, "must be on this machine"),
    ],
)
def test_a_mistake_is_a_sentence(environment: dict[str, str], sentence: str) -> None:
    with pytest.raises(Misconfigured, match=sentence):
        load(environment)
