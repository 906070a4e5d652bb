"""The voice of a platform that is switched off: nothing is said and nothing is given up, for it may come back."""

from bot.domain.notice import Outcome, Sent, TryLater
from bot.platforms.voice import Heard, Target
from bot.saying.card import Card

LATER = TryLater(3_600)


class SilentVoice:
    async def say(self, workspace: str, target: Target, card: Card, key: str) -> Outcome:
        return LATER

    async def redraw(self, workspace: str, sent: Sent, card: Card) -> Outcome:
        return LATER

    async def retract(self, workspace: str, sent: Sent) -> None:
        """What stands stays."""

    async def find(self, workspace: str, target: Target, key: str) -> Heard:
        return LATER

    async def members(self, workspace: str, address: str) -> frozenset[str] | None:
        return None

    async def is_gone(self, workspace: str, person: str) -> bool | None:
        return None
