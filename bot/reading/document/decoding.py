"""Bytes to text, in whichever encoding they were written."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decoded(content: bytes, said: str | None = None) -> str:
    """`said` is the encoding that came with it. What fits none is read as Windows writes Western Europe's languages."""
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    for name in (marked, said, "utf-8"):
        text = _tried(content, name) if name else None
        if text is not None:
            return text
    return content.decode("cp1252", "replace")


def is_text(content: bytes) -> bool:
    """No signs but those that people type."""
    if content.startswith(tuple(mark for mark, _ in _MARKS)):
        return True
    start = content[:65_536]
    strange = sum(sign < 32 and sign not in b"\t\n\v\f\r\x1b" for sign in start)
    return b"\0" not in start and strange * 200 <= len(start)


def _tried(content: bytes, name: str) -> str | None:
    try:
        return content.decode(name)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None
