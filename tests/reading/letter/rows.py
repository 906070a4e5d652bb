"""What a document gives, in rows short enough to read in a test."""

from bot.reading.document.text import read_text
from bot.reading.letter.found import Found
from bot.reading.letter.reading import read_letter

HEAD = (
    "Harbour Trust, minutes of the meeting on 4 March 2024\n\nPresent: Anne Holt (AH), Ben Okoro (BO), Carys Penn\n\n"
)


def found(text: str) -> tuple[Found, ...]:
    return read_letter(read_text(text)).actions


def rows(text: str) -> list[str]:
    """`owners: text`, a row each."""
    return [f"{', '.join(each.owners)}: {each.text}" for each in found(text)]


def minuted(text: str) -> list[str]:
    return rows(HEAD + text)
