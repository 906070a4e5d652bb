"""Golden files: what was drawn once and looked at. `RECORD=1 make test` writes them anew."""

import os
from pathlib import Path


def same_as_golden(path: Path, drawn: str) -> bool:
    """Whether the file holds just this; with RECORD set it is made to."""
    if os.environ.get("RECORD"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(drawn, encoding="utf-8")
    return path.exists() and path.read_text(encoding="utf-8") == drawn
