"""What word processors set apart without an empty line."""

from dataclasses import replace

from bot.reading.document.lines import Line
from bot.reading.document.markers import marker


def spaced(lines: list[Line]) -> list[Line]:
    """Each paragraph stands apart; where the author used empty ones for that, they alone count."""
    if sum(not line.raw for line in lines) * 8 > len(lines):
        return lines
    above = [None, *lines]
    return [replace(line, apart=not (one and _is_list(one, line))) for one, line in zip(above, lines, strict=False)]


def _is_list(above: Line, below: Line) -> bool:
    return bool(marker(above.bare) and marker(below.bare))
