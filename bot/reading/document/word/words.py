"""The words of one Word paragraph, with their marks."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from bot.reading.document.runs import Run
from bot.reading.document.word.styles import Style, Styles, is_on, value

_INTO = {qn(f"w:{name}") for name in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple")}
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_SYMBOLS = {"F0FE": "☑", "F0FD": "☒", "F0FC": "✓", "F0A8": "☐", "F06F": "☐", "F071": "☐", "F0B7": "•", "F0A7": "▪"}
_BOX = qn("w:ffData")


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
