"""What everything in this ear has at hand."""

from dataclasses import dataclass, replace

from bot.domain.person import MemberSeen
from bot.platforms.teams.client import TeamsClient
from bot.saying.card import Card
from handlers.house import House
from handlers.request import Answer, Asked
from handlers.teams.activity import Activity
from handlers.teams.hearing import Hearing
from handlers.teams.replies import Replies


@dataclass(frozen=True, slots=True)
class Room:
    """`bot_id` is the bot's own id in Teams, `name` what people call it."""

    house: House
    client: TeamsClient
    hearing: Hearing
    replies: Replies
    bot_id: str
    name: str

    def ids(self, activity: Activity) -> frozenset[str]:
        """What a mention of the bot carries."""
        return frozenset(filter(None, (self.bot_id, activity.bot)))

    async def answer(self, asked: Asked) -> Answer:
        answer = await self.house.answer(asked)
        self.house.wake()
        return answer

    async def home(self, workspace: str, speaker: MemberSeen) -> Card:
        """One person's own list; a button in it gives the list back."""
        return replace(await self.house.home(workspace, speaker, self.house.now()), again="list mine")
