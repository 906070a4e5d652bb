"""How a fault is logged: its kind and its place in the code, never its message, which may hold what people wrote."""

import logging
import traceback

log = logging.getLogger(__name__)


def log_fault(fault: BaseException, doing: str) -> None:
    frames = traceback.extract_tb(fault.__traceback__)[-4:]
    places = " > ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames)
    log.error("%s in the ear, %s: %s", type(fault).__name__, doing, places)
