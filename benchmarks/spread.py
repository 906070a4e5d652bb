"""How a set of timings is spread."""

from collections.abc import Sequence


def percentile(timings: Sequence[float], part: float) -> float:
    """The least timing that `part` of all (0 to 1) do not exceed."""
    ordered = sorted(timings)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
