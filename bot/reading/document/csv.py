"""Tables as plain text (.csv), whichever sign parts their cells."""

import csv
from io import StringIO

from bot.reading.document.blocks import Document
from bot.reading.document.decoding import decoded
from bot.reading.document.sheets import MOST_COLUMNS, kept, table
from bot.reading.document.text import arrange


def read_csv(content: bytes) -> Document:
    """Raises Unreadable where there are too many rows."""
    text = decoded(content)
    reader = csv.reader(StringIO(text), delimiter=_delimiter(text))
    return arrange(table(kept(tuple(cell.strip() for cell in cells[:MOST_COLUMNS]) for cells in reader), 1))


def _delimiter(text: str) -> str:
    """The one that cuts the first lines most alike."""
    first = [line for line in text[:20_000].splitlines() if line.strip()][:20]
    counts = {sign: sorted(line.count(sign) for line in first) for sign in ",;\t|"}
    return max(counts, key=lambda sign: counts[sign][len(counts[sign]) // 2] if counts[sign] else 0)
