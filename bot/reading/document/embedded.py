"""HTML that stands in a text: tables become rows, comments are blanked."""

from dataclasses import replace

from bot.reading.document.html import rows_of_html
from bot.reading.document.lines import Line


def with_html(lines: list[Line]) -> list[Line]:
    """As many lines as before."""
    if not any("<" in line.text for line in lines):
        return lines
    return _with_tables(_without_comments(lines))


def _without_comments(lines: list[Line]) -> list[Line]:
    """One that is never closed is left as it is."""
    done = list(lines)
    start = 0
    for end in [at for at, line in enumerate(lines) if "-->" in line.text]:
        begin = next((at for at in range(start, end + 1) if _opens(done[at].text, at == end)), None)
        if begin is not None:
            _blank(done, begin, end)
        start = end
    return done


def _opens(text: str, closes: bool) -> bool:
    """In the line that closes a comment, what opens another behind it opens none here."""
    return "<!--" in (text.rpartition("-->")[0] if closes else text)


def _blank(lines: list[Line], begin: int, end: int) -> None:
    before = lines[begin].text.partition("<!--")[0]
    after = lines[end].text.rpartition("-->")[2]
    for at in range(begin + 1, end):
        lines[at] = replace(lines[at], text="")
    if begin == end:
        lines[begin] = replace(lines[begin], text=before + after)
    else:
        lines[begin] = replace(lines[begin], text=before)
        lines[end] = replace(lines[end], text=after)


def _with_tables(lines: list[Line]) -> list[Line]:
    done = list(lines)
    tables = 0
    begin: int | None = None
    for at, line in enumerate(lines):
        bare = line.bare.lower()
        if begin is None and bare.startswith("<table"):
            begin = at
        if begin is not None and bare.endswith("</table>"):
            tables += 1
            _put_rows(done, begin, at + 1, tables)
            begin = None
    return done


def _put_rows(lines: list[Line], begin: int, end: int, table: int) -> None:
    """Left as it is where two rows begin on one line."""
    found = rows_of_html("\n".join(line.text for line in lines[begin:end]))
    if not found or len({at for at, _ in found}) < len(found):
        return
    for at in range(begin, end):
        lines[at] = replace(lines[at], text="", table=table)
    for at, row in found:
        lines[begin + at] = replace(lines[begin + at], cells=row.cells, is_header=row.is_header)
