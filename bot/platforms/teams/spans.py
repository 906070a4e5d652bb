"""Words as Adaptive Card text: what somebody typed stands in text runs, which interpret nothing.

Only a line with a mention needs a TextBlock, whose Markdown is escaped. Source: adaptivecards.io, TextRun and
TextBlock; learn.microsoft.com, mention support within Adaptive Cards.
"""

import re
from typing import Any

from bot.domain.person import Person
from bot.platforms.teams.limits import CHARACTERS_A_TEXT
from bot.platforms.text import plain_span, unturned
from bot.saying.card import Link, Mention, Span, Strong, Words

Json = dict[str, Any]

_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_ALIVE = re.compile(r"\{(?=\{)|<(?=[A-Za-z/!])")
"""What cards interpret even in plain text: {{DATE(…)}}, and <at>: a zero-width space behind it keeps both as typed."""

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~>])")
_MEMBER = re.compile(r"(29:|8:orgid:)[\w:@.\-]+")


def fit(text: str) -> str:
    """What stands in a field or in a notification, where nothing is interpreted."""
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", unturned(text).replace("\r\n", "\n").replace("\r", "\n"))


def clean(text: str) -> str:
    """What stands on a card."""
    return _ALIVE.sub(lambda found: f"{found[0]}\u200b", fit(text))


def cut(text: str, most: int = CHARACTERS_A_TEXT) -> str:
    """At most `most` characters, with … where something is missing."""
    return text if len(text) <= most else text[: most - 1] + "…"


def text_element(words: Words, quiet: bool = False, heading: bool = False) -> Json:
    """A RichTextBlock, or a TextBlock where somebody is mentioned."""
    if not quiet and any(is_mentioned(span) for span in words):
        return {"type": "TextBlock", "wrap": True, "text": cut("".join(map(_markdown, words)))}
    runs = [_run(span, quiet, heading) for span in _fitting(words)]
    return {"type": "RichTextBlock", "inlines": runs or [_run("…", quiet, heading)]}


def mentions(words: Words) -> list[Json]:
    """The entities that make the mentions in these words come alive; from our own ids only."""
    people = dict.fromkeys(span.person for span in words if isinstance(span, Mention) and is_mentioned(span))
    return [_entity(person) for person in people]


def is_mentioned(span: Span) -> bool:
    """A member whose key is Teams' own; everybody else stands there by name."""
    return isinstance(span, Mention) and bool(span.person.key and _MEMBER.fullmatch(span.person.key))


def _entity(person: Person) -> Json:
    return {"type": "mention", "text": _at(person), "mentioned": {"id": person.key, "name": _plain_name(person)}}


def _at(person: Person) -> str:
    return f"<at>{_plain_name(person)}</at>"


def _plain_name(person: Person) -> str:
    """Without what Markdown or a tag would take for its own, for both texts must be the same."""
    return " ".join(_MARKDOWN.sub("", clean(person.full_name).replace("<", "").replace("&", "")).split()) or "?"


def _markdown(span: Span) -> str:
    match span:
        case Strong(text):
            return f"**{_escaped(text)}**" if text.strip() else ""
        case Mention(person) if is_mentioned(span):
            return _at(person)
        case _:
            return _escaped(plain_span(span))


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", clean(text)).replace("\n", "\n\n")


def _fitting(words: Words) -> list[Span]:
    """The spans that a text has room for, the last of them cut; without the empty ones."""
    room, kept = CHARACTERS_A_TEXT, list[Span]()
    for span in words:
        text = clean(plain_span(span))
        if room > 0 and text:
            kept.append(_cut_span(span, cut(text, room)))
        room -= len(text)
    return kept


def _cut_span(span: Span, text: str) -> Span:
    match span:
        case Strong():
            return Strong(text)
        case Link(url=url):
            return Link(text, url)
        case _:
            return text


def _run(span: Span, quiet: bool, heading: bool) -> Json:
    run: Json = {"type": "TextRun", "text": plain_span(span)}
    if heading:
        run |= {"size": "Large", "weight": "Bolder"}
    elif isinstance(span, Strong):
        run |= {"weight": "Bolder"}
    elif isinstance(span, Link):
        run |= {"selectAction": {"type": "Action.OpenUrl", "url": span.url}}
    return run | {"size": "Small", "isSubtle": True} if quiet else run
