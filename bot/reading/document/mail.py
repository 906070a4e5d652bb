"""A mail (.eml) to lines: who wrote to whom and when, then its text."""

import re
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from bot.reading.document.blocks import Document
from bot.reading.document.decoding import decoded
from bot.reading.document.html import lines_of_html
from bot.reading.document.lines import Line, lines_of
from bot.reading.document.text import arrange
from bot.reading.document.unreadable import Unreadable
from bot.reading.regex import Regex

_NAMES = ("From", "To", "Cc", "Date")
_HEAD = Regex(r"(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)")
_ONLY_MAILS = Regex(
    r"^(?:received|message-id|mime-version|return-path|delivered-to|x-[\w-]+|content-type):",
    re.MULTILINE | re.IGNORECASE,
)
_EMPTY = "This mail has no text of its own. {}"
_ATTACHED = "What is attached to this mail I have not read: {}. Send it by itself."


def is_mail(text: str) -> bool:
    """Whether it begins as only mails do, told from its first lines."""
    head = text[:20_000].split("\n\n", 1)[0].split("\r\n\r\n", 1)[0]
    return bool(_HEAD.match(head + "\n")) and bool(_ONLY_MAILS.search(head))


def read_mail(content: bytes) -> Document:
    """Raises Unreadable where there is no text."""
    mail = message_from_bytes(content, policy=default)
    assert isinstance(mail, EmailMessage)
    subject = _one_line(mail, "Subject")
    head = [f"{name}: {words}" for name in _NAMES if (words := _one_line(mail, name))]
    body = _body(mail)
    if not any(line.bare or line.table for line in body):
        raise Unreadable(_EMPTY.format(_attached(mail)).strip())
    lines = [*(Line(words, words, goes_on=False) for words in head), Line(subject, subject, heading=int(bool(subject)))]
    return arrange([*lines, Line("", ""), *body], subject, _dated(mail), _attached(mail))


def _body(mail: EmailMessage) -> list[Line]:
    part = mail.get_body(("plain", "html"))
    if part is None:
        return []
    payload = part.get_payload(decode=True)
    text = decoded(payload if isinstance(payload, bytes) else b"", part.get_content_charset())
    return lines_of_html(text) if part.get_content_type() == "text/html" else lines_of(text)


def _one_line(mail: EmailMessage, name: str) -> str:
    """A header that is broken is as good as none."""
    try:
        return " ".join(str(mail.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, TypeError):
        return ""


def _dated(mail: EmailMessage) -> date | None:
    moment = getattr(mail.get("Date"), "datetime", None)
    return moment.date() if moment else None


def _attached(mail: EmailMessage) -> str:
    names = [name for part in mail.iter_attachments() if (name := part.get_filename())]
    return _ATTACHED.format(", ".join(names[:5])) if names else ""
