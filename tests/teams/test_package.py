"""The package that Teams is given, against the parts of its schema (v1.25) that we use, written down here."""

import io
import json
import re
import struct
import tomllib
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest

from bot.assembly import teams_package
from bot.config import Misconfigured, Settings, TeamsSettings
from bot.platforms.teams.package import VERSION

Json = dict[str, Any]
APP = "11111111-2222-3333-4444-555555555555"
SITE = "https://bot.example.org"
PROJECT = Path(__file__).parents[2] / "pyproject.toml"

HTTPS, GUID = r"https://.{1,2040}", r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
SCOPES = ["personal", "team", "groupChat"]
COMMAND_LIST = {"scopes": list, "commands": list}
SCHEMA: dict[str, Any] = {
    "$schema": r"https://developer\.microsoft\.com/json-schemas/teams/v1\.25/MicrosoftTeams\.schema\.json",
    "manifestVersion": r"1\.25",
    "version": r"\d+\.\d+\.\d+",
    "id": GUID,
    "developer": {"name": r".{1,32}", "websiteUrl": HTTPS, "privacyUrl": HTTPS, "termsOfUseUrl": HTTPS},
    "name": {"short": r".{1,30}", "full": r".{1,100}"},
    "description": {"short": r".{1,80}", "full": r".{1,4000}"},
    "icons": {"color": r"color\.png", "outline": r"outline\.png"},
    "accentColor": r"#[0-9A-F]{6}",
    "bots": [{
        "botId": GUID, "scopes": SCOPES, "isNotificationOnly": bool, "supportsFiles": bool,
        "commandLists": [{"scopes": list, "commands": [{"title": r".{1,32}", "description": r".{1,128}"}]}],
    }],
    "composeExtensions": [{"botId": GUID, "commands": [{
        "id": r".{1,64}", "type": "action", "title": r".{1,32}", "description": r".{1,128}",
        "context": ["message", "compose"], "fetchTask": bool,
    }]}],
    "permissions": ["identity", "messageTeamMembers"],
    "validDomains": [],
}  # fmt: skip


def packed(name: str = "Action", preview: bool = False) -> zipfile.ZipFile:
    settings = Settings(name=name, teams=TeamsSettings(client_id=APP))
    return zipfile.ZipFile(io.BytesIO(teams_package(settings, SITE, preview)))


def manifest(**more: Any) -> Json:
    made: Json = json.loads(packed(**more).read("manifest.json"))
    return made


def differs(node: Any, schema: Any, where: str = "manifest") -> list[str]:
    """Where a manifest isn't as the schema says: keys, types, patterns."""
    if isinstance(schema, dict):
        said = [f"{where}: {key}" for key in schema.keys() ^ node.keys()]
        return said + [
            each for key in schema.keys() & node.keys() for each in differs(node[key], schema[key], f"{where}.{key}")
        ]
    if isinstance(schema, list) and len(schema) == 1 and isinstance(schema[0], dict):
        return [each for number, one in enumerate(node) for each in differs(one, schema[0], f"{where}[{number}]")]
    if isinstance(schema, list):
        return [] if node == schema else [where]
    if isinstance(schema, type):
        return [] if isinstance(node, schema) else [where]
    return [] if isinstance(node, str) and re.fullmatch(schema, node) else [where]


def test_the_manifest_is_as_teams_wants_it() -> None:
    made = manifest(name="A name that is much longer than Teams takes")
    assert differs(made, SCHEMA) == []
    lists = made["bots"][0]["commandLists"]
    assert [each["scopes"] for each in lists] == [[scope] for scope in SCOPES]
    assert all(len(each["commands"]) <= 12 for each in lists)
    assert {"add", "list", "mine", "help"} <= {each["title"] for each in lists[0]["commands"]}


def test_the_preview_adds_slash_commands_and_nothing_else() -> None:
    usual, preview = manifest(), manifest(preview=True)
    assert preview["bots"][0].pop("supportsTargetedMessages") is True
    assert [each.pop("triggers") for each in preview["bots"][0]["commandLists"]] == [["mention", "slash"]] * 3
    assert preview.pop("manifestVersion") == "devPreview" and "vDevPreview" in preview.pop("$schema")
    assert preview == {key: value for key, value in usual.items() if key not in ("manifestVersion", "$schema")}


@pytest.mark.parametrize(("file", "side"), [("color.png", 192), ("outline.png", 32)])
def test_the_icons_have_their_size_and_an_alpha_channel(file: str, side: int) -> None:
    png = packed().read(file)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", png[16:24]) == (side, side) and png[24:26] == b"\x08\x06"
    length = struct.unpack(">I", png[33:37])[0]
    assert len(zlib.decompress(png[41 : 41 + length])) == side * (side * 4 + 1)


def test_the_same_package_is_the_same_file() -> None:
    settings = Settings(teams=TeamsSettings(client_id=APP))
    assert teams_package(settings, SITE, False) == teams_package(settings, SITE, False)


def test_the_version_is_the_projects() -> None:
    assert tomllib.loads(PROJECT.read_text())["project"]["version"] == VERSION


@pytest.mark.parametrize(("app", "site", "why"), [("", SITE, "TEAMS_CLIENT_ID"), (APP, "http://x.example", "https")])
def test_a_mistake_is_a_sentence(app: str, site: str, why: str) -> None:
    with pytest.raises(Misconfigured, match=why):
        teams_package(Settings(teams=TeamsSettings(client_id=app)), site, False)
