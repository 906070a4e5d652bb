"""Tables that were flattened to lines: `Non-executive update / Clerk to book a room / Anthea Sherwin`."""

from bot.reading.letter.fields.naming import Names, are_people
from bot.reading.letter.stated import Stated


def of_slashes(text: str, names: Names) -> Stated | None:
    """The longest part is the action and the last one its owner; None where the line is no such row."""
    parts = [part.strip() for part in text.split(" / ")]
    if not 2 <= len(parts) <= 4 or not are_people(parts[-1], names):
        return None
    what = max(parts[:-1], key=len)
    return Stated(what, 0, parts[-1]) if len(what.split()) >= 3 else None
