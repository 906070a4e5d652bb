"""What word processors set apart without an empty line."""

from dataclasses import replace

from bot.reading.document.lines import Line
from bot.reading.document.markers import marker
from bot.reading.document.wrapping import width_of


def spaced(lines: list[Line]) -> list[Line]:
    """With an empty line before each that is `apart` (a paragraph's first), unless the author used empty ones.

    Where each line of a wrapped text was made a paragraph, or a table drawn in text, nothing is put between them.
    """
    if sum(not line.raw for line in lines) * 8 > len(lines):
        return [replace(line, apart=False) for line in lines]
    if width_of(lines):
        return lines
    done: list[Line] = []
    for line in lines:
        above = done[-1] if done else None
        if above is None or _belong(above, line):
            done.append(replace(line, apart=False))
        elif _is_drawn(above) or _is_drawn(line):
            done.append(line)
        else:
            done += [Line("", ""), line]
    return done


def _is_drawn(line: Line) -> bool:
    """Perhaps a row of a table that is drawn in text, which an empty line would end."""
    return "|" in line.bare or "\t" in line.bare or "   " in line.text.rstrip()


def _belong(above: Line, below: Line) -> bool:
    if above.table or below.table:
        return above.table == below.table
    return not below.apart or not above.bare or not below.bare or _are_items(above, below)


def _are_items(above: Line, below: Line) -> bool:
    """Of one list: a number below a bullet goes on with the topics."""
    item, follower = marker(above.bare), marker(below.bare)
    if item is None or follower is None:
        return False
    return not (item.style == "bullet" and follower.style.startswith("stopped digits"))
