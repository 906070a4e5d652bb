"""People."""

from playground.drawn import person_json
from playground.nouns import Json
from playground.web_api.call import Call, page_of


def info(call: Call) -> Json:
    """users.info."""
    person = call.person(call.wanted("user"))
    return {"user": person_json(call.workspace, person, call.ground.clock)}


def listing(call: Call) -> Json:
    """users.list, by pages."""
    everyone = [person_json(call.workspace, each, call.ground.clock) for each in call.workspace.people.values()]
    page, cursor = page_of(everyone, call, default=1000)
    return {"members": page, "response_metadata": cursor}
