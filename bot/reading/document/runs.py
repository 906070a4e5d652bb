"""Stretches of words that are set alike, and the marks that say so."""

from typing import NamedTuple


class Run(NamedTuple):
    text: str
    bold: bool = False
    struck: bool = False


def marked(runs: list[Run]) -> str:
    """Bold as `**`, struck as `~~`, set close to the words."""
    return "".join(_marked(*run) for run in _merged(runs))


def _merged(runs: list[Run]) -> list[Run]:
    """Word processors cut words into runs as they please; blanks between two bold words are bold too."""
    done: list[Run] = []
    for run in runs:
        same = done and (run.bold, run.struck) == (done[-1].bold, done[-1].struck)
        if done and run.text and (same or (not run.text.strip() and "\n" not in run.text)):
            done[-1] = done[-1]._replace(text=done[-1].text + run.text)
        elif run.text:
            done.append(run)
    return done


def _marked(text: str, bold: bool, struck: bool) -> str:
    signs = ("**" if bold else "") + ("~~" if struck else "")
    if not signs or not text.strip():
        return text
    return "\n".join(_row(row, signs) for row in text.split("\n"))


def _row(row: str, signs: str) -> str:
    """A mark holds within its line."""
    bare = row.strip()
    if not bare:
        return row
    start = row.index(bare)
    return f"{row[:start]}{signs}{bare}{signs[::-1]}{row[start + len(bare) :]}"
