"""What only Word files have: styles, counted numbers, merged cells, changes that are tracked."""

from io import BytesIO
from zipfile import ZipFile

from docx import Document as new_docx
from docx.document import Document as Docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from bot.reading.document.blocks import Cell
from bot.reading.document.opening import read_document
from bot.reading.document.text import read_text
from tests.reading.document.files import docx_of, saved, zipped
from tests.reading.document.letters import MINUTES
from tests.reading.document.seen import seen


def read(document: Docx) -> list[str]:
    return seen(read_document(saved(document), "a.docx"))


def test_styles_give_headings_and_lists() -> None:
    document = new_docx()
    document.add_heading("Board of May", 0)
    document.add_heading("Money", 1)
    document.add_paragraph("It is short.")
    document.add_paragraph("Ask the bank", style="List Number")
    document.add_paragraph("Ask the town", style="List Number")
    document.add_paragraph("its clerk first", style="List Bullet 2")
    document.add_heading("Any other business", 2)
    assert read(document) == [
        "#1 Board of May",
        "#1 Money",
        "¶ It is short.",
        "•0 1 Ask the bank",
        "•0 2 Ask the town",
        "•1 its clerk first",
        "#2 Any other business",
    ]


NUMBERING = f"""<w:numbering {nsdecls("w")}>
  <w:abstractNum w:abstractNumId="90">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
    <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0A8;"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="91"><w:abstractNumId w:val="90"/></w:num>
  <w:num w:numId="92"><w:abstractNumId w:val="90"/>
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""


def numbered(document: Docx, number: int, level: int, words: str) -> None:
    paragraph = document.add_paragraph(words)
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    )


def test_numbers_are_counted_as_word_does() -> None:
    document = new_docx()
    part = document.part.numbering_part
    for child in parse_xml(NUMBERING):
        part.element.append(child)
    for number, level, words in [
        (91, 0, "one"),
        (91, 1, "one one"),
        (91, 1, "one two"),
        (91, 2, "first"),
        (91, 2, "second"),
        (91, 0, "two"),
        (91, 1, "two one"),
        (91, 3, "to tick"),
        (92, 0, "one again"),
    ]:
        numbered(document, number, level, words)
    assert read(document) == [
        "•0 1 one",
        "•1 1.1 one one",
        "•1 1.2 one two",
        "•2 i first",
        "•2 ii second",
        "•0 2 two",
        "•1 2.1 two one",
        "•2 [ ] to tick",
        "•0 1 one again",
    ]


def test_a_table_s_merged_cells_are_read_once() -> None:
    document = new_docx()
    table = document.add_table(rows=4, cols=3)
    for at, name in enumerate(("Item", "Action", "Owner")):
        table.cell(0, at).text = name
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Wall"
    table.cell(1, 1).text, table.cell(1, 2).text = "Mend it", "JB"
    table.cell(2, 1).text, table.cell(2, 2).text = "Paint it\nor leave it", "LM"
    table.cell(3, 0).merge(table.cell(3, 2)).text = "Money"
    document.add_paragraph("The end.")
    blocks = read_document(saved(document), "a.docx").blocks
    assert [block.cells for block in blocks if block.table] == [
        (Cell("Item", "Wall"), Cell("Action", "Mend it"), Cell("Owner", "JB")),
        (Cell("Item", ""), Cell("Action", "Paint it\nor leave it"), Cell("Owner", "LM")),
        (Cell("Item", "Money"), Cell("Action", ""), Cell("Owner", "")),
    ]
    assert blocks[-1].text == "The end."


def test_a_frame_around_paragraphs_is_no_table() -> None:
    document = new_docx()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "ACTION: mend it"
    cell.add_paragraph("ACTION: paint it")
    assert read(document) == ["¶ ACTION: mend it", "¶ ACTION: paint it"]


def test_bold_and_struck_words() -> None:
    document = new_docx()
    paragraph = document.add_paragraph()
    for words, bold in (("Jo Bri", True), ("ght", True), (" ", False), ("to mend it", False)):
        paragraph.add_run(words).bold = bold
    document.add_paragraph().add_run("Ring the divers").font.strike = True
    document.add_paragraph().add_run("Harbour fees").bold = True
    document.add_paragraph("They are late.").runs[0].font.size = Pt(11)
    assert read(document) == [
        "¶ Jo Bright to mend it",
        "¶ struck Ring the divers",
        "#3 Harbour fees",
        "¶ They are late.",
    ]
    assert read_document(saved(document), "a").blocks[0].strong == ("Jo Bright",)


def test_changes_controls_and_boxes() -> None:
    document = new_docx()
    document.add_paragraph("Before.")
    body = document.element.body
    for words in (
        "<w:p><w:r><w:t>Jo to </w:t></w:r><w:del w:id='1' w:author='x'><w:r><w:delText>paint</w:delText></w:r></w:del>"
        "<w:ins w:id='2' w:author='x'><w:r><w:t>mend</w:t></w:r></w:ins><w:r><w:t> it</w:t></w:r></w:p>",
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>☒ It is done</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        "<w:p><w:r><w:t>One</w:t><w:br/><w:t>Two</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Three</w:t></w:r></w:p>",
        "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0A8'/><w:t xml:space='preserve'> It is not</w:t></w:r></w:p>",
    ):
        body.insert(len(body) - 1, parse_xml(words.replace(">", f" {nsdecls('w')}>", 1)))
    assert read(document) == ["¶ Before.", "¶ Jo to mend it", "•0 [x] It is done", "¶ One", "¶ Two", "•0 [ ] It is not"]


def test_a_template_or_a_document_with_macros_is_read_too() -> None:
    plain = zipped_parts(docx_of(MINUTES))
    kind = b"wordprocessingml.document.main+xml"
    for other in (b"wordprocessingml.template.main+xml", b"ms-word.document.macroEnabled.main+xml"):
        types = plain["[Content_Types].xml"].replace(kind, other)
        assert seen(read_document(zipped({**plain, "[Content_Types].xml": types}), "a.docm")) == seen(
            read_text(MINUTES)
        )


def zipped_parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
