"""What only OpenDocument files have: their own lists, styles and spans of cells."""

from bot.reading.document.blocks import Cell
from bot.reading.document.opening import read_document
from tests.reading.document.files import odt
from tests.reading.document.seen import seen

STYLES = """
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="S" style:family="text">
  <style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="T" style:family="paragraph" style:parent-style-name="Title"/>
<text:list-style style:name="L">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
</text:list-style>
<text:list-style style:name="U"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
"""


def read(body: str) -> list[str]:
    return seen(read_document(odt(body, STYLES), "a.odt"))


def p(words: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def test_styles_give_headings_and_marks() -> None:
    body = p("Board of May", "T") + '<text:h text:outline-level="2">Money</text:h>' + p("It is short.")
    body += p('<text:span text:style-name="B">Jo</text:span> to<text:s/>mend<text:tab/>it<text:line-break/>soon')
    body += p('<text:span text:style-name="S">Ring the divers</text:span>')
    assert read(body) == [
        "#1 Board of May",
        "#2 Money",
        "¶ It is short.",
        "¶ Jo to mend it",
        "¶ soon",
        "¶ struck Ring the divers",
    ]


def test_lists_are_counted() -> None:
    inner = "".join(f"<text:list-item>{p(words)}</text:list-item>" for words in ("c", "d"))
    body = (
        f'<text:list text:style-name="L"><text:list-item>{p("a")}</text:list-item><text:list-item>{p("b")}'
        f"<text:list>{inner}</text:list></text:list-item></text:list>{p('Between.')}"
        f'<text:list text:style-name="L" text:continue-numbering="true"><text:list-item>{p("e")}</text:list-item>'
        f'<text:list-item text:start-value="7">{p("f")}</text:list-item></text:list>{p("Between.")}'
        f'<text:list text:style-name="L"><text:list-item>{p("g")}</text:list-item></text:list>'
        f'<text:list text:style-name="U"><text:list-item>{p("h")}</text:list-item></text:list>'
    )
    assert read(body) == [
        "•0 1 a", "•0 2 b", "•1 a c", "•1 b d", "¶ Between.", "•0 3 e", "•0 7 f", "¶ Between.", "•0 1 g", "•1 h",
    ]  # fmt: skip


def cell(words: str, more: str = "") -> str:
    return f"<table:table-cell{more}>{p(words)}</table:table-cell>"


def test_tables() -> None:
    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        + "".join(map(cell, ("What", "Who", "Till")))
        + "</table:table-row></table:table-header-rows><table:table-row>"
        + cell("Mend it", ' table:number-columns-spanned="2"')
        + "<table:covered-table-cell/>"
        + cell("May")
        + "</table:table-row><table:table-row>"
        + cell("Paint it")
        + '<table:table-cell table:number-columns-repeated="999999"/></table:table-row></table:table>'
    )
    blocks = read_document(odt(body), "a").blocks
    assert [block.cells for block in blocks] == [
        (Cell("What", "Mend it"), Cell("Who", ""), Cell("Till", "May")),
        (Cell("What", "Paint it"), Cell("Who", ""), Cell("Till", "")),
    ]


def test_what_is_not_the_text_is_left_out() -> None:
    body = "<text:tracked-changes>" + p("gone") + "</text:tracked-changes>"
    body += p("Jo<text:note><text:note-body>" + p("a note") + "</text:note-body></text:note> came.")
    assert read(body) == ["¶ Jo came."]
