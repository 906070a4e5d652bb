"""One moment for every story: Wednesday 1 October 2025, a quarter past ten in London."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.reading.outcome import Due

NOW = datetime(2025, 10, 1, 10, 15, tzinfo=ZoneInfo("Europe/London"))
TODAY = NOW.date()

KAREN, TOM, SIAN = (f"\ue000{index}\ue001" for index in range(3))
"""Mentions, as an ear writes them into the words."""


def due(iso: str) -> Due:
    return Due(date.fromisoformat(iso))
