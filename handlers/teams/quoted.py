"""A message as the beginning of an action: its words, who wrote it, and the way back to it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from typing import Any

from bot.saying.asking import add_form
from bot.saying.card import Form, TextField
from handlers.request import typed
from handlers.teams.activity import text

_BREAK = re.compile(r"<(?:br|/p|/div|/li)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
LONGEST = 1_000
READ_AT_MOST = 20_000


def quoted_form(value: Mapping[str, Any]) -> Form:
    """The form of `add`, filled from a message where there is one: Teams hands it over as `messagePayload`."""
    message = value.get("messagePayload")
    form = add_form()
    if not isinstance(message, dict):
        return form
    fields = tuple(
        replace(field, value=_words(message)) if isinstance(field, TextField) and field.name == "text" else field
        for field in form.fields
    )
    author, link = _author(message), text(message, "linkToMessage")
    kept = {"author": author, "link": link} if link.startswith("https://") else {}
    intro = f"From a message by {author}." if author else "From a message."
    return replace(form, fields=fields, intro=intro, kept=kept)


def _words(message: Mapping[str, Any]) -> str:
    """The text, without markup; the subject, or what an app's card says, where there is no text."""
    body = message.get("body")
    written = text(body, "content") if isinstance(body, dict) else ""
    plain = _plain(written) or _plain(text(message, "subject")) or _plain(text(message, "summary"))
    return typed(plain)[:LONGEST]


def _plain(markup: str) -> str:
    lines = unescape(_TAG.sub("", _BREAK.sub("\n", markup[:READ_AT_MOST]))).replace("\u00a0", " ").splitlines()
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def _author(message: Mapping[str, Any]) -> str:
    """A person, or the app that wrote it."""
    sender = message.get("from")
    for kind in ("user", "application", "conversation"):
        who = sender.get(kind) if isinstance(sender, dict) else None
        if isinstance(who, dict) and text(who, "displayName"):
            return typed(text(who, "displayName"))
    return ""
