"""A list of people to each of them: `Lorna Langdon, Chief Operating Officer`, `Joe Sepi (@joesepi)`."""

import re
from collections.abc import Iterator

from bot.reading.letter.context import Person
from bot.reading.letter.fields.naming import UPPER, is_handle, is_initials, is_name, is_role, parts_of
from bot.reading.letter.filters import says_none
from bot.reading.regex import Regex

IN_BRACKETS = Regex(
    rf"(?<![\w.'’-])(?P<name>[{UPPER}][\w.'’-]{{0,30}}(?:\s(?:[{UPPER}][\w.'’-]{{0,30}}|de|van|von|der|la|le|bin"
    rf"|al)){{0,3}})\s?[(\[](?P<mark>@?[\w-]{{1,39}})[)\]]"
)
_IN_A_ROW = Regex(
    rf"(?P<name>[{UPPER}][\w.'’-]+(?:\s[{UPPER}][\w.'’-]+){{1,3}}?)\s+(?P<mark>[A-Z][A-Za-z]{{1,3}})"
    rf"\s+[{UPPER}]\w.*"
)
_STOP = Regex(r"(?<![Cc]llr)(?<!Cllrs)(?<!Mrs)(?<!Prof)(?<=[a-z]{2})\.\s+(?=[A-Z])")
"""`…, Kate Seaton. Paul Shore joined at eight`: the list goes on in another sentence."""

_NEXT_NAME = Regex(rf"\)\s+(?=[{UPPER}][\w'’-]+\s[{UPPER}][\w'’-]+)")
"""`Ann Reed (Chair) Bob Sims (Deputy)`: no comma between them."""

_NICK = Regex(r"[a-z][\w-]{2,24}")
_ASIDE = Regex(
    r"\s*[(\[][^()\[\]]*[)\]]|\s+(?:via|by|from|for|until|joined|left|present)\s.*$|^(?:mr|mrs|ms|miss|dr|cllrs?|councillors?"
    r"|sir|dame|prof|revd?|father|pastor|canon|crs?|pcso|pc(?=\s\w+\s))\.?\s+",
    re.IGNORECASE,
)
_ROLE = Regex(r"\s*(?:,|\s[-–—/]\s|\()\s*")
_WITH_HANDLE = Regex(r"(?P<name>[^@,:()]{2,60}?)\s*[:,–—-]?\s+\(?(?P<handle>@[\w-]{1,39})\)?(?:\s.*)?")
"""`Ann Holt: @annh`, `Ann Holt @annh (TSC)`."""

_HANDLE_LAST = Regex(r"\s[-–—/]\s+(?P<handle>@[\w-]{1,39})$")
_LONGEST = 120


def people_in(words: str) -> Iterator[Person]:
    listed = _NEXT_NAME.sub("), ", _STOP.sub(", ", words))
    for part in parts_of(listed.replace("|", ",").replace(";", ","))[:80]:
        yield from person_in(part)


def person_in(words: str) -> Iterator[Person]:
    """`Lorna Langdon, Chief Operating Officer`, `Joe Sepi (@joesepi)`, `Doug (DL) - Chairman`."""
    text = words.strip(" *_-•·\t.|")[:_LONGEST]
    if is_handle(text):
        yield Person(text, handle=text)
        return
    if _NICK.fullmatch(text) and not says_none(text):
        yield Person(text)
        return
    columned = _IN_A_ROW.fullmatch(text)
    if columned and _is_short_for(columned["mark"], _ASIDE.sub("", columned["name"])):
        yield Person(_ASIDE.sub("", columned["name"]), columned["mark"])
        return
    signed = _WITH_HANDLE.fullmatch(text)
    if signed and is_name(signed["name"]):
        yield Person(signed["name"], handle=signed["handle"])
        return
    mark = IN_BRACKETS.match(text)
    name = next(filter(None, name_and_role(_ASIDE.sub("", text))), "")
    if is_name(name) and not is_role(name):
        initials = mark["mark"] if mark and _are_of(mark["mark"], name) else ""
        handle = mark["mark"] if mark and is_handle(mark["mark"]) else ""
        last = _HANDLE_LAST.search(text)
        yield Person(name, initials, handle or (last["handle"] if last else ""))


def _are_of(mark: str, name: str) -> bool:
    """`Ann Holt (AH)`; what `Ann Holt (LF)` says is where she is from."""
    return is_initials(mark) and (mark[0].upper() == name[0].upper() or mark[-1] == name.rsplit(maxsplit=1)[-1][0])


def _is_short_for(initials: str, name: str) -> bool:
    """`RCp` for Richard Chapel, where there is another RC."""
    words = name.split()
    return is_initials(initials) and len(words) > 1 and initials[0] == words[0][0] and initials[1] == words[-1][0]


def name_and_role(text: str) -> list[str]:
    pieces, start = [], 0
    for gap in _ROLE.finditer(text):
        pieces.append(text[start : gap.start()].strip())
        start = gap.end()
    return [*pieces, text[start:].strip()]
