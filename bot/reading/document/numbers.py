"""Numbers as lists write them: 3, c, C, iii, III."""

from collections.abc import Callable

from bot.reading.document.markers import marker

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def letters(number: int) -> str:
    """As Word does it: z is followed by aa, then bb."""
    return chr(ord("a") + (number - 1) % 26) * min(9, 1 + (number - 1) // 26) if number > 0 else "0"


def roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(min(number, 399), value)
        written += sign * count
    return written or "0"


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "1": str,
    "lowerLetter": letters,
    "a": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "A": lambda number: letters(number).upper(),
    "lowerRoman": roman,
    "i": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "I": lambda number: roman(number).upper(),
}
"""By the names that Word and OpenDocument give them; what is missing here is written as a plain number."""


def readable(written: str) -> str:
    """With what lets it be seen to be a number, which `1` alone before the words would not be."""
    if not written.strip():
        return ""
    for form in (f"{written} ", f"{written}. ", f"({written.strip('. ')}) "):
        found = marker(f"{form}Words")
        if found and found.number:
            return form
    return f"{written} "
