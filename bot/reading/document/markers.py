"""What begins a list item: a bullet, a number, a letter, a check-box."""

from dataclasses import dataclass

from bot.reading.regex import Match, Regex

_BULLET = Regex(
    r"(?P<bullet>[•·●▪■◦‣⁃∙►➢❖\uf0b7\uf0a7\uf0d8+–—-]|\*(?!\*)|\*{2,4}(?![^*]{0,300}\*\*))(?:\s+|$)|o(?:\t|\s{2,})"
)
_BOX = Regex(r"(?:\[(?P<box>[ xX✓✔])?\]|(?P<sign>[☐☑☒✅✔✓□]))\s*(?=\S|$)(?!\()")
_NUMBERS = (
    ("dotted", Regex(r"(?P<n>\d{1,3}(?:\.\d{1,3}){1,4})[.):]?(?:\s+|$)(?!(?:am|pm|hrs|per cent|million|billion|%)\b)")),
    ("bracketed", Regex(r"\((?P<n>\d{1,3}[a-z]?|[a-z]{1,2}|[ivxl]{1,6}|[A-Z])\)(?:\s+|$)")),
    ("half", Regex(r"(?P<n>\d{1,3}[a-z]?|[a-z]|[ivxl]{1,6}|[A-Z])\)(?:\s+|$)")),
    ("stopped", Regex(r"(?P<n>\d{1,3}[a-z]?|[a-z]|[ivxl]{2,6})\.(?:\s+|$)")),
    ("spaced", Regex(r"(?P<n>\d{1,2})(?:\t\s*| {2,})(?=[A-Z*])")),
)
_DATE = Regex(r"\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})\b")
_NESTED_BULLETS = "o◦–—▪"


@dataclass(frozen=True, slots=True)
class Marker:
    """`style` tells one list from another; `rest` is what follows, `ticked` a check-box's state."""

    style: str
    rest: str
    number: str | None = None
    ticked: bool | None = None
    level: int = 0

    @property
    def is_first(self) -> bool:
        return self.number in {None, "1", "a", "i", "A"} or str(self.number).endswith(".1")


def marker(bare: str) -> Marker | None:
    """`bare` is a line without its indentation."""
    bullet = _BULLET.match(bare)
    if bullet:
        return _boxed(_bulleted(bullet, bare))
    numbered = _numbered(bare)
    if numbered:
        return _boxed(numbered)
    return _boxed(Marker("box", bare)) if _BOX.match(bare) else None


def _bulleted(found: Match, bare: str) -> Marker:
    sign = found["bullet"] or "o"
    level = len(sign) - 1
    style = "nested bullet" if sign in _NESTED_BULLETS else "bullet"
    return Marker(style, bare[found.end() :], level=level)


def _numbered(bare: str) -> Marker | None:
    if not bare[:1].isalnum() and bare[:1] != "(":
        return None
    if _DATE.match(bare):
        return None
    for style, pattern in _NUMBERS:
        found = pattern.match(bare)
        if found:
            return Marker(f"{style} {_sort(found['n'])}", bare[found.end() :], found["n"])
    return None


def _sort(number: str) -> str:
    if number[0].isdigit():
        return f"digits {number.count('.')}"
    return "capitals" if number.isupper() else "letters"


def _boxed(item: Marker) -> Marker:
    box = _BOX.match(item.rest)
    if not box:
        return item
    ticked = (box["box"] or " ") != " " or (box["sign"] or "☐") not in "☐□"
    return Marker(item.style, item.rest[box.end() :], item.number, ticked, item.level)
