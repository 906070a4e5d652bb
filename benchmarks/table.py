"""What was measured, as the one table that is printed and kept."""

from collections.abc import Iterable
from dataclasses import dataclass

RATIO = "×"


@dataclass(frozen=True, slots=True)
class Line:
    """One measure. A `unit` of × marks a ratio; `most` is the target, in the same unit, where there is one."""

    what: str
    value: float
    unit: str
    made_of: str = ""
    most: float | None = None


def drawn(lines: Iterable[Line]) -> str:
    """A Markdown table, ratios first: they hold on any machine, the other figures only on this one."""
    ordered = sorted(lines, key=lambda line: (line.unit != RATIO, line.most is None))
    rows = [_row(line) for line in ordered]
    widths = [max(len(row[column]) for row in (*rows, HEAD)) for column in range(len(HEAD))]
    return "\n".join([_joined(HEAD, widths), _rule(widths), *(_joined(row, widths) for row in rows)]) + "\n"


HEAD = ("what", "measured", "at most", "", "made of")


def _row(line: Line) -> tuple[str, ...]:
    most = "" if line.most is None else _figure(line.most, line.unit)
    kept = "" if line.most is None else "yes" if line.value <= line.most else "NO"
    return (line.what, _figure(line.value, line.unit), most, kept, line.made_of)


def _figure(value: float, unit: str) -> str:
    return f"{_rounded(value)} {unit}"


def _rounded(value: float) -> str:
    """Three figures are as many as a shared machine bears out."""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}"


def _rule(widths: list[int]) -> str:
    return "|" + "|".join("-" * (width + 2) for width in widths) + "|"


def _joined(cells: tuple[str, ...], widths: list[int]) -> str:
    return "| " + " | ".join(f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True)) + " |"
