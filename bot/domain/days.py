"""The days that the bot follows: every count of days from one of these is a day too."""

from datetime import date

from bot.domain.refusal import Refusal

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)


def is_followed(day: date) -> bool:
    return FIRST_DAY <= day <= LAST_DAY


def refuse_unfollowed(day: date | None) -> None:
    """Raises Refusal for a day that is centuries away."""
    if day and not is_followed(day):
        raise Refusal(f"I follow days from {FIRST_DAY.year} to {LAST_DAY.year} only. Choose another day.")
