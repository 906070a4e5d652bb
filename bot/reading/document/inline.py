"""The words of a line without their marks: bold, struck, links, tags."""

import html
import re
from dataclasses import dataclass

from bot.reading.regex import Match, Regex

_IMAGE = Regex(r"!\[[^\[\]]{0,300}\]\([^()\s]{0,1000}(?:\s[^()]{0,200})?\)")
_ADDRESS = r"\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s[^()]{0,200})?\)"
_LINK = Regex(rf"\[((?:[^\[\]]|\[[^\[\]]{{0,200}}\]){{1,400}})\](?:{_ADDRESS}|\[[^\[\]]{{0,100}}\])")
_AUTOLINK = Regex(r"<((?:https?://|mailto:)[^<>\s]{1,1000})>")
_BREAK = Regex(r"<br\s{0,5}/?>", re.IGNORECASE)
_BOLD_TAG = Regex(r"</?(?:b|strong)>", re.IGNORECASE)
_STRUCK_TAG = Regex(r"</?(?:s|del|strike)>", re.IGNORECASE)
_TAG = Regex(
    r"</?(?:a|abbr|center|code|div|em|font|i|img|ins|kbd|li|mark|ol|p|pre|q|small|span|sub|sup|tt|u|ul)"
    r"(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_SIGNED = Regex(r"\[name=([^\[\]\n]{1,60})\]")
"""Who wrote a note on HackMD: https://hackmd.io/s/features, "blockquote tags"."""

_SLANTED = Regex(
    r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,400}?)(?<=[^\s*\\])\*(?![\w*])"
    r"|(?<![\w_\\])_(?=[^\s_])([^_\n]{1,400}?)(?<=[^\s_\\])_(?![\w_])"
)
_MARK = Regex(
    r"\\(?P<plain>[!-/:-@\[-`{-~])|(?P<code>`{1,3})|(?P<struck>~~)"
    r"|(?P<strong>(?<!\*)\*{2,3}(?=[^\s*])|(?<=[^\s*])\*{2,3}(?!\*)"
    r"|(?<![\w_])__(?=[^\s_])|(?<=[^\s_])__(?![\w_]))"
)
_SPACE = Regex(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Words:
    """`text` keeps line breaks that were asked for. Struck words are left out of it unless nothing else is there."""

    text: str
    strong: tuple[str, ...] = ()
    struck: bool = False


def clean(marked: str) -> Words:
    if marked.isalnum():
        return Words(marked)
    kept, struck, strong = _take_apart(_without_tags(marked))
    return Words(kept or struck, strong, bool(struck) and not any(sign.isalnum() for sign in kept))


def _without_tags(text: str) -> str:
    if "<" in text:
        text = _AUTOLINK.sub(r"\1", text)
        text = _STRUCK_TAG.sub("~~", _BOLD_TAG.sub("**", _BREAK.sub("\n", text)))
        text = _TAG.sub("", text)
    if "[" in text:
        text = _SIGNED.sub(r"\1", _LINK.sub(r"\1", _IMAGE.sub("", text)))
    return html.unescape(_SLANTED.sub(_inside, text))


def _inside(slanted: Match) -> str:
    return slanted[1] or slanted[2]


def _take_apart(text: str) -> tuple[str, str, tuple[str, ...]]:
    """Gives the words that stand, those that are struck through, and those in bold."""
    standing: list[str] = []
    struck: list[str] = []
    strong: list[list[str]] = []
    is_struck = is_strong = False
    start = 0
    for mark in _MARK.finditer(text):
        _put(text[start : mark.start()], struck if is_struck else standing, strong if is_strong else [])
        start = mark.end()
        if mark["plain"]:
            _put(mark["plain"], struck if is_struck else standing, strong if is_strong else [])
        elif mark["struck"]:
            is_struck = not is_struck
        elif mark["strong"]:
            is_strong = not is_strong
            if is_strong:
                strong.append([])
    _put(text[start:], struck if is_struck else standing, strong if is_strong else [])
    bold = tuple(words for words in map(_tidy, strong) if words)
    return _tidy(standing), _tidy(struck), bold


def _put(words: str, where: list[str], strong: list[list[str]]) -> None:
    where.append(words)
    if strong:
        strong[-1].append(words)


def _tidy(parts: list[str]) -> str:
    rows = (_SPACE.sub(" ", row).strip() for row in "".join(parts).split("\n"))
    return "\n".join(row for row in rows if row)
