"""Activities as what was asked: a Request, a Press, a Submission."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.person import MemberSeen
from bot.domain.place import PlaceKind, PlaceSeen
from bot.platforms.pressed import Pressed
from bot.platforms.teams.directory import Directory
from bot.platforms.teams.forms import read_filled
from bot.platforms.teams.references import References
from bot.platforms.teams.roster import Listed, Roster
from handlers.request import File, Press, Request, Submission, typed
from handlers.teams.activity import Activity, Json

ROBOT = "28:"
"""How the ids of apps begin."""


@dataclass(frozen=True, slots=True)
class Sight:
    """Who spoke and where; `roster` is None where Teams didn't say who is there."""

    speaker: MemberSeen
    place: PlaceSeen
    roster: Roster | None

    def person(self, id: str, name: str) -> MemberSeen:
        known = self.roster.people.get(id) if self.roster else None
        return known.seen if known else MemberSeen(id, name or id, robot=id.startswith(ROBOT), heard=True)


class Hearing:
    def __init__(self, directory: Directory, references: References, now: Callable[[], datetime]) -> None:
        self._directory, self._references, self.now = directory, references, now

    async def look(self, activity: Activity) -> Sight:
        """In a one-to-one chat nobody else has to be asked for."""
        if activity.kind is PlaceKind.DIRECT:
            speaker = MemberSeen(activity.sender, activity.sender_name or activity.sender, activity.zone)
            roster: Roster | None = Roster({speaker.key: Listed(speaker, frozenset())})
        else:
            roster = await self._directory.roster(activity.tenant, activity.address, activity.sender)
            speaker = _speaker(activity, roster)
        return Sight(speaker, await self._place(activity, roster, speaker), roster)

    def request(self, activity: Activity, sight: Sight, words: str, people: tuple[MemberSeen, ...]) -> Request:
        return Request(activity.tenant, sight.place, sight.speaker, self.now(), activity.key, words, people)

    def press(self, activity: Activity, sight: Sight, pressed: Pressed, again: str) -> Press:
        """`pressed` is what the button carried."""
        return Press(
            workspace=activity.tenant,
            place=sight.place,
            speaker=sight.speaker,
            at=self.now(),
            key=activity.key,
            verb=pressed.verb,
            id=pressed.id,
            day=pressed.day,
            again=typed(again),
        )

    def submission(
        self, activity: Activity, sight: Sight, form: tuple[str, int], data: Json, again: str = ""
    ) -> Submission:
        filled = read_filled(data)
        return Submission(
            workspace=activity.tenant,
            place=sight.place,
            speaker=sight.speaker,
            at=self.now(),
            key=activity.key,
            verb=form[0],
            id=form[1],
            texts={name: typed(value) for name, value in filled.texts.items()},
            days=filled.days,
            chosen=_chosen(filled.people, sight),
            again=typed(again),
        )

    def shared(self, activity: Activity, sight: Sight, file: File) -> Submission:
        """A file that was sent: the form of `import`, filled in."""
        place, speaker, key = sight.place, sight.speaker, activity.key
        return Submission(activity.tenant, place, speaker, self.now(), key, "import", 0, files=(file,))

    async def _place(self, activity: Activity, roster: Roster | None, speaker: MemberSeen) -> PlaceSeen:
        is_direct = activity.kind is PlaceKind.DIRECT
        return PlaceSeen(
            key=activity.place_key,
            name=speaker.name if is_direct else await self._name(activity),
            kind=activity.kind,
            address=str(activity.address),
            members=roster.keys if roster else None,
            has_bot=roster is None or roster.has_bot,
            shared=activity.is_shared,
            creator=speaker.key if is_direct else await self._installer(activity),
        )

    async def _name(self, activity: Activity) -> str:
        if activity.place_name:
            return activity.place_name
        if activity.kind is not PlaceKind.CHANNEL:
            return "group chat"
        service, team = activity.address.service, activity.team
        found = await self._directory.channel_name(activity.tenant, service, team, activity.place_key) if team else ""
        return found or "channel"

    async def _installer(self, activity: Activity) -> str | None:
        """Who brought the bot there is the chair, for a bot can't see who made a channel."""
        known = await self._references.find(activity.tenant, activity.team or activity.place_key)
        return (known and known.by) or None


def _speaker(activity: Activity, roster: Roster | None) -> MemberSeen:
    listed = roster.people.get(activity.sender) if roster else None
    if listed:
        return replace(listed.seen, zone=activity.zone)
    return MemberSeen(activity.sender, activity.sender_name or activity.sender, activity.zone, heard=True)


def _chosen(people: Mapping[str, str], sight: Sight) -> dict[str, MemberSeen]:
    """Whoever isn't in the roster can't be chosen, whatever a client sends."""
    found = {name: sight.roster.chosen(id) for name, id in people.items()} if sight.roster else {}
    return {name: seen for name, seen in found.items() if seen}
