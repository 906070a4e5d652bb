"""The app package that Teams is given: a manifest and two icons in a zip. Source: Teams app manifest, schema 1.25."""

import io
import json
import re
import zipfile
from collections.abc import Sequence
from typing import Any

from bot.platforms.teams.icons import colour_icon, outline_icon

Json = dict[str, Any]
VERSION = "0.1.0"
SCHEMA = "https://developer.microsoft.com/json-schemas/teams/{}/MicrosoftTeams.schema.json"
SCOPES = ("personal", "team", "groupChat")
COMMANDS_A_LIST = 12
SHORT_NAME, TITLE = 30, 32
CREATE = "createAction"
A_LONG_TIME_AGO = (2025, 1, 1, 0, 0, 0)
"""Every file's date, so that the same package is the same file."""

_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def is_app_id(words: str) -> bool:
    return bool(_GUID.fullmatch(words))


def package(name: str, app_id: str, website: str, commands: Sequence[tuple[str, str]], preview: bool = False) -> bytes:
    """The zip. `commands` are (word, what it does), the most useful first; `preview` adds slash commands."""
    written = json.dumps(manifest(name, app_id, website, commands, preview), indent=2, ensure_ascii=False) + "\n"
    files = {"manifest.json": written.encode(), "color.png": colour_icon(), "outline.png": outline_icon()}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, content in files.items():
            entry = zipfile.ZipInfo(file, A_LONG_TIME_AGO)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return packed.getvalue()


def manifest(name: str, app_id: str, website: str, commands: Sequence[tuple[str, str]], preview: bool = False) -> Json:
    version = "devPreview" if preview else "1.25"
    return {
        "$schema": SCHEMA.format("vDevPreview" if preview else "v1.25"),
        "manifestVersion": version,
        "version": VERSION,
        "id": app_id,
        "developer": {
            "name": "Matters Arising",
            "websiteUrl": website,
            "privacyUrl": website,
            "termsOfUseUrl": website,
        },
        "name": {"short": name[:SHORT_NAME], "full": f"{name[:SHORT_NAME]}: matters arising"},
        "description": {
            "short": "Follows each action agreed in a meeting through to done.",
            "full": "Captures the actions that a meeting or a letter agrees, gives each an owner and a date, reminds "
            "whoever owes it, and reports what is open, late and done in the channel where it was agreed.",
        },
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": "#1F6F6B",
        "bots": [_bot(app_id, commands, preview)],
        "composeExtensions": [_extension(app_id)],
        "permissions": ["identity", "messageTeamMembers"],
        "validDomains": [],
    }


def _bot(app_id: str, commands: Sequence[tuple[str, str]], preview: bool) -> Json:
    listed = [{"title": word[:TITLE], "description": said} for word, said in commands[:COMMANDS_A_LIST]]
    slash = {"triggers": ["mention", "slash"]} if preview else {}
    return {
        "botId": app_id,
        "scopes": list(SCOPES),
        "isNotificationOnly": False,
        "supportsFiles": True,
        "commandLists": [{"scopes": [scope], "commands": listed, **slash} for scope in SCOPES],
        **({"supportsTargetedMessages": True} if preview else {}),
    }


def _extension(app_id: str) -> Json:
    """In the menu of a message, and beside the box where one is written."""
    return {
        "botId": app_id,
        "commands": [
            {
                "id": CREATE,
                "type": "action",
                "title": "Create action",
                "description": "Make an action of this",
                "context": ["message", "compose"],
                "fetchTask": True,
            }
        ],
    }
