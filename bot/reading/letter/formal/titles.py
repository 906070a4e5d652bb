"""What a letter is about: the line under its greeting, the one above it, or the one that says so."""

import re
from collections.abc import Sequence

from bot.reading.document.blocks import Document
from bot.reading.letter.formal.addressing import BODY, NOT_A_PARTY, OFFICE, TITLE
from bot.reading.letter.formal.dates import DAY
from bot.reading.letter.formal.parties import CLOSE, GREETING, Parties
from bot.reading.letter.formal.setting import is_ruling, ruling_title
from bot.reading.regex import Regex

_WIDTH = 150
_SUBJECT = Regex(r"\W*(?:re|subject|regarding)\s*:\s*(?P<rest>.+)", re.IGNORECASE)


def title_of(document: Document, ends: Parties) -> str:
    """A letter's subject, or what a ruling calls itself; empty for minutes and talk."""
    if ends.greeted >= 0:
        return subject(document.lines, ends)
    return ruling_title(document.lines) if is_ruling(document, letter=False) else ""


def subject(lines: Sequence[str], ends: Parties) -> str:
    """What a letter is about: a line of its own after the greeting, or just before it; empty without one."""
    if ends.greeted < 0:
        return ""
    after = [line.strip(" *_#\t\r") for line in lines[ends.greeted + 1 : ends.greeted + 10]]
    run = _titles(after)
    if run:
        return run[-1] if len(run) == 2 and BODY.search(run[0]) else " ".join(run[:2])
    labelled = (_SUBJECT.fullmatch(line.strip()) for line in lines[: ends.greeted + 1])
    said = next((said["rest"].strip() for said in labelled if said), "") or _before_greeting(lines, ends.greeted)
    return said or ("" if GREETING.fullmatch(lines[ends.greeted]) else lines[ends.greeted].strip())


def _titles(after: Sequence[str]) -> list[str]:
    run: list[str] = []
    for line in after:
        if not line and (not run or _is_body_alone(run)):
            continue
        if (
            not line
            or len(line) > _WIDTH
            or line.endswith((".", ",", ";"))
            or not (line[:1].isupper() or _YEAR.match(line))
        ):
            break
        if _SENTENCE.match(line) or CLOSE.fullmatch(line):
            break
        said = _SUBJECT.fullmatch(line)
        run.append(said["rest"] if said else line)
    return run


def _is_body_alone(run: Sequence[str]) -> bool:
    """`Corporate Services Panel`: who writes; what about stands below."""
    return len(run) == 1 and BODY.search(run[0]) is not None and len(run[0].split()) <= 5 and not DAY.search(run[0])


_SENTENCE = Regex(r"(?:I|we|(?:many\s+)?thank(?:s|\s+you)|further\s+to|please)\s", re.IGNORECASE)
"""A line that begins the letter itself."""


_YEAR = Regex(r"(?:19|20)[0-9]{2}\s[A-Z]")
"""`2023 Delivery Plan`: a title that begins with the year it is of."""


def _before_greeting(lines: Sequence[str], greeted: int) -> str:
    above = [line.strip(" *_#\t\r") for line in lines[max(0, greeted - 4) : greeted] if line.strip()]
    if len(above) > 1 and DAY.fullmatch(above[-2]) and not (TITLE.match(above[-1]) or NOT_A_PARTY.search(above[-1])):
        return above[-1]
    plain = [line for line in above[-1:] if not (DAY.search(line) or NOT_A_PARTY.search(line) or OFFICE.search(line))]
    return plain[0] if plain and not BODY.search(plain[0]) else ""
