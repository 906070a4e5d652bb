"""Who may speak where: the checks that come before any command is looked at."""

from bot.domain.person import MemberSeen
from bot.domain.place import PlaceKind, PlaceSeen
from bot.domain.refusal import Refusal


def must_be_welcome(place: PlaceSeen, speaker: MemberSeen, said: str, app: str) -> None:
    """Raises Refusal, giving the words back, where the bot can't work or membership can't be proved."""
    if place.shared:
        raise Refusal(
            "This channel is shared with another organisation, and I don't work in those yet. Nothing was stored."
        )
    if not place.has_bot:
        raise Refusal(f"{_invite(place, app)} Nothing was stored; what you wrote was: {said}")
    if place.members is None:
        raise Refusal(f"I couldn't check who is in {_name(place)} just now. Please send it again: {said}")
    if speaker.key not in place.members:
        raise Refusal(f"You aren't in {_name(place)}. Join it first. What you wrote was: {said}")


def _invite(place: PlaceSeen, app: str) -> str:
    if place.kind is PlaceKind.DIRECT:
        return f"I can't see this conversation. Use my own Messages tab, or a channel I am in ({app})."
    return f"I'm not in {_name(place)} yet: invite me with /invite @{app}, then send it again."


def _name(place: PlaceSeen) -> str:
    return f"#{place.name}" if place.kind is PlaceKind.CHANNEL else "this conversation"
