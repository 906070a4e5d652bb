"""The first state: two workspaces that took part in one conversation, and the actions that come of it."""

from datetime import datetime, timedelta

from playground.nouns import Channel, Kind, Person
from playground.world import Workspace, World

COUNCIL, INSPECTORATE = "T0WARKS", "T0OFSTED"
CONVERSATION = "C0ANNUAL"
BOT = "Action"

COUNCIL_PEOPLE = (
    Person("U0NIGEL", "nigel", "Nigel Minns", "Strategic Director, People Group", is_admin=True),
    Person("U0PRIYA", "priya", "Priya Nair", "Head of Quality Assurance"),
    Person("U0SIAN", "sian", "Sian Pugh", "Early Years Manager"),
    Person("U0MARCUS", "marcus", "Marcus Obi", "Education Strategy Lead"),
    Person("U0TOM", "tom", "Tom Ellery", "Business Support"),
)
INSPECTORATE_PEOPLE = (
    Person("U0LORNA", "lorna", "Lorna Fitzjohn", "Regional Director, West Midlands", is_admin=True),
    Person("U0KAREN", "karen", "Karen Wareing", "Senior HMI, Social Care"),
    Person("U0ALEX", "alex", "Alex Magloire", "Senior HMI, Early Years"),
    Person("U0JAMES", "james", "James McNeillie", "Assistant Regional Director"),
)
# The words of a first command, who says them, and in how many days the action is due.
ACTIONS = (
    ("U0NIGEL", "add @priya Compile the child protection plan figures by {date}", 0),
    ("U0NIGEL", "add @sian Explain the funded early years take-up to Alex Magloire by {date}", 9),
    ("U0MARCUS", "add @marcus Book a call with James McNeillie about the education strategy by {date}", 16),
)


def first_world(now: datetime) -> World:
    """A world as it is before anybody has done anything."""
    return World({COUNCIL: _council(now), INSPECTORATE: _inspectorate(now)})


def first_commands(now: datetime) -> list[tuple[str, str]]:
    """Who says what to give the first screen its three actions."""
    return [(who, words.format(date=(now + timedelta(days=days)).date())) for who, words, days in ACTIONS]


def _council(now: datetime) -> Workspace:
    workspace = Workspace(
        COUNCIL, "Warwickshire County Council", "warwickshire", "xoxb-playground-warwickshire", "U0ACTIONW", "B0ACTIONW"
    )
    _people(workspace, COUNCIL_PEOPLE, now)
    everyone = tuple(person.id for person in COUNCIL_PEOPLE)
    _channel(workspace, CONVERSATION, "annual-conversation", "channel", (*everyone, workspace.bot_user), now)
    _channel(workspace, "C0OFFICE", "general-office", "channel", everyone, now)
    few = ("U0NIGEL", "U0PRIYA", "U0TOM", workspace.bot_user)
    _channel(workspace, "C0PLACE", "placements", "private", few, now)
    return workspace


def _inspectorate(now: datetime) -> Workspace:
    workspace = Workspace(
        INSPECTORATE, "Ofsted West Midlands", "ofsted-wm", "xoxb-playground-ofsted", "U0ACTIONO", "B0ACTIONO"
    )
    _people(workspace, INSPECTORATE_PEOPLE, now)
    everyone = tuple(person.id for person in INSPECTORATE_PEOPLE)
    _channel(workspace, "C0DCS", "dcs-conversations", "channel", (*everyone, workspace.bot_user), now)
    return workspace


def _people(workspace: Workspace, people: tuple[Person, ...], now: datetime) -> None:
    workspace.add_person(Person(workspace.bot_user, "action", BOT, is_bot=True))
    for person in people:
        workspace.add_person(person)
        workspace.direct(person.id, workspace.bot_user, now)


def _channel(
    workspace: Workspace, ident: str, name: str, kind: Kind, members: tuple[str, ...], now: datetime
) -> Channel:
    return workspace.keep_channel(Channel(ident, name, kind, members[0], members, int(now.timestamp())))
