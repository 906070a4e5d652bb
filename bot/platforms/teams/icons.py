"""The app's two icons, drawn as it is packed: a tick on a square, and the tick alone."""

import struct
import zlib
from collections.abc import Callable
from itertools import pairwise

COLOUR, OUTLINE = 192, 32
GROUND, INK = (31, 111, 107), (255, 255, 255)
TICK = ((0.26, 0.54), (0.43, 0.71), (0.76, 0.33))
"""The corners of the tick, in parts of the side."""

SAMPLES = 3
Pixel = tuple[int, int, int, int]
Shade = Callable[[float, float], Pixel]


def colour_icon() -> bytes:
    """A PNG of 192 × 192."""
    return _png(COLOUR, lambda x, y: (*INK, 255) if _on_tick(x, y, 0.06) else (*GROUND, 255))


def outline_icon() -> bytes:
    """A PNG of 32 × 32, white on nothing."""
    return _png(OUTLINE, lambda x, y: (*INK, 255) if _on_tick(x, y, 0.06) else (*INK, 0))


def _on_tick(x: float, y: float, half: float) -> bool:
    return any(_distance(x, y, *a, *b) <= half for a, b in pairwise(TICK))


def _distance(x: float, y: float, ax: float, ay: float, bx: float, by: float) -> float:
    """From a point to a stroke."""
    dx, dy = bx - ax, by - ay
    along = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
    return float(((x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2) ** 0.5)


def _png(side: int, shade: Shade) -> bytes:
    rows = b"".join(b"\0" + b"".join(_pixel(side, column, row, shade) for column in range(side)) for row in range(side))
    head = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _pixel(side: int, column: int, row: int, shade: Shade) -> bytes:
    """The mean of some points of it, for smooth edges."""
    points = [(step + 0.5) / SAMPLES for step in range(SAMPLES)]
    shades = [shade((column + dx) / side, (row + dy) / side) for dx in points for dy in points]
    return bytes(round(sum(channel) / len(shades)) for channel in zip(*shades, strict=True))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
