"""Files that people uploaded."""

from playground.files import app_may_read, file_json
from playground.nouns import Json
from playground.validate import SlackError
from playground.web_api.call import Call


def info(call: Call) -> Json:
    """files.info: only of what the app may read."""
    file = call.workspace.files.get(call.wanted("file"))
    if file is None or not app_may_read(call.workspace, file):
        raise SlackError("file_not_found")
    return {"file": file_json(call.workspace, file), "comments": [], "response_metadata": {"next_cursor": ""}}
