"""The numbers of an OpenDocument's lists, counted as they are met."""

from bot.reading.document.numbers import FORMATS, readable
from bot.reading.document.odt.styles import Level, Styles

_BOXES = {"☐", "□", "\uf0a8", "\uf06f", "\uf071", "\uf072"}


class Lists:
    """`depth` counts from 1; the counts of a list's style go on where the list says that it does."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._counts: dict[tuple[str, int], int] = {}

    def begin(self, style: str, depth: int) -> None:
        """A list that starts anew."""
        for known in [one for one in self._counts if one[0] == style and one[1] >= depth]:
            del self._counts[known]

    def marker(self, style: str, depth: int, start: int | None) -> str:
        """What stands before the next item; `start` is what that item itself says."""
        level = self._styles.level(style, depth)
        if not level.format:
            return "☐ " if level.bullet in _BOXES else "• "
        place = (style, depth)
        self._counts[place] = start if start is not None else self._counts.get(place, level.start - 1) + 1
        shown = range(max(1, depth - level.shown + 1), depth + 1)
        number = ".".join(self._written(style, one) for one in shown)
        return readable(f"{level.before}{number}{level.after}")

    def _written(self, style: str, depth: int) -> str:
        level: Level = self._styles.level(style, depth)
        return FORMATS.get(level.format, str)(self._counts.get((style, depth), level.start))
