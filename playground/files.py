"""Files as Slack describes them, and whether the app may read one. Source: docs.slack.dev, file object, files:read."""

import re
from pathlib import PurePath

from playground.nouns import File, Json
from playground.world import Workspace

# By extension: Slack's own word for the type, how people call it, and its media type.
TYPES = {
    "csv": ("csv", "CSV", "text/csv"),
    "docx": ("docx", "Word Document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "eml": ("email", "Email", "message/rfc822"),
    "md": ("markdown", "Markdown (raw)", "text/markdown"),
    "odt": ("odt", "OpenDocument Text", "application/vnd.oasis.opendocument.text"),
    "pdf": ("pdf", "PDF", "application/pdf"),
    "txt": ("text", "Plain Text", "text/plain"),
    "xlsx": ("xlsx", "Excel Spreadsheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
UNKNOWN = ("binary", "Binary", "application/octet-stream")


def file_json(workspace: Workspace, file: File) -> Json:
    """A file as messages, forms and files.info give it."""
    filetype, pretty, mimetype = kind_of(file)
    private = f"{file.server}/files-pri/{workspace.id}-{file.id}"
    slug = re.sub(r"[^a-z0-9.-]+", "_", file.name.lower())
    return {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.name,
        "mimetype": mimetype,
        "filetype": filetype,
        "pretty_type": pretty,
        "user": file.user,
        "user_team": workspace.id,
        "editable": False,
        "size": len(file.body),
        "mode": "hosted",
        "is_external": False,
        "external_type": "",
        "is_public": bool(_of_kind(workspace, file, "channel")),
        "public_url_shared": False,
        "display_as_bot": False,
        "username": "",
        "url_private": f"{private}/{slug}",
        "url_private_download": f"{private}/download/{slug}",
        "permalink": f"{file.server}/files/{file.user}/{file.id}/{slug}",
        "channels": _of_kind(workspace, file, "channel"),
        "groups": _of_kind(workspace, file, "private"),
        "ims": _of_kind(workspace, file, "im"),
        "has_rich_preview": False,
    }


def kind_of(file: File) -> tuple[str, str, str]:
    """Slack's word for the type, how people call it, and the media type: all from the name alone."""
    return TYPES.get(PurePath(file.name).suffix.lower().removeprefix("."), UNKNOWN)


def app_may_read(workspace: Workspace, file: File) -> bool:
    """Whether it was put into a form of the app's, or shared where the app has been added."""
    return file.to_app or any(workspace.bot_user in workspace.channels[each].members for each in file.channels)


def _of_kind(workspace: Workspace, file: File, kind: str) -> list[str]:
    return [each for each in file.channels if workspace.channels[each].kind == kind]
