"""A tiny writer of PDF files: words at places, straight lines, and nothing else."""

from collections.abc import Iterable, Sequence

from pdfminer.fontmetrics import FONT_METRICS

WIDTH, HEIGHT, MARGIN = 595.0, 842.0, 60.0
FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold", "F3": "Courier"}


def words(x: float, top: float, text: str, font: str = "F1", size: float = 11) -> str:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {x:.2f} {HEIGHT - top:.2f} Td ({escaped}) Tj ET"


def line(x0: float, top0: float, x1: float, top1: float) -> str:
    return f"{x0:.2f} {HEIGHT - top0:.2f} m {x1:.2f} {HEIGHT - top1:.2f} l S"


def measured(text: str, font: str = "F1", size: float = 11) -> float:
    widths = FONT_METRICS[FONTS[font]][1]
    return sum(float(widths.get(sign, 556)) for sign in text) * size / 1000


def wrapped(text: str, room: float, font: str = "F1", size: float = 11) -> list[str]:
    rows = [""]
    for word in text.split(" "):
        longer = f"{rows[-1]} {word}" if rows[-1] else word
        if rows[-1].strip() and measured(longer, font, size) > room:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows


def pdf_of(text: str, head: str = "", foot: str = "") -> bytes:
    """Each line is a paragraph, wrapped; a page holds 50 rows."""
    rows = [row for paragraph in text.split("\n") for row in wrapped(paragraph, WIDTH - 2 * MARGIN)]
    pages = [rows[start : start + 50] for start in range(0, len(rows), 50)]
    return pdf([_page(page, number, head, foot) for number, page in enumerate(pages, 1)])


def printed(rows: Iterable[str], font: str = "F3", size: float = 10, lead: float = 12) -> bytes:
    """Each row as it is, its blanks too; a page holds 55."""
    drawn = list(rows)
    pages = [drawn[start : start + 55] for start in range(0, len(drawn), 55)]
    return pdf([words(MARGIN, 60 + lead * at, row, font, size) for at, row in enumerate(page) if row] for page in pages)


def _page(rows: Sequence[str], number: int, head: str, foot: str) -> list[str]:
    edges = [words(MARGIN, 30, head)] * bool(head) + [words(MARGIN, 820, foot.format(number))] * bool(foot)
    indents = [measured(row[: len(row) - len(row.lstrip())]) for row in rows]
    drawn = [
        words(MARGIN + indent, 70 + 14 * at, row.strip())
        for at, (row, indent) in enumerate(zip(rows, indents, strict=True))
    ]
    return edges + drawn


def table(x: Sequence[float], top: float, rows: Sequence[Sequence[str]], size: float = 10) -> tuple[list[str], float]:
    """Ruled, its columns between the places `x`; gives the strokes and where it ends."""
    drawn = [line(x[0], top, x[-1], top)]
    start = top
    for row in rows:
        cells = [wrapped(cell, x[at + 1] - x[at] - 6, size=size) for at, cell in enumerate(row)]
        for at, cell in enumerate(cells):
            drawn += [words(x[at] + 3, top + 12 + 12 * n, part, size=size) for n, part in enumerate(cell)]
        top += 12 * max(map(len, cells)) + 6
        drawn.append(line(x[0], top, x[-1], top))
    return drawn + [line(at, start, at, top) for at in x], top


def pdf(pages: Iterable[Sequence[str]], extra: str = "") -> bytes:
    """`extra` goes into the trailer."""
    contents = ["\n".join(page) for page in pages]
    fonts = " ".join(f"/{key} {3 + at} 0 R" for at, key in enumerate(FONTS))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>" for name in FONTS.values()
    ]
    kids = []
    for content in contents:
        kids.append(f"{len(objects) + 1} 0 R")
        resources = f"<< /Font << {fonts} >> >>"
        box = f"[0 0 {WIDTH:.0f} {HEIGHT:.0f}]"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Resources {resources} /Contents {len(objects) + 2} 0 R >>"
        )
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    return _file(objects, extra)


def _file(objects: Sequence[str], extra: str) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table_at = len(out)
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode()
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {extra} >>\nstartxref\n{table_at}\n%%EOF\n".encode()
    return out
