"""The words of one Word paragraph, with their marks."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from docx.oxml.ns import qn

from bot.reading.document.docx_styles import Style, Styles, is_on, value

_INTO = {qn(f"w:{name}") for name in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple")}
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_SYMBOLS = {"F0FE": "☑", "F0FD": "☒", "F0FC": "✓", "F0A8": "☐", "F06F": "☐", "F071": "☐", "F0B7": "•", "F0A7": "▪"}
_BOX = qn("w:ffData")


class Run(NamedTuple):
    text: str
    bold: bool
    struck: bool


def marked(runs: list[Run]) -> str:
    """Bold as `**`, struck as `~~`, set close to the words."""
    return "".join(_marked(text, bold, struck) for text, bold, struck in _merged(runs))


def runs_of(paragraph: Any, style: Style, styles: Styles) -> Iterator[Run]:
    """Deleted words are left out, inserted ones are kept."""
    for child in paragraph.iterchildren():
        if child.tag == qn("w:r"):
            yield _run(child, style, styles)
        elif child.tag in _INTO:
            yield from runs_of(child, style, styles)


def _run(run: Any, style: Style, styles: Styles) -> Run:
    properties = run.find(qn("w:rPr"))
    own = styles.style(value(properties, "w:rStyle"))
    if is_on(properties, "w:vanish"):
        return Run("", False, False)
    struck = is_on(properties, "w:strike", own.struck or style.struck) or is_on(properties, "w:dstrike")
    return Run("".join(map(_sign, run.iterchildren())), is_on(properties, "w:b", own.bold or style.bold), struck)


def _sign(child: Any) -> str:
    if child.tag == qn("w:t"):
        return child.text or ""
    if child.tag == qn("w:sym"):
        return _SYMBOLS.get((child.get(qn("w:char")) or "").upper(), "")
    if child.tag == qn("w:fldChar") and child.find(_BOX) is not None:
        return _box(child.find(_BOX))
    return _SIGNS.get(child.tag, "")


def _box(form: Any) -> str:
    """A check-box of the older kind."""
    box = form.find(qn("w:checkBox"))
    if box is None:
        return ""
    name = "w:checked" if box.find(qn("w:checked")) is not None else "w:default"
    return "☑ " if is_on(box, name) else "☐ "


def _merged(runs: list[Run]) -> list[Run]:
    """Word cuts words into runs as it pleases; blanks between two bold words are bold too."""
    done: list[Run] = []
    for run in runs:
        same = done and (run.bold, run.struck) == (done[-1].bold, done[-1].struck)
        if done and run.text and (same or (not run.text.strip() and "\n" not in run.text)):
            done[-1] = done[-1]._replace(text=done[-1].text + run.text)
        elif run.text:
            done.append(run)
    return done


def _marked(text: str, bold: bool, struck: bool) -> str:
    signs = ("**" if bold else "") + ("~~" if struck else "")
    if not signs or not text.strip():
        return text
    return "\n".join(_row(row, signs) for row in text.split("\n"))


def _row(row: str, signs: str) -> str:
    """A mark holds within its line."""
    bare = row.strip()
    if not bare:
        return row
    start = row.index(bare)
    return f"{row[:start]}{signs}{bare}{signs[::-1]}{row[start + len(bare) :]}"
