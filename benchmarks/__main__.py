"""`python -m benchmarks`: measures in one run, prints one table, and keeps it under benchmarks/results/."""

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import crowd, digest, documents, planning, reading, serving, startup
from benchmarks.grounds import Ground, postgresql, sqlite
from benchmarks.machine import described
from benchmarks.table import Line, drawn

MEASURES: Mapping[str, Callable[[Ground], list[Line]]] = {
    "serving": serving.measure,
    "planning": planning.measure,
    "digest": digest.measure,
    "startup": startup.measure,
    "crowd": crowd.measure,
    "reading": reading.measure,
    "documents": documents.measure,
}
KEPT = Path(__file__).parent / "results" / "latest.md"


def main() -> int:
    asked = _parser().parse_args()
    head = f"{datetime.now(UTC):%d %B %Y %H:%M} UTC · {described()}"
    lines = list(_measured(asked.only or list(MEASURES), asked.postgresql))
    table = f"{head}\n\n{drawn(lines)}"
    print(table)
    if not asked.only:
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(f"# What the bot costs\n\n{table}", encoding="utf-8")
    return 0


def _measured(names: list[str], on_postgresql: bool) -> Iterator[Line]:
    with ExitStack() as stack:
        grounds = [stack.enter_context(sqlite())]
        if on_postgresql:
            grounds.append(stack.enter_context(postgresql()))
        for name in names:
            for ground in grounds:
                began = time.perf_counter()
                yield from MEASURES[name](ground)
                print(f"{name} on {ground.name}: {time.perf_counter() - began:.0f} s", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", choices=MEASURES, help="measure this alone, and keep nothing")
    parser.add_argument("--postgresql", action="store_true", help="measure on PostgreSQL as well")
    return parser


if __name__ == "__main__":
    sys.exit(main())
