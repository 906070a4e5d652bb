"""Words as Slack's rich text and plain text, which show what somebody typed without interpreting it."""

import re
from collections.abc import Iterator
from typing import Any

from bot.platforms.slack.limits import CHARACTERS_A_BLOCK, FALL_BACK
from bot.platforms.text import plain_span, plain_words, unturned
from bot.saying.card import Link, Mention, Span, Strong, Words

Json = dict[str, Any]

_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Control characters and halves of characters, for which Slack refuses a whole message."""

_MEMBER = re.compile(r"[UW][A-Z0-9]+")
_CUT_ENTITY = re.compile(r"&\w*$")


def clean(text: str) -> str:
    """What a message may hold; hardly any text needs more than a look."""
    if text.isprintable():
        return text
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", unturned(text).replace("\r\n", "\n").replace("\r", "\n"))


def cut(text: str, most: int) -> str:
    """At most `most` characters, with … where something is missing."""
    return text if len(text) <= most else text[: most - 1] + "…"


def escape(text: str) -> str:
    """For `mrkdwn` and fall-back text, where & < > are markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def fall_back(summary: str) -> str:
    """A message's `text`: what notifications show. Never empty, for Slack refuses that."""
    escaped = escape(clean(summary)).strip() or "…"
    return escaped if len(escaped) <= FALL_BACK else _CUT_ENTITY.sub("", escaped[: FALL_BACK - 1]) + "…"


def plain_text(text: str, most: int = CHARACTERS_A_BLOCK) -> Json:
    """A plain_text object; `:smile:` in it stays as it was typed."""
    return {"type": "plain_text", "text": cut(clean(text).strip(), most) or "…", "emoji": False}


def quiet(words: Words) -> Json:
    """The element of a context block, which takes no rich text: people by name."""
    return plain_text(plain_words(words))


def rich_text(words: Words) -> Json:
    """A rich_text block of one section."""
    elements = [_element(span) for span in _fitting(words)]
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements or [_text("…")]}]}


def _fitting(words: Words) -> Iterator[Span]:
    """The spans that a block has room for, the last of them cut, without the empty ones; only members stay mentions."""
    room = CHARACTERS_A_BLOCK
    for span in words:
        fitted = _cut_span(span, room) if room > 0 else ""
        length = len(plain_span(fitted))
        if length:
            yield fitted
        room -= length


def _cut_span(span: Span, room: int) -> Span:
    match span:
        case Strong(text):
            return Strong(cut(clean(text), room))
        case Link(text, url):
            return Link(cut(clean(text), room), url)
        case Mention(person) if person.key and _MEMBER.fullmatch(person.key):
            return span
        case Mention(person):
            return cut(clean(person.full_name), room)
        case _:
            return cut(clean(span), room)


def _element(span: Span) -> Json:
    match span:
        case Strong(text):
            return _text(text) | {"style": {"bold": True}}
        case Link(text, url):
            return {"type": "link", "url": url, "text": text}
        case Mention(person):
            return {"type": "user", "user_id": person.key}
        case _:
            return _text(span)


def _text(text: str) -> Json:
    return {"type": "text", "text": text}
