"""HTML to lines: of a mail, of a page, and of the tables that stand in Markdown."""

from html.parser import HTMLParser

from bot.reading.document.lines import Line, row_line, unmarked
from bot.reading.regex import Regex

_HIDDEN = {"head", "script", "style", "template", "title", "noscript", "svg"}
_APART = {
    "p",
    "div",
    "section",
    "article",
    "header",
    "footer",
    "address",
    "dl",
    "dd",
    "dt",
    "figure",
    "fieldset",
    "form",
}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MARKS = {"b": "**", "strong": "**", "s": "~~", "del": "~~", "strike": "~~"}
_LISTS = {"ul", "ol", "menu"}
_DEEPEST = 200
_DECLARATION = Regex(r"<[!?][^<>]{0,2000}>")
_LONELY = Regex(r"<(?![^<>]{0,5000}>)")


def lines_of_html(html: str) -> list[Line]:
    """Never raises: what is broken is read as far as it can be told."""
    return _read(html).lines()


def rows_of_html(table: str) -> list[tuple[int, Line]]:
    """One table's rows, each with the line on which it begins; none where it is no such table."""
    page = _read(table)
    rows = [line for line in page.lines() if line.table == 1]
    return list(zip(page.begins, rows, strict=False))


def _read(html: str) -> "_Page":
    page = _Page()
    page.feed(_tame(html))
    page.close()
    return page


def _tame(html: str) -> str:
    """Without what the parser stumbles over or reads again and again: comments, declarations, tags that never end."""
    parts = html.split("<!--")
    shown = [parts[0], *(part.partition("-->")[2] if "-->" in part else part for part in parts[1:])]
    return _LONELY.sub("&lt;", _DECLARATION.sub("", "".join(shown)))


class _Table:
    """Its rows, a row being its cells and a cell its lines; a table within it makes it mere layout."""

    def __init__(self) -> None:
        self.rows: list[list[list[Line]]] = []
        self.begins: list[int] = []
        self.is_layout = self.has_header = False

    def begin_row(self, line: int) -> None:
        self.rows.append([])
        self.begins.append(line)

    @property
    def is_data(self) -> bool:
        return not self.is_layout and sum(len(row) > 1 for row in self.rows) > 1


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.begins: list[int] = []
        self._out: list[list[Line]] = [[]]
        self._words: list[str] = []
        self._tables: list[_Table] = []
        self._lists: list[int | None] = []
        self._marker = ""
        self._heading = self._hidden = self._quotes = self._pre = self._count = 0

    def lines(self) -> list[Line]:
        self._end_line()
        while len(self._out) > 1:
            self._end_table()
        return self._out[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag in _MARKS:
            self._words.append(_MARKS[tag])
        elif tag == "br":
            self._end_line()
        elif tag == "input" and ("type", "checkbox") in attrs:
            self._words.append("☑ " if any(name == "checked" for name, _ in attrs) else "☐ ")
        elif tag in {"td", "th"} and self._tables:
            self._begin_cell(tag)
        else:
            self._begin_block(tag, dict(attrs))

    def _begin_block(self, tag: str, attrs: dict[str, str | None]) -> None:
        if tag in _LISTS:
            self._end_line()
            start = attrs.get("start") or "1"
            self._lists.append(int(start[:4]) if tag == "ol" and start.isdecimal() else None)
        elif tag == "li":
            self._begin_item()
        elif tag == "table" and len(self._tables) < _DEEPEST:
            self._begin_table()
        elif tag == "tr" and self._tables:
            self._end_line()
            self._tables[-1].begin_row(self.getpos()[0] - 1)
        elif tag == "blockquote":
            self._gap()
            self._quotes += 1
        elif tag == "hr" or tag in _APART or tag in _HEADINGS or tag == "pre":
            self._gap() if not self._marker else self._end_line()
            self._heading = _HEADINGS.get(tag, 0)
            self._pre += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _MARKS:
            self._words.append(_MARKS[tag])
        elif tag in {"td", "th", "li"}:
            self._end_line()
        elif tag == "table" and self._tables:
            self._end_table()
        elif tag in _LISTS and self._lists:
            self._end_line()
            self._lists.pop()
            if not self._lists:
                self._gap()
        elif tag == "blockquote":
            self._gap()
            self._quotes = max(0, self._quotes - 1)
        elif tag in _APART or tag in _HEADINGS or tag == "pre":
            self._gap()
            self._heading = 0
            self._pre = max(0, self._pre - (tag == "pre"))

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        if not self._pre:
            self._words.append(data)
            return
        first, *others = data.split("\n")
        self._words.append(first)
        for other in others:
            self._end_line()
            self._words.append(other)

    def _begin_item(self) -> None:
        self._end_line()
        number = self._lists[-1] if self._lists else None
        self._marker = f"{number}. " if number is not None else "• "
        if number is not None:
            self._lists[-1] = number + 1

    def _begin_table(self) -> None:
        self._gap()
        if self._tables:
            self._tables[-1].is_layout = True
        self._tables.append(_Table())
        self._out.append([])

    def _begin_cell(self, tag: str) -> None:
        self._end_line()
        table = self._tables[-1]
        if not table.rows:
            table.begin_row(self.getpos()[0] - 1)
        table.has_header |= tag == "th" and len(table.rows) == 1
        self._out[-1] = []
        table.rows[-1].append(self._out[-1])

    def _end_table(self) -> None:
        self._end_line()
        table = self._tables.pop()
        self._out.pop()
        if table.is_data:
            self._count += 1
            self._out[-1] += _rows(table, self._count)
            self.begins += table.begins
        else:
            self._out[-1] += [line for cells in table.rows for cell in cells for line in [*cell, Line("", "")]]
        self._gap()

    def _end_line(self) -> None:
        text = "".join(self._words)
        self._words = []
        text = text if self._pre else " ".join(text.split())
        if not text.strip("*~ "):
            return
        indent = "    " * (min(len(self._lists), 9) - bool(self._marker)) if self._lists else ""
        words = indent + self._marker + text
        self._marker = ""
        quote = "> " * min(self._quotes, 9)
        raw = quote + unmarked(words)
        self._out[-1].append(Line(raw, words, quoted=bool(quote), heading=self._heading))

    def _gap(self) -> None:
        self._end_line()
        if self._out[-1] and self._out[-1][-1].raw:
            self._out[-1].append(Line("", ""))


def _rows(table: _Table, count: int) -> list[Line]:
    return [row_line(_cells(cells), count, table.has_header and at == 0) for at, cells in enumerate(table.rows)]


def _cells(cells: list[list[Line]]) -> list[str]:
    return ["\n".join(line.text for line in cell if line.raw) for cell in cells]
