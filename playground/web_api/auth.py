"""Who is calling."""

from playground.nouns import Json
from playground.validate import SlackError
from playground.web_api.call import Call


def auth_test(call: Call) -> Json:
    """The bot, and the workspace its token is for."""
    workspace = call.workspace
    return {
        "url": f"{call.ground.url}/",
        "team": workspace.name,
        "user": workspace.people[workspace.bot_user].handle,
        "team_id": workspace.id,
        "user_id": workspace.bot_user,
        "bot_id": workspace.bot_id,
        "is_enterprise_install": False,
    }


def api_test(call: Call) -> Json:
    """An echo; it fails with the error it is asked for."""
    if "error" in call.args:
        raise SlackError(str(call.args["error"]), args=call.args)
    return {"args": call.args}
