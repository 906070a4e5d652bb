"""The files named on the command line: what they ask of whom, printed or written, in the order they were named."""

import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.config import Misconfigured
from bot.reading.document.blocks import Document
from bot.reading.document.kinds import FileKind, kind_of
from bot.reading.document.opening import read_document
from bot.reading.document.unreadable import Unreadable
from bot.reading.letter.found import Found, Reading
from bot.reading.letter.reading import read_letter
from handlers.apart.opening import open_document

_OPENED_APART = {FileKind.ARCHIVE, FileKind.PDF}
_AT_ONCE = 8
"""Files: no more are held in memory."""


def read_files(paths: Sequence[str], locale: str, as_json: bool, out: str | None) -> int:
    """Gives the exit status: 1 where a file could not be read.

    Raises Misconfigured where no file is named or `out` can't be written.
    """
    if not paths:
        raise Misconfigured("Name the files to read.")
    if out is not None:
        _make(Path(out))
    return int(asyncio.run(_read_all([Path(path) for path in paths], locale, as_json, out)))


async def _read_all(paths: Sequence[Path], locale: str, as_json: bool, out: str | None) -> bool:
    """Whether any could not be read."""
    failed = False
    for start in range(0, len(paths), _AT_ONCE):
        some = paths[start : start + _AT_ONCE]
        for path, document in zip(some, await asyncio.gather(*map(_opened, some)), strict=True):
            if isinstance(document, str):
                print(f"{path}: {document}", file=sys.stderr)
                failed = True
                continue
            if document.left_out:
                print(f"{path}: {document.left_out}", file=sys.stderr)
            _give(path, read_letter(document, locale), as_json, out)
    return failed


async def _opened(path: Path) -> Document | str:
    """The document, or the sentence that says why there is none."""
    try:
        content = path.read_bytes()
        if kind_of(content, path.name) in _OPENED_APART:
            return await open_document(content, path.name)
        return read_document(content, path.name)
    except FileNotFoundError:
        return "There is no such file."
    except OSError as error:
        return f"This file can't be opened: {error.strerror}."
    except Unreadable as refused:
        return str(refused)


def _give(path: Path, reading: Reading, as_json: bool, out: str | None) -> None:
    if out is not None:
        _write(Path(out) / f"{path.stem}.json", json.dumps(_plain(reading), ensure_ascii=False, indent=1) + "\n")
    elif as_json:
        print(json.dumps({"file": str(path), **_plain(reading)}, ensure_ascii=False))
    else:
        print(_readable(path, reading))


def _plain(reading: Reading) -> dict[str, Any]:
    meeting = {"title": reading.title or None, "date": reading.held_on.isoformat() if reading.held_on else None}
    return {"meeting": meeting, "actions": [_action(found) for found in reading.actions]}


def _action(found: Found) -> dict[str, Any]:
    return {
        "text": found.text,
        "owners": list(found.owners),
        "org": found.organisation or None,
        "recipient": found.recipient or None,
        "due": found.due or None,
        "due_iso": found.due_on.isoformat() if found.due_on else None,
        "number": found.number or None,
        "evidence": found.evidence,
        "detector": found.detector,
        "confidence": found.confidence.name.lower(),
    }


def _readable(path: Path, reading: Reading) -> str:
    held = f" ({reading.held_on.day} {reading.held_on:%B %Y})" if reading.held_on else ""
    count = len(reading.actions)
    head = f"{path}: {reading.title or 'no title'}{held}, {count} action{'s' * (count != 1)}"
    return "\n".join([head, *map(_listed, reading.actions)])


def _listed(found: Found) -> str:
    who = "; ".join((*found.owners, *filter(None, [found.organisation])))
    said = {"owner": who, "report to": found.recipient, "due": found.due}
    fields = "".join(f"\n      {name}: {words}" for name, words in said.items() if words)
    return f"  {found.number or '-'} {found.text}{fields}"


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Misconfigured(f"{folder} can't be made: {error.strerror}.") from error


def _write(path: Path, words: str) -> None:
    try:
        path.write_text(words, encoding="utf-8")
    except OSError as error:
        raise Misconfigured(f"{path} can't be written: {error.strerror}.") from error
