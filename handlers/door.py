"""Who may speak where: the checks that come before any command is looked at."""

from bot.domain.person import MemberSeen
from bot.domain.place import PlaceKind, PlaceSeen
from bot.domain.refusal import Refusal


def must_be_welcome(place: PlaceSeen, speaker: MemberSeen, app: str, back: str = "") -> None:
    """Raises Refusal, with what is given `back`, where the bot can't work or membership can't be proved."""
    if why := _unwelcome(place, speaker, app):
        raise Refusal(why + back)


def _unwelcome(place: PlaceSeen, speaker: MemberSeen, app: str) -> str:
    if place.shared:
        return "This channel is shared with another organisation, and I don't work in those yet. Nothing was stored."
    if not place.has_bot:
        return _invite(place, app)
    if place.members is None:
        return f"I couldn't check who is in {_name(place)} just now, so nothing was stored. Please send it again."
    if speaker.key not in place.members:
        return f"You aren't in {_name(place)}, so nothing was stored. Join it first."
    return ""


def _invite(place: PlaceSeen, app: str) -> str:
    if place.kind is PlaceKind.DIRECT:
        return "I'm not in this conversation. Use my own Messages tab, or a channel I am in."
    return f"I'm not in {_name(place)} yet, so nothing was stored. Invite me with /invite @{app} and send it again."


def _name(place: PlaceSeen) -> str:
    return f"#{place.name}" if place.kind is PlaceKind.CHANNEL else "this conversation"
