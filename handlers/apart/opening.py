"""Opens a file in a process apart, while the bot answers others."""

import asyncio
import json
import logging
import os
import re
import sys
from asyncio import AbstractEventLoop, Semaphore, subprocess
from asyncio.subprocess import Process
from pathlib import Path
from weakref import WeakKeyDictionary

from bot.reading.document.blocks import Document
from bot.reading.document.carrying import unpacked
from bot.reading.document.unreadable import BROKEN, Unreadable
from handlers.apart.limits import SECONDS

log = logging.getLogger(__name__)

_ROOT = Path(__file__).parents[2]
_COMMAND = (sys.executable, "-m", "handlers.apart")
_KEPT = ("SYSTEMROOT", "PATH", "LD_LIBRARY_PATH")
_AT_ONCE = 2
_TOO_LONG = f"This file takes longer than {SECONDS} seconds to read, so I stopped."
_STOPPED = {-9, -24}
"""Killed, or by SIGXCPU: it used up its time."""
_NAME = re.compile(r"[\w.]{1,60}(?:Error|Exception|Interrupt)")

_turns: WeakKeyDictionary[AbstractEventLoop, Semaphore] = WeakKeyDictionary()


async def open_document(content: bytes, name: str) -> Document:
    """`name` is only looked at for its ending. Raises Unreadable with a sentence, within 10 s of the file's turn."""
    async with _turns.setdefault(asyncio.get_running_loop(), Semaphore(_AT_ONCE)):
        process = await asyncio.create_subprocess_exec(
            *_COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=_ROOT,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
        )
        try:
            said = await _answer(process, json.dumps({"name": name}).encode() + b"\n" + content)
        finally:
            await _end(process)
    return await asyncio.to_thread(_document, said)


async def _answer(process: Process, asked: bytes) -> bytes:
    try:
        said, complained = await asyncio.wait_for(process.communicate(asked), SECONDS)
    except TimeoutError as error:
        raise Unreadable(_TOO_LONG) from error
    if process.returncode in _STOPPED:
        raise Unreadable(_TOO_LONG)
    if process.returncode:
        log.warning("A file could not be opened: status %s, %s", process.returncode, _fault(complained))
        raise Unreadable(BROKEN)
    return said


def _fault(complained: bytes) -> str:
    """The exception's name alone, where its line is one: all else may quote the file."""
    last = complained.decode(errors="replace").strip().rpartition("\n")[2]
    name = last.partition(":")[0]
    return name if _NAME.fullmatch(name) else "unknown"


async def _end(process: Process) -> None:
    """Also when nobody waits for the answer any more."""
    if process.returncode is None:
        process.kill()
        await process.wait()


def _document(said: bytes) -> Document:
    answer = json.loads(said)
    if "unreadable" in answer:
        raise Unreadable(answer["unreadable"])
    return unpacked(answer["document"])
